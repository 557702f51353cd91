"""What is said of an age that was worked out from dates."""

from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding
from advisor.message.credit.credit import Age, Dates
from advisor.rules.rulebook import Check, check
from advisor.verdict.reckoned import near_limit, with_dates
from corpus.rules import AgeLimit, Anchor, Credential, Origin
from tests.advisor.made_up import assert_sound, case, held, lot

LIMIT = AgeLimit(
    "age_limit",
    "No credit older than 8 years at the award.",
    Origin.OUTSIDE,
    Credential.MASTERS,
    Fraction(8),
    Anchor.AWARD,
)


def checked(least: str, most: str, assumed: bool = False) -> Check:
    """Credit of 2017, so old by dates, held against a limit of eight years."""
    dates = Dates("2017", "2026", (2017, 2026), assumed)
    age = Age(Fraction(least), None if assumed else Anchor.AWARD, most=Fraction(most), dates=dates)
    return check(case(replace(lot(6), age=age)), held(LIMIT))


def test_credit_near_its_limit_is_said_to_be() -> None:
    found = near_limit(checked("7.9", "9"))
    assert found is not None
    assert found.verdict is None
    assert_sound(found.sums[0])
    assert near_limit(checked("8.1", "9")) is None
    assert near_limit(checked("6", "7")) is None


def test_credit_that_will_be_older_at_the_award_than_today_is_not_within_its_limit() -> None:
    assert not checked("9", "10", assumed=True).counts[0]
    (ruling,) = checked("2", "3", assumed=True).rulings
    assert ruling.outcome == "unsaid"
    (ruling,) = checked("2", "3").rulings
    assert ruling.outcome == "pass"


def test_a_verdict_says_the_dates_once() -> None:
    result = checked("2", "3")
    told = with_dates(Finding("Yes: it fits.", ()), result)
    assert told.text == "Yes: it fits. The age is counted from 2017 to 2026."
    assert_sound(told.sums[0])
    assert with_dates(told, result) == told
