"""A number of years in a clause, and whether it is the age of credit, by the words on its two sides.

A span of years is the age of credit where what stands before or after it looks back ("older than", "expires after",
"before", "ago") and the clause speaks of credit. Where it looks forward ("to complete the degree", "from the first
course"), it is the time that a credential may take.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_YEARS = re.compile(
    r"\b(?P<years>\d+(?:\.\d+)?)(?P<more> or more)?[- ](?:consecutive |calendar |academic |full |whole )?years?\b'?"
)
_FEW = r"(?:(?!\d|complet|finish|enrol|must\b)[\w'-]+,? ){0,6}?"
_THAN = (
    r"(?:older|earlier|further back|farther back|longer ago|more|over|above|beyond|greater|past|exceed(?:s|ed|ing)?|"
    r"less|fewer|younger|newer|less recent|later)(?: than)?(?: (?:an|the) age of)?"
)
_BACK_BEFORE = re.compile(
    rf"\b(?:{_THAN}|not|at (?:the )?most|within|up to|(?:in|during|inside|from|of|over|within) (?:the )?(?:last|past|previous|preceding|prior|"
    rf"most recent|immediately preceding|final)|(?:expir\w+|laps\w+|loses? \w+ \w+|ages? out|life|void|stale|obsolete|outdated|out of date|invalid|too old|valid|current|"
    rf"good|acceptable|usable|fresh) {_FEW}(?:after|for|once|at|beyond|past|up to)|age {_FEW}(?:is|of|to|at|exceeds?|over|than|:)|age limit (?:for|on) [^,;:]{{1,60}}? (?:is|of)|"
    rf"age (?:limit )?(?:(?:of|on) )?[^:;|]{{0,60}}:|oldest [^:;|]{{0,60}}:|limits the age of [^,;]{{0,60}}? to|"
    rf"dat(?:es?|ing) (?:back|from) {_FEW}(?:than|to)?) (?:an? |the |about |(?<=: )(?:no|not) (?:more|older) than |(?<=: )at most |(?<=: )up to )*\Z"
)
_OLD_AFTER = re.compile(
    r"\A (?:age )?limit on the age of\b|\A (?:old|of age)\b|\A or older|\A-old|\A ago\b|\A (?:earlier|back)\b"
)
_BEFORE_AFTER = re.compile(
    r"\A (?:immediately |just |directly )?(?:before|prior to|preceding|previous to|ahead of|leading up to|at the (?:time|date|point|award|"
    r"admission|application|start|request)|at (?:admission|matriculation|graduation|award|entry|application|the)|when|"
    r"after (?:it|they|the (?:course|credit|work))|since|upon|as of|have (?:passed|elapsed))\b"
)
_LIMIT_AFTER = re.compile(
    r"\A (?:age )?(?:limit|rule|window|cut-?off|shelf life)\b(?: (?:on|for|to|applies to))? (?:the )?(?:age of )?(?:any |all |earlier |old )?"
    r"(?:transfer(?:red)? )?(?:credits?|courses?|coursework|work)\b"
)
_OF_AFTER = re.compile(
    r"\A (?:of|from) (?:[\w']+ ){0,8}?(?:admission|admitted|application|applying|matriculat\w+|enrol\w*|request|petition|award\w*|"
    r"confer\w*|graduat\w+|transfer|experience|first (?:term|semester|course)|entry|entering|start\w*|begin\w*|candidacy|complet\w+)"
)
_LAST = re.compile(r"\b(?:last|past|previous|preceding|prior|most recent)\b")
_TOO_OLD = re.compile(
    r"\b(?:older|earlier|more|over|above|beyond|greater|past|exceed\w*|further back|farther back)\b(?: than)?[^;]{0,14}\Z"
)
_YOUNG = re.compile(
    r"\b(?:not|no|never)(?: be)? (?:older|earlier|more|over|above|beyond|greater|past|exceed\w*|further back)\b(?: than)?[^;]{0,14}\Z"
)
_LESS = re.compile(r"\b(?:less|fewer|younger|newer) than (?:an? |the )?\Z")
_CREDIT = re.compile(
    r"\b(?:nothing|credits?|courses?|coursework|work|hours?|units?|classes|transfer\w*|experience|learning)\b|"
    r"\A(?:they|it|these|each|all|none) (?:of \w+ )?(?:must|may|shall|has to|have to|should|can|is|are)\b|"
    r"\A(?:\w+ ){0,2}?(?:earned|taken|completed|finished|passed)\b"
)
_REFUSES = re.compile(
    r"\b(?:not|no|nothing|none|cannot|never|nor|ineligible|expir\w+|laps\w+|limits?|only|excluded?|excludes|unacceptable|refus\w+|reject\w+|"
    r"too old|stale|obsolete|outdated|out of date|invalid|loses?|ceases?|barred|disqualif\w+|unless|(?:must|has to|have to|needs? to) be (?:revalidated|validated|repeated|retaken))\b|: "
)
_TAKES_TIME = re.compile(
    r"\b(?:complet\w+|finish\w*|earn|satisf\w+|fulfil\w*|meet)\b[^,;]{0,60}?\b(?:requirements?|CERT|MAST|DEG|DOCT|program|studies)\b[^,;]{0,40}\Z|"
    r"\btime (?:limit|to (?:degree|completion)|frame|allowed)\b"
)


@dataclass(frozen=True)
class Age:
    """An age of `years` at `start` of a clause, where its words of age begin, beyond which credit does not count;
    `reached` where exactly so old is too old already."""

    years: Fraction
    start: int
    end: int
    reached: bool


def ages(clause: str) -> Iterator[Age]:
    """The ages of credit that a clause limits."""
    if not _CREDIT.search(clause):
        return
    for found in _YEARS.finditer(clause):
        before, after = clause[: found.start()], clause[found.end() :]
        if not _is_age(before, after):
            continue
        or_older = (
            re.match(r" or (?:older|more)|(?: old)? or (?:older|more)", after) is not None or found["more"] is not None
        )
        young = _YOUNG.search(before)
        too_old = (or_older or _TOO_OLD.search(before)) and not young
        if too_old and not _REFUSES.search(clause):
            continue
        reached = (or_older and not young) or _LESS.search(before) is not None
        words = _BACK_BEFORE.search(before)
        yield Age(Fraction(found["years"]), words.start() if words else found.start(), found.end(), reached)


def _is_age(before: str, after: str) -> bool:
    looks_back = _OLD_AFTER.match(after) or _LIMIT_AFTER.match(after) or _BEFORE_AFTER.match(after)
    back = _BACK_BEFORE.search(before)
    if (
        back
        and re.match(r"(?:within|not|up to|at)\b", back.group())
        and not looks_back
        and not _LAST.search(back.group())
    ):
        looks_back, back = _OF_AFTER.match(after), None
    if not (looks_back or back):
        return False
    old = _OLD_AFTER.match(after) or (back and "old" in back.group())
    return bool(old) or not _TAKES_TIME.search(before)
