"""When something is to be done, in plain words."""

from fractions import Fraction

import pytest

from advisor.message.plainly.spoken import taken_apart
from advisor.message.plainly.times import TIMES, When, when
from advisor.message.time.progress import Done, Progress, Years
from corpus.rules import Stage


def told(text: str) -> When | None:
    """What one phrase on time says."""
    spoken = taken_apart(text, TIMES)
    return when(spoken[0].phrase, spoken[0].found) if spoken and len(spoken) == 1 else None


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("in my first semester", Stage.FIRST_TERM),
        ("in my third semester", Stage.LATER_TERM),
        ("in my last semester there", Stage.LAST_TERM),
        ("before I have matriculated", Stage.APPLICANT),
    ],
)
def test_a_stage_is_told(text: str, stage: Stage) -> None:
    found = told(text)
    assert found and found.progress.first is stage


def test_a_span_after_an_event_is_told_in_years() -> None:
    months = Fraction(13, 12)
    assert told("thirteen months after I first enrolled") == When(Progress(since_enrolment=Years(months, months)))
    graduated = told("6 years after I graduated there")
    assert graduated and graduated.progress.since_graduation == Years(Fraction(6), Fraction(6))
    assert graduated.progress.first is Stage.GRADUATED
    more = told("three years and one day after the experience")
    assert more and more.since and more.since.years == Years(Fraction(3), None, beyond=True)


def test_days_after_a_decision_are_counted_and_a_month_is_at_least_four_weeks() -> None:
    days, month = told("15 days after it"), told("a month after the decision")
    assert days and days.since and days.since.days == 15 and days.since.exact
    assert month and month.since and month.since.days == 28 and not month.since.exact


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("with 4 of the 12 certificate hours done", Done(Fraction(4), "credits", Fraction(12))),
        ("with three certificate courses finished", Done(Fraction(3), "courses")),
        ("after completing the second certificate course", Done(Fraction(2), "courses")),
        ("after completing 12 certificate credits", Done(Fraction(12), "credits")),
        ("once all certificate courses are done", Done(Fraction(1), "share")),
    ],
)
def test_what_is_done_is_told_of_the_certificate_alone(text: str, done: Done) -> None:
    found = told(text)
    assert found and found.progress.done == done


def test_credits_at_the_school_are_told_or_bounded() -> None:
    assert told("with 6 credits completed there") == When(Progress(earned=Fraction(6)))
    assert told("before I have done 9 credits there") == When(earned_below=Fraction(9))


@pytest.mark.parametrize(
    "text",
    [
        "in my first semester of 2019",
        "thirteen months before I first enrolled",
        "after finishing all but 3 of the required credits",
        "with 6 credits completed elsewhere",
        "with 7 of the 12 degree hours done",
        "14 business days after it",
        "six years after I graduated from Example",
    ],
)
def test_a_time_of_something_else_is_not_told(text: str) -> None:
    assert told(text) is None
