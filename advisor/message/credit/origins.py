"""Where credit comes from, by the words around it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from advisor.message.amounts.quantity import Quantity
from advisor.message.credit.credit import Holding
from advisor.message.credit.served import use_blanked
from advisor.message.credit.targets import (
    certificate_into_masters,
    is_part_of,
    is_taken_for,
    is_target,
    takes_in,
)
from corpus.figures import AMOUNT
from corpus.rules import Origin

_OUTSIDE = re.compile(
    r"\b(?:outside|external|elsewhere|somewhere else|transfer(?:red|ring|able)? (?:grad(?:uate)? )?(?:credits?|hours?|"
    r"courses?|units?)|"
    r"(?:another|other|diff?e?rr?ent|previous|prior|old|former|(?:my|the) last|some)\s+(?:\w+\s+){0,3}?(?:school|"
    r"schools|univ|uni|university|universities|college|colleges|institution|institutions|program|place)|"
    r"(?:at|from) an? (?:\S+ ){0,2}(?:school|university|college)|from (?:the )?(?:univ\w*|u|college) of \w+|bring in|"
    r"\d+ (?:more )?transfer|(?:community|junior) college|"
    r"(?:credits?|hours?|hrs|units?|courses?|classes) transferred in|(?<=of )transfer (?:course)?work\b|"
    rf"(?:(?<=, )|(?<=: )|(?<=; )){AMOUNT} (?:\w+ )?(?:credits?|hours?|hrs|units?|courses?) transfer(?=[.,;)])|"
    r"accredited (?:school|univ|uni|university|college|place|institution)|"
    r"a (?:state|private|public) (?:school|college|university)|not (?:at|from) (?:there|here)|"
    r"(?:from|in|of) (?:an?|my|some) (?:[\w'’-]+ ){0,4}?(?:program|degree|master['’]?s|ms|ma|mba|msn|mph|mpa) "
    r"(?:elsewhere|somewhere else|at (?:another|a different|my old) (?:school|uni\w*|college)))\b",
    re.IGNORECASE,
)
_FROM_NAME = re.compile(r"\b[Ff]rom (?!(?:I|My|The|A|An|That|This)\b)[A-Z][\w&.'-]+")
_NO_SCHOOL = (
    r"(?:the|my|an?|this|that|these|those|their|its|our|"
    r"his|her|last|before|when|work|both|either|one|two|three|each|it|them|there|here|which|what|in|then|years?|spring|summer|fall|"
    r"autumn|winter|online|under\w*|non\w*|special|grad\w*|master\w*|ms|ma|mba|cert\w*|pre\w*|prior|old|being|getting|"
    r"scratch|another|other|outside|lower|upper|high|earlier|previous|night|once|least|most|any|all|some|home|first|"
    r"half|school|college|university|uni|level|same|your|time|different|class|courses?|doing|taking)\b"
)
_CREDIT_FROM = re.compile(
    r"\b(?:credits?|hours?|hrs|units?|courses?|class|classes)"
    r"(?:(?: (?:that|which))? (?:i|we|he|she|they)(?:['’]ve| have| had)?(?: (?:already|also|just))? "
    r"(?:got|get|took|take|taken|earned|did|done|have|had|finished|completed|brought|picked up|passed))?"
    rf" (?:from|at) (?!{_NO_SCHOOL}|\w+ itself\b)[a-z]{{3,}}\b",
)
"""Credit from a school that is named in small letters and not known: "3 credits from duke"."""
_NONDEGREE = re.compile(
    r"\bnon-?\s?(?:degree|matriculated)|\bnon matriculated|\bspecial student|\bvisiting student|\blifelong|"
    r"\bNDO\b|\bwithout being admitted|\bopen university|\bpre-?admission|\breserved credits?|"
    r"\bpost-?\s?bacc?(?:alaureate)? (?:studies|status|(?:grad(?:uate)? )?(?:credits?|hours?|units?|courses?|classes|"
    r"work|student))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\bbefore (?:getting in|(?:being |formally )?(?:formal )?(?:admi(?:tted|ssion)|matriculated)|"
    r"(?:i|we|she|he) (?:was|were|got|had been) (?:formally )?(?:admitted|accepted)|i got in|matriculating|"
    r"(?:they|the \w+|psu) (?:formally )?(?:admitted|accepted) (?:me|us|her|him)|matriculation|applying|"
    r"(?:i was |being )?(?:in )?(?:any|a) (?:degree |graduate )?(?:program|degree|student)|"
    r"(?:i was |being )?a degree(?:-seeking)? student)|"
    r"\bat (?:[\w&.'’-]+ ){1,5}?before (?:i|we|she|he) (?:matriculated|enrolled)\b|"
    r"\b(?:not (?:yet )?|without being )(?:in|enrolled in|part of|admitted to) (?:a|any) (?:degree|program)|"
    r"(?<!certificate )(?<!cert )\bat (?:\w+ )?(?:itself|there)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:years?|yrs?|months?) $", re.IGNORECASE)
"""What makes "before matriculation" the day to which an age is counted: "14 months before matriculation"."""
_PRIOR = re.compile(
    r"\b(?:prior learning|work experience|life experience|portfolio|military training|PLA)\b", re.IGNORECASE
)
_UNDERGRADUATE = re.compile(
    r"\b(?:undergrad(?:uate)?(?! (?:was|is|gpa|average|grades|record|degree was)\b)|senior year|from my bachelor)\b",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:from|of|in|with|finished|completed|have|hold|earned|my) (?:\w+ ){0,4}?(?:master'?s|masters|ms|ma|"
    r"mba|mpa|mph|msn|mha|med|degree|imsm|imsa)\b"
    r"(?! (?:is|has|needs|requires|plan|of|registration|enrol\w*)\b)|"
    r"\b(?:(?:i|we|they) (?:now |already |also )?(?:hold|finished|completed|earned)|my (?:finished|completed)) "
    r"(?:(?!before\b)[\w'’&.-]+ ){0,9}?(?:master'?s|masters|mba|degree)\b(?! (?:is|has|needs|requires|plan|of)\b)|"
    r"\bfirst master'?s|\bmaster'?s (?:credits?|courses?|classes)",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(r"\b(?:certificates?|certs?|grad cert)\b", re.IGNORECASE)
_OWN_TAKEN = re.compile(
    r"\b(?:took|taken|earned|did|done|have(?! to\b)|completed)\b[^.?!;,]{0,25}?\b(?:at|from|in|there|here)\b[^.?!;,]*$",
    re.IGNORECASE,
)
_TRANSFER_IN = re.compile(
    r"^(?!.*\b(?:master|ms|ma|mba|mph|mpa|msn|mha|degree|"
    r"from (?:my|the|a|this|that|their) (?:\w+ )?cert)).*(?:\btransfer\w*\b.{0,40}\bin(?:to)?\b|"
    r"\btransfer (?:limit|cap|credits?|max\w*|allowance)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINS = (
    (Origin.PRIOR_LEARNING, _PRIOR),
    (Origin.UNDERGRADUATE, _UNDERGRADUATE),
    (Origin.OUTSIDE, _OUTSIDE),
    (Origin.NONDEGREE, _NONDEGREE),
    (Origin.DEGREE, _DEGREE),
    (Origin.CERTIFICATE, _CERTIFICATE),
)


_DEGREE_CREDITS = re.compile(
    r"\b(?:my|her|his|the|those|\d+) (?:master'?s|masters|ms|mba|degree) (?:credits?|courses?|classes|hours?)\b|"
    r"\b(?:already (?:have|did|finished|hold|got|done)|finished|completed|done with|have) (?:the|my|a|an)? ?"
    r"(?:\w+ )?(?:master'?s?|ms|ma|mba)\b"
    r".{0,60}\b(?:want|doing|add|adding|now|start\w*|get|into|in|for)\b.{0,20}\bcert",
    re.IGNORECASE,
)
_OF_DEGREE = re.compile(
    r"\b(?:credits?|hours?|units?|courses?|class|classes|work|coursework) (?:\w+ ){0,3}?(?:of|from|in|for) "
    r"(?:(?:my|the|an?|his|her|their|our) )?(?:(?!cert|in |into |to )[\w'’.-]+ ){0,7}?"
    r"(?:master'?s?|masters|ms|ma|mba|mpa|mph|degree)\b"
    r"(?!.{0,3}cert)[^?!]{0,90}?\b(?:in|into|to|toward|towards|for|on)\b (?:[\w'’.-]+ ){0,6}?cert|"
    r"\b(?:for|into?|toward) (?:an?|the|my|our) (?:[\w'’-]+ ){0,3}?cert\w*\b[^.?!;]{0,70}"
    r"\b(?:credits?|hours?|units?|courses?) (?:out of|from|of) (?:my|the|our) "
    r"(?:\w+ ){0,2}?(?:master'?s?|masters|degree)\b",
    re.IGNORECASE,
)
"""Credit of a degree that is to go into a certificate: "6 credits of my master's into the certificate"."""
_CREDENTIALS = (Origin.CERTIFICATE, Origin.DEGREE)


_STANDING = re.compile(r"\badvanced standing\b", re.IGNORECASE)
"""Credit from elsewhere that was granted before."""


def unmarked(text: str, lots: Sequence[Holding]) -> bool:
    """Whether one of several amounts is said to come from somewhere and another is not: that one may be hours of work,
    the size of a term, or credit that the degree has anyway. An institution's own credit is marked only where
    it is said to have been taken outside the degree; the parts of an amount that is told too need none."""
    whole = sum((lot.amount or Fraction(0) for lot in lots), Fraction(0))
    if _STANDING.search(text) or whole in {Fraction(number) for number in re.findall(r"\d+", text)}:
        return False
    apart = _NONDEGREE.search(text) or _BEFORE.search(text)
    marked = [lot.origin is not None and (lot.origin is not Origin.NONDEGREE or bool(apart)) for lot in lots]
    return any(marked) and not all(marked)


def origin_near(
    text: str, lot: Quantity, start: int, end: int, away: Sequence[tuple[int, int]], home: Sequence[tuple[int, int]]
) -> Origin | None:
    """Where the credit of a lot comes from, by the cue nearest to it in the text from `start` to `end`. `away` and
    `home` are the places in the text of other institutions' names and of the one asked about."""
    text = use_blanked(text, away)
    if certificate_into_masters(text):
        return Origin.CERTIFICATE
    into_certificate = _OF_DEGREE.search(text, start, end) or _DEGREE_CREDITS.search(text, start, end)
    if into_certificate and _CERTIFICATE.search(text):
        return Origin.DEGREE

    def gap(first: int, last: int) -> int:
        return max(first - lot.end, lot.start - last, 0)

    cues = [
        (gap(a, b) + 15 * (origin in _CREDENTIALS), rank, origin)
        for a, b, rank, origin in _worded(text, start, end)
        if not (origin is Origin.OUTSIDE and any(c < b and a < d for c, d in home))
    ]
    named = [(m.start(), m.end()) for way in (_FROM_NAME, _CREDIT_FROM) for m in way.finditer(text, start, end)]
    names = [*away, *((a, b) for a, b in named if not any(c < b and a < d for c, d in home))]
    names = [(_since_course(text, lot.end, a), b) for a, b in names]
    cues += [(0 if _ITS_COURSE.match(text, b) else gap(a, b), 9, Origin.OUTSIDE) for a, b in names if start <= a < end]
    there = any(_taken_there(text, start, a, b) for a, b in home if start <= a < end)
    moved = re.search(r"\btransfer", text, re.IGNORECASE) and not there
    if not moved and not any(origin in (Origin.OUTSIDE, Origin.NONDEGREE) for _, _, origin in cues):
        before = (m for m in _BEFORE.finditer(text, start, end) if not _AGED.search(text, start, m.start()))
        cues += [(gap(m.start(), m.end()), 7, Origin.NONDEGREE) for m in before]
    if not any(origin in _CREDENTIALS for _, _, origin in cues):
        own = [(a, b) for a, b in home if start <= a < end and _taken_there(text, start, a, b)]
        cues += [(gap(a, b), 8, Origin.NONDEGREE) for a, b in own]
    return min(cues)[2] if cues else None


def _since_course(text: str, after: int, name: int) -> int:
    """Where the words begin that tell credit by the school at this place: at "class" in "a 3 cr class from Kent"."""
    told = _COURSE_FROM.search(text, after, name)
    return told.start() if told else name


_COURSE_FROM = re.compile(
    r"\b(?:courses?|class(?:es)?|credits?|coursework|hours|units) (?:from|at) (?:the )?$", re.IGNORECASE
)


def _worded(text: str, start: int, end: int) -> Iterator[tuple[int, int, int, Origin]]:
    """The words that tell an origin, each with its place and its rank; a credential that is the target tells none."""
    for rank, (origin, pattern) in enumerate(_ORIGINS):
        for match in pattern.finditer(text, start, end):
            if origin is Origin.CERTIFICATE and (_TRANSFER_IN.search(text) or takes_in(text, match.start())):
                continue
            if origin is Origin.CERTIFICATE and is_target(text, match.start()) and not is_part_of(text, match.start()):
                continue
            taken_for = origin is Origin.DEGREE and bool(_CERTIFICATE.search(text)) and is_taken_for(text, match.end())
            if origin is Origin.DEGREE and is_target(text, match.end() - 1) and not taken_for:
                continue
            yield match.start(), match.end(), rank, origin


def _taken_there(text: str, start: int, first: int, last: int) -> bool:
    """Whether the institution named from `first` to `last` is where the credit was earned."""
    earned = _OWN_TAKEN.search(text[max(start, first - 40) : first])
    return bool(earned) and not re.search(r"admitted me", text[last : last + 14])


_ITS_COURSE = re.compile(r" (?:grad(?:uate)? )?(?:course|class|credit|hour|unit)(?:s|es)?\b", re.IGNORECASE)
"""What follows a school's name where the credit is told by it: "a Duke course"."""


def told_as_own(text: str) -> bool:
    """Whether a piece of a text tells credit as non-degree credit, or as earned before admission, and none of it as
    credit from elsewhere."""
    return bool(_NONDEGREE.search(text) or _BEFORE.search(text)) and not _OUTSIDE.search(text)


def told_as_nondegree(text: str) -> bool:
    """Whether a text tells credit as that of somebody who is in no degree."""
    return bool(_NONDEGREE.search(text))


_COMPARES = re.compile(
    r"\b(?:which|and how (?:much|many)|versus|vs|compare|contrast|difference|either|more of|than|"
    r"(?<!yes )or(?! (?:not|no|(?:can|could|may|do|does|will|would|is|are|am) (?:i|we|she|he|it|they))\b))\b",
    re.IGNORECASE,
)
"""What sets kinds of credit side by side; an "or" of the question itself ("yes or no", "or can I use it") does not."""


def origins_compared(text: str, away: Sequence[tuple[int, int]]) -> tuple[Origin, ...]:
    """The origins that a question sets side by side, such as own non-degree credit and credit from elsewhere."""
    if not _COMPARES.search(text):
        return ()
    found = [
        (Origin.NONDEGREE, re.compile(f"{_NONDEGREE.pattern}|{_BEFORE.pattern}", re.IGNORECASE)),
        (Origin.CERTIFICATE, re.compile(r"\bcertificate credits?\b", re.IGNORECASE)),
        (Origin.OUTSIDE, _OUTSIDE),
    ]
    origins = tuple(origin for origin, pattern in found if pattern.search(text) or (origin is Origin.OUTSIDE and away))
    return origins if len(origins) > 1 else ()
