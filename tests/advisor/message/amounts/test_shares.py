"""Shares told in everyday words."""

from fractions import Fraction

import pytest

from advisor.message.amounts.shares import share, shares


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("half", Fraction(1, 2)),
        ("a third", Fraction(1, 3)),
        ("One Fourth", Fraction(1, 4)),
        ("two-thirds", Fraction(2, 3)),
        ("three quarters", Fraction(3, 4)),
        ("two fifths", Fraction(2, 5)),
        ("40%", Fraction(2, 5)),
        ("12.5 percent", Fraction(1, 8)),
    ],
)
def test_a_share_is_told_by_its_words(words: str, value: Fraction) -> None:
    assert share(words) == value


def test_what_is_no_share_is_none() -> None:
    with pytest.raises(KeyError):
        share("most")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("up to 40% of the degree", ["2/5"]),
        ("forty percent, or two thirds?", ["2/5", "2/3"]),
        ("half my certificate", ["1/2"]),
        ("i'm halfway through", ["1/2"]),
        ("what if it's a third", ["1/3"]),
        ("1/3 of it", ["1/3"]),
        ("a quarter of the master's", ["1/4"]),
    ],
)
def test_a_text_tells_its_shares_in_order(text: str, told: list[str]) -> None:
    assert [one.of_one for one in shares(text)] == [Fraction(value) for value in told]


@pytest.mark.parametrize(
    "text",
    [
        "a third certificate",
        "5 and a half years old",
        "a half hour away",
        "three quarter credits",
        "due 12/5/2026",
        "one quarter in",
        "a fourth course",
    ],
)
def test_what_is_counted_in_order_or_in_time_is_no_share(text: str) -> None:
    assert shares(text) == ()
