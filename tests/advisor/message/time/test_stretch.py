"""The time from the beginning of a credential to its end, as a message dates both."""

from datetime import date
from fractions import Fraction

import pytest

from advisor.message.time.stretch import stretch

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "limit", "past", "of_course"),
    [
        ("I started my certificate in fall 2019 and finish in spring 2027", 6, True, False),
        ("I started my certificate in fall 2019 and finish in spring 2027", 8, False, False),
        ("began it in fall 2022, will be done spring 2027", 4, None, False),
        ("My first course ended in December 2022, and I should be done in August 2027.", 6, False, True),
        ("Oldest class on my plan is from spring 2019 and graduation is set for December 2027.", 10, False, True),
        ("my earliest course ended may 2020 and i wont graduate before december 2026", 6, True, True),
        ("my earliest course ended may 2020 and i wont graduate before december 2025", 6, None, True),
        ("Started my masters in fall 2015. I'd now finish in May 2027. Are the 2015 classes fine?", 10, True, False),
        ("all my courses are from fall 2021 on and i graduate in May 2027", 7, False, True),
    ],
)
def test_a_time_lies_between_what_the_dates_leave_open(
    text: str, limit: int, past: bool | None, of_course: bool
) -> None:
    found = stretch(text, TODAY)
    assert found is not None
    assert (found.age.past(Fraction(limit)), found.of_course, found.unfinished) == (past, of_course, False)


def test_what_is_not_finished_has_taken_at_least_the_time_up_to_today() -> None:
    found = stretch("I began the certificate in fall 2021, still one class short", TODAY)
    assert found is not None and found.unfinished
    assert found.age.past(Fraction(4)) is True
    assert found.age.past(Fraction(6)) is None


@pytest.mark.parametrize(
    "text",
    [
        "I started my certificate in fall 2022",
        "Started my job in fall 2015 and will finish the master's in May 2027",
        "Started my bachelor's in fall 2014, finish the master's in May 2027",
        "I started my certificate in fall 2019, or was it fall 2022, and finish in spring 2027",
        "I started my certificate in fall 2022, was readmitted in fall 2024 and finish in spring 2027",
        "I will start my certificate and finish in spring 2030",
        "I finish in spring 2027",
        "I started in fall 2027 and finish in spring 2024",
    ],
)
def test_without_one_beginning_and_one_end_there_is_no_time(text: str) -> None:
    assert stretch(text, TODAY) is None
