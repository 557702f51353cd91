"""Sums of money that a text tells."""

from fractions import Fraction

import pytest

from advisor.message.amounts.money import Currency, Money, money


@pytest.mark.parametrize(
    ("text", "amount", "each"),
    [
        ("$850 a credit x 4 classes", 850, True),
        ("my boss pays 5k/yr", 5000, False),
        ("for $3,600, and does it run out", 3600, False),
        ("like 525 a credit at that school", 525, True),
        ("12 credits × $1,200", 1200, True),
        ("690 dollars per course", 690, True),
        ("i paid 14000 back then", 14000, False),
        ("usd 1,100 a unit", 1100, True),
        ("what does it cost at 200 dollars a course", 200, True),
        ("i pay 450 per credit", 450, True),
        ("$1.5k for the certificate", 1500, False),
    ],
)
def test_a_sum_is_told_by_its_sign_its_name_or_what_is_done_with_it(text: str, amount: int, each: bool) -> None:
    assert money(text) == (Money(Fraction(amount), Currency.DOLLAR, each),)


def test_each_sum_of_several_is_told_in_its_order_and_once() -> None:
    assert [one.amount for one in money("tuition went from 700 to $745 per credit")] == [700, 745]


def test_another_currency_is_no_dollar() -> None:
    assert money("450 euros per credit") == (Money(Fraction(450), Currency.EURO, True),)


@pytest.mark.parametrize(
    "text",
    [
        "12 a credit",
        "a 500-level class",
        "i paid for 12 credits",
        "costs of 2 courses",
        "ran a 5k run",
    ],
)
def test_what_is_paid_for_is_no_sum_of_money(text: str) -> None:
    assert money(text) == ()
