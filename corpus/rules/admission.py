"""Rules on admission: what finished or good work does for it, when a test is waived, and on which conditions."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.amounts import Number


class Effect(StrEnum):
    """What comes of the work for admission: nothing, admission itself, another status, or a test waived or asked for.

    A test that is waived on no condition is asked of nobody.
    """

    NONE = "none"
    AUTOMATIC = "automatic"
    STATUS_CHANGE = "status_change"
    TEST_WAIVED = "test_waived"
    TEST_REQUIRED = "test_required"


@dataclass(frozen=True)
class EachGrade:
    """At least this letter grade in each of the courses."""

    each: str


@dataclass(frozen=True)
class MeanGrade:
    """A grade point average of at least so much, on the scale of four; with `most`, of no more than that."""

    average: Number
    most: Number | None = None


@dataclass(frozen=True)
class CoursesDone:
    """So many courses."""

    courses: int


@dataclass(frozen=True)
class Experience:
    """So many years of work in the field."""

    years_of_experience: Number


@dataclass(frozen=True)
class InWords:
    """A condition that code cannot judge, in words of the sentence."""

    words: str


Condition = EachGrade | MeanGrade | CoursesDone | Experience | InWords


@dataclass(frozen=True)
class AdmissionEffect:
    """What work `through` a credential, courses or a status does for admission to a degree, or to what is applied for.

    All of the `conditions` have to be met, or one where `any_of`; `may` where they are wanted and promise nothing.
    """

    rule: Literal["admission_effect"]
    sentence: str
    through: Literal["certificate", "microcredential", "nondegree", "degree", "courses", "application"]
    effect: Effect
    conditions: tuple[Condition, ...] = ()
    any_of: bool = False
    may: bool = False
