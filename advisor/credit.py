"""Credit as a person describes it: how much, from where, how good, how old, and what it served for."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from corpus.amounts import Unit
from corpus.rules import Anchor, Origin, Situation


class Use(StrEnum):
    """What credit has already served for, as far as the asker says."""

    NOTHING = "nothing"
    BACHELOR = "bachelor"
    DEGREE = "degree"
    CERTIFICATE = "certificate"


@dataclass(frozen=True)
class Age:
    """How old credit is, counted to `anchor` where the asker says to when."""

    years: Fraction
    anchor: Anchor | None = None


@dataclass(frozen=True)
class Holding:
    """One lot of credit. None stands for what was not said; `situations` are circumstances of this credit."""

    amount: Fraction | None = None
    unit: Unit | None = None
    courses: int | None = None
    origin: Origin | None = None
    grade: str | None = None
    age: Age | None = None
    used_for: Use | None = None
    situations: frozenset[Situation] = frozenset()


GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")
"""Letter grades from the best down."""

POINTS = {
    "A+": Fraction(4), "A": Fraction(4), "A-": Fraction(37, 10), "B+": Fraction(33, 10), "B": Fraction(3),
    "B-": Fraction(27, 10), "C+": Fraction(23, 10), "C": Fraction(2), "C-": Fraction(17, 10), "D+": Fraction(13, 10),
    "D": Fraction(1), "D-": Fraction(7, 10), "F": Fraction(0),
}  # fmt: skip
"""Grade points on the usual scale of four."""


def at_least(grade: str, floor: str) -> bool:
    """Whether a letter grade is as good as another; raises ValueError for what is no letter grade."""
    return GRADES.index(grade) <= GRADES.index(floor)
