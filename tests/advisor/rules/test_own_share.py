"""Which credit draws on a pool that stands beside a share of the school's own."""

from fractions import Fraction

import pytest

from advisor.finding import HeldRule
from advisor.rules.own_share import drawing
from corpus.amounts import Credits
from corpus.rules import Credential, Residency, Rule
from tests.advisor.made_up import SCHOOL, cap, document, lot, understood

OWN = Residency(
    "residency",
    f"At least 18 credits of the {SCHOOL} MSE must be Example engineering credits.",
    Credential.MASTERS,
    Credits(Fraction(18)),
)
OTHER = cap(12, sentence="At most 12 credits may be other credits, which include mathematics, statistics and transfer.")
ONLY = cap(12, sentence="At most 12 credits of mathematics, statistics and transfer count.")


def drawn(question: str, amounts: tuple[int, ...], *rules: Rule) -> list[Fraction] | None:
    """What draws on the first of the rules of a page."""
    page = document(rules=rules, program="MSE")
    return drawing(HeldRule(page, rules[0]), understood(question, *(lot(amount) for amount in amounts)))


@pytest.mark.parametrize(
    "question",
    [
        "9 credits of math and stats and the 18 engineering credits. how much room for transfer courses?",
        "18 credits from example, 9 credits of statistics. room for transfer?",
        "9 transfer credits; 18 engineering credits. how many more?",
    ],
)
def test_the_schools_own_credit_does_not_draw_on_what_is_for_all_other_credit(question: str) -> None:
    amounts = (18, 9) if question.startswith("18") else (9, 18)
    assert drawn(question, amounts, OTHER, OWN) == [Fraction(9)]


@pytest.mark.parametrize(
    "question",
    [
        "9 credits of history and 18 engineering credits. room for transfer?",
        "9 credits of engineering statistics and 18 engineering credits. room for transfer?",
    ],
)
def test_credit_of_no_known_kind_beside_it_leaves_it_open(question: str) -> None:
    assert drawn(question, (9, 18), OTHER, OWN) is None


def test_what_is_said_not_to_be_the_schools_own_is_not() -> None:
    asked = "9 credits of statistics and 18 of mathematics that aren't engineering. more?"
    assert drawn(asked, (9, 18), OTHER, OWN) == [Fraction(9), Fraction(18)]


@pytest.mark.parametrize("rules", [(OTHER,), (ONLY, OWN)])
def test_without_such_a_pool_all_credit_draws_on_the_limit(rules: tuple[Rule, ...]) -> None:
    assert drawn("9 credits of math and 18 engineering credits. more?", (9, 18), *rules) == [Fraction(9), Fraction(18)]


def test_where_none_of_it_is_the_schools_own_all_draws_on_the_limit() -> None:
    asked = "the 30 credit one: 9 credits from oregon and 6 credits of math. more?"
    assert drawn(asked, (9, 6), OTHER, OWN) == [Fraction(9), Fraction(6)]
