"""The verdict "no": what would change it, and where it is not given."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding, HeldRule
from advisor.message.credit.credit import Age, Use
from advisor.reply import Verdict
from advisor.rules.rulebook import Case, check
from advisor.verdict.verdicts import verdict_finding
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Rule
from tests.advisor.made_up import cap, case, document, held, lot, minimum, reuse


def verdict(asked: Case, *rules: Rule, question: str = "can i use all of it?") -> Finding | None:
    """The verdict."""
    return verdict_finding(check(asked, held(*rules)), question)


@pytest.mark.parametrize(("amount", "promised"), [(8, True), (9, True), (10, False)])
def test_what_a_better_grade_would_change_is_said_only_where_all_of_it_would_fit(amount: int, promised: bool) -> None:
    found = verdict(case(lot(amount, grade="C")), cap(9), minimum("B"))
    assert found is not None
    assert ("would fit" in found.text) is promised


def test_of_two_failed_rules_mending_one_promises_nothing() -> None:
    found = verdict(case(replace(lot(6, grade="C"), used_for=Use.DEGREE)), cap(9), minimum("B"), reuse("no"))
    assert found is not None
    assert found.verdict is Verdict.NO
    assert "would fit" not in found.text
    assert {minimum("B").sentence, reuse("no").sentence} <= {source.sentence for source in found.reasons}


def test_several_courses_with_grades_on_both_sides_of_the_minimum_get_no_verdict() -> None:
    asked = case(replace(lot(6, grade="C"), courses=2))
    assert verdict(asked, cap(9), minimum("B"), question="one with an A- and one with a C, do they count?") is None
    assert verdict(asked, cap(9), minimum("B"), question="both with a C, do they count?") is not None


@pytest.mark.parametrize(
    ("used_for", "refused", "told"), [(None, True, True), (Use.NOTHING, True, False), (Use.DEGREE, False, False)]
)
def test_credit_that_a_limit_on_age_does_not_cover_is_told_where_it_may_be_the_askers(
    used_for: Use | None, refused: bool, told: bool
) -> None:
    beside = "The limit excludes credit of a degree."
    rule = AgeLimit("age_limit", "Within 7 years.", Origin.ANY, Credential.MASTERS, Fraction(7), Anchor.ADMISSION,
                    exempt=("degree",), exempt_sentence=beside)  # fmt: skip
    old = replace(lot(6), age=Age(Fraction(9), Anchor.ADMISSION), used_for=used_for)
    found = verdict(case(old), rule)
    assert (found is not None and found.verdict is Verdict.NO) is refused
    assert (found is not None and beside in [source.sentence for source in found.sources]) is told


@pytest.mark.parametrize(("years", "open_still"), [(9, True), (10, True), (11, False)])
def test_credit_too_old_to_be_validated_again_is_told_of_no_way_round(years: int, open_still: bool) -> None:
    limit = AgeLimit(
        "age_limit",
        "Coursework older than 8 years does not count unless it is revalidated.",
        Origin.ANY,
        Credential.MASTERS,
        Fraction(8),
        Anchor.GRADUATION,
        exception="unless it is revalidated",
    )
    page = document("Coursework older than 10 years cannot be revalidated.", rules=[limit])
    asked = case(replace(lot(6), age=Age(Fraction(years))))
    found = verdict_finding(check(asked, [HeldRule(page, limit)]), "does it count?")
    assert found is not None
    assert found.verdict is Verdict.NO
    assert ("unless it is revalidated" in found.text) is open_still
    assert ("too old to be validated again" in found.text) is not open_still
    told = {source.sentence for source in found.sources}
    assert ("Coursework older than 10 years cannot be revalidated." in told) is not open_still
