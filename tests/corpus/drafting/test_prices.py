"""What a page charges is read from rows, labels and sentences, with who pays it."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from corpus.document import Document
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule, draft
from corpus.drafting.prices import formed_prices
from corpus.rules import Price
from tests.corpus.drafting.pages import page


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        (
            "Fees: Tuition per credit hour; in-state: $438; out-of-state: $902.",
            [(438, "credit", "Tuition", "in-state"), (902, "credit", "Tuition", "out-of-state")],
        ),
        ("Paying: per unit: Technology fee; amount: $22.", [(22, "credit", "Technology fee", None)]),
        ("Costs: item: Program fee; amount: $75 per course.", [(75, "course", "Program fee", None)]),
        (
            "Costs: item: Tuition, nonresident, on campus; amount: $1,048 per credit.",
            [(1048, "credit", "Tuition", "nonresident, on campus")],
        ),
        ("Residents of the state: $545 a credit", [(545, "credit", None, "Residents of the state")]),
        ("Software license: $85 per semester", [(85, "semester", "Software license", None)]),
        ("The technology fee is $30 per course.", [(30, "course", "technology fee", None)]),
        (
            "There's a $45 application fee and a $40 graduation fee.",
            [(45, "once", "application fee", None), (40, "once", "graduation fee", None)],
        ),
        (
            "Teachers under contract in the county pay $399 per credit.",
            [(399, "credit", None, "Teachers under contract in the county")],
        ),
    ],
)
def test_a_price_is_read_with_its_charge_and_its_payer(text: str, prices: list[tuple[object, ...]]) -> None:
    assert [(one.dollars, one.per, one.charge, one.payer) for one in formed_prices(text)] == prices


@pytest.mark.parametrize(
    "text",
    [
        "Tuition: $415",  # of what is not told
        "Fees: Laboratory fee; amount: $220 per ROB course.",
        "The technology fee was $30 per course.",
        "Tuition is estimated at $498 per credit.",
        "The technology fee is $30 per course and may be doubled for late payers.",
    ],
)
def test_what_a_price_leaves_open_makes_none(text: str) -> None:
    assert formed_prices(text) == ()


def test_what_is_excepted_behind_an_amount_is_kept() -> None:
    (price,) = formed_prices("Application fee: $65 (waived for veterans)")
    assert price.but == "waived for veterans"


def _signed(document: Document) -> list[Fraction]:
    waits = waiting(document, ())
    rules = [one.item.rule for one in waits if isinstance(one.item, DraftedRule) and one.obscure is None]
    return [rule.dollars for rule in rules if isinstance(rule, Price)]


def test_a_price_of_this_year_is_signed_unread_and_one_of_a_year_that_is_over_is_not() -> None:
    now = page("## Costs, 2026-2027", "The technology fee is $30 per course.")
    then = page("## Costs, 2024-2025", "The technology fee is $30 per course.")
    assert _signed(replace(now, retrieved=date(2026, 11, 28))) == [30]
    assert _signed(replace(then, retrieved=date(2026, 11, 28))) == []


def test_every_column_of_a_row_is_a_price_of_its_own() -> None:
    drafts = draft(page("## Tuition", "Tuition: item: Tuition per credit; resident: $415; nonresident: $860."))
    assert {(one.rule.dollars, one.rule.payer) for one in drafts if isinstance(one.rule, Price)} == {
        (Fraction(415), "resident"),
        (Fraction(860), "nonresident"),
    }
