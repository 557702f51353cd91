"""Rules on how good the work has to be: grades and averages."""

from dataclasses import dataclass
from typing import Literal

from corpus.amounts import Number
from corpus.rules.terms import Credential, Origin, Situation


@dataclass(frozen=True)
class MinimumGrade:
    """Each course from `origin` needs at least this letter grade to count toward `target`."""

    rule: Literal["minimum_grade"]
    sentence: str
    origin: Origin
    target: Credential
    grade: str
    when: tuple[Situation, ...] = ()


@dataclass(frozen=True)
class AdmissionGrades:
    """Grades in certificate or pathway courses that admission asks for: at least `each` in every course, or at
    least `average` over all of them, on the scale of four. Further conditions may stand in the sentence."""

    rule: Literal["admission_grades"]
    sentence: str
    each: str | None = None
    average: Number | None = None


@dataclass(frozen=True)
class MinimumAverage:
    """The grade point average that `target` needs, on the scale of four."""

    rule: Literal["minimum_average"]
    sentence: str
    target: Credential
    average: Number
    purpose: Literal["admission", "award"]
