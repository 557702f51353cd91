"""Grade point averages: all that are told, and which of them is the author's."""

from fractions import Fraction

import pytest

from advisor.message.amounts.averages import averages


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i have a 2.9 and want in", [("2.9", True)]),
        ("they want a 3.5 average, i have a 3.2", [("3.5", False), ("3.2", True)]),
        ("do they want a 3.0 or 3.25 overall", [("3", False), ("3.25", True)]),
        ("is an average below 2.5 too low", [("2.5", False)]),
        ("even at 3.1?", [("3.1", False)]),
        ("i have a 3.2 gpa, graded on a 3.5 scale", [("3.2", True)]),
        ("i had two 3.5 GPA semesters", []),
    ],
)
def test_an_average_is_told_with_whose_it_is(text: str, told: list[tuple[str, bool]]) -> None:
    assert [(one.points, one.own) for one in averages(text)] == [(Fraction(points), own) for points, own in told]


@pytest.mark.parametrize(
    "text",
    [
        "4.5 credits",
        "a 3.0-credit course",
        "Policy 1.4 of the school",
        "$3.50 a page",
        "2.5% of it",
        "version 2.1",
        "in 3.5 years",
    ],
)
def test_what_is_counted_or_numbered_is_no_average(text: str) -> None:
    assert averages(text) == ()
