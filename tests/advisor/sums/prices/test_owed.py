"""What is still to be paid of a program priced by the course."""

from fractions import Fraction

import pytest

from advisor.sums.prices.owed import owed
from corpus.rules import Credential, Price, Rule, Size
from tests.advisor.made_up import assert_sound, document, named, understood

COURSE = Price("price", "Each course costs 150 USD.", Fraction(150), "course")
EXAM = Price("price", "The exam costs 600 USD.", Fraction(600), "exam")
FIVE = Size("size", "It has 5 courses.", Credential.MICROCREDENTIAL, Fraction(5), Fraction(5), "course")


@pytest.mark.parametrize(
    ("question", "rules", "expression"),
    [
        ("paid for 2 of the 5 courses, what do i owe incl the exam?", (COURSE, EXAM), "(5 - 2) × 150 + 600 = 1,050"),
        ("i paid for 3 of the courses, what's left plus the exam?", (COURSE, EXAM, FIVE), "(5 - 3) × 150 + 600 = 900"),
        ("two courses are paid, what is left to pay?", (COURSE, EXAM, FIVE), "(5 - 2) × 150 = 450"),
        ("2 of 5 classes are paid. price of the remaining three?", (COURSE, EXAM), "(5 - 2) × 150 = 450"),
        ("paid for 4 of the 5 classes, what does the last one cost?", (COURSE, EXAM), "(5 - 4) × 150 = 150"),
    ],
)  # fmt: skip
def test_the_courses_that_are_not_paid_and_the_exam_where_it_is_asked_for(
    question: str, rules: tuple[Rule, ...], expression: str
) -> None:
    found = owed(understood(question), named(document(rules=rules)))
    assert found is not None
    assert expression in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("paid for 2 of the 5 courses, what do i owe incl the exam?", (COURSE,)),
        ("paid for 2 of the courses, what do i owe?", (COURSE, EXAM)),
        ("paid for 5 of the 5 courses, what do i owe?", (COURSE, EXAM)),
        ("what does it cost?", (COURSE, EXAM, FIVE)),
    ],
)
def test_nothing_is_worked_out_where_a_figure_is_missing(question: str, rules: tuple[Rule, ...]) -> None:
    assert owed(understood(question), named(document(rules=rules))) is None


def test_courses_told_to_be_left_must_be_those_that_are_not_paid() -> None:
    asked = understood("paid for 2 of the 5 courses, what do the other 4 cost?")
    assert owed(asked, named(document(rules=(COURSE,)))) is None


@pytest.mark.parametrize("asker", ["out-of-state", "i'm not a state resident", "international student"])
def test_a_price_for_residents_is_for_nobody_else(asker: str) -> None:
    resident = Price("price", "Each course costs 150 USD in-state.", Fraction(150), "course")
    asked = f"paid for 2 of the 5 courses ({asker}), what do the other 3 cost?"
    assert owed(understood(asked), named(document(rules=(resident,)))) is None
