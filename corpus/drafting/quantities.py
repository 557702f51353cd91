"""How much a clause speaks of: credits, courses or a share, at most or at least."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from corpus.amounts import Amount, Base, Courses, Credits, GreaterOf, LesserOf, Share, Unit
from corpus.drafting.numbers import share


class Bound(StrEnum):
    """Whether an amount is the most or the least."""

    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True)
class Quantity:
    """An amount that a clause bounds; `unit` is None where it says credits or hours alone. `start` and `end` are its
    place in the clause, the words of the bound included."""

    amount: Amount
    unit: Unit | None
    bound: Bound
    start: int
    end: int
    ambiguous: bool = False
    """Whether a second amount stands beside it without the word which of them holds."""


_ADJECTIVES = r"(?:(?:graduate|CERT|MAST|DEG|additional|transfer(?:red)?|transferable|approved|external|outside|total|academic|more|non-?degree|nondegree|semester|quarter|credit|of its own|pre-?admission|graded|resident|residence|such|prior|new|continuing education|didactic|course)[- ]|of (?:the|its|their) \d+ (?=credit|unit|hour|course)|of (?:an? |the |any |each |every )?(?:\w+ )?(?:CERT|MAST|DEG)'s (?:\d+ )?(?=credit|unit|hour|course)|of (?:its|your|their|the|these|those|our|such) ){0,4}"
_UNITS = r"(?P<unit>(?:semester |quarter |credit |transfer )?(?:credits?|hours?|units?|s\.?h\.?)(?: hours?| credits?)?|courses?|classes)\b"
_SIZE = rf"(?:(?P<share>\d+(?:\.\d+)?%|\d/\d)|(?P<number>\d+(?:\.\d+)?)(?! ?%|/\d)[- ]{_ADJECTIVES}{_UNITS})"
_MOST = r"(?:at (?:the )?(?:very )?most|up to|no more than|not more than|not over|(?:not|never) (?:go|run) over|(?:cannot|may not|must not|not|never) surpass|in no (?:instance|case|event) exceed|(?:a |the )?maximum(?: (?:amount|number|total))?(?: of)?(?: is)?|not (?:to )?exceed(?:ing)?|(?:cannot|may not|must not|shall not|does not|do not|never|not) exceed|(?:limited|restricted) to(?: a maximum of| no more than| at most)?|capp?(?:s|ed)? (?:[^,;]{1,70}? )?at|limits? (?:[^,;]{1,70}? )?to|not (?:be )?(?:greater|larger) than|constitute more than|only up to|as many as|only|(?<!within the )(?<!inside the )(?<!in the )(?<!inside )(?:limit|cap|maximum|total) (?:[^,;:]{1,60}? )?(?:of|is|at)|under|less than(?= (?:\d/|\d+%)))"
_LEAST = r"(?:at (?:the )?least|no (?:fewer|less) than|not (?:fewer|less) than|(?:a |the )?minimum(?: (?:amount|number|total))?(?: of)?(?: is)?|over|more than)"
_MOST_SIZE = re.compile(rf"\b(?P<bound>{_MOST}) (?:an? |the |any |of |only )*{_SIZE}")
_LEAST_SIZE = re.compile(rf"\b(?P<bound>{_LEAST}) (?:an? |the |any |of )*{_SIZE}")
_DENIED_MORE = re.compile(
    rf"\b(?:no case|never|cannot|may not|not|nor|no (?:\w+ )?student)\b[^,;]{{0,60}}?(?P<bound>more than|(?<=bring in )over) (?:an? |the )?{_SIZE}"
)
_NO_MORE = re.compile(
    rf"\b(?P<bound>){_SIZE}(?=[^.;]{{0,80}}?(?:,? (?:and|but) (?:no more|not more|not beyond|no further)|, the (?:rest|others?|remainder) (?:may|do|does|can|will|is|are) not)\b)"
)
_MOST_AFTER = re.compile(rf"\b(?P<bound>){_SIZE}(?= (?:(?!at least)[\w']+ ){{0,6}}?at (?:the )?(?:very )?most\b)")
_UNSAID = re.compile(
    rf"\b(?P<bound>{_MOST}|(?:cannot|may not|must not|shall not|never) (?:\w+ ){{0,3}}?(?:more than|over)|(?:stands|is set|is fixed) at) (?P<number>\d+)(?= (?:may|can|shall|will)\b|,? ?(?:\)|$|[.,;](?!\d)))"
)
_COUNTED = re.compile(r"\b(?:credits?|hours?|units?|courses)\b")
_OR_FEWER = re.compile(rf"\b(?P<bound>){_SIZE}(?= or (?:fewer|less)\b)")
_MAY_TRANSFER = re.compile(
    rf"\b(?:may|can|allowed to|permitted to) (?P<bound>transfer|apply|count|use)(?: in)? {_SIZE}"
)
_ACCEPTS = re.compile(
    rf"\bORG(?! (?:credits?|courses|hours|units))[^.;:]{{0,50}}? (?P<bound>(?:accepts|allows|permits|takes|grants|awards)(?: students to (?:transfer|apply|use|count|bring)(?: in)?)?|lets (?:\w+ ){{0,2}}?students (?:transfer|apply|use|count|bring)(?: in)?) (?:a total of )?{_SIZE}"
)
_CELL = re.compile(
    rf"\b(?P<bound>max(?:imum|\.)?\b[^:;|]{{0,50}}|[^:;|]*\((?:max(?:imum|\.)?)\)\s?|[^:;|]*\btransfer(?:red)?(?: credit| limit| cap)?[^:;|]{{0,20}}|(?![^:;|]*\b(?:time|age|year)s?\b)[^:;|]*\b(?:limit|cap|allowed|accepted|permitted)\b[^:;|]{{0,20}}): ?(?:up to |at most )?(?:(?P<share>\d+(?:\.\d+)?%|\d/\d)|(?P<number>\d+(?:\.\d+)?)(?: (?:\w+ )?{_UNITS})?(?=\s*(?:[;|.,(]|$|cr|sem|hour|unit|quarter)))"
)
_LEAST_CELL = re.compile(
    rf"\b(?P<bound>min(?:imum|\.)?\b[^:;|]{{0,50}}): ?(?:at least )?(?:(?P<share>\d+(?:\.\d+)?%|\d/\d)|(?P<number>\d+(?:\.\d+)?)(?: (?:\w+ )?{_UNITS})?(?=\s*(?:[;|.,(]|$)))"
)
_OR = re.compile(
    rf"^(?: of (?:the |a )?(?:[\w']+ ){{0,5}}?)?,? (?:or|and) (?:an? |the )?{_SIZE}(?:[^,;]{{0,60}}?),? ?\(?(?:whichever|depending on which) (?:amount |number |figure )?(?:is|are) (?:the )?(?P<which>less(?:er)?|smaller|fewer|lower|greater|more|larger|higher)"
)
_OTHER = re.compile(rf"^,? ?\(?(?:or|/) ?(?:an? |the |up to |at most )?{_SIZE}")
_BELOW = ("under", "fewer than", "less than")


def most(clause: str) -> Iterator[Quantity]:
    """Every amount that a clause states as the most, in order."""
    taken: list[tuple[int, int]] = []
    for pattern in (
        _DENIED_MORE,
        _MOST_SIZE,
        _OR_FEWER,
        _NO_MORE,
        _MOST_AFTER,
        _MAY_TRANSFER,
        _ACCEPTS,
        _CELL,
        _UNSAID,
    ):
        for found in pattern.finditer(clause):
            start, end = found.span()
            if pattern is _UNSAID and not _COUNTED.search(clause[:start]):
                continue
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            taken.append((start, end))
            yield from _with_other(found, clause, Bound.MOST)


def least(clause: str) -> Iterator[Quantity]:
    """Every amount that a clause states as the least, in order."""
    denied = {found.start("bound") for found in _DENIED_MORE.finditer(clause)}
    for cell in _LEAST_CELL.finditer(clause):
        yield from _with_other(cell, clause, Bound.LEAST)
    for found in _LEAST_SIZE.finditer(clause):
        before = clause[: found.start()]
        if found.start("bound") not in denied and not re.search(r"\b(?:no|not|nor)\s$", before):
            yield from _with_other(found, clause, Bound.LEAST)


def bare(said: str, verb: str) -> Iterator[Quantity]:
    """Every amount that follows a verb without a bound, taken as the least: "requires 24 credits to be earned here"."""
    for found in re.finditer(rf"\b(?P<bound>{verb}) {_SIZE}", said):
        yield from _with_other(found, said, Bound.LEAST)


def split_cells(said: str) -> list[str]:
    """The cells of a row of a table, each with its head; the whole of any other sentence."""
    cells = re.split(r"\s*[;|]\s*", said)
    return cells if sum(": " in cell for cell in cells) >= 2 else [said]


def unit_of(words: str | None) -> Unit | None:
    """The unit of credit that words such as "quarter hours" name; None for credits and hours alone."""
    if not words or words.startswith(("course", "class")):
        return None
    if "quarter" in words:
        return Unit.QUARTER
    if "semester" in words:
        return Unit.SEMESTER
    return Unit.UNIT if "unit" in words else None


def _with_other(found: re.Match[str], clause: str, bound: Bound) -> list[Quantity]:
    amount, end = _amount(found), found.end()
    words = found.group()
    other = _OR.match(clause[end:]) if "bound" in found.groupdict() else None
    if other:
        second = _amount(other)
        smaller = other.group("which") in ("less", "lesser", "smaller", "fewer", "lower")
        amount = LesserOf((amount, second)) if smaller else GreaterOf((amount, second))
        end += other.end()
        words += other.group()
    beside = None if other or "bound" not in found.groupdict() else _OTHER.match(clause[end:])
    ambiguous = beside is not None and not isinstance(amount, Courses) and not isinstance(_amount(beside), Courses)
    unit = _unit_in(words)
    if beside is None or unit is None or _unit_in(beside.group()) in (None, unit):
        return [Quantity(amount, unit, bound, found.start(), end, ambiguous)]
    return [  # "6 semester or 9 quarter hours" is one limit in two units
        Quantity(amount, unit, bound, found.start(), end),
        Quantity(_amount(beside), _unit_in(beside.group()), bound, found.start(), end + beside.end()),
    ]


def _unit_in(words: str) -> Unit | None:
    return unit_of(" ".join(found.group() for found in re.finditer(r"\b(?:semester|quarter|unit)s?\b", words)))


def _amount(found: re.Match[str]) -> Amount:
    if found.re is _UNSAID:  # a number alone, of what the words before it speak of
        counted = set(_COUNTED.findall(found.string[: found.start()]))
        number = found.group("number")
        return Courses(int(number)) if counted == {"courses"} else Credits(Fraction(number))
    if found.group("share"):
        below = (found.groupdict().get("bound") or "") in _BELOW
        remaining = re.match(r" of the remaining", found.string[found.end() :])
        return Share(share(found.group("share")), Base.REMAINING if remaining else Base.PROGRAM, below)
    number = Fraction(found.group("number"))
    unit = found.group("unit") or ""
    if unit.startswith(("course", "class")) and number.denominator == 1:
        return Courses(int(number))
    return Credits(number)
