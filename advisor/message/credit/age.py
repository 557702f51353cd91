"""How old a text says that credit is: the years, whether just that, more or less, and the day it is counted to."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.message.amounts.quantity import Measure, Quantity
from advisor.message.credit.credit import Age, Span
from corpus.figures import WORDS
from corpus.rules import Anchor

_ANCHORS = (
    (Anchor.CANDIDACY, r"candida"),
    (Anchor.ADMISSION, r"admi(?:t|ssion)|getting in|got in\b|accepted"),
    (
        Anchor.APPLICATION,
        r"appl(?:y|ied|ying|ication)\b(?! (?:to|toward|for (?:the |my )?(?:graduat\w*|degree|award))\b)",
    ),
    (
        Anchor.FIRST_ENROLMENT,
        r"first (?:grad(?:uate)? )?(?:enrol|regist)|enroll?ing|enrol|first degree registration|regist",
    ),
    (Anchor.MATRICULATION, r"matriculat|start(?:ing)?|begin|entering|entry"),
    (Anchor.TRANSFER_REQUEST, r"petition|request|transfer(?:ring)?\b"),
    (Anchor.AWARD, r"award|confer"),
    (Anchor.GRADUATION, r"graduat|finish|complet|be done"),
)
_AGE_WORDS = re.compile(
    r"\b(?:old|olds|older|oldest|ago|before|prior|earlier|within|inside|back|since|age|the (?:last|past)|mark)\b|"
    r"\bbetween (?:taking |finishing )?(?:those|these|the|them|my|her|his|their)(?: \w+)? "
    r"(?:courses?|class(?:es)?|credits?|coursework) and\b",
    re.IGNORECASE,
)
_NOT_AGE = re.compile(
    r"\b(?:experience|to finish|to complete|takes?|limit|program|long|ahead|in a row|rule|window|from now)\b|"
    r"\A\W*older\b(?! than)",
    re.IGNORECASE,
)
_EVENT = r"(?:applied|matriculated|(?:was|were|got|been) (?:admitted|accepted)|got in)\b"
_WHO = r"(?:i|we|he|she|they|my (?:student|advisee))"
_OF_SOMEBODY = re.compile(
    rf"\b{_WHO} (?:\w+ )?{_EVENT}(?: \w+){{0,2}} (?:about |some |like )?\n|"
    rf"\n\W*ago\W+(?:that )?{_WHO} (?:\w+ )?{_EVENT}|"
    r"\b(?:my|his|her|their|the) (?:\w+ )?(?:degree|diploma|master['’]?s|bachelor['’]?s) "
    r"(?:is|was|will be)(?: now| already| about)? \n",
    re.IGNORECASE,
)
"""An age that is of what somebody did, or of a whole degree, and not of credit: its place is the end of a line."""
_OF_A_LIFE = re.compile(
    r"\W*(?:before|after|since|prior to|from) (?:(?:my|our|her|his|their|the|a|i|we|she|he) )*(?:got |was |were |had |"
    r"even )?(?:diagnos\w+|divorc\w+|accident|surgery|wedding|marri\w+|pregnan\w+|birth|baby|kids?|son|daughter|"
    r"twins|death|died|illness|cancer|stroke|deploy\w+|layoff|laid off|retire\w*|moved|covid|pandemic|injur\w+)\b",
    re.IGNORECASE,
)
"""An age counted to what happened in a life, which no rule counts to."""
_RULE = re.compile(
    r"\b(?:limit|rule|window|cut-?off|policy|deadline) (?:is|of|was|at|says?)\W+(?:\w+ )?$", re.IGNORECASE
)
_COUNT = rf"(?:\d+(?:\.\d+)?|an?|{'|'.join(WORDS)}|some|several|few|couple(?: of)?|odd|a few|a couple(?: of)?)"
_MONTHS = re.compile(rf"(?:old\W+|ago\W+)?(?:and|plus|\+|,|&)?\s*(\d+|{'|'.join(WORDS)}|an?) months?\b", re.IGNORECASE)
_PIECE = r"(?:days?|weeks?|fortnight|months?|semesters?|terms?|quarters?|hours?|minutes?)"
_AND_MORE = re.compile(
    rf"\W*(?:old\b|ago\b|of age\b)?\W*(?:(?:and|plus|\+|&|with|,)?\W*{_COUNT}\s+(?:extra |more |odd )?{_PIECE}\b"
    r"(?! (?:from|classes|courses|credits))|(?:and|plus)\W+(?:change|some|a bit|a little|a half|a quarter|a fraction|"
    r"counting|a bit more|then some|more)\b)",
    re.IGNORECASE,
)
_LITTLE = (
    r"(?:just|slightly|barely|a (?:little|bit|tad|touch|hair|smidge|shade)(?: bit)?|marginally|shortly|not much|"
    rf"{_COUNT}\s+{_PIECE})"
)
_MORE = (
    r"(?:over|more than|past|beyond|above|upwards? of|north of|exceed(?:s|ed|ing)?|older than|longer(?: ago)? than|"
    r"earlier than|greater than|in excess of|turned|further back than)"
)
_LESS = (
    r"(?:less than|under|younger than|newer than|fewer than|almost|nearly|close to|shy of|not quite|short of|"
    r"just about|below|coming up on|approaching|going on|(?:not|n['’]?t) (?:\w+ )?even)"
)
_WITHIN = (
    r"(?:within|inside(?: of)?|at (?:the )?most|up to|no (?:more|older|longer|earlier)(?: than)?|maximum of|"
    r"the (?:last|past)|"
    r"(?:not|never|n['’]?t|nothing|none|neither) (?:\w+ ){0,3}?"
    r"(?:over|more than|older than|longer than|past|beyond|above))"
)
_LEAST = r"(?:at (?:the )?least|(?:no|not) (?:less|fewer|younger|newer|under)(?: than)?|minimum of|a good|easily)"
_ABOUT = r"(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|like|maybe|say|or so|probably|perhaps|~)"
_END = r"(?:\W+(?:than|the|a|full|my|of|by|now|that))*\W*$"
_BEFORE = (
    (Span.WITHIN, re.compile(rf"\b{_WITHIN}{_END}", re.IGNORECASE)),
    (Span.AT_LEAST, re.compile(rf"\b{_LEAST}{_END}", re.IGNORECASE)),
    (Span.JUST_OVER, re.compile(rf"\b{_LITTLE}\s+{_MORE}{_END}", re.IGNORECASE)),
    (Span.UNDER, re.compile(rf"\b{_LESS}{_END}", re.IGNORECASE)),
    (Span.OVER, re.compile(rf"\b{_MORE}{_END}", re.IGNORECASE)),
    (Span.ABOUT, re.compile(rf"(?:\b|(?=~)){_ABOUT}{_END}|\b(?:\d+|{'|'.join(WORDS)})\s?(?:-|–|to|or)\s?$", re.I)),
)
_OR_SO = (
    r"\W*(?:old |ago )?\W*(?:or so|or thereabouts|-?ish|give or take|more or less|or maybe|"
    rf"or (?:\d+|{'|'.join(WORDS)}))\b"
)
_OR_MORE = (
    r"\W*(?:old |ago )?\W*(?:or (?:more|older|longer|over|earlier|so more)|and (?:over|up))\b|"
    rf"\W*(?:plus|\+)(?!\s*{_COUNT}\b)"
)
_AFTER = (
    (Span.ABOUT, re.compile(_OR_SO, re.IGNORECASE)),
    (Span.AT_LEAST, re.compile(_OR_MORE, re.IGNORECASE)),
    (Span.JUST_OVER, _AND_MORE),
)
_INSIDE = re.compile(r"\+|\bplus\b|\bodd\b", re.IGNORECASE)


def age(text: str, amounts: Sequence[Quantity]) -> Age | None:
    """How old a text says that credit is, or None."""
    return next(iter(ages(text, amounts)), None)


def ages(text: str, amounts: Sequence[Quantity]) -> list[Age]:
    """Every age of credit that a text gives, in order; `amounts` are its quantities."""
    spans = [(q.start, q.end, q.value) for q in amounts if q.measure is Measure.YEARS]
    months = (m for m in _ONLY_MONTHS.finditer(text) if not any(a <= m.start() < b + 16 for a, b, _ in spans))
    spans += [(m.start(), m.end(), _figure(m.group(1)) / 12) for m in months]
    found = (_age(text, start, end, value) for start, end, value in sorted(spans))
    return [one for one in found if one] or _year_before(text)


def _year_before(text: str) -> list[Age]:
    """The age of credit of "the year before she matriculated", which two years are enough for."""
    told = re.search(
        r"\bthe year before (?:i|he|she|they|my|his|her|their)\b(?P<event>(?: \w+){1,3})", text, re.IGNORECASE
    )
    events = (anchor for anchor, pattern in _ANCHORS if told and re.search(pattern, told["event"], re.IGNORECASE))
    return [Age(Fraction(2), anchor, Span.WITHIN) for anchor in list(events)[:1]]


_ONLY_MONTHS = re.compile(
    rf"\b(\d+|{'|'.join(WORDS)})[ -]months?(?=[ -](?:old|ago|before|prior|earlier|back)\b)", re.IGNORECASE
)


def _figure(word: str) -> Fraction:
    return Fraction(1) if word.lower() in ("a", "an") else WORDS.get(word.lower()) or Fraction(word)


def _age(text: str, start: int, end: int, value: Fraction) -> Age | None:
    around = text[max(0, start - 25) : end + 45]
    after = re.split(r"[.;?!]|, (?:not|never|no |and )", text[end : end + 70])[0]
    if (
        _RULE.search(text[max(0, start - 24) : start])
        or not _AGE_WORDS.search(around)
        or _NOT_AGE.search(text[end : end + 14])
        or _OF_A_LIFE.match(text, end)
        or _OF_SOMEBODY.search(f"{text[max(0, start - 60) : start]}\n{after}")
    ):
        return None
    months = _MONTHS.match(text, end + 1)
    if months:
        value += _figure(months.group(1)) / 12
        end = months.end()
    span = _span(text, start, end)
    anchors = [(m.start(), anchor) for anchor, pattern in _ANCHORS if (m := re.search(pattern, after, re.IGNORECASE))]
    to_today = re.match(r"\W*ago\b", after, re.IGNORECASE) or _LATELY.search(text[:start] + "\n" + after)
    counted = min(anchors)[1] if anchors and not to_today else None
    return Age(value, counted, span)


_LATELY = re.compile(r"\b(?:last|past) \n(?!\W*(?:before|prior to|preceding)\b)", re.IGNORECASE)
"""An age up to today: "all in the last 3 years"."""


def _span(text: str, start: int, end: int) -> Span:
    """Whether an age is just so many years, more or less, by the words before and after it."""
    before = re.split(r"[.;?!]", text[max(0, start - 34) : start])[-1]
    after = text[end : end + 40]
    if _INSIDE.search(text, start, end):
        return Span.AT_LEAST
    signs = (span for span, pattern in _AFTER if pattern.match(after))
    return next(signs, next((span for span, pattern in _BEFORE if pattern.search(before)), Span.EXACT))
