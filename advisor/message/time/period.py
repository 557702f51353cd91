"""The catalog year that a question is asked under, and how the version that a document holds stands to it."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.document import Document

AUTUMN = 8
"""The month in which an academic year begins."""


@dataclass(frozen=True)
class Period:
    """Academic years from `first` through `last`, each by the calendar year that it begins in, in the asker's `words`.

    `named` where the question names a catalog; not where it only tells when its author began, or where the page's
    default stands in. `past` where it ended before the academic year of today.
    """

    first: int
    last: int
    words: str
    named: bool
    past: bool


class Standing(StrEnum):
    """How a document's version stands to a period: in force, of an earlier or a later one, or without a date."""

    IN_FORCE = "in_force"
    EARLIER = "earlier"
    LATER = "later"
    UNDATED = "undated"


_YEARS = r"(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?(?P<end>(?:(?:19|20)\d\d|\d\d))\b)?"
_CATALOG = r"(?:(?:graduate|academic|university|course|student) )?(?:catalog(?:ue)?|bulletin|handbook)"
_REPORTED = r"(?![^.?!,;]{0,40}\b(?:says?|said|states?|stated|reads?|had|showed)\b)"
"""What is told of an old catalog, and not asked under it."""
_NAMED = (
    re.compile(rf"\b{_YEARS} {_CATALOG}\b{_REPORTED}", re.IGNORECASE),
    re.compile(
        rf"\bas of (?:the )?(?:(?:fall|autumn|spring|summer|winter) (?:of )?)?{_YEARS}{_REPORTED}", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:under|by|per|according to|following|with|on) (?:the |my |their |its )?{_YEARS} (?:\w+ )?"
        rf"(?:rules?|polic(?:y|ies)|regulations?|requirements?|edition|version)\b{_REPORTED}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_CATALOG}(?: year| of| from|,)?(?: of| is|:)? {_YEARS}{_REPORTED}", re.IGNORECASE),
)
_WHEN = rf"(?:the )?(?:(?P<term>fall|autumn|spring|summer|winter) (?:of )?)?{_YEARS}"
_OTHERS = (
    r"(?:(?!\b(?:i|i['’]\w+|my|me|we|our|he|she|his|her|taken|earned|completed|finished|done|awarded|received)\b)"
    r"[^.?!;])"
)
"""What stands in a question on what a school ruled, and not on what somebody took or did then."""
_RULED = (
    r"\b(?:(?:was|were) (?:(?:the|an?|your|its|their|tuition)\b|(?:\S+ ){1,4}?"
    r"(?:allowed|accepted|enough|needed|required|permitted|possible|okay|ok|allowable)\b)|"
    r"did (?:\S+ ){1,6}?(?:accept|allow|take|require|let|permit|count|want|need|ask|cost|charge|limit|cap)\b|"
    r"could (?:be|go|count|come|transfer)\b|used to (?:be|accept|allow|take|require)\b)"
)
_THEN = (
    re.compile(
        rf"\b(?:what|which|how (?:many|much|old|long|high|low))\b{_OTHERS}{{0,90}}?{_RULED}{_OTHERS}{{0,90}}?"
        rf"\b(?:back )?in {_WHEN}(?!\d|[-–/]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|[.?!;] ?)\W*(?:and |so |ok |okay |but )*(?:back )?in {_WHEN},? (?:what|which|how|did|was|were)\b"
        rf"(?={_OTHERS}*(?:[.?!;]|$))",
        re.IGNORECASE,
    ),
    re.compile(rf"{_RULED}{_OTHERS}{{0,90}}?\bback in {_WHEN}(?!\d|[-–/]\d)", re.IGNORECASE),
    re.compile(
        rf"\b(?:in (?:effect|force|place)|applied|applicable|valid) (?:back )?(?:in|during) {_WHEN}{_REPORTED}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:{_OTHERS}|[.?!;])*[.?!;]\W*(?:and |but |so |ok |okay )*(?:and|what about|how about|what of) (?:back )?"
        rf"in {_WHEN}\W*$",
        re.IGNORECASE,
    ),
)
"""A year as of which a rule is asked for."""
_NOW = re.compile(
    r"\b(?:now|today|currently|these days|nowadays|still|anymore|"
    r"(?:can|may|could|will|would|do|does|is|are|am) (?:i|we|my|it|they|these|those|this|that|he|she))\b",
    re.IGNORECASE,
)
"""That beside the rule of then something is asked of today."""
_BEGAN = re.compile(
    r"\bi (?:first |only |officially )?(?:started|began|enrolled|entered|matriculated|joined|was admitted|"
    r"got admitted|got in)\b"
    r"(?![^.?!;]{0,40}\b(?:job|work|class|course|old|other|another|different|previous|undergrad|bachelor))"
    r"[^.?!;,]{0,40}?\b(?P<words>(?:(?P<term>fall|autumn|spring|summer|winter) (?:of )?)?(?P<year>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)


def period_of(text: str, today: date) -> Period | None:
    """The period that a text asks under: of the catalog that it names, of the year that it asks of, else of its
    author's beginning."""
    for pattern in _NAMED:
        match = pattern.search(text)
        if match:
            first, last = _span(match["year"], match["end"])
            words = match["year"] + (f"-{match['end']}" if match["end"] else "")
            return _period(first, last, words, True, today)
    then = next((match for pattern in _THEN if (match := pattern.search(text))), None)
    if then is not None and not _NOW.search(text[: then.start()] + text[then.end() :]):
        year, end = then["year"], then["end"]
        first, last = _span(year, end) if end else _term(then["term"], int(year))
        words = " ".join(word for word in (then["term"], f"{year}-{end}" if end else year) if word)
        return _period(first, last, words, True, today)
    began = _BEGAN.search(text)
    if began is None:
        return None
    first, last = _term(began["term"], int(began["year"]))
    return _period(first, last, began["words"], False, today)


def default_period(catalog_year: str | None, today: date) -> Period | None:
    """The period of the page's default; None for none or for what is no year."""
    match = re.fullmatch(rf"\s*{_YEARS}\s*", catalog_year or "")
    if match is None:
        return None
    first, last = _span(match["year"], match["end"])
    return _period(first, last, match.group().strip(), False, today)


def standing(document: Document, period: Period) -> Standing:
    """How a document's version stands to a period, by its typed dates alone: none is guessed from what it says. A rule
    that came into force within the period is of a later one."""
    if document.valid_from or document.valid_to:
        begins, ends = document.valid_from, document.valid_to
        if begins and begins > date(period.first, AUTUMN + 1, 1):
            return Standing.LATER
        return Standing.EARLIER if ends and ends < date(period.last + 1, AUTUMN, 1) else Standing.IN_FORCE
    match = re.fullmatch(_YEARS, document.catalog_year or "")
    if match is None:
        return Standing.UNDATED
    first, last = _span(match["year"], match["end"])
    if first <= period.first and period.last <= last:
        return Standing.IN_FORCE
    return Standing.LATER if first > period.first else Standing.EARLIER


def _period(first: int, last: int, words: str, named: bool, today: date) -> Period:
    return Period(first, last, words, named, last < today.year - (today.month < AUTUMN))


def _span(year: str, end: str | None) -> tuple[int, int]:
    """The academic years of "2015", "2015-16" and "2012-2014"."""
    first = int(year)
    if end is None:
        return first, first
    last = int(end) if len(end) == 4 else first - first % 100 + int(end)
    return first, max(first, last - 1)


def _term(term: str | None, year: int) -> tuple[int, int]:
    match (term or "").lower():
        case "fall" | "autumn":
            return year, year
        case "spring" | "winter":
            return year - 1, year - 1
        case _:
            return year - 1, year
