"""What some courses and the exam cost together."""

from fractions import Fraction

import pytest

from advisor.sums.prices.cost import cost
from advisor.sums.prices.courses_and_exam import courses_and_exam
from corpus.rules import Credential, Price, Rule, Size
from tests.advisor.made_up import assert_sound, document, lot, named, understood

RULES: tuple[Rule, ...] = (
    Price("price", "Each course costs 150 USD.", Fraction(150), "course"),
    Price("price", "The exam costs 600 USD.", Fraction(600), "exam"),
    Size("size", "It has 5 courses.", Credential.MICROCREDENTIAL, Fraction(5), Fraction(5), unit="course"),
)
SCOPE = named(document(rules=RULES))


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("2 courses done already so i need 3 more + the final exam. total?", "3 × 150 + 600 = 1,050"),
        ("what do 4 courses plus the exam cost?", "4 × 150 + 600 = 1,200"),
        ("did 3 of the 5 courses already. what would 2 more courses n the exam cost", "2 × 150 + 600 = 900"),
        ("i completed 1 out of 5 courses. price of the 4 other courses and the exam?", "4 × 150 + 600 = 1,200"),
        ("two classes and the exam, price?", "2 × 150 + 600 = 900"),
        ("ive done 2 of the courses. whats it cost to do the other 3 plus that final exam", "3 × 150 + 600 = 1,050"),
    ],
)
def test_the_courses_to_be_taken_and_the_exam_are_added(question: str, expression: str) -> None:
    found = courses_and_exam(understood(question), SCOPE)
    assert found and expression in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "what do 3 courses cost?",
        "what do 6 courses plus the exam cost?",
        "did 3 of the 5 courses already. what would 3 more courses n the exam cost",
        "did 3 of the 6 certificates already. what would 2 more courses n the exam cost in both",
        "ive done 3 of the courses. whats it cost to do the other 3 plus that final exam",
        "ive done 2 of the courses. whats it cost to do the other 3 credits plus the exam",
        "2 courses done already so i need 4 more + the final exam. total?",
        "3 courses plus the exam, which is waived: price?",
        "3 courses plus the exam with my 10% off: price?",
        "3 courses plus the exam for 2 students: price?",
        "either 3 courses or 4 courses plus the exam: price?",
    ],
)
def test_figures_that_do_not_agree_leave_the_sum_out(question: str) -> None:
    assert courses_and_exam(understood(question), SCOPE) is None


def test_a_page_without_a_price_of_the_exam_gives_no_sum() -> None:
    page = document(rules=RULES[:1])
    assert courses_and_exam(understood("what do 3 courses plus the exam cost?"), named(page)) is None


@pytest.mark.parametrize(
    "question", ["2 courses done already, i need 3 more + the final exam", "2 courses done, price?"]
)
def test_courses_that_are_done_have_no_price(question: str) -> None:
    mine = understood(question, lot())
    assert cost(mine, SCOPE) is None
