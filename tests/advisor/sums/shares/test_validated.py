"""How much expired credit may be validated."""

from fractions import Fraction

import pytest

from advisor.sums.shares.validated import validated
from corpus.amounts import Base, Share
from corpus.rules import Origin
from tests.advisor.made_up import cap, document, general, understood

PAGE = document(
    rules=[cap(Share(Fraction(3, 10), Base.PROGRAM), origin=Origin.EXPIRED, sentence="At most 30% is validated.")]
)


def test_a_share_that_may_be_validated_is_worked_out_for_the_size_told() -> None:
    (found,) = validated(understood("how much can i get validated?", size=36), general(PAGE))
    assert "30% of 36 is 10.8" in found.text


def test_without_a_size_or_a_word_of_validating_nothing_is_worked_out() -> None:
    assert validated(understood("how much can i get validated?"), general(PAGE)) == []
    assert validated(understood("how much can i transfer?", size=36), general(PAGE)) == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("12 of her hours have passed the limit: how many can be validated, how many earned anew?", "12 - 9 = 3"),
        ("15 expired credits, how many can i validate and how many must i repeat?", "15 - 9 = 6"),
        ("6 expired credits, how many can i validate and how many must i repeat?", "The 6 are within it."),
    ],
)
def test_what_is_over_the_cap_is_to_be_earned_anew(question: str, text: str) -> None:
    (found,) = validated(understood(question, size=30), general(PAGE))
    assert text in found.text


def test_where_some_credit_cannot_be_validated_at_all_only_the_cap_is_told() -> None:
    page = document("Credit older than 10 years cannot be validated.", rules=PAGE.rules)
    question = "15 expired credits, how many can i validate and how many must i repeat?"
    (found,) = validated(understood(question, size=30), general(page))
    assert "anew" not in found.text
