"""Amounts that may be totals, parts or no credit are not summed into a verdict."""

import pytest

from advisor.message.amounts.totals import amounts_unclear
from tests.advisor.reading import read

TYLER = "UT Tyler master's: "


@pytest.mark.parametrize(
    "text",
    [
        "6+6 hours with B. ok?",
        "6 and 6 hours with B. ok?",
        "six and six hours with B. ok?",
        "3, 3, 3, 3 and 3 hours with B. All?",
        "6 hours A, 3 hours B and 3 hours C. How many?",
        "6 hours math, 3 hours statistics, so 9 hours with B. ok?",
        "I need 9 hours, would they take 12 hours with B?",
        "they allow 12 hours and I have 9 hours with B. ok?",
        "9 hours with B; open 24 hours. ok?",
        "9 hours or 12 hours with B. ok?",
        "9 hours a year with B for two years. ok?",
        "another 9 hours with B. ok?",
    ],
)
def test_an_amount_may_be_something_else(text: str) -> None:
    assert amounts_unclear(read(TYLER + text))


@pytest.mark.parametrize(
    "text",
    [
        "9 hours with B. ok?",
        "6 hours from Clark and 6 hours from Duke with B. ok?",
        "12 hours: 9 hours with an A and 3 hours with a B. ok?",
        "what about 6 hours from Duke?",
        "I want to bring in 5 hours from Duke. ok?",
        "6 hours already in, and I would like to bring 3 hours more from Duke. ok?",
    ],
)
def test_plain_amounts_are_what_they_are(text: str) -> None:
    assert not amounts_unclear(read(TYLER + text))


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("how about 9 hours with B?", False),
        ("about 9 hours with B?", True),
        ("does the master's allow 9 hours from Clark?", False),
        ("the master's does allow 9 hours from Clark?", False),
        ("they allow 9 hours from Clark?", True),
    ],
)
def test_what_is_put_or_asked_is_no_estimate_and_no_limit(text: str, unclear: bool) -> None:
    assert amounts_unclear(read(TYLER + text)) is unclear


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("8 hours at another university, 8 hours there in non-degree status. ok?", False),
        ("8 hours at another university, 8 hours at another college. ok?", True),
    ],
)
def test_as_much_credit_of_another_origin_is_told_twice_of_nothing(text: str, unclear: bool) -> None:
    assert amounts_unclear(read(TYLER + text)) is unclear


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("6 hours, each with a B-, from Clark. ok?", False),
        ("6 hours, each of them passed with a grade of B. ok?", False),
        ("3 hours, each with a B, from Clark. ok?", True),
        ("three courses of 6 hours, each with a B, from Clark. ok?", True),
        ("6 hours, each with a B in undergrad. ok?", True),
        ("6 hours each with a B. ok?", True),
        ("in 2024, 9 hours with B from Clark. ok?", False),
        ("in 2024, 6, 6 hours with B from Clark. ok?", True),
    ],
)
def test_a_grade_of_each_and_a_year_before_it_are_no_other_amount(text: str, unclear: bool) -> None:
    assert amounts_unclear(read(TYLER + text)) is unclear


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("3 credits and 3 courses from Clark with B. ok?", True),
        ("6 hours plus 2 courses from Clark with B. ok?", True),
        ("2 courses and 6 hours from Clark with B. ok?", True),
        ("6 hours, 2 courses, from Clark with B. ok?", False),
        ("6 hours (2 courses) from Clark with B. ok?", False),
        ("6 hours in 2 courses from Clark with B. ok?", False),
    ],
)
def test_courses_that_an_and_joins_to_credits_are_more_of_it(text: str, unclear: bool) -> None:
    assert amounts_unclear(read(TYLER + text)) is unclear
