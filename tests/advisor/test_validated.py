"""How much expired credit may be validated."""

from fractions import Fraction

from advisor.validated import validated
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
