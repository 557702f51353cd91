"""How long a credential may take."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from corpus.drafting.direction import targets
from corpus.drafting.found import Found, Reading, Untold
from corpus.drafting.naming import named_in
from corpus.drafting.recency import draft_ages
from corpus.drafting.situations import open_condition
from corpus.drafting.statement import Statement
from corpus.rules import Anchor, TimeLimit

_YEARS = r"(?P<years>\d+(?:\.\d+)?)[- ](?:consecutive |calendar |academic |full )?years?"
_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?<!age )(?:time )?limit(?:ation)?s? (?:of|is|for[^,;]{{0,90}}? is|to complete[^,;]{{0,60}}? is|for[^,;]{{0,60}}?:) {_YEARS}",
        rf"\b{_YEARS} time limit\b",
        rf"^time limit for (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?,? {_YEARS}",
        rf"\b(?:completed?|finish(?:ed)?|earn(?:ed)?|satisf(?:y|ied)|fulfill?ed|met|done)\b[^,;]{{0,50}}? (?:within|in) (?:a (?:period|time limit|maximum) of |a maximum of |no more than |not more than |at most |the )?{_YEARS}",
        rf"\b(?:within|in) (?:a (?:period|time limit|maximum) of )?{_YEARS}[^,;]{{0,40}}? to (?:complete|finish|earn)",
        rf"\b(?:have|has|allowed|given|(?:gives?|allows?|grants?) (?:\w+ ){{0,3}}?(?:students|candidates)|takes? at most|up to|maximum of) (?:up to |a maximum of |at most )?{_YEARS}[^;]{{0,80}}?\b(?:in which )?to (?:complete|finish|earn|satisfy)",
        rf"\b(?:allows?|gives?|grants?|sets) (?:[a-z]+ ){{0,3}}?{_YEARS} (?:for|to complete|to finish)\b[^,;]{{0,40}}?\b(?:CERT|MAST|DOCT|DEG)\b",
        rf"\b(?:have|has|gets?|take|takes|spend|need)(?: up to| at most| no more than| more than| not more than)? {_YEARS} (?:for|on|in) (?:an? |the |their |its )?(?:[\w-]+ )?(?:CERT|MAST|DOCT|DEG)\b",
        rf"\btime (?:limit|to (?:DEG|completion|complete|finish)|allowed)\b[^:;|]{{0,40}}: ?{_YEARS}",
    )
)
_LIMIT_BESIDE = re.compile(r"\b(?:limit|maximum) (?:of|is) (?P<years>\d+)(?=[,.;]|$)")
"""A limit that is told after the time that is usual: "is expected to take two years, with a limit of five"."""
_CREDIT_IN_TIME = re.compile(
    r"\b(?:credits?|hours?|units?|courses?|coursework|work)\b(?: \w+){0,5}? (?:must|is to|are to|only if|has to|have to|counts? only|if)\b(?: \w+){0,3}? (?:earned|taken|completed)\b(?![^.;]{0,40}(?:to (?:earn|complete)|requirements))"
)
_ALL_IN_TIME = re.compile(
    r"\b(?:all|every|the) (?:[\w']+ ){0,2}?(?:work|requirements?|courses?|coursework|credits?) (?:for|of|toward) (?:an? |the |its )?(?:\w+ )?(?:CERT|MAST|DEG|DOCT)\b[^.;]{0,40}\bmust be (?:completed|finished)\b[^.;]{0,30}\bwithin\b(?![^.;]*\b(?:before|preceding|prior)\b)"
)
"""All that a credential takes, to be done in time."""
_MOVED_IN_TIME = re.compile(
    r"\b(?:(?:may|can) be (?:transferred|applied|counted|used)|appl(?:y|ies)|counts?|transfers?) (?:to|toward|towards|into)\b[^.;]*\bwithin\b"
)
"""Credit that counts for so long, which is no time for a credential."""
_FROM_THE_FIRST = re.compile(
    r"\b(?:counted|measured|counting|starting|beginning|begins?|starts?|running|runs?) (?:from|with|at|on) (?:\w+ ){0,5}?(?:first|earliest|oldest) (?:\w+ )?(?:course|credit)|"
    r"\b(?:of|from|after) (?:(?:taking|starting|beginning|completing) )?(?:the |their |its )?(?:first|earliest|oldest) (?:\w+ )?(?:course|credit)\b"
)
_FROM_THE_FIRST_AT_LAST = re.compile(
    r", (?:both |each )?(?:counted|measured|counting|starting|beginning|running) (?:from|with) [^,;.]{0,30}?\b(?:first|earliest) (?:\w+ )?(?:course|credit)[^,;.]{0,30}\.?$"
)
"""From when all the times of a sentence run, told at its end."""
_FROM_GRADUATION = re.compile(r"\b(?:back from|years of|years at|by) (?:the )?(?:time of |date of )?graduation\b")
_BESIDE = re.compile(
    r",? (?:including (?:those of )?(?:the |an? |any )?CERT|(?:the |an? |any )?CERT(?:'s?|s')?(?: ones?| work)? included)\b,?"
)
"""The credit of a certificate that is counted in, which is not what is to be finished."""
_EACH_TIME = re.compile(
    r"(?:,|;|,? and|,? but|,? while) (?=(?:[\w']+ ){0,6}?\d+(?:\.\d+)?[- ]years? (?:for|in which|to))|; |"
    r",? and (?=for (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?,?(?: is| it is)? \d+ years\b)|"
    r",? (?:and|but) (?=(?:an? |the )?(?:[\w-]+ )?(?:CERT|MAST|DOCT|DEG)(?: students?| candidates?)? (?:must|shall|has to|have to|is to|are to)\b)"
)
_AND_FOR = re.compile(
    r"^for (?=(?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?,?(?: is| it is)? \d+ years\b)|"
    r"^(?=\d+ years (?:for|to (?:complete|finish|earn)) (?:an? |the )?(?:[\w-]+ )?(?:CERT|MAST|DOCT|DEG)\b)"
)
"""Where a sentence goes on to the time for another credential."""
_NOT_TIME = re.compile(
    r"\balso covers\b|\bexclud|\bolder than\b|\btransfer(?:red)? (?:credit|course)|\bclock\b|\bincomplete grade|\bleave of absence|\bexperience\b|\bexceptions? to\b|\bbeyond (?:the|its)\b|\bpast the\b|\byears? (?:before|prior to|preceding)\b|"
    r"\bmust have been (?:earned|completed|taken|finished)\b|\badmitted to [^,;.]*\bwithin \d|"
    r"\b(?:if|when|where|that|which) (?:(?:it|they|the (?:CERT|credits?|courses?)) )?(?:was|were|is|are|has been|have been) (?:earned|completed|taken|finished) (?:with)?in \d"
)


def draft_times(statement: Statement) -> Iterator[Reading]:
    """The time limits that a sentence states."""
    of = _of_the_whole_row(statement.said)
    first = _FROM_THE_FIRST_AT_LAST.search(statement.said)
    for part in (_continued(part) for part in _EACH_TIME.split(statement.said)):
        whole = f"{of} {part}" if of and not named_in(part) else part
        yield from _times_in(replace(statement, said=f"{whole}{first.group()}" if first else whole))


def _continued(part: str) -> str:
    """A part of a sentence that goes on to the time for another credential, as a limit of its own."""
    found = _AND_FOR.match(part)
    if found is None:
        return part
    return f"time limit {'for' if found.group() else 'of'} {part[found.end() :]}"


def _of_the_whole_row(said: str) -> str:
    """The credential that the first cell of a row is, as a mark; empty for any other sentence."""
    first, _, rest = said.partition("; ")
    found = re.fullmatch(r"(?:.*: )?(MAST|CERT|DOCT)(?: students?| candidates?)?", first)
    return found[1] if found and ": " in rest else ""


def _times_in(statement: Statement) -> Iterator[Reading]:
    said = statement.said
    match = next((found for pattern in _TIMES if (found := pattern.search(said))), None)
    if any(isinstance(reading, Found) for reading in draft_ages(statement)):
        return
    if (_CREDIT_IN_TIME.search(said) and not _ALL_IN_TIME.search(said)) or _MOVED_IN_TIME.search(said):
        return
    if match is None or _NOT_TIME.search(said) or re.search(r"\bcredit (?:earned|taken|that)\b", said):
        return
    toward = targets(replace(statement, said=_BESIDE.sub(" ", said)), _BESIDE.sub(" ", said))
    if toward is None:
        yield Untold("it does not say which credential is to be finished in time")
        return
    beside = _LIMIT_BESIDE.search(said)
    if beside and beside["years"] != match["years"]:
        yield Untold("it states several times")
        return
    if open_condition(said) and re.search(r"\busually|normally|typically|generally|flexib", said):
        yield Untold("it says only what is usual")
        return
    for target in toward.credentials:
        start = Anchor.FIRST_COURSE if _FROM_THE_FIRST.search(said[match.start() :]) else Anchor.UNSTATED
        start = Anchor.GRADUATION if _FROM_GRADUATION.search(said[match.start() :]) else start
        yield Found(
            TimeLimit("time_limit", statement.text, target, Fraction(match.group("years")), start), toward.basis
        )
