"""A share of a size that a message tells as an institution's limit has it."""

from fractions import Fraction

import pytest

from advisor.sums.shares.share_told import share_of_size
from corpus.amounts import Share
from corpus.rules import Origin
from tests.advisor.made_up import assert_sound, cap, document, general, lot, sized, understood

SIZE = sized(36)
QUARTER = document(rules=[cap(Share(Fraction(1, 4)), origin=Origin.PREADMISSION, sentence="At most 25% count.")])


@pytest.mark.parametrize(
    "question",
    [
        "one quarter of a 36-credit MA, so the ceiling is how much?",
        "a quarter of the 36 credits: what is the limit?",
        "25% of 36 credits, what is the most that counts?",
        "the cap is 25 percent of my 36 credits, how many is that?",
    ],
)
def test_the_limit_that_is_this_share_is_worked_out(question: str) -> None:
    found = share_of_size(understood(question, size=36), general(QUARTER), SIZE)
    assert found and found.text.startswith("At most 9 ")
    for one in found.sums:
        assert_sound(one)


@pytest.mark.parametrize(
    "question",
    [
        "one half of a 36-credit MA, so the ceiling is how much?",
        "a quarter or a third of a 36-credit MA: is a third of it the limit, or how much?",
        "i did one quarter of a 36-credit MA, how much is left?",
        "is one quarter of a 36-credit MA the limit?",
    ],
)
def test_nothing_of_another_share_or_another_question(question: str) -> None:
    assert share_of_size(understood(question, size=36), general(QUARTER), SIZE) is None


def test_nothing_where_credit_is_told_beside_the_size() -> None:
    asked = understood("one quarter of a 36-credit MA is the limit, how many of my 12 count?", lot(12), size=36)
    assert share_of_size(asked, general(QUARTER), SIZE) is None


def test_two_limits_of_that_share_leave_it_open() -> None:
    other = cap(Share(Fraction(1, 4)), sentence="At most 25% transfer.")
    page = document(rules=[*QUARTER.rules, other])
    asked = understood("one quarter of a 36-credit MA, so the ceiling is how much?", size=36)
    assert share_of_size(asked, general(page), SIZE) is None
