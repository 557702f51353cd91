"""Grades, age, earlier use and circumstances, as people mention them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.credit import GRADES, Use
from advisor.qualities import age, grades_in, grades_named, lowest_grade, situations, use, use_blanked
from advisor.quantities import quantities
from corpus.rules import Anchor, Situation


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
    ("text", "years", "anchor"),
    [
        ("6 years old", 6, None),
        ("six yrs old now", 6, None),
        ("8 years back", 8, None),
        ("from 5 years ago", 5, None),
        ("6 yrs before admission", 6, Anchor.ADMISSION),
        ("they will be 6 years old when i'm admitted", 6, Anchor.ADMISSION),
        ("5 years before i apply", 5, Anchor.APPLICATION),
        ("4 years before matriculation", 4, Anchor.MATRICULATION),
        ("6 years old when i start", 6, Anchor.MATRICULATION),
        ("6 years old when i first enrolled", 6, Anchor.FIRST_ENROLMENT),
        ("6 years old at the time of transfer", 6, Anchor.TRANSFER_REQUEST),
        ("taken 9 years before the award", 9, Anchor.AWARD),
        ("6 years old by the time i finish", 6, Anchor.GRADUATION),
        ("7 yrs before graduation", 7, Anchor.GRADUATION),
        ("five and a half years old", Fraction(11, 2), None),
    ],
)
def test_age_is_read_with_the_day_it_is_counted_to(text: str, years: int | Fraction, anchor: Anchor | None) -> None:
    found = age(text, quantities(text))
    assert found is not None and (found.years, found.anchor) == (years, anchor)


@pytest.mark.parametrize(
    "text",
    [
        "10 years of work experience",
        "the program takes 2 years",
        "I have 6 years left",
        "9 credits before admission",
        "2 years to finish",
    ],
)
def test_years_that_are_no_age_of_credit_are_none(text: str) -> None:
    assert age(text, quantities(text)) is None


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
