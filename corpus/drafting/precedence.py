"""Which rule goes first where an institution and a part of it rule on one thing."""

import re
from collections.abc import Iterator

from corpus.drafting.found import Found, Reading
from corpus.drafting.statement import Statement
from corpus.rules import GoesFirst, Precedence
from corpus.rules.precedence import Family

_PARTS = r"(?:programs?|departments?|colleges?|schools?|divisions?|(?:academic )?units?|MAST)"
_RULES = r"(?:rules?|limits?|requirements?|standards?|polic(?:y|ies)|restrictions?|minimums?|maximums?|criteria|caps?)"
_STRICTER = r"(?:stricter|more (?:restrictive|stringent|strict|rigorous|demanding))"
_WHOLE = r"(?:ORG|the (?:university|institution|institute|graduate (?:school|college)))"
_SET = r"(?:set|have|impose|adopt|establish|require|apply|be|maintain|keep|define|enforce)"
_WAYS = (
    (
        GoesFirst.STRICTER,
        rf"\b(?:the )?(?:{_STRICTER}|most (?:restrictive|stringent)|strictest)(?: of the (?:2|two))?(?: {_RULES})? "
        r"(?:applies|governs|prevails|holds|controls|will apply|shall apply|takes precedence|goes first)\b",
    ),
    (
        GoesFirst.STRICTER_PART,
        rf"^(?:[^,;]{{0,60}}, )?(?:\w+ ){{0,3}}{_PARTS}(?: (?:of|at|in|within) [^,;]{{0,60}}?)? "
        rf"(?:may|can|might|are free to|are allowed to)(?: also)? {_SET} (?:\w+ ){{0,2}}?{_STRICTER}\b",
    ),
    (GoesFirst.STRICTER_PART, rf"\bis {_STRICTER} than {_WHOLE}\b"),
    (
        GoesFirst.PART,
        rf"\b{_PARTS}(?:'s)? (?:own )?{_RULES} (?:takes? precedence over|supersedes?|overrides?|replaces?|goes? before|"
        rf"prevails? over) (?:that|those|the {_RULES}) of {_WHOLE}\b",
    ),
)
_OTHERWISE = re.compile(
    rf"\bunless (?:otherwise (?:stated|specified|noted|indicated|provided|set) by|(?:(?:the|an?|its|their|your) )?(?:\w+ )?"
    rf"{_PARTS} (?:states?|specif(?:y|ies)|says?|sets?|notes?|indicates?|provides?|requires?) otherwise)\b"
)
"""That a part's own rule stands in place of the one of the sentence."""
_UNSURE = re.compile(r"\b(?:not|no|never|only|if|unless|except\w*|with (?:the )?(?:approval|permission))\b")
"""What would make the sentence say less, or the contrary."""
_OF_ONE_KIND = re.compile(r"\b(?:CERT|DOCT|BACH|MICRO)\b")
"""That it is said of one kind of credential, of which the rule has no field."""
_FAMILIES: tuple[tuple[str, tuple[Family, ...]], ...] = (
    (r"\b(?:grades?|gpa)\b", ("minimum_grade", "minimum_average")),
    (r"\b(?:time limits?|recen\w+|age(?: limits?)?|how old)\b", ("age_limit", "time_limit")),
    (r"\bresiden(?:ce|cy)\b", ("residency",)),
)


def draft_precedence(statement: Statement) -> Iterator[Reading]:
    """What a sentence says of which rule goes first; nothing where it says so on a condition."""
    said = statement.said
    if _OTHERWISE.search(said):
        yield Found(Precedence("precedence", statement.text, GoesFirst.PART, own=True))
        return
    first = next((first for first, pattern in _WAYS if re.search(pattern, said)), None)
    if first is None or _UNSURE.search(said) or (first is GoesFirst.PART and _OF_ONE_KIND.search(said)):
        return
    yield Found(Precedence("precedence", statement.text, first, _families(said)))


def _families(said: str) -> tuple[Family, ...]:
    """The families that a sentence names; none where it speaks of rules at large."""
    return tuple(family for words, families in _FAMILIES if re.search(words, said) for family in families)
