"""Grades, earlier use and circumstances, as people mention them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.credit import GRADES, Use
from advisor.qualities import grades_in, grades_named, lowest_grade, situations, use, use_blanked
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
    ("text", "used"),
    [
        ("never used", Use.NOTHING),
        ("they've not been used toward a degree", Use.NOTHING),
        ("unused credits", Use.NOTHING),
        ("courses that never counted toward any degree", Use.NOTHING),
        ("already used for my bachelor's", Use.BACHELOR),
        ("were used toward my undergrad", Use.BACHELOR),
        ("they were part of my master's", Use.DEGREE),
        ("it went into my MBA", Use.DEGREE),
        ("already counted toward a master's", Use.DEGREE),
        ("already used for a certificate", Use.CERTIFICATE),
        ("have been applied to a graduate certificate", Use.CERTIFICATE),
        ("9 credits", None),
        ("I want a degree", None),
    ],
)
def test_earlier_use_is_what_the_words_say(text: str, used: Use | None) -> None:
    assert use(text) is used


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


SAID = "never used for my master's, already counted toward a cert . 9 credits ok"


@given(st.lists(st.sampled_from(SAID.split())))
def test_blanking_the_use_keeps_every_place(words: list[str]) -> None:
    text = " ".join(words)
    blanked = use_blanked(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))
