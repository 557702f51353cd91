"""What limits on the credit described come to for a size."""

from fractions import Fraction

import pytest

from advisor.finding import HeldRule
from advisor.sums.shares.caps_for_size import caps_for_size
from corpus.amounts import Share
from corpus.rules import Cap, Credential, Origin
from tests.advisor.made_up import cap, document, lot, sized, understood

CERTIFICATE = Credential.CERTIFICATE
OUTSIDE = cap(Share(Fraction(1, 5)), target=CERTIFICATE, sentence="At most 20% may be transferred.")


def before(share: Fraction) -> Cap:
    """A limit on what is earned before admission."""
    return cap(Share(share), Origin.PREADMISSION, CERTIFICATE, sentence="So much may be from before admission.")


def said(question: str, *rules: Cap) -> list[str]:
    """What each limit comes to."""
    page = document(rules=rules)
    asked = understood(question, lot(None, Origin.OUTSIDE), target=CERTIFICATE)
    return [found.text for found in caps_for_size(asked, [HeldRule(page, rule) for rule in rules], sized(15))]


@pytest.mark.parametrize("question", ["how many could be transfer work?", "how many hours from somewhere else?"])
def test_a_larger_limit_of_another_kind_is_left_out_and_a_smaller_one_says_what_it_is_on(question: str) -> None:
    assert said(question, OUTSIDE, before(Fraction(2, 5))) == ["At most 3 semester credits: 20% of 15 is 3."]
    smaller = said(question, OUTSIDE, before(Fraction(1, 15)))
    assert any("earned before admission: " in text for text in smaller) and len(smaller) == 2


def test_a_limit_that_stands_alone_or_is_asked_about_is_told() -> None:
    assert len(said("how many could be transfer work?", before(Fraction(2, 5)))) == 1
    assert len(said("how many before i am admitted, how many in all?", OUTSIDE, before(Fraction(2, 5)))) == 2
