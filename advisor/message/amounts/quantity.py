"""A number of a text and what it measures."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from advisor.message.amounts.roles import Role
from corpus.amounts import Unit
from corpus.figures import WORDS


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


SIZES = (Role.CERTIFICATE_SIZE, Role.MASTERS_SIZE)
"""The roles of an amount that is the size of a credential."""


def is_size_in_courses(one: Quantity) -> bool:
    """Whether a quantity is how many courses a credential has."""
    return one.measure is Measure.COURSES and one.role in SIZES


def number_in(word: str) -> Fraction | None:
    """The number that a word of a text in small letters is, in digits or spelt out; None for any other word."""
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    return WORDS.get(word)
