"""Admission of itself is drafted where a sentence promises it outright, and nowhere else."""

from fractions import Fraction

import pytest

from corpus.drafting.draft import draft
from corpus.rules import AdmissionEffect, EachGrade, Effect, InWords, MeanGrade
from tests.corpus.drafting.pages import page


def promised(sentence: str) -> list[AdmissionEffect]:
    """The promises of admission that are drafted of a sentence."""
    drafts = draft(page("## Continuing", sentence))
    rules = [one.rule for one in drafts if isinstance(one.rule, AdmissionEffect)]
    return [rule for rule in rules if rule.effect is Effect.AUTOMATIC and not rule.may]


@pytest.mark.parametrize(
    "sentence",
    [
        "Certificate holders whose certificate GPA is 3.4 or higher are admitted automatically to the M.S..",
        "A student with a 3.4 certificate GPA is admitted to the master's degree by filing the Program Change form.",
        "Anyone who has completed the certificate with a GPA of 3.4 will be admitted to the M.S. on request.",
        "With a certificate GPA of 3.4, we admit you to the master's degree without further review.",
    ],
)
def test_a_promise_is_drafted_with_its_average(sentence: str) -> None:
    (rule,) = promised(sentence)
    assert rule.conditions == (MeanGrade(Fraction("3.4")),)


def test_grades_and_what_else_it_takes_are_conditions() -> None:
    (rule,) = promised(
        "Admission is automatic for students who completed the certificate with a 3.2 GPA and no grade under B-, "
        "if they notify the director."
    )
    assert EachGrade("B-") in rule.conditions
    assert any(isinstance(one, InWords) for one in rule.conditions)


@pytest.mark.parametrize(
    "sentence",
    [
        "Certificate holders with a GPA of 3.4 may be admitted automatically to the M.S..",
        "Certificate holders with a GPA of 3.4 are usually admitted without a new application.",
        "Certificate holders with a GPA of 3.4 are admitted on probation without a new application.",
        "Until 2023 certificate holders with a GPA of 3.4 were admitted automatically to the M.S.",
        "Certificate holders with a GPA of 3.4 are not admitted automatically to the M.S.",
        "Certificate holders with a GPA of 3.4 are considered for the M.S. without a new application.",
    ],
)
def test_what_promises_nothing_is_no_promise(sentence: str) -> None:
    assert promised(sentence) == []
