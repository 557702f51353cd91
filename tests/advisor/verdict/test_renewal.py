"""Whether credit past its limit may be validated anew."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.message.credit.credit import Age, Holding
from advisor.reply import Verdict
from advisor.verdict.renewal import renewal
from corpus.rules import AgeLimit, Allowed, Anchor, Credential, Origin, Permission, Topic
from tests.advisor.made_up import cap, document, general, understood

LIMIT = AgeLimit(
    "age_limit",
    "Work older than 8 years does not count.",
    Origin.ANY,
    Credential.MASTERS,
    Fraction(8),
    Anchor.GRADUATION,
)
END = AgeLimit(
    "age_limit", "Nothing older than 10 years can be revalidated.", Origin.EXPIRED, Credential.MASTERS, Fraction(10),
    Anchor.GRADUATION,
)  # fmt: skip
MOST = cap(9, Origin.EXPIRED, sentence="At most 9 hours may be revalidated.")
WAY = Permission(
    "permission", "It is revalidated by an exam with a grade of B or better.", Topic.REVALIDATE_OWN, Allowed.CONDITIONAL
)
PAGE = document(rules=[LIMIT, END, MOST, WAY])


def asked(lot: Holding, question: str = "can they be revalidated by the exam?") -> Finding | None:
    """What is told of one lot."""
    return renewal(understood(question, lot), general(PAGE))


def old(years: str, amount: int | None = 6, origin: Origin | None = None) -> Holding:
    """Credit of an age at graduation."""
    return Holding(
        None if amount is None else Fraction(amount), origin=origin, age=Age(Fraction(years), Anchor.GRADUATION)
    )


@pytest.mark.parametrize(
    ("lot", "verdict"),
    [
        (old("9"), Verdict.YES),
        (old("10", 9), Verdict.YES),
        (old("9", 12), Verdict.PARTLY),
        (old("11"), Verdict.NO),
        (old("11", None), Verdict.NO),
    ],
)
def test_credit_past_its_limit_is_judged_by_the_rules_on_expired_credit(lot: Holding, verdict: Verdict) -> None:
    found = asked(lot)
    assert found is not None
    assert found.verdict is verdict
    assert WAY.sentence in {source.sentence for source in found.sources}


def test_credit_that_is_not_past_its_limit_is_not_expired() -> None:
    assert asked(old("7")) is None


def test_how_much_there_is_has_to_be_told_for_a_yes() -> None:
    assert asked(old("9", None)) is None


def test_credit_from_elsewhere_is_not_the_institutions_own() -> None:
    assert asked(old("9", origin=Origin.OUTSIDE)) is None


def test_an_exam_that_is_not_passed_well_enough_settles_nothing() -> None:
    assert asked(old("9"), "can they be revalidated by the exam with a C?") is None


def test_a_message_that_was_not_read_whole_gets_no_verdict() -> None:
    assert asked(old("9"), "can they be revalidated by the exam that i failed?") is None


def test_a_page_that_names_no_way_to_validate_settles_nothing() -> None:
    asking = understood("can they be revalidated?", old("9"))
    assert renewal(asking, general(document(rules=[LIMIT, END, MOST]))) is None


def test_another_credential_is_not_ruled_on() -> None:
    asking = replace(understood("can they be revalidated?", old("9")), target=Credential.CERTIFICATE)
    assert renewal(asking, general(PAGE)) is None
