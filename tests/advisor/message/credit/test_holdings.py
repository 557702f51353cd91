"""The lots of credit that a text describes."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.credit.credit import GRADES, Age, Holding, Use
from advisor.message.credit.holdings import holdings
from corpus.amounts import Unit
from corpus.rules import Anchor, Origin

Brief = tuple[float | None, Origin | None, str | None]


def brief(lot: Holding) -> Brief:
    """The amount, the origin and the grade of a lot."""
    return None if lot.amount is None else float(lot.amount), lot.origin, lot.grade


@pytest.mark.parametrize(
    ("text", "amount", "origin", "grade"),
    [
        ("12 credits from my cert", 12, Origin.CERTIFICATE, None),
        ("9 nondegree credits with a B-", 9, Origin.NONDEGREE, "B-"),
        ("I took 6 hrs as a special student, got a C+", 6, Origin.NONDEGREE, "C+"),
        ("9 outside credits", 9, Origin.OUTSIDE, None),
        ("bring 9 from Temple", 9, Origin.OUTSIDE, None),
        ("6 credits with A and B", 6, None, "B"),
        ("all 12 from my cert", 12, Origin.CERTIFICATE, None),
        ("15 credits; 9 of those from the cert", 9, Origin.CERTIFICATE, None),
        ("3 credits from undergrad", 3, Origin.UNDERGRADUATE, None),
        ("6 credits for work experience", 6, Origin.PRIOR_LEARNING, None),
        ("no amounts, only a question", None, None, None),
        ("is the cap 6 credits", None, None, None),
    ],
)
def test_one_lot(text: str, amount: int | None, origin: Origin | None, grade: str | None) -> None:
    (lot,) = holdings(text)
    assert brief(lot) == (amount, origin, grade)


@pytest.mark.parametrize(
    ("text", "lots"),
    [
        (
            "9 nondegree credits and 6 credits from another university",
            [(9, Origin.NONDEGREE, None), (6, Origin.OUTSIDE, None)],
        ),
        (
            "9 certificate credits with a B and 6 outside credits with a C",
            [(9, Origin.CERTIFICATE, "B"), (6, Origin.OUTSIDE, "C")],
        ),
        (
            "12 hours: 9 hours with an A and 3 hours with a C",
            [(9, None, "A"), (3, None, "C")],
        ),
    ],
)
def test_several_lots_keep_their_own_origin_and_grade(text: str, lots: list[Brief]) -> None:
    assert [brief(lot) for lot in holdings(text)] == lots


def test_courses_of_one_size_make_an_amount() -> None:
    (lot,) = holdings("3 courses of 4 credits each")
    assert lot.amount == 12 and lot.courses == 3


def test_courses_without_a_size_make_none() -> None:
    (lot,) = holdings("I took five classes elsewhere")
    assert (lot.amount, lot.courses, lot.origin) == (None, 5, Origin.OUTSIDE)


def test_an_amount_said_twice_is_one_lot() -> None:
    (lot,) = holdings("I have 12 credits from my certificate. May those 12 credits count?")
    assert brief(lot) == (12, Origin.CERTIFICATE, None)


def test_what_is_said_of_all_lots_belongs_to_each() -> None:
    lots = holdings("9 nondegree credits and 6 credits from another university, all with a B, all 4 years old")
    assert [lot.grade for lot in lots] == ["B", "B"]


def test_age_use_and_unit_go_with_the_lot() -> None:
    (lot,) = holdings("8 quarter credits, never used, taken 6 years before admission")
    assert (lot.unit, lot.used_for, lot.age) == (Unit.QUARTER, Use.NOTHING, Age(Fraction(6), Anchor.ADMISSION))


def test_the_places_of_names_tell_whose_credit_it_is() -> None:
    text = "9 credits earned at Alpha"
    at = [(text.index("Alpha"), len(text))]
    assert holdings(text, away=at)[0].origin is Origin.OUTSIDE
    assert holdings(text, home=at)[0].origin is Origin.NONDEGREE


WORDS = (
    "9 12 6 3.5 nine credits hours from my cert nondegree transfer and with a B- C+ A 6 years old before admission "
    "never used . ? ; : , all of those courses plus outside is the limit 30 credit MS"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join))
def test_an_amount_held_is_one_of_the_numbers_that_the_text_states(text: str) -> None:
    stated = {Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", text.replace("nine", "9"))}
    assert {lot.amount for lot in holdings(text)} <= stated | {None}


@given(st.text(max_size=150))
def test_every_text_has_a_lot_whose_grade_is_a_grade(text: str) -> None:
    lots = holdings(text)
    assert lots and {lot.grade for lot in lots} <= {*GRADES, None}


def test_outside_credit_of_a_finished_degree_has_served_for_it() -> None:
    (lot,) = holdings("9 credits from my finished MBA at another school")
    assert (lot.origin, lot.used_for) == (Origin.OUTSIDE, Use.DEGREE)


def test_the_initial_of_a_school_is_no_grade_of_its_credit() -> None:
    lots = holdings("Stephen F. Austin, thesis master's: I transferred 6 hours in already. Can I transfer 3 more?")
    assert [lot.grade for lot in lots] == [None, None]


def test_the_rest_of_a_certificate_is_no_credit_that_is_brought() -> None:
    whole = "an 18-credit certificate. I bring 6 credits from another university"
    assert [lot.amount for lot in holdings(f"{whole}, and the other 12 credits are taken there")] == [6]
    assert [lot.amount for lot in holdings(f"{whole}, and the other 12 credits are from a third one")] == [6, 12]
    assert [lot.amount for lot in holdings(f"{whole}, and the other 9 credits are taken there")] == [6, 9]
