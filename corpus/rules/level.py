"""Rules on the level of courses, by the institution's own course numbers."""

from dataclasses import dataclass
from typing import Literal

from corpus.amounts import Amount, Unit
from corpus.rules.terms import Credential


@dataclass(frozen=True)
class CourseLevel:
    """At least `amount` of `target` is to be in courses numbered `level` or above."""

    rule: Literal["course_level"]
    sentence: str
    target: Credential
    level: int
    amount: Amount
    unit: Unit = Unit.SEMESTER
