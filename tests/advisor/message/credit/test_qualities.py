"""Grades, earlier use and circumstances, as people mention them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.credit.credit import GRADES
from advisor.message.credit.qualities import grades_in, grades_named, lowest_grade, percent, situations
from corpus.rules import Situation


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("with a B-", "B-"),
        ("w a b-", "B-"),
        ("is B minus ok", "B-"),
        ("b minus?", "B-"),
        ("got a b+", "B+"),
        ("an A", "A"),
        ("I got A's", "A"),
        ("Bs and Cs", "C"),
        ("grade of C plus", "C+"),
        ("D+", "D+"),
        ("A–", "A-"),
        ("B−", "B-"),
        ("B/B+", "B"),
        ("A, B and C-", "C-"),
        ("does a C count?", "C"),
        ("i failed, got an F", "F"),
    ],
)
def test_the_lowest_grade_named_is_the_grade(text: str, grade: str) -> None:
    assert lowest_grade(text) == grade


@pytest.mark.parametrize(
    "text",
    [
        "4 credits P/F graded",
        "must it be on A/F grading",
        "A student asked",
        "A&M",
        "AB testing",
        "is it a masters",
        "A certificate counts",
        "E grade",
        "ABC",
        "courses As the dean said",
        "",
    ],
)
def test_a_letter_that_is_no_grade_is_none(text: str) -> None:
    assert lowest_grade(text) is None


def test_a_list_of_grades_keeps_each_of_them() -> None:
    assert grades_named("I have A, A, C") == ["A", "A", "C"]
    assert grades_named("I have a B") == []


@given(st.text(alphabet="ABCDFabcdf+-–− 's,./&()plusmin", max_size=40))
def test_every_grade_found_is_a_grade(text: str) -> None:
    found = grades_in(text)
    assert set(found) <= set(GRADES)
    assert lowest_grade(text) == (max(found, key=GRADES.index) if found else None)


@pytest.mark.parametrize("grade", GRADES)
def test_every_grade_can_be_said(grade: str) -> None:
    assert lowest_grade(f"9 credits with a {grade} in it") == grade


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("credits from another campus", Situation.OWN_SYSTEM),
        ("inside the Penn State system", Situation.OWN_SYSTEM),
        ("taken while enrolled", Situation.AFTER_MATRICULATION),
        ("after I start there", Situation.AFTER_MATRICULATION),
        ("study abroad credits", Situation.EXCHANGE),
        ("extension courses", Situation.CONTINUING_EDUCATION),
        ("through open university", Situation.CONTINUING_EDUCATION),
    ],
)
def test_circumstances_of_credit_are_named(text: str, situation: Situation) -> None:
    assert situations(text) == {situation}


@pytest.mark.parametrize(
    "text",
    [
        "at John F. Kennedy University",
        "Alice B Toklas College",
        "in Washington, D.C. somewhere",
        "plan B is the certificate",
        "a course on programming in C",
        "an M.A. at another school",
    ],
)
def test_a_letter_of_a_name_is_no_grade(text: str) -> None:
    assert lowest_grade(text) is None


def test_a_grade_before_a_full_stop_stays_a_grade() -> None:
    assert lowest_grade("My grade was B. Does it count?") == "B"
    assert lowest_grade("I finished it with an A for the credit") == "A"


@pytest.mark.parametrize("text", ["they are no exchange partner", "it is not a sister campus", "not on study abroad"])
def test_a_circumstance_that_is_denied_does_not_hold(text: str) -> None:
    assert situations(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("i'm a C student", []),
        ("A C student here, my class was a C+", ["C+"]),
        ("as a B- average student", []),
        ("got a C as a grad student", ["C"]),
        ("a C in one class", ["C"]),
    ],
)
def test_what_somebody_is_called_by_their_grades_is_no_grade_of_a_course(text: str, grades: list[str]) -> None:
    assert grades_in(text) == grades


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("final mark 73%", 73),
        ("2 grad courses, 82% each", 82),
        ("6 credits with a grade of 74 %", 74),
        ("one with 73% and one with 85%", None),
        ("with 50% of it online", None),
        ("marks: 101%", None),
        ("a cap of 40%", None),
    ],
)
def test_a_mark_in_percent_is_one_that_is_told_as_a_mark(text: str, told: int | None) -> None:
    assert percent(text) == told
