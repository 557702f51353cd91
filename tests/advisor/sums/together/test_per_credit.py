"""What a page requires for each credit of a kind of course."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.sums.together.per_credit import per_credit
from tests.advisor.made_up import assert_sound, document, named, understood

PAGE = document("A short course counts only if it lasts at least 4 days or 20 hours per credit.")


@given(st.integers(1, 12))
def test_each_figure_is_multiplied_by_the_credits(credits: int) -> None:
    found = per_credit(
        understood(f"how many days does a short course of {credits} credits need at least?"), named(PAGE)
    )
    assert found is not None
    assert [done.result for done in found.sums] == [4 * credits, 20 * credits]
    for done in found.sums:
        assert_sound(done)
        assert done.terms[0].source is not None


@pytest.mark.parametrize(
    ("asked", "hours"),
    [
        ("a 2-credit short course: how many contact hours must it have?", 40),
        ("how long does a short course with 1.5 credits have to last?", 30),
        ("minimum of meeting hours for a three credit short course", 60),
    ],
)
def test_the_credits_may_be_told_in_any_place(asked: str, hours: int) -> None:
    found = per_credit(understood(asked), named(PAGE))
    assert found is not None
    assert found.sums[1].result == Fraction(hours)


@pytest.mark.parametrize(
    "asked",
    [
        "how many hours must a short course have?",
        "how many hours must a regular 3 credit course have?",
        "how many hours must a 2 or 3 credit short course have?",
        "how many hours must a 2 credit short course have that is half online?",
        "how many hours must a 2 credit short course have if they waive it?",
        "does a 2 credit short course count?",
    ],
)
def test_nothing_is_multiplied_for_another_course_or_an_open_number(asked: str) -> None:
    assert per_credit(understood(asked), named(PAGE)) is None


def test_two_sentences_that_state_it_give_none() -> None:
    other = document("A short course has at least 5 days per credit.", name="other")
    asked = understood("how many days must a 2 credit short course have?")
    assert per_credit(asked, named(PAGE, other)) is None
