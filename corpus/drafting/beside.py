"""What stands beside a limit and sets it otherwise for some: for larger programs, one school, some students or courses.

A rule carries it in `but`, in the page's own words: whoever applies the rule sees for whom it does not hold.
"""

import re
from dataclasses import replace
from fractions import Fraction

from corpus.amounts import Amount, Courses, Credits, ForSize, Share
from corpus.document import Document
from corpus.drafting.quantities import amounts_in
from corpus.drafting.situations import sized
from corpus.drafting.sizes import sized_in
from corpus.drafting.statement import Statement
from corpus.rules import Cap, Narrowed, Rule
from corpus.sentences import spans

_EXCEPTION_BELOW = re.compile(
    r"\b(?:(?:an|the|one|this|these|some|two|only|certain|such) (?:\w+ )?exceptions?\b(?! (?:to|from|of) (?!this|that|the (?:limit|rule|cap|maximum)))|(?<!\bno )(?<!\bNo )exceptions (?:are|is|may be|can be|will be) (?:made|granted|allowed|given)|"
    r"There(?:'s| is| are) (?:\w+ )?exceptions?)\b",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(r"\b(?:CERT|MAST|DOCT)\b")
_LIMITED = re.compile(r"\d|\b(?:all|none|no limit|any number|stricter|shorter|longer|higher|lower|different|own)\b")
_OF_A_SIZE = re.compile(
    r"\b(?:MAST|DEG|CERT|programs?|ones?)(?:'s)? (?:(?:is|are|that (?:requires?|has|have|takes?)|requiring|with|of|over|under|above|below|beyond|longer|larger|shorter|smaller) )+"
    r"(?:(?:at least|more than|fewer than|less than|over|up to|under) )?\d|\b\d+ (?:(?:semester |quarter )?(?:credits?|hours?|units?) or (?:more|longer|larger|fewer|less|shorter|above)|or (?:more|fewer) (?:semester |quarter )?(?:credits?|hours?|units?))\b|\b(?:larger|longer|bigger|smaller|shorter) (?:MAST|DEG|CERT|programs?|ones?)\b"
)
_OF_A_PART = re.compile(
    r"(?:in|for|within|at|with) (?:the |an? |some |certain |our |each )?(?:[\w'&-]+ ){0,3}?(?:schools?|college|department|departments|division|track|field|programs? (?:in|of))\b|"
    r"(?:courses?|credits?|hours?|units?|work|coursework|those) (?:(?:in|on) (?!(?:the |an? |this |other |another )?(?:CERT|MAST|DEG|ORG|institution|universit|college|school|excess|addition|residence|progress))|(?:from|of|at) (?:partner|sister|foreign|member|unaccredited|approved|community|online|two-year))|"
    r"(?:students?|applicants?|holders?|graduates?|members?|employees?|veterans?) (?:(?:in|of|on) (?!(?:the |an? |this )?(?:CERT|MAST|DEG|ORG|good standing))|who\b|whose\b|with (?!(?:an? )?(?:grades?|b\b|c\b)))|"
    r"(?:some|certain|a few|other) (?:programs|departments|schools|colleges|courses)\b"
)
_EXAMPLE = re.compile(
    r"^(?:on|in|for|of) an? \d+-(?:semester |quarter )?(?:credit|hour|unit) (?:MAST|DEG|CERT|programs?),? (?:this|that) (?:is|comes to|means|would be)\b|"
    r"\bfor (?:instance|example)\b"
)
"""A sentence that works a rule out for one program."""
_IN_SUM = re.compile(r"\b(?:together|combined|in sum|altogether)\b")
_SOMETIMES = re.compile(
    r"\b(?:consent|permission|approv\w+|petition\w*|discretion|may be (?:granted|extended)|recommend\w+|request)\b"
)
_BRACKETS = re.compile(r" \((?P<but>[^()]*(?:\d|\bno limit\b)[^()]*\b(?:for|in|from|at)\b [^()]*)\)")
_TAIL = re.compile(
    r",? (?P<but>(?:although|though|except(?:ing)?(?: that| when| where| for| in| with| by)?|save for)\b [^;]+?)(?=[.;]?\Z)",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?:maximum|limit|cap|most|ceiling) (?:is|becomes|rises to|goes up to|of) (\d+)\b(?! ?[%/])")


def beside(statement: Statement, following: Statement | None, document: Document) -> tuple[str, ...]:
    """The sentences behind one that set its limit otherwise for some: the next one, or those of its paragraph that make
    an exception."""
    found = [following.text] if following is not None and narrows(following, statement, document) else []
    end = document.text.find("\n", statement.end)
    rest = document.text[statement.end : end if end >= 0 else len(document.text)]
    found += [rest[first:last] for first, last in spans(rest) if _EXCEPTION_BELOW.search(rest[first:last])]
    return tuple(dict.fromkeys(found))


def narrows(after: Statement, statement: Statement, document: Document) -> bool:
    """Whether the next sentence sets another limit for a part of what a rule is for: larger programs, one school, some
    courses. A limit for another credential is none."""
    if "\n\n" in document.text[statement.end : after.start]:
        return False
    said = after.said.lstrip("(")
    other = set(_CREDENTIAL.findall(said)) - set(_CREDENTIAL.findall(statement.said)) and not (
        sized(said) or sized_in(said)
    )
    if other or _EXAMPLE.search(said) or not _LIMITED.search(said) or _IN_SUM.search(said):
        return False
    return bool(_OF_A_SIZE.search(said) or _OF_A_PART.match(said))


def works_out(after: Statement) -> bool:
    """Whether the next sentence only works a rule out for one program."""
    return bool(_EXAMPLE.search(after.said))


def apart(statement: Statement) -> tuple[Statement, tuple[str, ...]]:
    """A sentence without what it excepts itself, and the words of that; the sentence as it is where it excepts nothing."""
    words: list[str] = []
    said = statement.said
    for pattern in (_BRACKETS, _TAIL):
        printed, read = pattern.search(statement.text), pattern.search(said)
        if printed and read:
            words.append(printed["but"])
            said = said[: read.start()] + said[read.end() :]
    return (replace(statement, said=said), tuple(words)) if words else (statement, ())


def without_size(statement: Statement) -> Statement:
    """A sentence that is of larger programs without the words that say so."""
    size = sized_in(statement.said)
    if size is None or size.high is not None:
        return statement
    said = f"{statement.said[: size.start]} {statement.said[size.end :]}"
    return replace(statement, said=_LEFT_OF_A_SIZE.sub(" ", said))


_LEFT_OF_A_SIZE = re.compile(r"^(?:if|where|when|for|in) (?:your|the|an?|a student's)?\s*(?=,|the|\w)")


def carrying(rule: Rule, but: tuple[str, ...]) -> Rule | None:
    """A rule with what stands beside it; None where it cannot carry that."""
    if not but:
        return rule
    return replace(rule, but=(*rule.but, *but)) if isinstance(rule, Narrowed) else None


def bare(rule: Rule) -> Rule:
    """A rule without what stands beside it."""
    return replace(rule, but=()) if isinstance(rule, Narrowed) else rule


def for_larger(rule: Cap, sentence: Statement) -> Cap | None:
    """The cap that the sentence beside one sets for larger programs, where it sets it outright."""
    size = sized_in(sentence.said)
    if size is None or size.high is not None or not size.low or _SOMETIMES.search(sentence.said):
        return None
    rest = f"{sentence.said[: size.start]} {sentence.said[size.end :]}"
    amounts: list[Amount] = [one.amount for one in amounts_in(rest)]
    amounts = amounts or [Credits(Fraction(number)) for number in _BARE.findall(rest)]
    if len(amounts) != 1 or not isinstance(amounts[0], Credits | Share | Courses):
        return None
    return replace(rule, sentence=sentence.text, amount=ForSize(size.low, amounts[0], larger=True), but=())
