"""What credit is to count toward, and what that settles about where it comes from."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Age, Holding, Use
from advisor.message.credit.direction import carried_over, credited_to, origin_by_target
from advisor.message.credit.holdings import holdings
from corpus.amounts import Unit
from corpus.rules import Credential, Origin


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("12 cert credits into a master's", Credential.MASTERS),
        ("can 9 credits count for the ms?", Credential.MASTERS),
        ("count 6 toward the M.S.", Credential.MASTERS),
        ("a cert and later an MBA", Credential.MASTERS),
        ("9 credits toward a cert", Credential.CERTIFICATE),
        ("do my outside credits count for the grad certificate", Credential.CERTIFICATE),
        ("use 9 hours for a second cert", Credential.CERTIFICATE),
        ("between two certificates", Credential.CERTIFICATE),
        ("I finished my mba; can 6 credits count for a certificate", Credential.CERTIFICATE),
        ("is it ok for the phd", Credential.DOCTORATE),
        ("12 credits toward an Ed.D", Credential.DOCTORATE),
        ("does credit count?", None),
        ("can i stack two certs into the mba", Credential.MASTERS),
        ("two certificates toward one graduate degree", Credential.MASTERS),
        ("use the same class for two certs", Credential.CERTIFICATE),
        ("I did 20 hours in the certificates and now I want the online MBA", Credential.MASTERS),
        ("share 9 credits between the grad certificate and the 30-credit masters", Credential.MASTERS),
        ("The degree is done, the cert is next: 9 credits?", Credential.CERTIFICATE),
        ("is the cert open to reuse of 9 credits from a master's?", Credential.CERTIFICATE),
        ("6 credits of nursing at New Hampshire into the certificate", Credential.CERTIFICATE),
        ("the certificate is done, does it count to the ALM", Credential.MASTERS),
        ("12 credits from my certificate", None),
        ("college of charleston grad certificate: 9 hours", Credential.CERTIFICATE),
        ("can all of them go in the certificate?", Credential.CERTIFICATE),
        ("9 hours from it for the master's, i hold the certificate", Credential.MASTERS),
        (
            "stack the certificate into the MA; I want to end up with both the certificate and the MA",
            Credential.MASTERS,
        ),
    ],
)
def test_the_target_is_what_the_credit_goes_into(text: str, target: Credential | None) -> None:
    assert credited_to(text, holdings(text)) is target


def test_a_degree_that_credit_was_never_used_for_is_no_target() -> None:
    assert credited_to("9 credits never used for a degree", holdings("9 credits never used for a degree")) is None


@pytest.mark.parametrize(
    ("origin", "target", "text", "settled"),
    [
        (Origin.DEGREE, Credential.MASTERS, "my ms into an mba", Origin.MASTERS),
        (None, Credential.MASTERS, "credits from my first master's toward a second master's", Origin.MASTERS),
        (None, Credential.CERTIFICATE, "use the same course in a second certificate", Origin.CERTIFICATE),
        (None, Credential.MASTERS, "will they take my credits by transfer", Origin.OUTSIDE),
        (None, Credential.MASTERS, "the certificate and the master's", Origin.CERTIFICATE),
        (Origin.OUTSIDE, Credential.MASTERS, "from my certificate", Origin.OUTSIDE),
        (None, None, "does it count", None),
        (
            Origin.NONDEGREE,
            Credential.MASTERS,
            "11 from another school and one from there into the ms",
            Origin.NONDEGREE,
        ),
    ],
)
def test_an_origin_is_settled_by_the_target(
    origin: Origin | None, target: Credential | None, text: str, settled: Origin | None
) -> None:
    assert origin_by_target(Holding(origin=origin), target, text).origin is settled


def test_credit_of_a_completed_masters_has_served_for_a_degree() -> None:
    lot = origin_by_target(Holding(origin=Origin.MASTERS), None, "credits")
    assert lot.used_for is Use.DEGREE
    assert origin_by_target(Holding(origin=Origin.MASTERS, used_for=Use.NOTHING), None, "").used_for is Use.NOTHING


EARLIER = Holding(Fraction(9), Unit.QUARTER, 3, Origin.NONDEGREE, "B", Age(Fraction(4)), Use.NOTHING)


def test_a_follow_up_that_says_nothing_keeps_what_was_said() -> None:
    assert carried_over((Holding(),), (EARLIER,)) == (EARLIER,)


def test_a_follow_up_overrides_only_what_it_says() -> None:
    (lot,) = carried_over((Holding(grade="C", origin=Origin.OUTSIDE),), (EARLIER,))
    assert (lot.grade, lot.origin, lot.amount, lot.age) == ("C", Origin.OUTSIDE, Fraction(9), EARLIER.age)


def test_a_follow_up_with_an_amount_speaks_of_new_credit() -> None:
    now = (Holding(amount=Fraction(3)),)
    assert carried_over(now, (EARLIER,)) == now


def test_a_bare_amount_may_take_the_place_of_the_one_before() -> None:
    now = (Holding(amount=Fraction(12), unit=Unit.SEMESTER),)
    assert carried_over(now, (EARLIER,), replaces=True) == (replace(EARLIER, amount=Fraction(12), unit=Unit.SEMESTER),)
    graded = (Holding(amount=Fraction(12), grade="C"),)
    assert carried_over(graded, (EARLIER,), replaces=True) == graded


def test_of_several_lots_nothing_is_carried_over() -> None:
    now = (Holding(grade="C"),)
    assert carried_over(now, (EARLIER, EARLIER)) == now


def test_the_credential_that_takes_the_credit_is_the_target() -> None:
    assert credited_to("does the Master of GIS accept a course of the GIS certificate", ()) is Credential.MASTERS
    assert credited_to("will the certificate take credits of my master's", ()) is Credential.CERTIFICATE


def test_a_post_masters_certificate_is_a_certificate() -> None:
    assert credited_to("6 hours into the post-master's certificate", ()) is Credential.CERTIFICATE
    assert credited_to("the certificate, not the MSN", ()) is Credential.CERTIFICATE


def test_the_degree_that_came_first_goes_into_the_certificate() -> None:
    text = "the degree came first, and 6 credits of the certificate are the same"
    assert credited_to(text, ()) is Credential.CERTIFICATE
    assert origin_by_target(Holding(), Credential.CERTIFICATE, text).origin is Origin.DEGREE


def test_a_name_with_new_in_it_makes_no_second_credential() -> None:
    text = "The University of New Hampshire masters: 5 credits own non-degree"
    assert origin_by_target(Holding(origin=Origin.NONDEGREE), Credential.MASTERS, text).origin is Origin.NONDEGREE
    told = "transfer 2 credit hours into the certificate"
    assert origin_by_target(Holding(), Credential.CERTIFICATE, told).origin is Origin.OUTSIDE


def test_credit_that_is_to_be_part_of_a_credential_goes_into_it() -> None:
    assert credited_to("can all nine be part of the cert?", ()) is Credential.CERTIFICATE
    assert credited_to("9 credits that were part of the cert", ()) is None


def test_credit_out_of_a_degree_that_was_completed_has_served_for_it() -> None:
    told = "6 hours, all with an A, out of a master's in nursing she has completed, into the MSN"
    left = "6 hours, all with an A, out of a master's in nursing she has not completed, into the MSN"
    lot = Holding(origin=Origin.DEGREE)
    assert origin_by_target(lot, Credential.MASTERS, told).used_for is Use.DEGREE
    assert origin_by_target(lot, Credential.MASTERS, left).used_for is None
