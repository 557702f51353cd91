"""The charges that a message names are added up at its asker's prices; what is not told is not guessed."""

from fractions import Fraction

import pytest

from advisor.sums.prices.bill import bill
from corpus.document import Kind
from corpus.rules import Price
from tests.advisor.made_up import assert_sound, document, named, understood

HERE = Price(
    "price", "Tuition: resident: $400; nonresident: $900 a credit.", Fraction(400), "credit", "Tuition", "resident"
)
AWAY = Price("price", HERE.sentence, Fraction(900), "credit", "Tuition", "nonresident")
TECHNOLOGY = Price("price", "Technology fee: $30 per course.", Fraction(30), "course", "Technology fee")
APPLICATION = Price(
    "price", "Application fee: $50.", Fraction(50), "once", "Application fee", None, "waived for veterans"
)
DISCOUNT = "Employees of partner firms receive a reduction in tuition."
PAGE = document(DISCOUNT, rules=[HERE, AWAY, TECHNOLOGY, APPLICATION], kind=Kind.MASTERS, program="Master of Widgets")


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("I'm a resident: what is tuition for 12 credits?", 4800),
        ("nonresident, tuition for 12 credits, no fees", 10800),
        ("resident, 12 credits in 4 courses: tuition, the technology fee and the application fee?", 4970),
        ("not a veteran, resident: tuition for 12 credits plus the application fee", 4850),
    ],
)
def test_what_is_named_is_added_up(question: str, total: int) -> None:
    found = bill(understood(question), named(PAGE))
    assert found is not None
    assert found.sums[0].result == total
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "What is tuition for 12 credits?",  # whose
        "I was a resident and am a nonresident now: tuition for 12 credits?",
        "I'm not a resident: tuition for 12 credits?",
        "resident, 12 credits: tuition and all fees?",
        "resident, 12 credits: tuition and the laboratory fee?",
        "resident, 12 credits: tuition and the technology fee?",  # for how many courses
        "resident, 12 or 15 credits: what is tuition?",
        "resident, 12 credits, 3 of them transferred: tuition?",
        "resident with a scholarship: tuition for 12 credits?",
        "resident, veteran: tuition for 12 credits and the application fee?",
        "resident, I work at one of the partner firms: tuition for 12 credits?",
        "resident: tuition for 12 credits without the technology fee?",
    ],
)
def test_what_is_not_told_or_said_otherwise_leaves_the_rows_alone(question: str) -> None:
    assert bill(understood(question), named(PAGE)) is None
