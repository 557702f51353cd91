"""The quantities that a question states: credits, courses and years, and what each of them measures."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from advisor.message.roles import (
    Role,
    is_carried,
    is_milestone,
    is_one_by_one,
    is_second_lot,
    role_of,
    role_without_noun,
)
from corpus.amounts import Unit
from corpus.figures import WORDS

TYPO_SCORE = 80
"""The least rapidfuzz ratio at which a misspelt noun ("untis") still counts as the noun."""


REMEMBERED = 64
"""Texts whose quantities are kept: whatever reads a message asks for them anew."""


class Measure(StrEnum):
    """What is counted."""

    CREDITS = "credits"
    COURSES = "courses"
    YEARS = "years"


@dataclass(frozen=True)
class Quantity:
    """A number with its noun at `start:end` of the text; `each` where it is the size of one of several courses."""

    start: int
    end: int
    value: Fraction
    measure: Measure
    unit: Unit | None
    role: Role
    each: bool = False
    product: bool = False
    """Whether it is a number of courses times the credits of each."""


_A_YEAR = range(1950, 2100)
_YEARS = 1900
"""A number from which on it is a year, where no noun says that it is credit."""
_NOUNS = {
    "credit": (Measure.CREDITS, None), "credits": (Measure.CREDITS, None), "cr": (Measure.CREDITS, None),
    "crs": (Measure.CREDITS, None), "hour": (Measure.CREDITS, None), "hours": (Measure.CREDITS, None),
    "hr": (Measure.CREDITS, None), "hrs": (Measure.CREDITS, None), "unit": (Measure.CREDITS, None),
    "units": (Measure.CREDITS, None), "sh": (Measure.CREDITS, Unit.SEMESTER), "qh": (Measure.CREDITS, Unit.QUARTER),
    "course": (Measure.COURSES, None), "courses": (Measure.COURSES, None), "class": (Measure.COURSES, None),
    "classes": (Measure.COURSES, None), "year": (Measure.YEARS, None), "years": (Measure.YEARS, None),
    "yr": (Measure.YEARS, None), "yrs": (Measure.YEARS, None),
}  # fmt: skip
_LONG_NOUNS = ("credits", "credit", "units", "hours", "courses", "classes", "years")
_BETWEEN = frozenset({
    "more", "academic", "calendar", "full", "whole", "graduate", "grad", "graded", "semester", "sem", "quarter",
    "transferable", "eligible", "pre", "admission", "preadmission",
    "qtr", "transfer", "outside", "external", "internal", "own", "nondegree", "non", "degree", "certificate",
    "cert", "certs", "masters", "master's", "credit", "course", "elective", "total", "approved", "additional",
    "extra", "prior", "existing", "of", "my", "her", "his", "their", "our",
    "the", "level", "grade", "other", "transferred", "different", "and",
    "a", "half", "required", "pathway", "core", "recent", "old",
})  # fmt: skip


def quantities(text: str) -> list[Quantity]:
    """Every quantity of a text, in order."""
    return [*_quantities(text)]


@lru_cache(maxsize=REMEMBERED)
def _quantities(text: str) -> list[Quantity]:
    matches = list(_WORD.finditer(text))
    words = [match.group().lower() for match in matches]
    found: list[Quantity] = []
    for position, match in enumerate(matches):
        value = _number(words[position])
        if value is None or (found and match.start() < found[-1].end):
            continue
        of_a_size = _courses_of_a_size(words, position)
        if of_a_size:
            found += _multiplied(matches, position, *of_a_size)
            continue
        if (
            found
            and found[-1].product
            and value == found[-1].value
            and _SAID_AGAIN.fullmatch(text[found[-1].end : match.start()])
        ):
            found[-1] = replace(found[-1], end=match.end())
            continue
        noun = _noun(words, position, matches)
        if is_one_by_one(words, position):
            continue
        if is_milestone(words, position) and not (noun and noun[1] is Measure.YEARS):
            continue
        if noun is None:
            if value >= _YEARS:
                continue
            credits = [quantity for quantity in found if quantity.measure is Measure.CREDITS]
            bare = _without_noun(words, position, credits[-1] if credits else None)
            found += _bare(found, match, value, bare) if bare else []
            continue
        last, measure, unit = noun
        if measure is Measure.COURSES and value in _A_YEAR and words[position].isdigit():  # "the 2015 classes"
            continue
        if _is_a_pace(words, last):
            continue
        if measure is Measure.YEARS and "half" in words[position:last]:
            value += Fraction(1, 2)
        role = role_of(words, position, last) if measure is Measure.CREDITS else Role.HELD
        each = bool({"each", "apiece"} & set(words[last + 1 : last + 2]))
        found.append(Quantity(match.start(), matches[last].end(), value, measure, unit, role, each))
    return _in_quarters(
        text, _with_sized_courses(text, _courses_as_credit(text, _told_in_all(text, _told_again(text, found))))
    )


_QUARTERS = re.compile(
    r"\s*[,(]?\s*(?:(?:that|which) )?(?:(?:are|were|is|all|actually|really|in|on|from|the|a|fact|my) )*"
    r"quarter(?:[- ](?:credits?|hours?|units?|system|school))\b",
    re.IGNORECASE,
)
"""That the credit before it is on the quarter system."""


def _in_quarters(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with credit of which the next words say that it is quarter credit: "12 credits are quarter
    credits"."""
    return [
        replace(one, unit=Unit.QUARTER)
        if one.measure is Measure.CREDITS and one.unit is None and _QUARTERS.match(text, one.end)
        else one
        for one in found
    ]


_SIZES = (Role.CERTIFICATE_SIZE, Role.MASTERS_SIZE)
_BESIDE = re.compile(r"[\s,/=(]*(?:and|or|for|with|making|totaling)?[\s,/=(]*", re.IGNORECASE)


def _with_sized_courses(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with the courses that a credential has beside its credits as its size too: "4 courses, 12
    credits"."""
    read = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        sized = one.measure is Measure.COURSES and other.measure is Measure.CREDITS and other.role in _SIZES
        if sized and not other.product and _BESIDE.fullmatch(text, one.end, other.start):
            read[at] = replace(one, role=other.role)
    return read


def is_size_in_courses(one: Quantity) -> bool:
    """Whether a quantity is how many courses a credential has."""
    return one.measure is Measure.COURSES and one.role in _SIZES


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


_IN_ALL = re.compile(r"\s*,?\s*(?:in (?:all|total)|all told|altogether|all together|total|combined)\b", re.IGNORECASE)
_ONE_MORE = re.compile(r"[.?!;&+]|\b(?:and|plus|also|then|more)\b", re.IGNORECASE)
_OPENS_BRACKET = re.compile(r"[^.?!;\d()]{0,40}\([^.?!;()]{1,30}", re.IGNORECASE)


_MAKES = re.compile(r"\s*(?:=|equals)\s*", re.IGNORECASE)


def _courses_as_credit(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with courses told in an abbreviation that credit has too, where their credit is set against them:
    "3 crs = 9 cr"."""
    read = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        credit = one.measure is other.measure is Measure.CREDITS and one.value
        if credit and _MAKES.fullmatch(text, one.end, other.start) and other.value / one.value in (2, 3, 4, 5):
            read[at] = replace(one, measure=Measure.COURSES, unit=None, role=Role.HELD)
    return read


_WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+(?:['’][a-z]+)?|[^\w\s]")


def _number(word: str) -> Fraction | None:
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    return WORDS.get(word)


def _without_noun(words: list[str], position: int, last: Quantity | None) -> tuple[Role, Unit | None] | None:
    """What a bare number after the quantity `last` is, where the words around it make it credit."""
    if {"courses", "classes"} & set(_to_stop(words[position + 1 : position + 8])):
        return None
    role = role_without_noun(words, position)
    moved = role is Role.SUBSET or is_carried(words, position)
    if not moved and last and is_second_lot(words, position):
        return Role.HELD, last.unit
    return (role, None) if role else None


def _to_stop(words: list[str]) -> list[str]:
    """The words up to the first mark that ends a phrase."""
    return words[: next((index for index, word in enumerate(words) if word in ".,;:?!()"), len(words))]


def _is_a_pace(words: list[str], last: int) -> bool:
    """Whether a quantity is what is taken a term ("6 credits a semester"), or hours of a way: "2 hours each way"."""
    if words[last] in ("hour", "hours") and words[last + 1 : last + 3] in (["each", "way"], ["one", "way"]):
        return True
    return words[last + 1 : last + 2] in (["a"], ["per"], ["each"], ["every"]) and words[last + 2 : last + 3] in (
        ["semester"],
        ["term"],
        ["quarter"],
        ["year"],
    )


_SAID_AGAIN = re.compile(
    r"[\s,;:(=-]*(?:(?:so|or|that is|i\.e\.|for|a total of|total\w*|together|in all|making|makes|which (?:is|makes))"
    r"[\s,:]*)*",
    re.IGNORECASE,
)
"""Words before a number that only repeats a product: "three 4-credit courses, so 12 credits"."""
_ONE_OF_CREDIT = frozenset({"credit", "cr", "crs", "hour", "hr", "unit", "credits", "hours", "units", "hrs"})
_OF_COURSES = frozenset({"courses", "classes", "course", "class", "seminars", "seminar", "electives"})
_MORE = frozenset({"more", "other", "additional", "further", "graduate", "grad", "transfer", "-"})


def _courses_of_a_size(words: list[str], position: int) -> tuple[int, Fraction, int, Unit | None] | None:
    """Where the size of each course stands, its credits, where the course noun stands, and the unit, of "two 3-credit
    classes"; None for anything else."""
    index, unit = position + 1, None
    while index < len(words) and words[index] in _MORE:
        index += 1
    each = _number(words[index]) if index < len(words) else None
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
        if words[last] not in _MORE and words[last] not in _BETWEEN and words[last] not in _ONE_OF_CREDIT:
            return None
    return None


def _multiplied(
    matches: list[re.Match[str]], position: int, size: int, each: Fraction, last: int, unit: Unit | None
) -> list[Quantity]:
    """The courses, and the credits that they carry together."""
    count = _number(matches[position].group().lower()) or Fraction(0)
    courses = Quantity(matches[position].start(), matches[position].end(), count, Measure.COURSES, None, Role.HELD)
    start, end = matches[size].start(), matches[last].end()
    return [courses, Quantity(start, end, count * each, Measure.CREDITS, unit, Role.HELD, product=True)]


def _bare(
    found: list[Quantity], match: re.Match[str], value: Fraction, read: tuple[Role, Unit | None]
) -> list[Quantity]:
    """What a bare number is: credit, or further courses where the credit before it was told as courses of a size."""
    role, unit = read
    before = next((quantity for quantity in reversed(found) if quantity.measure is Measure.CREDITS), None)
    if before and before.product and role is Role.HELD:
        return _as_many_more(found, match, value)
    return [Quantity(match.start(), match.end(), value, Measure.CREDITS, unit, role)]


def _as_many_more(found: list[Quantity], match: re.Match[str], count: Fraction) -> list[Quantity]:
    """Further courses of the size of those before: "two 3-credit classes there and 2 at Framingham"."""
    product = next(quantity for quantity in reversed(found) if quantity.product)
    courses = next(quantity for quantity in reversed(found) if quantity.measure is Measure.COURSES)
    size = product.value / courses.value
    more = replace(courses, start=match.start(), end=match.end(), value=count)
    return [more, replace(product, start=match.start(), end=match.end(), value=count * size)]


def _noun(words: list[str], position: int, matches: list[re.Match[str]]) -> tuple[int, Measure, Unit | None] | None:
    """The noun that a number counts, at most seven words on."""
    unit: Unit | None = None
    if words[position + 1 : position + 3] == ["quarter", "of"]:
        return None
    for index in range(position + 1, min(len(words), position + 8)):
        word = words[index]
        if word in ("level", "semesters", "quarters", "terms"):
            return None
        if word.startswith("sem") and word != "seminar":
            unit = Unit.SEMESTER
        elif word.startswith(("quarter", "qtr")):
            unit = Unit.QUARTER
        known = _NOUNS.get(word) or _misspelt(word)
        if known and not _belongs_to_next(words, index):
            if known[0] is Measure.CREDITS and word.startswith("unit"):
                return index, known[0], unit or Unit.UNIT
            return index, known[0], unit or known[1]
        of_them = word[0].isdigit() and words[index - 1] in ("the", "my", "of")
        kind = (
            word.isalpha()
            and word not in _NO_KIND
            and words[index + 1 : index + 2] in (["credits"], ["hours"], ["units"])
        )
        subject = (
            words[index + 1 : index + 2]
            and words[index + 1] in _SUBJECTS
            and words[index + 2 : index + 3] in (["credits"], ["hours"], ["units"], ["courses"], ["classes"])
        )
        kind = kind or bool(word.isalpha() and word not in _NO_KIND and subject)
        short = index == position + 1 and matches[index].group().isupper() and len(word) > 1
        kind = kind or (short and words[index + 1 : index + 2] in (["non"], ["nondegree"], ["outside"]))
        or_more = word in ("+", "plus", "odd") and words[index + 1 : index + 2] in (["years"], ["yrs"])
        if word not in _BETWEEN and word != "-" and not unit and not of_them and not kind and not or_more:
            return None
    return None


_SUBJECTS = frozenset({
    "administration", "analytics", "arts", "design", "education", "engineering", "health", "management", "policy",
    "science", "sciences", "security", "studies", "systems", "work",
})  # fmt: skip
"""Second words of a field of study: "9 forensic science credits"."""
_NO_KIND = frozenset({"catalog", "bulletin", "page", "years", "year", "more", "than", "to", "or", "and", "for", "at"})
"""Words between a number and "credits" that show that the number counts something else."""


def _belongs_to_next(words: list[str], index: int) -> bool:
    """Whether "credit" or "course" only qualifies the noun after it, as in "credit hours" and "course credits"."""
    after = words[index + 1] if index + 1 < len(words) else ""
    follows = {
        "credit": ("hour", "hours", "hr", "hrs", "unit", "units"),
        "course": ("credit", "credits", "hours", "units"),
    }
    return after in follows.get(words[index], ())


def _misspelt(word: str) -> tuple[Measure, Unit | None] | None:
    """The noun that a word misspells, if any."""
    if len(word) < 5 or word in _BETWEEN:
        return None
    best = max(_LONG_NOUNS, key=lambda noun: fuzz.ratio(word, noun))
    return _NOUNS[best] if fuzz.ratio(word, best) >= TYPO_SCORE else None
