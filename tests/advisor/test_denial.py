"""The verdict "no": what would change it, and where it is not given."""

from dataclasses import replace

import pytest

from advisor.credit import Use
from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.rulebook import Case, check
from advisor.verdicts import verdict_finding
from corpus.rules import Rule
from tests.advisor.made_up import cap, case, held, lot, minimum, reuse


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
