"""How much a clause speaks of: credits, courses or a share, at most or at least."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from corpus.amounts import Amount, Base, Courses, Credits, EitherOf, GreaterOf, LesserOf, Share, Unit
from corpus.drafting.bounds import Bound, below, bound_of
from corpus.drafting.numbers import share


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


_ADJECTIVE = (
    r"(?:(?!of\b|or\b|and\b|to\b|in\b|for\b|from\b|at\b|with\b|by\b|that\b|which\b|may\b|must\b|can\b|is\b|are\b|than\b|"
    r"years?\b|months?\b|weeks?\b|days?\b|terms?\b|semesters\b|quarters\b|level|grades?\b|gpa\b|consecutive\b|points?\b)"
    r"(?:[a-z][a-z'/]*|CERT|MAST|DEG)[- ])"
)
_ADJECTIVES = (
    rf"(?:{_ADJECTIVE}{{0,4}}?|of (?:the|its|their) \d+ (?=(?:semester |quarter |graduate )?(?:credit|unit|hour|course))|"
    r"of (?:an? |the |any |each |every )?(?:\w+ )?(?:CERT|MAST|DEG)'s (?:\d+ )?(?=credit|unit|hour|course)|"
    rf"of (?:(?:its|your|their|the|these|those|our|such|own|an?|ORG's|ORG) )+{_ADJECTIVE}{{0,3}}?)"
)
_UNITS = (
    r"(?P<unit>(?:semester |quarter |credit |transfer )?(?:credits?|hours?|units?|s\.?h\.?)(?: hours?| credits?)?|"
    r"courses?|classes)\b"
)
_SIZE = rf"(?:(?P<share>\d+(?:\.\d+)?%|\d/\d)|(?P<number>\d+(?:\.\d+)?)(?! ?%|/\d)[- ]{_ADJECTIVES}{_UNITS})"
_AMOUNT = re.compile(rf"(?<![\w$./-]){_SIZE}")
_MOST = (
    r"(?:at (?:the )?(?:very )?most|up to|(?:no|not) (?:more|greater|larger) than|not over|(?:a |the )?maximum(?: of)?(?: is)?|"
    r"(?:cannot|may not|must not|shall not|does not|do not|never|not) (?:exceed|surpass)|(?:limited|restricted|capped) (?:to|at)|"
    r"(?:caps?|limits?|restricts?) (?:[^,;]{1,90}? )?(?:at|to)|as many as|only|"
    r"(?:limit|cap|maximum|total) (?:[^,;:]{1,60}? )?(?:of|is|at))"
)
_UNSAID = re.compile(
    rf"\b(?P<bound>{_MOST}|(?:cannot|may not|must not|shall not|never) (?:\w+ ){{0,3}}?(?:more than|over)|(?:stands|is set|is fixed) at) (?P<number>\d+)(?= (?:may|can|shall|will|toward|towards|into)\b|,? ?(?:\)|$|[.,;](?!\d)))"
)
_UNSAID_BEFORE = re.compile(
    r"\b(?P<number>\d+)(?=,? (?:at (?:the )?(?:very )?most|or (?:fewer|less)) (?:may|can|shall|will|is|are|count|counts)\b)"
)
"""A number alone with its bound after it: "Of the credits taken here, 9 at most can be counted"."""
_COUNTED = re.compile(r"\b(?:credits?|hours?|units?|courses)\b")
_MOVE = r"(?:transfer|apply|count|use|bring|carry|take|have|earn|receive|be (?:given|granted|awarded|allowed|credited with))"
_PERMITS = re.compile(
    rf"\b(?:(?:may|can|will|able to|allowed to|permitted to)(?: also| only)? {_MOVE}(?: in| over| up)?(?: (?:as (?:[a-z]+ ){{1,3}}?)?for)?|"
    rf"(?:accepts?|allows?|permits?|takes?|grants?|awards?|honou?rs?|recogni[sz]es?)(?: students to {_MOVE}(?: in)?)?|"
    rf"lets (?:\w+ ){{0,3}}?{_MOVE}(?: in)?) (?:an? (?:overlap|transfer|allowance|total) of )?\Z"
)
_OPENS = re.compile(r"(?:(?:at|in|under|for) [^,;]{1,60}[, ] ?)?")
_MAY_COUNT = re.compile(
    r"(?: (?:of|from|earned|taken|completed) [^,;]{3,90}?)? (?:may|can) (?:also )?(?:be )?"
    r"(?:used|applied|apply|(?:double[- ])?count(?:ed)?|transferred|transfer|shared|accepted|reused)\b"
)
_WANTS = re.compile(r"\b(?:must|requires?|required|requiring|needs?|shall|has to|have to|minimum|at least)\b")
_GRADED = re.compile(r"\b(?:at least|a minimum of) (?:an? )?(?:grade of )?(?:an? )?[a-d][+-]?(?![\w+-])")
"""What is wanted of a grade, and of no amount."""
_CELL = re.compile(
    rf"\b(?P<bound>max(?:imum|\.)?\b[^:;|]{{0,50}}|[^:;|]*\((?:max(?:imum|\.)?)\)\s?|[^:;|]*\btransfer(?:red)?(?: credit| limit| cap)?[^:;|]{{0,20}}|(?![^:;|]*\b(?:time|age|year)s?\b)[^:;|]*\b(?:limit|cap|allowed|accepted|permitted)\b[^:;|]{{0,20}}): ?(?:up to |at most )?(?:(?P<share>\d+(?:\.\d+)?%|\d/\d)|(?P<number>\d+(?:\.\d+)?)(?: (?:\w+ )?{_UNITS})?(?=\s*(?:[;|.,(]|$|cr|sem|hour|unit|quarter)))"
)
_LEAST_CELL = re.compile(
    rf"\b(?P<bound>min(?:imum|\.)?\b[^:;|]{{0,50}}): ?(?:at least )?(?:(?P<share>\d+(?:\.\d+)?%|\d/\d)|(?P<number>\d+(?:\.\d+)?)(?: (?:\w+ )?{_UNITS})?(?=\s*(?:[;|.,(]|$)))"
)
_OR = re.compile(
    rf"^(?: of(?: [\w'-]+){{1,6}}?)?,? (?:or|and) (?:an? |the )?{_SIZE}(?:[^,;]{{0,60}}?),? ?\(?(?:whichever|depending on which) (?:amount |number |figure )?(?:is|are|comes|is reached) (?:the )?(?P<which>less(?:er)?|smaller|fewer|lower|first|greater|more|larger|higher)"
)
_OTHER = re.compile(rf"^,? ?\(?(?:or|/) ?(?:an? |the |up to |at most )?{_SIZE}")


def most(clause: str) -> Iterator[Quantity]:
    """Every amount that a clause states as the most, in order: by the words around it, or told alone where the clause
    permits and wants nothing."""
    clause = _GRADED.sub(lambda graded: "x" * len(graded.group()), clause)
    taken: list[tuple[int, int]] = []
    amounts = [(found, bound_of(clause, *found.span())) for found in _AMOUNT.finditer(clause)]
    bounded = [found for found, bound in amounts if bound is Bound.MOST]
    if not bounded and not _WANTS.search(clause):
        told = [found for found, bound in amounts if bound is Bound.TOLD]
        bounded = [found for found in told[:1] if _PERMITS.search(clause[: found.start()]) or _let(found, clause)]
    for found in bounded:
        if not any(found.start() < stop for _, stop in taken):
            quantities = _with_other(found, clause, Bound.MOST)
            taken += [(found.start(), quantity.end) for quantity in quantities]
            yield from quantities
    for pattern in (_CELL, _UNSAID, _UNSAID_BEFORE):
        for found in pattern.finditer(clause):
            start, end = found.span()
            if pattern is not _CELL and not _COUNTED.search(clause[: found.start("number")]):
                continue
            if not any(start < stop and begin < end for begin, stop in taken):
                taken.append((start, end))
                yield from _with_other(found, clause, Bound.MOST)


def _let(found: re.Match[str], clause: str) -> bool:
    """Whether an amount that opens its clause is said to be let count: "9 hours of a certificate may be used"."""
    return _OPENS.fullmatch(clause[: found.start()]) is not None and _MAY_COUNT.match(clause[found.end() :]) is not None


def amounts_in(clause: str) -> list[Quantity]:
    """Every amount of a clause that is not the size of a program, bounded or not."""
    found = [(match, bound_of(clause, *match.span())) for match in _AMOUNT.finditer(clause)]
    return [
        quantity for match, bound in found if bound is not Bound.SIZE for quantity in _with_other(match, clause, bound)
    ]


def least(clause: str) -> Iterator[Quantity]:
    """Every amount that a clause states as the least, in order."""
    for cell in _LEAST_CELL.finditer(clause):
        yield from _with_other(cell, clause, Bound.LEAST)
    for found in _AMOUNT.finditer(clause):
        if bound_of(clause, *found.span()) is Bound.LEAST:
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
    other = _OR.match(clause[end:])
    if other:
        second = _amount(other)
        smaller = other.group("which") in ("less", "lesser", "smaller", "fewer", "lower", "first")
        amount = LesserOf((amount, second)) if smaller else GreaterOf((amount, second))
        end += other.end()
        words += other.group()
    beside = None if other else _OTHER.match(clause[end:])
    ambiguous = beside is not None and not isinstance(amount, Courses) and not isinstance(_amount(beside), Courses)
    unit = _unit_in(words)
    if beside is not None and ambiguous and bound is Bound.MOST and _unit_in(beside.group()) in (None, unit):
        either = EitherOf((amount, _amount(beside)))
        return [Quantity(either, unit, bound, found.start(), end + beside.end(), ambiguous)]
    if beside is None or unit is None or _unit_in(beside.group()) in (None, unit):
        return [Quantity(amount, unit, bound, found.start(), end, ambiguous)]
    return [  # "6 semester or 9 quarter hours" is one limit in two units
        Quantity(amount, unit, bound, found.start(), end),
        Quantity(_amount(beside), _unit_in(beside.group()), bound, found.start(), end + beside.end()),
    ]


def _unit_in(words: str) -> Unit | None:
    return unit_of(" ".join(found.group() for found in re.finditer(r"\b(?:semester|quarter|unit)s?\b", words)))


def _amount(found: re.Match[str]) -> Amount:
    if found.re in (_UNSAID, _UNSAID_BEFORE):  # a number alone, of what the words before it speak of
        counted = set(_COUNTED.findall(found.string[: found.start()]))
        number = found.group("number")
        return Courses(int(number)) if counted == {"courses"} else Credits(Fraction(number))
    if found.group("share"):
        remaining = re.match(r" of the remaining", found.string[found.end() :])
        return Share(
            share(found.group("share")),
            Base.REMAINING if remaining else Base.PROGRAM,
            below(found.string[: found.start()]),
        )
    number = Fraction(found.group("number"))
    unit = found.group("unit") or ""
    if unit.startswith(("course", "class")) and number.denominator == 1:
        return Courses(int(number))
    return Credits(number)
