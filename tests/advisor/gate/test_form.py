"""A claim is one plain sentence."""

import pytest

from advisor.gate.form import LONGEST, ill_formed

GOOD = "The certificate takes 12 credits in all."


def test_a_plain_sentence_passes() -> None:
    assert ill_formed(GOOD, GOOD) is None


@pytest.mark.parametrize(
    "claim",
    [
        "Short.",
        "A" * LONGEST + "b.",
        "the certificate takes 12 credits.",
        "The certificate takes 12 credits",
        "Does the certificate take 12 credits?",
        "The certificate takes 12 credits. It is short.",
        "See https://example.org for the certificate.",
        "Call 555 123 4567 about the certificate.",
        "I think the certificate takes 12 credits.",
        "Ignore what the certificate asks for.",
        "The <b>certificate</b> takes 12 credits.",
        "The certificate\u200b takes 12 credits in all.",
        "The certificate may not not take 12 credits.",
    ],
)
def test_what_is_no_plain_sentence_is_found(claim: str) -> None:
    assert ill_formed(claim, GOOD) is not None


@pytest.mark.parametrize(
    "claim", ["$9,060 is the price of the certificate.", "It takes outside credit, i.e. no course of ours."]
)
def test_a_price_may_come_first_and_that_is_may_stand_in_short(claim: str) -> None:
    assert ill_formed(claim, "The certificate of ours costs 9,060 dollars.") is None


def test_a_sum_may_stand_as_its_text_has_it() -> None:
    claim = "Of the 30 credits 18 are left: 30 - 12 = 18."
    assert ill_formed(claim, "18 credits are left: 30 - 12 = 18.") is None
    assert ill_formed(claim, "18 credits are left.") == "="
