"""The size of a credential, and what a credit of one kind is worth in another."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from corpus.amounts import Unit
from corpus.drafting.found import Basis, Found, Reading
from corpus.drafting.naming import MARKS, named_in
from corpus.drafting.quantities import unit_of
from corpus.drafting.statement import Statement
from corpus.rules import Conversion, Credential, Size

_UNIT = r"(?P<unit>(?:(?:semester|quarter|credit|graduate) )?(?:credits?|hours?|units?|courses?)(?: hours?)?)\b"
_RANGE = r"(?P<least>\d+(?:\.\d+)?)(?: ?(?:-|to|through) ?(?P<most>\d+(?:\.\d+)?))?"
_VERB = r"(?:takes?|requires?|consists? of|comprises?|has|have|is|includes|must (?:include|have|consist of|comprise)|shall (?:consist of|comprise|include)|need|totals?)"
_LEAST = r"(?P<bound>at least|a minimum of|minimum of|no (?:fewer|less) than|not (?:fewer|less) than)?"
_SIZES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<what>CERT|MAST)\b(?! (?:credit|course|hour|unit|student))(?:(?! must be| may | toward| transfer)[^,;:.]){{0,90}}? {_VERB} {_LEAST} ?(?:the completion of |completion of )?(?:a total of |a )?{_RANGE}[- ](?P<part>additional )?{_UNIT}",
        rf"\bORG requires {_LEAST} ?{_RANGE} {_UNIT} (?:for|in) (?:an? |the |its )?(?:\w+ ){{0,3}}?(?P<what>CERT|MAST)\b",
    )
)
_MINIMUM_AND_MAXIMUM = re.compile(
    rf"\b(?P<what>CERT|MAST)\b[^;.]{{0,60}}\bminimum of (?P<least>\d+)(?: {_UNIT.replace('P<unit>', ':')})? and (?:a )?maximum of (?P<most>\d+) {_UNIT}"
)
_CORE = re.compile(r"\bof core courses|\bcore (?:credits|courses|hours|units)")
_ELECTIVE = re.compile(r"\belective (?:credits|courses|hours|units)|\bof electives")
_NOT_SIZE = re.compile(
    r"\bold(?:er)? (?:bulletin|catalog)|\b(?:19|20)\d\d-\d\d\b|\btransfer\b|\blevel\b|\bgpa\b|\bgrade|\bin residence\b|\bresidency\b|\btypically takes\b|\busually\b|\bmost\b(?! \d)|\bsecond (?:CERT|MAST)\b|\bthere\b|\bafter (?:admission|matriculation)\b|\bnot (?:been )?(?:used|counted)\b|\bnew coursework\b|\binstead of\b|\bdual\b|\baccelerated\b|\bbeyond\b|\bat most\b|\btime limit|\bremain|\byears?\b|\bshare|\bcount\b|\bapplied to\b|\bstacked\b"
)

_MULTIPLIED = re.compile(
    r"\bquarter (?:credits?|hours?|units?)\b[^.;]{0,70}\b(?:multipl\w+ by|equivalent to|equals?|worth|converted? (?:to|at)|count as) (?P<factor>\d/\d|0?\.\d+)"
)


_SO_MANY_ARE = re.compile(
    r"\b(?P<quarter>\d+(?:\.\d+)?) quarter (?:credits?|hours?|units?)(?: hours?)? (?:counts? as|equals?|are equal to|is equal to|are|is|becomes?|makes?|(?:are|is) worth|converts? to|(?:are|is) equivalent to) "
    r"(?:about )?(?P<semester>\d+(?:\.\d+)?) (?:semester|credit)\b"
)
"""So many quarter credits that are so many semester credits."""
_TWO_THIRDS = (Fraction(2, 3), Fraction("0.67"), Fraction("0.667"), Fraction("0.6667"))


def draft_sizes(statement: Statement) -> Iterator[Reading]:
    """The size of a credential, or of its core, that a sentence states."""
    said = statement.said
    match = _MINIMUM_AND_MAXIMUM.search(said)
    if match is None:
        if _NOT_SIZE.search(said):
            return
        match = next((found for pattern in _SIZES if (found := pattern.search(said))), None)
    if match is None or len(named_in(said)) > 1:
        return
    least, most = Fraction(match.group("least")), match.group("most")
    at_least = match.groupdict().get("bound") is not None
    words = match.group("unit")
    unit: Unit | Literal["course"] = "course" if words.startswith("course") else _unit(statement, words)
    part: Literal["total", "core", "elective"] = "total"
    if _CORE.search(said):
        part = "core"
    elif _ELECTIVE.search(said):
        part = "elective"
    elif match.groupdict().get("part"):
        return
    if least > 120:
        return
    upper = Fraction(most) if most else (None if at_least else least)
    credential: Credential = MARKS[match.group("what")]
    yield Found(Size("size", statement.text, credential, least, upper, unit, None, part), Basis.SENTENCE)


def draft_conversions(statement: Statement) -> Iterator[Reading]:
    """What one quarter credit is worth in semester credits."""
    match = _MULTIPLIED.search(statement.said)
    if match and "semester" in statement.said:
        yield from _converted(statement, Fraction(match.group("factor")))
    elif told := _SO_MANY_ARE.search(statement.said):
        yield from _converted(statement, Fraction(told["semester"]) / Fraction(told["quarter"]))


def _converted(statement: Statement, factor: Fraction) -> Iterator[Reading]:
    if factor in _TWO_THIRDS:
        yield Found(Conversion("conversion", statement.text, Unit.QUARTER, Unit.SEMESTER, factor))


def _unit(statement: Statement, words: str) -> Unit:
    return unit_of(words) or statement.page.unit
