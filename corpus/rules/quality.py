"""Rules on how good the work has to be: grades and averages."""

from dataclasses import dataclass
from typing import Literal

from corpus.amounts import Number
from corpus.rules.terms import Credential, Origin, Situation


@dataclass(frozen=True)
class MinimumGrade:
    """Each course from `origin` needs at least this letter grade to count toward `target`, or the `percent` that the
    sentence states beside it."""

    rule: Literal["minimum_grade"]
    sentence: str
    origin: Origin
    target: Credential
    grade: str
    when: tuple[Situation, ...] = ()
    percent: Number | None = None
    but: tuple[str, ...] = ()


@dataclass(frozen=True)
class MinimumAverage:
    """The grade point average that `target` needs, on the scale of four: `over` which work, where that is not all of
    it, and with which `exception`, both in words of the sentence. The purpose is unstated where the sentence only sets
    a minimum."""

    rule: Literal["minimum_average"]
    sentence: str
    target: Credential
    average: Number
    purpose: Literal["admission", "award", "unstated"]
    over: str | None = None
    exception: str | None = None
    but: tuple[str, ...] = ()
