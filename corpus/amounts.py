"""How much: the amounts that a rule can set, and their worth for a program of a given size.

All arithmetic is exact (`fractions.Fraction`); one third stays one third.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Annotated, Literal, assert_never

from pydantic import BeforeValidator, Field


class Unit(StrEnum):
    """The unit in which an institution counts credit."""

    SEMESTER = "semester"
    QUARTER = "quarter"
    UNIT = "unit"
    CREDIT = "credit"
    COMPETENCY = "competency"


class Rounding(StrEnum):
    """What an institution does with a fraction of a credit."""

    UNSTATED = "unstated"
    DOWN = "down"
    NEAREST = "nearest"


class Base(StrEnum):
    """What a share is a share of."""

    PROGRAM = "program"
    GRADED = "graded"
    SMALLER_CERTIFICATE = "smaller_certificate"
    REMAINING = "remaining"


def read_fraction(value: object) -> Fraction:
    """An exact number from `9`, `4.5`, `"1/3"` or `"40%"`; raises ValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Fraction):
        raise ValueError(f"{value!r} is not a number, a fraction such as 1/3 or a percentage such as 40%")
    text = str(value).strip()
    try:
        return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
    except ZeroDivisionError as error:
        raise ValueError(f"{text} divides by zero") from error


Number = Annotated[Fraction, BeforeValidator(read_fraction)]


@dataclass(frozen=True)
class Credits:
    """A fixed number of credits, in the unit of the rule."""

    credits: Number


@dataclass(frozen=True)
class Share:
    """A share of the credits of a program; `below` when the limit itself is already too much, or of what is to be
    earned not yet enough."""

    share: Number
    of: Base = Base.PROGRAM
    below: bool = False


@dataclass(frozen=True)
class Courses:
    """A number of courses, whatever credits they carry."""

    courses: int


@dataclass(frozen=True)
class Everything:
    """No limit but the credential itself."""

    all: Literal[True]


@dataclass(frozen=True)
class GreaterOf:
    """The largest of several amounts."""

    greater_of: Annotated[tuple["Amount", ...], Field(min_length=1)]


@dataclass(frozen=True)
class LesserOf:
    """The smallest of several amounts."""

    lesser_of: Annotated[tuple["Amount", ...], Field(min_length=1)]


@dataclass(frozen=True)
class BySize:
    """One amount for programs of up to `up_to` credits, another for larger ones."""

    up_to: Number
    then: "Amount"
    above: "Amount"


@dataclass(frozen=True)
class ForSize:
    """An amount that is stated for programs of just `size` credits, or of so many and more where `larger`, and for no
    others."""

    size: Number
    then: "Amount"
    larger: bool = False


@dataclass(frozen=True)
class EitherOf:
    """One of several amounts, of which the source does not say whether the greater or the lesser holds."""

    either_of: Annotated[tuple["Amount", ...], Field(min_length=2)]


Amount = Credits | Share | Courses | Everything | GreaterOf | LesserOf | BySize | ForSize | EitherOf


@dataclass(frozen=True)
class SizeNeeded:
    """The amount cannot be told without the number of credits of this base."""

    base: Base


@dataclass(frozen=True)
class Untold:
    """The source does not say what the amount is for a program of this size."""


@dataclass(frozen=True)
class CoursesOnly:
    """The amount is a count of courses and says nothing about credits."""

    courses: int


@dataclass(frozen=True)
class Limit:
    """An amount in credits; `None` credits for no limit. `exclusive` when the limit itself is too much, or not
    enough."""

    credits: Fraction | None
    exclusive: bool = False


Worth = Limit | SizeNeeded | CoursesOnly | Untold


def worth(amount: Amount, sizes: Mapping[Base, Fraction], rounding: Rounding = Rounding.UNSTATED) -> Worth:
    """What an amount comes to in credits for a program whose `sizes` are known."""
    match amount:
        case Credits(credits):
            return Limit(credits)
        case Share(share, of, below):
            if of not in sizes:
                return SizeNeeded(of)
            return Limit(rounded(share * sizes[of], rounding), below)
        case Courses(courses):
            return CoursesOnly(courses)
        case Everything():
            return Limit(None)
        case GreaterOf(parts):
            return _extreme(parts, sizes, rounding, largest=True)
        case LesserOf(parts):
            return _extreme(parts, sizes, rounding, largest=False)
        case BySize() | ForSize():
            part = _for_size(amount, sizes.get(Base.PROGRAM))
            return part if isinstance(part, SizeNeeded | Untold) else worth(part, sizes, rounding)
        case EitherOf(parts):
            return _agreed([worth(part, sizes, rounding) for part in parts])
    assert_never(amount)


def deciding(amount: Amount, sizes: Mapping[Base, Fraction], rounding: Rounding = Rounding.UNSTATED) -> Amount:
    """The part of an amount that its worth comes from for a program of these sizes; all of it where none is known."""
    match amount:
        case BySize() | ForSize():
            part = _for_size(amount, sizes.get(Base.PROGRAM))
            return amount if isinstance(part, SizeNeeded | Untold) else deciding(part, sizes, rounding)
        case GreaterOf(parts) | LesserOf(parts) | EitherOf(parts):
            whole = worth(amount, sizes, rounding)
            telling = (part for part in parts if worth(part, sizes, rounding) == whole)
            return next((deciding(part, sizes, rounding) for part in telling), amount)
        case Credits() | Share() | Courses() | Everything():
            return amount
    assert_never(amount)


def _for_size(amount: BySize | ForSize, size: Fraction | None) -> Amount | SizeNeeded | Untold:
    """The part of an amount that holds for a program of this size."""
    if size is None:
        return SizeNeeded(Base.PROGRAM)
    match amount:
        case BySize(up_to, then, above):
            return then if size <= up_to else above
        case ForSize(only, then, larger):
            return then if size == only or (larger and size > only) else Untold()
    assert_never(amount)


def _agreed(values: list[Worth]) -> Worth:
    """What all of several amounts come to; untold where they differ."""
    needed = next((value for value in values if isinstance(value, SizeNeeded)), None)
    if needed:
        return needed
    return values[0] if all(value == values[0] for value in values) else Untold()


def rounded(value: Fraction, rounding: Rounding) -> Fraction:
    """A value as the institution rounds it."""
    match rounding:
        case Rounding.DOWN:
            return Fraction(floor(value))
        case Rounding.NEAREST:
            return Fraction(floor(value + Fraction(1, 2)))
        case Rounding.UNSTATED:
            return value
    assert_never(rounding)


def _extreme(parts: tuple[Amount, ...], sizes: Mapping[Base, Fraction], rounding: Rounding, largest: bool) -> Worth:
    limits: list[Limit] = []
    for part in parts:
        value = worth(part, sizes, rounding)
        if isinstance(value, CoursesOnly) and not largest:
            continue
        if not isinstance(value, Limit):
            return value
        limits.append(value)
    if not limits:
        return worth(parts[0], sizes, rounding)

    def size(limit: Limit) -> tuple[bool, Fraction, bool]:
        return (limit.credits is None, limit.credits or Fraction(0), not limit.exclusive)

    return max(limits, key=size) if largest else min(limits, key=size)
