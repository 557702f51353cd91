"""Sums are worked out anew, exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.proof.equation import NoSum, equation, value


@pytest.mark.parametrize(
    ("text", "comes_to"),
    [
        ("12 + 8 - 16", Fraction(4)),
        ("30% of 36", Fraction(54, 5)),
        ("one third of 15", Fraction(5)),
        ("two thirds of 9", Fraction(6)),
        ("18 × 2/3", Fraction(12)),
        ("(10 - 4) × 3", Fraction(18)),
        ("3 × 1,812", Fraction(5436)),
        ("2 + 3 × 4", Fraction(14)),
        ("10 − 2.5", Fraction(15, 2)),
        ("7 ÷ 2", Fraction(7, 2)),
        ("1 1/6 - 1", Fraction(1, 6)),
        ("10 2/3 + 1/3", Fraction(11)),
        ("2026 + 12/12", Fraction(2027)),
    ],
)
def test_an_expression_comes_to_its_value(text: str, comes_to: Fraction) -> None:
    assert value(text) == comes_to


@pytest.mark.parametrize("text", ["", "3 +", "(3", "3 4", "1 1/0 + 1", "3 / 0", "three", "3 apples", ") 3", "* 3"])
def test_what_is_no_sum_is_not_guessed(text: str) -> None:
    with pytest.raises(NoSum):
        value(text)


@pytest.mark.parametrize("text", ["12 + 8", "= 3", "3 =", "2 + 2 = four", "1 - 1 = 0/0", "1 + 1 = 1 1"])
def test_what_is_no_equation_is_not_guessed(text: str) -> None:
    with pytest.raises(NoSum):
        equation(text)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("14 - 12 = 2", True),
        ("14 - 12 = 3", False),
        ("30% of 36 = 10.8", True),
        ("30% of 36 = 10", False),
        ("10.8 without its fraction = 10", True),
        ("10.8 without its fraction = 11", False),
        ("2/3 × 10 = 6.67", True),
        ("2/3 × 10 = 6.66", False),
        ("3 × 1,812 = 5,436", True),
        ("1 1/6 - 1 = 1/6", True),
        ("1 1/6 - 1 = 1/3", False),
        ("1 1/6 + 1 = 2 1/6", True),
        ("2/3 × 10 = 6 2/3", True),
    ],
)
def test_an_equation_holds_where_its_left_is_what_is_printed(text: str, holds: bool) -> None:
    assert equation(text).holds is holds


@given(st.lists(st.integers(0, 400), min_size=1, max_size=6), st.integers(1, 9))
def test_a_sum_printed_right_holds_and_one_off_by_some_does_not(terms: list[int], off: int) -> None:
    left = " + ".join(map(str, terms))
    assert equation(f"{left} = {sum(terms)}").holds
    assert not equation(f"{left} = {sum(terms) + off}").holds
