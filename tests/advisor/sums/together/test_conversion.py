"""Credit in another unit, by the institution's own rule."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding, HeldRule
from advisor.message.credit.credit import Age, Holding
from advisor.sums.together.conversion import converted
from corpus.amounts import Share, Unit
from corpus.rules import AgeLimit, Anchor, Conversion, Credential, MinimumGrade, Origin, Rule
from tests.advisor.made_up import assert_sound, cap, document, general, lot, understood

RULE = Conversion(
    "conversion", "Quarter credits are worth two thirds of a semester credit.",
    Unit.QUARTER, Unit.SEMESTER, Fraction(2, 3),
)  # fmt: skip


def quarter(amount: int) -> Holding:
    """Outside quarter credits."""
    return replace(lot(amount), unit=Unit.QUARTER)


def conversion(holding: Holding, *rules: Rule, size: int | None = None) -> Finding | None:
    """The conversion under rules of one page."""
    page = document(rules=rules)
    question = understood("how many semester credits is that?", holding, size=size)
    return converted(question, general(page), [HeldRule(page, rule) for rule in rules])


@pytest.mark.parametrize(("amount", "result"), [(12, "8"), (9, "6"), (10, "6 2/3"), (1, "2/3")])
def test_quarter_credits_become_semester_credits_exactly(amount: int, result: str) -> None:
    found = conversion(quarter(amount), RULE)
    assert found is not None
    assert f" become {result} semester credits" in found.text
    assert found.verdict is None
    assert found.sources[0].sentence == RULE.sentence
    assert found.sums[0].result == Fraction(2 * amount, 3)


@pytest.mark.parametrize(("amount", "end"), [(12, "so they fit"), (15, "so they fit"), (18, "so 2 do not fit")])
def test_what_was_converted_is_held_against_a_cap(amount: int, end: str) -> None:
    third = cap(Share(Fraction(1, 3)), sentence="At most one third of the credits count.")
    found = conversion(quarter(amount), RULE, third, size=30)
    assert found is not None
    assert end in found.text
    assert third.sentence in {source.sentence for source in found.sources}
    assert_sound(found.sums[1])


@pytest.mark.parametrize("holding", [lot(12), replace(lot(12), unit=Unit.SEMESTER), replace(lot(), unit=Unit.QUARTER)])
def test_only_a_stated_number_of_quarter_credits_is_converted(holding: Holding) -> None:
    assert conversion(holding, RULE) is None


def test_without_a_rule_nothing_is_converted() -> None:
    assert conversion(quarter(12), cap(9)) is None


@pytest.mark.parametrize(("amount", "left"), [(12, "30 - 8 = 22"), (18, "30 - 10 = 20")])
def test_what_is_left_after_converted_credit_is_told_where_it_is_asked(amount: int, left: str) -> None:
    third = cap(Share(Fraction(1, 3)), sentence="At most one third of the credits count.")
    page = document(rules=[RULE, third])
    asked = understood("what is it here, and what is left to earn?", quarter(amount), size=30)
    found = converted(asked, general(page), [HeldRule(page, rule) for rule in (RULE, third)])
    assert found is not None
    assert left in found.text
    assert_sound(found.sums[-1])


def test_credit_whose_grade_or_age_a_rule_shuts_out_is_not_converted() -> None:
    b = MinimumGrade("minimum_grade", "A B is needed.", Origin.OUTSIDE, Credential.MASTERS, "B")
    old = AgeLimit(
        "age_limit",
        "Nothing older than 6 years.",
        Origin.OUTSIDE,
        Credential.MASTERS,
        Fraction(6),
        Anchor.TRANSFER_REQUEST,
    )
    assert conversion(replace(quarter(12), grade="C"), RULE, b) is None
    assert conversion(replace(quarter(12), grade="B"), RULE, b) is not None
    assert conversion(replace(quarter(12), age=Age(Fraction(8))), RULE, old) is None
    assert conversion(replace(quarter(12), age=Age(Fraction(2))), RULE, old) is not None
