"""What some courses of a program cost, and the rest of its price."""

from fractions import Fraction

import pytest

from advisor.sums.prices.course_prices import courses_priced
from corpus.rules import Credential, Price, Rule, Size
from tests.advisor.made_up import assert_sound, document, named, understood

COURSE = Price("price", "Each course costs 1,500 USD.", Fraction(1500), "course")
WHOLE = Price("price", "The certificate costs 6,000 USD.", Fraction(6000), "certificate")
FOUR = Size("size", "It has 4 courses.", Credential.CERTIFICATE, Fraction(4), Fraction(4), "course")
PAGE = (COURSE, WHOLE, FOUR)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("what do two courses cost?", ["2 × 1,500 = 3,000"]),
        ("price of 3 of the four classes, and how much is then left?", ["3 × 1,500 = 4,500", "6,000 - 4,500 = 1,500"]),
        (
            "i take 3 of the 4 classes now: what do i pay for them and for the other one?",
            ["3 × 1,500 = 4,500", "6,000 - 4,500 = 1,500"],
        ),
        ("what have i paid if i only do 3 of the courses and never sit the final exam?", ["3 × 1,500 = 4,500"]),
        ("price of two courses without the exam?", ["2 × 1,500 = 3,000"]),
        ("cost of 1 course and the rest of the price?", ["1 × 1,500 = 1,500", "6,000 - 1,500 = 4,500"]),
    ],
)
def test_courses_are_priced_and_the_rest_taken_from_the_whole(question: str, texts: list[str]) -> None:
    found = courses_priced(understood(question), named(document(rules=PAGE)))
    assert found is not None
    assert [worked.expression for worked in found.sums] == texts
    for worked in found.sums:
        assert_sound(worked)


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("what do two courses cost out of state?", PAGE),
        ("what do two of the five courses cost?", PAGE),
        ("what do 6 courses cost?", PAGE),
        ("what do i pay for 3 of the 4 classes, and for the other two?", PAGE),
        ("what do i pay for 3 classes, and for the other two?", PAGE),
        ("what do two courses cost and what is left?", (COURSE, FOUR)),
        ("what do two courses and then three courses cost?", PAGE),
        ("what do two courses cost with the exam?", PAGE),
        ("what do two courses cost?", (WHOLE, FOUR)),
    ],
)
def test_nothing_is_priced_that_the_page_does_not_state(question: str, rules: tuple[Rule, ...]) -> None:
    assert courses_priced(understood(question), named(document(rules=rules))) is None
