"""To earn a further credential is not to let credit serve two."""

import pytest

from advisor.message.credit.further import certificate_comes_after, degree_came_first, earns_further, single_certificate
from corpus.rules import Credential, Origin
from tests.advisor.made_up import lot, understood


@pytest.mark.parametrize(
    "asked",
    [
        "Can I take two certificates?",
        "Can I earn a second certificate with 12 new credits?",
        "Can I do two certificates if I take 24 credits?",
        "Can I earn a second master's?",
        "Can I earn both the certificate and a master's?",
        "Can I earn two certificates with different courses?",
    ],
)
def test_a_further_credential_is_earned(asked: str) -> None:
    assert earns_further(understood(asked))


@pytest.mark.parametrize(
    "asked",
    [
        "Can one course count for two certificates?",
        "I have 15 hours from another program. all in?",
        "Can I earn two certificates with the same course?",
        "Can I do a second certificate and use 3 credits of the first?",
        "Can I take my certificate credits into a second master's?",
        "I'm earning two certificates and six credits are on both lists",
        "could that class also be in a second certificate of mine",
        "Can I take a certificate?",
    ],
)
def test_credit_is_to_serve_two_or_one_credential_is_earned(asked: str) -> None:
    assert not earns_further(understood(asked))


@pytest.mark.parametrize(
    ("asked", "single"),
    [
        ("the certificate: can I take 4 years?", True),
        ("Do my certificate's 12 credits count if I'm not admitted?", True),
        ("Do 6 credits of one certificate count in the next?", False),
        ("two kids and one move later I finish the certificate next summer: is that in time?", True),
        ("Do 3 credits sit in two of your certificates?", False),
        ("Do my 6 certificate credits count toward a second certificate?", False),
    ],
)
def test_credit_goes_from_one_certificate_into_another_only_where_two_are_spoken_of(asked: str, single: bool) -> None:
    lots = lot(12, origin=Origin.CERTIFICATE)
    assert single_certificate(understood(asked, lots, target=Credential.CERTIFICATE)) is single
    assert not single_certificate(understood(asked, lots, target=Credential.MASTERS))


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("36 hour master's done, now the 15 hour certificate: how many count?", True),
        ("my degree is finished and next is the certificate, do 9 credits count?", True),
        ("15 hour certificate done, now the master's: how many count?", False),
        ("do 15 hours of the certificate count when the master's is done?", False),
    ],
)
def test_a_certificate_that_follows_a_finished_degree_brings_nothing_into_it(asked: str, first: bool) -> None:
    from_certificate = lot(15, origin=Origin.CERTIFICATE)
    assert degree_came_first(understood(asked, from_certificate)) is first
    assert not degree_came_first(understood(asked, from_certificate, target=Credential.CERTIFICATE))


def test_what_an_answer_said_of_another_certificate_is_not_spoken_of() -> None:
    lots = lot(9, origin=Origin.CERTIFICATE)
    said = "do courses count in the certificate? Credit from another certificate counts. 9 credits"
    asked = understood("9 credits", lots, target=Credential.CERTIFICATE, follows=True, context=said)
    assert single_certificate(asked)


@pytest.mark.parametrize(
    ("asked", "after"),
    [
        ("Can I take the certificate after the MS?", True),
        ("Can I get a certificate after my master's is conferred?", True),
        ("Can I use my certificate toward a master's after it was conferred?", False),
        ("Can I take the certificate and then the MS?", False),
    ],
)
def test_a_certificate_after_a_degree_gives_it_no_credit(asked: str, after: bool) -> None:
    assert certificate_comes_after(asked) is after
