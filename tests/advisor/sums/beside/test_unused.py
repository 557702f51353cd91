"""Which numbers of a message find a place in its sums, and which keep all of them back."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding, Source, Sum, Term
from advisor.sums.beside.unused import unused
from corpus.rules import AgeLimit, Anchor, Credential, Origin
from tests.advisor.made_up import document, lot, understood

AGED = AgeLimit(
    "age_limit",
    "Credit older than 7 years does not count.",
    Origin.ANY,
    Credential.MASTERS,
    Fraction(7),
    Anchor.UNSTATED,
)
PAGE = Source(document("At most 40% may transfer.", rules=(AGED,)), "At most 40% may transfer.")
TERMS = (Term("share", Fraction(40), "%", PAGE), Term("size", Fraction(30), "credits", None))
WORKED = Finding("At most 12.", (PAGE,), None, (Sum("the share", "40% of 30 = 12", Fraction(12), "credits", TERMS),))


@pytest.mark.parametrize(
    "question",
    [
        "30 credits, how many may transfer?",
        "30 credits, how many may transfer under the 40%?",
        "30 credits, 2013-14 catalog, how many may transfer? i got 13",
        "30 credits. my classes went past the 7 year rule. how many?",
        "30 credits, taken 3 years ago. how many?",
        "30 credits over 3 semesters, how many 500 level ones?",
        "30 credits, i am past my first 9 credits there. how many may transfer?",
        "30 credits, how many? is it 13?",
        "30 credits, i need 2 numbers",
    ],
)
def test_numbers_of_the_sum_and_those_that_change_none_keep_it(question: str) -> None:
    assert not unused(understood(question), [WORKED])


@pytest.mark.parametrize(
    "question",
    [
        "30 credits, 9 credits transferred already. how many more?",
        "30 credits, no sorry 33 credits. how many may transfer?",
        "30 credits and a 15 credit certificate. how many may transfer?",
        "30 credits, taken 9 years ago. how many may transfer?",
        "30 credits, 4 courses are done. how many may transfer?",
        "30 credits, 6 semester hours are in. how many may transfer?",
        "30 credits and 12 courses are done. how many may transfer?",
    ],
)
def test_another_number_keeps_the_sums_back(question: str) -> None:
    assert unused(understood(question), [WORKED])


@pytest.mark.parametrize(("told", "kept"), [(36, False), (30, True), (None, True)])
def test_a_size_that_is_told_keeps_back_what_counts_with_the_pages_own(told: int | None, kept: bool) -> None:
    terms = (Term("of the whole", Fraction(30), "credits", PAGE), Term("credits a term", Fraction(6), "credits", None))
    paced = Finding("5 terms.", (PAGE,), None, (Sum("terms", "30 / 6 = 5", Fraction(5), "terms", terms),))
    asked = understood(f"a {told} credit ms, 6 credits a term: how many terms?" if told else "how many?", size=told)
    assert unused(asked, [paced]) is not kept


@pytest.mark.parametrize(
    ("question", "used"),
    [
        ("3 non-degree and 3 transfer credits of 30. what is left?", False),
        ("6 non-degree and 6 transfer credits of 30. what is left?", True),
    ],
)
def test_two_amounts_alike_are_both_counted_or_the_sum_is_kept_back(question: str, used: bool) -> None:
    terms = (Term("size", Fraction(30), "credits", None), Term("credits that count", Fraction(12), "credits", None))
    rest = Finding("18.", (PAGE,), None, (Sum("credits left", "30 - 12 = 18", Fraction(18), "credits", terms),))
    sixes = (lot(6), lot(6, Origin.NONDEGREE))
    assert unused(understood(question, *sixes, size=30), [rest]) is not used


def test_lots_that_went_into_a_sum_together_are_used() -> None:
    told = understood("3 credits of statistics and 4 credits of math. what is left?")
    both = replace(told, holdings=(lot(3), lot(4)))
    seven = (Term("size", Fraction(30), "credits", None), Term("credits that count", Fraction(7), "credits", None))
    rest = Finding("23.", (PAGE,), None, (Sum("credits left", "30 - 7 = 23", Fraction(23), "credits", seven),))
    assert not unused(both, [rest])
    assert unused(both, [WORKED])


STATED = Source(document("A course costs 150 USD."), "A course costs 150 USD.")
PRICE = (Term("courses", Fraction(4), "courses", None), Term("price per course", Fraction(150), "USD", STATED))
COST = Finding("600 USD: 4 × 150 = 600.", (STATED,), None, (Sum("cost", "4 × 150 = 600", Fraction(600), "USD", PRICE),))


@pytest.mark.parametrize(
    "question",
    [
        "4 courses at $300 each, what is the total?",
        "4 courses, $1,500 apiece, what is the total?",
        "what do 4 courses at 300 dollars a course cost?",
        "4 courses x $300, what is the total?",
        "what do 4 courses cost? i read $300/course",
        "what do 4 courses cost at $150.50 per course?",
    ],
)
def test_a_price_that_is_told_and_is_not_the_stated_one_keeps_the_cost_back(question: str) -> None:
    assert unused(understood(question), [COST])


@pytest.mark.parametrize(
    "question",
    [
        "4 courses at $150 each, what is the total?",
        "what do 4 courses cost? i have $5,000 saved",
        "what do 4 courses cost? my laptop was $900",
    ],
)
def test_the_stated_price_and_money_that_is_no_price_keep_it(question: str) -> None:
    assert not unused(understood(question), [COST])
