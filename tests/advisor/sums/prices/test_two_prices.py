"""A program of two sizes at one price per credit."""

from fractions import Fraction

import pytest

from advisor.sums.prices.two_prices import two_prices
from corpus.rules import Credential, Price, Rule, Size
from tests.advisor.made_up import assert_sound, document, named, understood

EACH = Price("price", "It costs 500 USD per credit.", Fraction(500), "credit")


def sized(credits: int, program: str) -> Size:
    """A version of the program."""
    said = f"The {program} version takes {credits} credits."
    return Size("size", said, Credential.MASTERS, Fraction(credits), Fraction(credits), program=program)


LONG, SHORT = sized(36, "long"), sized(30, "short")


@pytest.mark.parametrize(
    "question",
    [
        "how much cheaper is the short version?",
        "how much do i save if they waive the 6 credits?",
        "what is the price both ways, 30 or 36 credits?",
    ],
)
def test_each_size_is_priced_and_the_difference_told(question: str) -> None:
    found = two_prices(understood(question), named(document(rules=[LONG, SHORT, EACH])))
    assert found is not None
    assert "18,000 - 15,000 = 3,000" in found.text
    assert len(found.sources) == 3
    for worked in found.sums:
        assert_sound(worked)


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("how much do i save if they waive 9 credits?", (LONG, SHORT, EACH)),
        ("how much do i save with the scholarship?", (LONG, SHORT, EACH)),
        ("how much do i save?", (LONG, EACH)),
        ("how much do i save?", (LONG, SHORT)),
        ("what does it cost?", (LONG, SHORT, EACH)),
    ],
)
def test_nothing_is_compared_that_is_not_stated_or_not_asked(question: str, rules: tuple[Rule, ...]) -> None:
    assert two_prices(understood(question), named(document(rules=rules))) is None
