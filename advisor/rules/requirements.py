"""The conditions of a rule on admission, held against what the asker tells of grades, courses and work."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from advisor.finding import HeldRule, Sum, Term, counted, number
from advisor.message.credit.credit import POINTS, at_least
from advisor.message.understanding import Understanding
from advisor.rules.conditions import Outcome
from advisor.rules.wording import article, grade_points
from corpus.rules import AdmissionEffect, Condition, CoursesDone, EachGrade, Experience, InWords, MeanGrade


@dataclass(frozen=True)
class Requirement:
    """A condition and how the asker stands to it, in words without a verb of their own; the sum where there is one.
    `beside` says what the asker told instead of what the condition wants."""

    outcome: Outcome
    text: str = ""
    sums: tuple[Sum, ...] = ()
    beside: str = ""


def requirements(held: HeldRule, understood: Understanding) -> tuple[Requirement, ...]:
    """Each condition of a rule on admission, judged."""
    rule = held.rule
    assert isinstance(rule, AdmissionEffect)
    return tuple(_judged(condition, held, understood) for condition in rule.conditions)


_IN_EVERY = re.compile(
    r"\b(?P<grade>[ab][+-]?) or (?:better|higher|above)\W+(?:in|on|for) (?:all|each|every)\b", re.IGNORECASE
)
"""The least of all grades ("B or better in all four"), as good as that grade in each."""


def grades_told(understood: Understanding) -> tuple[str, ...]:
    """The letter grades that a question gives, in order."""
    every = _IN_EVERY.search(understood.question)
    if every and not understood.grades:
        return (every["grade"].upper(),)
    lowest = tuple(lot.grade for lot in understood.holdings if lot.grade)
    if understood.grades and lowest and not at_least(lowest[0], min(understood.grades, key=lambda one: POINTS[one])):
        return (*understood.grades, lowest[0])  # "A, A, B and a C"
    return understood.grades or lowest


_UNSAID = Requirement(Outcome.UNSAID)


def _judged(condition: Condition, held: HeldRule, understood: Understanding) -> Requirement:
    grades, asker = grades_told(understood), understood.asker
    match condition:
        case EachGrade(floor):
            return _each(grades, floor, asker.average)
        case MeanGrade(least, most):
            return _mean(grades, asker.average, least, most, held)
        case CoursesDone(courses):
            return _courses(courses, grades, understood)
        case Experience(years):
            if asker.experience is None:
                return _UNSAID
            enough = asker.experience >= years
            have = f"{counted(asker.experience, 'year')} of experience"
            text = f"{have} {'meet' if enough else 'are fewer than'} the {number(years)} needed"
            return Requirement(Outcome.PASS if enough else Outcome.FAIL, text)
        case InWords():
            return _UNSAID
    assert_never(condition)


def _each(grades: Sequence[str], floor: str, average: Fraction | None) -> Requirement:
    if not grades:
        beside = f"{article(floor)} or better is needed in each course, which an average does not show,"
        return Requirement(Outcome.UNSAID, beside=beside if average is not None else "")
    low = [grade for grade in grades if not at_least(grade, floor)]
    if low:
        return Requirement(Outcome.FAIL, f"{article(low[0])} is below the {floor} that each course needs")
    return Requirement(Outcome.PASS, f"{article(grades[-1])} meets the {floor} that each course needs")


_ALL = re.compile(r"\b(?:all|each|every|both|straight|nothing (?:below|under|but))\b", re.IGNORECASE)


def _courses(courses: int, grades: Sequence[str], understood: Understanding) -> Requirement:
    """Whether what is told holds for all the courses: as many grades as courses, or words that say so."""
    if len(grades) >= courses or (grades and _ALL.search(understood.question)):
        return Requirement(Outcome.PASS, f"that is all {courses} courses")
    return _UNSAID


def _mean(
    grades: Sequence[str], average: Fraction | None, least: Fraction, most: Fraction | None, held: HeldRule
) -> Requirement:
    """The asker's average, or the one that is worked out from two grades or more, against the rule's."""
    worked: tuple[Sum, ...] = ()
    if average is None:
        if len(grades) < 2:
            return _UNSAID
        worked = (_average_of(grades, least, held),)
        average = worked[0].result
    exact = average if not worked else sum((POINTS[grade] for grade in grades), Fraction(0)) / len(grades)
    shown = (
        f"{', '.join(grades)} average {grade_points(average)}" if worked else f"an average of {grade_points(average)}"
    )
    if most is not None:
        inside = least <= exact <= most
        low, high = (grade_points(end, held.rule.sentence) for end in (least, most))
        text = f"with {shown}, which is from {low} to {high}, a test score is asked for"
        return Requirement(Outcome.PASS if inside else Outcome.FAIL, text if inside else "", worked)
    enough, asked = exact >= least, f"{grade_points(least)} needed"
    verb = ("and meet the" if enough else "only, below the") if worked else ("meets the" if enough else "is below the")
    return Requirement(Outcome.PASS if enough else Outcome.FAIL, f"{shown} {verb} {asked}", worked)


def _average_of(grades: Sequence[str], floor: Fraction, held: HeldRule) -> Sum:
    points = [POINTS[grade] for grade in grades]
    mean = sum(points, Fraction(0)) / len(points)
    shown = Fraction(round(mean * 100), 100)
    expression = f"({' + '.join(number(p) for p in points)}) / {len(points)} = {number(shown)}"
    terms = (
        *(Term(grade, point, "grade points", None) for grade, point in zip(grades, points, strict=True)),
        Term("average asked for", floor, "grade points", held.source),
    )
    return Sum("average", expression, shown, "grade points", terms)
