"""Courses that are told with the credit of each: "two 3-credit classes there and 2 at Framingham"."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.message.amounts.nouns import BETWEEN
from advisor.message.amounts.quantity import Measure, Quantity, number_in
from advisor.message.amounts.roles import Role
from corpus.amounts import Unit

_ONE_OF_CREDIT = frozenset({"credit", "cr", "crs", "hour", "hr", "unit", "credits", "hours", "units", "hrs"})
_OF_COURSES = frozenset({"courses", "classes", "course", "class", "seminars", "seminar", "electives"})
_MORE = frozenset({"more", "other", "additional", "further", "graduate", "grad", "transfer", "-"})


def courses_of_a_size(words: list[str], position: int) -> tuple[int, Fraction, int, Unit | None] | None:
    """Where the size of each course stands, its credits, where the course noun stands, and the unit, of "two 3-credit
    classes"; None for anything else."""
    index, unit = position + 1, None
    while index < len(words) and words[index] in _MORE:
        index += 1
    each = number_in(words[index]) if index < len(words) else None
    size = index
    if each is None or index == position or words[index - 1] == "-":
        return None
    index += 1
    while index < len(words) and (words[index] == "-" or words[index].startswith(("quarter", "qtr", "sem"))):
        unit = Unit.QUARTER if words[index][0] == "q" else unit if words[index] == "-" else Unit.SEMESTER
        index += 1
    if index >= len(words) or words[index] not in _ONE_OF_CREDIT:
        return None
    unit = unit or (Unit.UNIT if words[index].startswith("unit") else None)
    for last in range(index + 1, min(len(words), index + 5)):
        if words[last] in _OF_COURSES:
            return size, each, last, unit
        if words[last] not in _MORE and words[last] not in BETWEEN and words[last] not in _ONE_OF_CREDIT:
            return None
    return None


def multiplied(
    matches: list[re.Match[str]], position: int, size: int, each: Fraction, last: int, unit: Unit | None
) -> list[Quantity]:
    """The courses, and the credits that they carry together."""
    count = number_in(matches[position].group().lower()) or Fraction(0)
    courses = Quantity(matches[position].start(), matches[position].end(), count, Measure.COURSES, None, Role.HELD)
    start, end = matches[size].start(), matches[last].end()
    return [courses, Quantity(start, end, count * each, Measure.CREDITS, unit, Role.HELD, product=True)]


def as_many_more(found: list[Quantity], match: re.Match[str], count: Fraction) -> list[Quantity]:
    """Further courses of the size of those before: "two 3-credit classes there and 2 at Framingham"."""
    product = next(quantity for quantity in reversed(found) if quantity.product)
    courses = next(quantity for quantity in reversed(found) if quantity.measure is Measure.COURSES)
    size = product.value / courses.value
    more = replace(courses, start=match.start(), end=match.end(), value=count)
    return [more, replace(product, start=match.start(), end=match.end(), value=count * size)]
