"""A degree and a certificate that overlap: the way that credit goes is read from whose each of them is."""

import pytest

from advisor.message.credit.direction import credited_to
from advisor.message.credit.overlap import degree_overlaps, overlaps
from corpus.rules import Credential

OF_MY_DEGREE = (
    "My degree at Arden overlaps with the 16-credit certificate by 7 credits. May I count all of the overlap?"
)


def test_my_degree_that_overlaps_with_a_certificate_goes_into_it() -> None:
    assert degree_overlaps(OF_MY_DEGREE)
    assert not overlaps(OF_MY_DEGREE)
    assert credited_to(OF_MY_DEGREE, ()) is Credential.CERTIFICATE


@pytest.mark.parametrize(
    "text",
    [
        "The degree at Arden overlaps with my certificate by 7 credits. May I count all of the overlap?",
        "My degree at Arden overlaps with my certificate by 7 credits. May I count all of the overlap?",
        "My certificate at Arden overlaps with the degree by 7 credits. May I count all of the overlap?",
        "The certificate overlaps with my degree by 7 credits. May I count all of the overlap?",
        "My degree overlaps with the certificate by 7 credits. May I count them for a third credential?",
    ],
)
def test_an_overlap_that_may_go_either_way_goes_none(text: str) -> None:
    assert not degree_overlaps(text)
    assert overlaps(text)


@pytest.mark.parametrize(
    "text",
    [
        "My degree at Arden overlaps with the certificate by 9 credits. May I count the overlap toward the degree?",
        "My degree at Arden overlaps with the certificate by 9 credits. May I count them in a second certificate?",
        "My degree at Arden overlaps with the certificate by 9 credits. Do they count toward a PhD?",
        "My degree at Arden does not overlap with the certificate. May I count 9 credits?",
    ],
)
def test_what_is_asked_of_another_credential_beside_is_no_overlap_of_the_two(text: str) -> None:
    assert not degree_overlaps(text)
