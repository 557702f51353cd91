"""Shares told in everyday words."""

from fractions import Fraction

import pytest

from advisor.message.amounts.shares import share


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("half", Fraction(1, 2)),
        ("a third", Fraction(1, 3)),
        ("One Fourth", Fraction(1, 4)),
        ("two-thirds", Fraction(2, 3)),
        ("three quarters", Fraction(3, 4)),
    ],
)
def test_a_share_is_told_by_its_words(words: str, value: Fraction) -> None:
    assert share(words) == value


def test_what_is_no_share_is_none() -> None:
    with pytest.raises(KeyError):
        share("most")
