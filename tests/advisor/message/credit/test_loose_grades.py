"""Grades told loosely: no rule on grades is held against them."""

import pytest

from advisor.message.credit.loose_grades import lowest_at_least, passed_without_letter, uneven_grades


@pytest.mark.parametrize(
    "text",
    [
        "12 hours with B or worse",
        "12 hours, all but one with B",
        "9 credits, mostly B",
        "9 credits, usually B",
        "9 credits, only one B",
        "a couple of Cs",
        "three courses, two As and a C",
        "one B- and two A",
    ],
)
def test_a_grade_of_some_of_the_credit_is_uneven(text: str) -> None:
    assert uneven_grades(text)


@pytest.mark.parametrize(
    "text", ["12 hours with B", "one A, one B", "all A's", "A and B, nothing lower", "B or better"]
)
def test_grades_that_are_all_good_are_not(text: str) -> None:
    assert not uneven_grades(text)


@pytest.mark.parametrize(
    "text",
    ["graded pass", "graded satisfactory", "9 credits, passed?", "graded P/F", "with a W?", "passed with honors"],
)
def test_a_pass_is_no_letter(text: str) -> None:
    assert passed_without_letter(text)


@pytest.mark.parametrize("text", ["9 credits with B", "the committee let it pass through"])
def test_other_passing_is_no_grade(text: str) -> None:
    assert not passed_without_letter(text)


@pytest.mark.parametrize(("text", "floor"), [("C or better", True), ("B- or higher", True), ("a C", False)])
def test_a_floor_is_told_from_a_grade(text: str, floor: bool) -> None:
    assert lowest_at_least(text) is floor
