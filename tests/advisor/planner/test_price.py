"""What is left costs what the program's own pages state for it, and nothing is priced that they do not price."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.planner.pathway import Cost, Left, Terms
from advisor.planner.price import certificate_price, cost, with_certificate
from advisor.planner.program import Program
from corpus.document import Kind
from corpus.rules import Credential, Price, Rule, Size
from tests.advisor.made_up import SCHOOL, assert_sound, document

NOTHING = Finding("", ())
LEFT = Left(Fraction(24), Fraction(24), NOTHING)
TERMS = Terms(4, 4, None, NOTHING)


def price(dollars: int, per: str) -> Price:
    return Price("price", f"It costs {dollars} dollars per {per}.", Fraction(dollars), per)  # type: ignore[arg-type]


def size(number: int, unit: str) -> Size:
    said = f"It has {number} {unit}s."
    return Size("size", said, Credential.MASTERS, Fraction(number), Fraction(number), unit)  # type: ignore[arg-type]


def program(*rules: Rule, kind: Kind = Kind.MASTERS) -> Program:
    page = document(rules=rules, kind=kind, program="MS")
    return Program(SCHOOL, "MS", Credential.MASTERS, (page,), (), ())


def priced(*rules: Rule, left: Left = LEFT, terms: Terms | None = TERMS) -> Cost:
    found = cost(program(*rules), left, terms)
    assert isinstance(found, Cost)
    for done in found.finding.sums:
        if done.label != "cost in all":
            assert_sound(done)
    return found


def test_credits_and_the_fees_that_have_one_price_are_added_up() -> None:
    assert priced(price(100, "credit")).dollars == 2400
    with_fees = priced(price(100, "credit"), price(37, "semester"), price(50, "application"), price(600, "exam"))
    assert with_fees.dollars == 2400 + 4 * 37 + 50
    assert priced(price(100, "credit"), price(37, "semester"), terms=None).dollars == 2400


def test_courses_are_priced_where_all_can_be_of_one_size() -> None:
    assert priced(price(900, "course"), size(30, "semester"), size(10, "course")).dollars == 8 * 900
    uneven = cost(program(price(900, "course"), size(30, "semester"), size(9, "course")), LEFT, None)
    assert isinstance(uneven, Finding)


@pytest.mark.parametrize("left", [None, replace(LEFT, most=None), replace(LEFT, most=Fraction(30))])
def test_no_one_number_of_credits_left_is_no_cost(left: Left | None) -> None:
    assert isinstance(cost(program(price(100, "credit")), left, TERMS), Finding)


def test_a_note_prices_nothing() -> None:
    assert isinstance(cost(program(price(100, "credit"), kind=Kind.NOTE), LEFT, TERMS), Finding)


def test_a_certificate_is_priced_as_a_whole_or_by_the_credit_and_added_to_the_rest() -> None:
    rest = priced(price(100, "credit"))
    whole, credit, both = (
        certificate_price(document(rules=rules, kind=Kind.CERTIFICATE), Fraction(12))
        for rules in ([price(9000, "certificate")], [price(500, "credit")], [price(1, "credit"), price(2, "credit")])
    )
    assert whole and credit and both is None
    assert [whole.result, credit.result] == [9000, 6000]
    together = with_certificate(rest, whole)
    assert isinstance(together, Cost) and together.dollars == 11400
    assert len(together.finding.sources) == 2
    assert isinstance(with_certificate(rest, None), Finding)
