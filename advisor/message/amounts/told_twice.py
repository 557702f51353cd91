"""Quantities that tell each other's credit: one that repeats, sums up or sizes the one beside it."""

import re
from dataclasses import replace
from itertools import pairwise

from advisor.message.amounts.quantity import SIZES, Measure, Quantity
from advisor.message.amounts.roles import Role
from corpus.amounts import Unit

_QUARTERS = re.compile(
    r"\s*[,(]?\s*(?:(?:that|which) )?(?:(?:are|were|is|all|actually|really|in|on|from|the|a|fact|my) )*"
    r"quarter(?:[- ](?:credits?|hours?|units?|system|school))\b",
    re.IGNORECASE,
)
"""That the credit before it is on the quarter system."""
_BESIDE = re.compile(r"[\s,/=(]*(?:and|or|for|with|making|totaling)?[\s,/=(]*", re.IGNORECASE)
_IN_ALL = re.compile(r"\s*,?\s*(?:in (?:all|total)|all told|altogether|all together|total|combined)\b", re.IGNORECASE)
_ONE_MORE = re.compile(r"[.?!;&+]|\b(?:and|plus|also|then|more)\b", re.IGNORECASE)
_OPENS_BRACKET = re.compile(r"[^.?!;\d()]{0,40}\([^.?!;()]{1,30}", re.IGNORECASE)
_MAKES = re.compile(r"\s*(?:=|equals)\s*", re.IGNORECASE)


def beside_each_other(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities of a text, each as what stands beside it makes it."""
    for read in (_told_again, _told_in_all, _courses_as_credit, _with_sized_courses, _in_quarters):
        found = read(text, found)
    return found


def _told_again(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, of which a product in brackets only tells the amount before it in courses: "12 credits with B+
    (three 4-credit courses)"."""
    credit = [one for one in found if one.measure is Measure.CREDITS]
    again = []
    for one, other in pairwise(credit):
        times = [q.value for q in found if q.measure is Measure.COURSES and one.end <= q.start < other.start]
        worth = other.value if other.product else other.value * times[-1] if other.each and times else None
        if worth == one.value and _OPENS_BRACKET.fullmatch(text, one.end, other.start):
            again.append(other)
    return [replace(one, role=Role.AGAIN) if one in again else one for one in found]


def _told_in_all(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, of which one that is said to be all of it only tells what courses of a size come to, with its
    unit: "four 3-credit courses from another school, 12 quarter hours in all"."""
    credit = [one for one in found if one.measure is Measure.CREDITS and one.role is Role.HELD]
    for one, other in pairwise(credit):
        apart = text[one.end : other.start]
        times = [q.value for q in found if q.measure is Measure.COURSES and q.end <= one.start]
        worth = one.value if one.product else one.value * times[-1] if one.each and times else None
        if worth == other.value and not _ONE_MORE.search(apart) and _IN_ALL.match(text, other.end):
            read = {id(one): replace(one, unit=one.unit or other.unit), id(other): replace(other, role=Role.AGAIN)}
            return [read.get(id(each), each) for each in found]
    return found


def _courses_as_credit(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with courses told in an abbreviation that credit has too, where their credit is set against them:
    "3 crs = 9 cr"."""
    read = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        credit = one.measure is other.measure is Measure.CREDITS and one.value
        if credit and _MAKES.fullmatch(text, one.end, other.start) and other.value / one.value in (2, 3, 4, 5):
            read[at] = replace(one, measure=Measure.COURSES, unit=None, role=Role.HELD)
    return read


def _with_sized_courses(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with the courses that a credential has beside its credits as its size too: "4 courses, 12
    credits"."""
    read = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        sized = one.measure is Measure.COURSES and other.measure is Measure.CREDITS and other.role in SIZES
        if sized and not other.product and _BESIDE.fullmatch(text, one.end, other.start):
            read[at] = replace(one, role=other.role)
    return read


def _in_quarters(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with credit of which the next words say that it is quarter credit: "12 credits are quarter
    credits"."""
    return [
        replace(one, unit=Unit.QUARTER)
        if one.measure is Measure.CREDITS and one.unit is None and _QUARTERS.match(text, one.end)
        else one
        for one in found
    ]
