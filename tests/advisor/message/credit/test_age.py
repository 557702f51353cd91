"""How old credit is, as people say it, and on which side of a limit it lies."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.amounts.quantities import quantities
from advisor.message.credit.age import age, ages
from advisor.message.credit.credit import Age, Span
from advisor.rules.wording import spoken
from corpus.rules import Anchor


@pytest.mark.parametrize(
    ("text", "years", "anchor"),
    [
        ("6 years old", 6, None),
        ("six yrs old now", 6, None),
        ("the oldest is 3 yrs", 3, None),
        ("8 years back", 8, None),
        ("from 5 years ago", 5, None),
        ("6 yrs before admission", 6, Anchor.ADMISSION),
        ("they will be 6 years old when i'm admitted", 6, Anchor.ADMISSION),
        ("5 years before i apply", 5, Anchor.APPLICATION),
        ("5 years before my application for graduation", 5, Anchor.GRADUATION),
        ("5 years before advancement to candidacy", 5, Anchor.CANDIDACY),
        ("4 years before matriculation", 4, Anchor.MATRICULATION),
        ("6 years old when i start", 6, Anchor.MATRICULATION),
        ("8 years before my first graduate enrollment", 8, Anchor.FIRST_ENROLMENT),
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
        "a course taken 7 years before my divorce",
        "credits from 14 months before my diagnosis",
    ],
)
def test_years_that_are_no_age_of_credit_are_none(text: str) -> None:
    assert age(text, quantities(text)) is None


@pytest.mark.parametrize(
    ("text", "years", "span"),
    [
        ("it was five years and two weeks before admission", 5, Span.JUST_OVER),
        ("six years plus a day ago", 6, Span.JUST_OVER),
        ("six yrs, one day before I enroll", 6, Span.JUST_OVER),
        ("a day over 7 years old", 7, Span.JUST_OVER),
        ("a week past the seven-year mark, counted back from admission", 7, Span.JUST_OVER),
        ("slightly more than 5 years ago", 5, Span.JUST_OVER),
        ("a hair over four years before matriculation", 4, Span.JUST_OVER),
        ("just past five years old", 5, Span.JUST_OVER),
        ("six years and change before I got in", 6, Span.JUST_OVER),
        ("six years old and a few days", 6, Span.JUST_OVER),
        ("they turned 7 years old", 7, Span.OVER),
        ("more than seven years ago", 7, Span.OVER),
        ("older than 10 years", 10, Span.OVER),
        ("at least five years ago", 5, Span.AT_LEAST),
        ("5+ years ago", 5, Span.AT_LEAST),
        ("five years ago or more", 5, Span.AT_LEAST),
        ("not older than five years", 5, Span.WITHIN),
        ("within the last 6 years before I apply", 6, Span.WITHIN),
        ("nearly six years before admission", 6, Span.UNDER),
        ("not quite 6 years old", 6, Span.UNDER),
        ("about six years ago", 6, Span.ABOUT),
        ("six years or so ago", 6, Span.ABOUT),
        ("6 or 7 years ago", 7, Span.ABOUT),
        ("exactly 6 years before admission", 6, Span.EXACT),
        ("5 years and 3 months before admission", Fraction(21, 4), Span.EXACT),
        ("66 months before admission", Fraction(11, 2), Span.EXACT),
    ],
)
def test_an_age_is_just_so_many_years_or_more_or_less(text: str, years: int | Fraction, span: Span) -> None:
    found = age(text, quantities(text))
    assert found is not None and (found.years, found.span) == (years, span)


def test_every_age_is_read() -> None:
    text = "3 of them are 2 years old and the others were done over nine years ago"
    assert ages(text, quantities(text)) == [Age(Fraction(2)), Age(Fraction(9), None, Span.OVER)]


@pytest.mark.parametrize(
    ("span", "years", "past"),
    [
        (Span.EXACT, 5, False),
        (Span.JUST_OVER, 5, True),
        (Span.JUST_OVER, 4, False),
        (Span.OVER, 5, True),
        (Span.OVER, 4, None),
        (Span.AT_LEAST, 5, None),
        (Span.AT_LEAST, 6, True),
        (Span.WITHIN, 5, False),
        (Span.WITHIN, 6, None),
        (Span.UNDER, 5, False),
        (Span.UNDER, 6, None),
        (Span.ABOUT, 5, None),
        (Span.ABOUT, 4, False),
        (Span.ABOUT, 6, True),
    ],
)
def test_an_age_is_past_a_limit_of_five_years_only_where_it_must_be(span: Span, years: int, past: bool | None) -> None:
    assert Age(Fraction(years), None, span).past(Fraction(5)) is past


@given(st.sampled_from(Span), st.integers(0, 12), st.integers(1, 12))
def test_what_is_past_a_limit_is_past_every_lower_one(span: Span, years: int, limit: int) -> None:
    aged = Age(Fraction(years), None, span)
    if aged.past(Fraction(limit)):
        assert all(aged.past(Fraction(lower)) for lower in range(1, limit))


def test_an_age_is_spoken_as_it_was_said() -> None:
    assert spoken(Age(Fraction(6), None, Span.JUST_OVER)) == "a little over 6 years"
    assert spoken(Age(Fraction(21, 4))) == "5 years and 3 months"
    assert spoken(Age(Fraction(7, 12))) == "7 months"
    assert spoken(Age(Fraction(11, 2))) == "5.5 years"
