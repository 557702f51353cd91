"""The size of the degree that credit comes out of is not that of the one that it goes into."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding
from advisor.rules.size_of_first import is_of_first
from corpus.rules import Origin
from tests.advisor.made_up import understood


@pytest.mark.parametrize(
    "text",
    [
        "I have a 36-credit master's from you. Can 12 credits go into a second master's?",
        "Can 12 credits of my 36-credit MBA count toward a second master's?",
        "My first master's was 36 credits. May 12 count in a second one?",
        "Out of the 36 credits of my first, can 12 count in a second one?",
    ],
)
def test_beside_a_second_masters_a_size_is_the_first_ones(text: str) -> None:
    asked = replace(understood(text, size=36), holdings=(Holding(origin=Origin.MASTERS),))
    assert is_of_first(asked, Fraction(36))


@pytest.mark.parametrize(
    "text",
    [
        "Can 12 credits of my first master's count toward a second master's of 36 credits?",
        "May 12 credits of my first master's be reused in the 36-credit MS?",
        "The second is the 36-credit MS: can I reuse 12 credits?",
        "second online masters there, its 36 credits. can I reuse 12 of my first?",
    ],
)
def test_unless_it_is_told_of_the_second(text: str) -> None:
    asked = replace(understood(text, size=36), holdings=(Holding(origin=Origin.MASTERS),))
    assert not is_of_first(asked, Fraction(36))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I have a 60-credit master's from elsewhere. Can I transfer 20 credits?", True),
        ("20 credits of a 60-credit MBA from another school into my master's?", True),
        ("Can I bring 9 credits from elsewhere into my 36-credit master's?", False),
        ("I have a 36-credit master's to do. Can I bring 9 from outside?", False),
    ],
)
def test_credit_from_elsewhere_has_the_size_of_where_it_goes(text: str, first: bool) -> None:
    size = 60 if "60" in text else 36
    asked = replace(understood(text, size=size), holdings=(Holding(origin=Origin.OUTSIDE),))
    assert is_of_first(asked, Fraction(size)) is first
