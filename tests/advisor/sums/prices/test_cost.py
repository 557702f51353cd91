"""What credits, courses or semesters cost at a stated price."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding
from advisor.sums.prices.cost import cost, dollars, fees, fees_together
from corpus.rules import Price
from tests.advisor.made_up import assert_sound, document, general, lot, named, understood


def price(amount: str, per: str) -> Price:
    """A price."""
    return Price("price", f"The price is {amount} USD per {per}.", Fraction(amount), per)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "holding", "expression"),
    [
        (price("978", "credit"), lot(18), "18 × 978 = 17,604"),
        (price("978", "credit"), lot(1), "1 × 978 = 978"),
        (price("850.50", "credit"), lot(3), "3 × 850.50 = 2,551.50"),
        (price("2500", "course"), replace(lot(), courses=4), "4 × 2,500 = 10,000"),
    ],
)
def test_a_price_times_what_is_taken(rule: Price, holding: Holding, expression: str) -> None:
    found = cost(understood("what does it cost?", holding), general(document(rules=[rule])))
    assert found is not None
    assert expression in found.text
    assert found.sources[0].sentence == rule.sentence
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("rule", "holding", "question"),
    [
        (price("2500", "course"), lot(12), "what does it cost?"),
        (price("978", "credit"), replace(lot(), courses=4), "what does it cost?"),
        (price("900", "semester"), lot(12), "what does it cost?"),
        (price("978", "credit"), lot(), "what does it cost?"),
        (price("978", "credit"), lot(12), "what do i pay for the 12 credits that i transfer?"),
        (price("978", "credit"), lot(12), "what does the rest cost with 12 credits waived?"),
    ],
)
def test_no_price_is_multiplied_by_what_it_is_not_for(rule: Price, holding: Holding, question: str) -> None:
    assert cost(understood(question, holding), general(document(rules=[rule]))) is None


@pytest.mark.parametrize(
    ("value", "written"),
    [("850.5", "850.50"), ("1.005", "1.01"), ("0.125", "0.13"), ("90071992547409931/100", "900,719,925,474,099.31")],
)
def test_money_is_written_in_whole_cents_of_the_exact_amount(value: str, written: str) -> None:
    assert dollars(Fraction(value)) == written


def test_the_price_of_the_program_that_is_named_comes_first() -> None:
    scope = replace(
        named(document(rules=[price("500", "credit")], name="named")),
        general=(document(rules=[price("900", "credit")], name="general"),),
    )
    found = cost(understood("cost?", lot(10)), scope)
    assert found is not None
    assert found.sums[0].result == 5000


@pytest.mark.parametrize(("said", "count"), [("3 semesters", 3), ("two terms", 2), ("1 semester", 1)])
def test_a_fee_a_semester_times_semesters(said: str, count: int) -> None:
    found = fees(understood(f"what are the fees for {said}?"), general(document(rules=[price("75", "semester")])))
    assert found is not None
    assert found.sums[0].expression == f"{count} × 75 = {count * 75}"
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what are the fees of a certificate for 4 semesters?", True),
        ("what are the fees of the master's for 4 semesters?", False),
        ("what are the fees and the tuition of a certificate for 4 semesters?", False),
    ],
)
def test_a_fee_is_told_by_itself_and_of_the_credential_that_it_is_of(question: str, told: bool) -> None:
    flat = replace(price("75", "semester"), sentence="A certificate has a fee of 75 dollars a semester.")
    assert (fees(understood(question), general(document(rules=[flat]))) is not None) is told


def test_without_semesters_or_such_a_fee_there_is_no_sum() -> None:
    assert fees(understood("what are the fees?"), general(document(rules=[price("75", "semester")]))) is None
    assert fees(understood("fees for 3 semesters?"), general(document(rules=[price("75", "credit")]))) is None


@pytest.mark.parametrize(
    ("value", "written"), [("17604", "17,604"), ("0", "0"), ("999.5", "999.50"), ("1234567", "1,234,567")]
)
def test_money_is_written_with_thousands_apart(value: str, written: str) -> None:
    assert dollars(Fraction(value)) == written


BOTH = (price("50", "graduation"), price("30", "certificate"))


def test_fees_that_a_question_names_are_added_up() -> None:
    asked = "walking with my masters and picking up a certificate, what are the fees together?"
    found = fees_together(understood(asked), general(document(rules=BOTH)))
    assert found is not None
    assert "50 + 30 = 80" in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("what is the fee for the certificate?", BOTH),
        ("fees for the masters and the certificate together?", BOTH[:1]),
        ("fees for the masters and the certificate together?", (*BOTH, price("40", "certificate"))),
    ],
)
def test_fees_are_not_added_up_where_one_is_missing_or_there_are_two(question: str, rules: tuple[Price, ...]) -> None:
    assert fees_together(understood(question), general(document(rules=rules))) is None
