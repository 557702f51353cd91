"""By how much credit is over a cap."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding
from advisor.rules.rulebook import check
from advisor.sums.together.over_the_cap import over_the_cap
from corpus.amounts import Share, Unit
from corpus.rules import Cap, Origin
from tests.advisor.made_up import assert_sound, cap, case, held, lot, minimum, understood

THIRD = cap(Share(Fraction(1, 3)), sentence="At most one third of the credits count.")


@pytest.mark.parametrize(
    "asked",
    [
        "how many am i over?",
        "by how much are they over the cap?",
        "how many credits would i be over?",
        "how far is she over?",
        "how many over the limit am i?",
        "how many too many do i have?",
    ],
)
def test_the_credit_less_the_cap_is_what_is_over(asked: str) -> None:
    result = check(case(lot(8), lot(10), size=45), held(THIRD))
    found = over_the_cap(understood(asked, lot(8), lot(10), size=45), result)
    assert found and "8 + 10 = 18, and 18 - 15 = 3" in found.text
    for worked in found.sums:
        assert_sound(worked)


def test_one_lot_over_a_cap_in_credits_is_one_difference() -> None:
    found = over_the_cap(understood("how many am i over?", lot(12)), check(case(lot(12)), held(cap(9))))
    assert found and found.text == "3 over: the cap is 9, 12 - 9 = 3."
    assert found.sums[0].terms[1].source is not None


@pytest.mark.parametrize(
    ("asked", "lots", "caps"),
    [
        ("am i over?", (lot(12),), (cap(9),)),
        ("how many may i bring over?", (lot(12),), (cap(9),)),
        ("how many am i over?", (lot(9),), (cap(9),)),
        ("how many am i over?", (lot(),), (cap(9),)),
        ("how many am i over?", (lot(12), lot()), (cap(9),)),
        ("how many am i over?", (lot(12),), (cap(9), cap(6))),
        ("how many am i over?", (lot(12, Origin.NONDEGREE),), (cap(9),)),
        ("how many am i over?", (lot(12),), (THIRD,)),
    ],
)
def test_nothing_is_over_that_is_not_known_to_be(asked: str, lots: tuple[Holding, ...], caps: tuple[Cap, ...]) -> None:
    assert over_the_cap(understood(asked, *lots), check(case(*lots), held(*caps))) is None


def test_credit_that_a_rule_shuts_out_is_not_over_a_cap() -> None:
    low = lot(12, grade="C")
    result = check(case(low), held(cap(9), minimum("B")))
    assert over_the_cap(understood("how many am i over?", low), result) is None
    assert over_the_cap(understood("how many am i over?", low), None) is None


@pytest.mark.parametrize(
    "asked",
    [
        "how many do i lose?",
        "how many hours would i lose when i go on to the degree?",
        "how many of them don't count?",
        "how many of my credits would be wasted?",
        "how many go to waste?",
    ],
)
def test_what_is_lost_of_credit_is_what_is_over_the_cap(asked: str) -> None:
    found = over_the_cap(understood(asked, lot(12)), check(case(lot(12)), held(cap(9))))
    assert found and found.text == "3 over: the cap is 9, 12 - 9 = 3."


@pytest.mark.parametrize(
    "asked",
    [
        "how many do i lose if i drop out of the degree?",
        "how many would i lose when i switch programs?",
        "how many do i lose if i fail one?",
        "how many count?",
        "do i lose my credits?",
    ],
)
def test_what_is_lost_by_something_else_than_a_cap_is_not_worked_out(asked: str) -> None:
    assert over_the_cap(understood(asked, lot(12)), check(case(lot(12)), held(cap(9)))) is None


def test_credit_that_counts_in_another_system_than_the_cap_is_not_held_against_it() -> None:
    quarter = replace(lot(24), unit=Unit.QUARTER)
    result = check(case(quarter), held(cap(12)))
    assert over_the_cap(understood("how many hours are over?", quarter), result) is None
    assert over_the_cap(understood("how many hours are over?", lot(24)), check(case(lot(24)), held(cap(12))))
