"""What stands beside a rule keeps it from being applied where it may hold of the asker, and nowhere else."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.rules.otherwise import loosens, otherwise
from corpus.amounts import Base, ForSize
from corpus.rules import Cap
from tests.advisor.made_up import cap, document, understood


def told(*but: str) -> Cap:
    """A cap of nine credits with sentences beside it."""
    return replace(cap(9), but=but)


@pytest.mark.parametrize(
    ("but", "question", "sizes", "may"),
    [
        ("Programs of 36 or more credits may accept 12.", "can I transfer 9?", {Base.PROGRAM: Fraction(30)}, False),
        ("Programs of 36 or more credits may accept 12.", "can I transfer 9?", {Base.PROGRAM: Fraction(36)}, True),
        ("Programs of 36 or more credits may accept 12.", "can I transfer 9?", {}, True),
        ("In the School of Nursing, the limit is five.", "can I transfer 9?", {}, False),
        ("In the School of Nursing, the limit is five.", "can I transfer 9 to nursing?", {}, True),
        ("In the School of Nursing, the limit is five.", "can I transfer 9 (history, not nursing)?", {}, False),
        ("There is an exception for partner institutions.", "9 credits from a non-partner school?", {}, False),
        ("There is an exception for partner institutions.", "9 credits from a partner school?", {}, True),
        ("Larger programs may accept 12.", "can I transfer 9?", {}, True),
        ("Students with a 3.5 average may transfer 12.", "can I transfer 9?", {}, True),
        ("Courses from spring 2020 are excepted.", "can I transfer 9?", {}, True),
        ("Courses from spring 2020 are excepted.", "can I transfer 9 from 2022?", {}, False),
    ],
)
def test_it_may_hold_of_whom_the_message_does_not_rule_out(
    but: str, question: str, sizes: dict[Base, Fraction], may: bool
) -> None:
    rule = told(but)
    assert otherwise(rule, replace(understood(question), sizes=sizes), document(rules=[rule])) is may


def test_an_amount_that_has_a_rule_of_its_own_is_weighed_there() -> None:
    larger = replace(
        cap(9, sentence="Programs of 36 or more may accept 12."), amount=ForSize(Fraction(36), cap(12).amount, True)
    )
    rule = told(larger.sentence)
    assert not otherwise(rule, understood("can I transfer 9?"), document(rules=[rule, larger]))


def test_what_allows_more_loosens_and_what_allows_less_does_not() -> None:
    assert loosens(told("Students in the executive program may transfer 15 credits."))
    assert not loosens(told("In the School of Nursing, at most 5 credits are accepted."))
    assert not loosens(told("Some programs set another limit."))
