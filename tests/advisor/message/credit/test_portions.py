"""What a text says of portions of its credit is read clause by clause, and only where it is told as a fact."""

from fractions import Fraction

import pytest

from advisor.message.credit.portions import portions
from corpus.rules import Trait


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("12 hours, 3 of those were pass/fail and the other 9 are all A. ok?", [3, 9]),
        ("8 credits. 3 of the 8 was a clinical practicum tho. all ok?", [3]),
        ("6 from another school of which 3 were thru their continuing education. ok?", [3]),
        ("four classes. three are from 2 years ago, the 4th is from nine years ago", [3, 1]),
        ("9 credits, 6 of them A's, 3 with a C", [6, 3]),
        ("12 credits. 3 of my 12 credits have a C, the rest are A's.", [3, None]),
    ],
)
def test_portions_are_told_one_after_the_other(text: str, counts: list[int | None]) -> None:
    assert [portion.count for portion in portions(text)] == [None if n is None else Fraction(n) for n in counts]


@pytest.mark.parametrize(
    "text",
    [
        "12 hours. What if 3 of those were pass/fail?",
        "12 hours. Were 3 of those pass/fail?",
        "12 hours, my friend says 3 of those were pass/fail",
        "12 hours, I think 3 of those were pass/fail",
        "12 hours, 3 of those were not pass/fail",
        "12 hours, 3 of those were in a class with a pass/fail midterm",
        "12 hours, according to my roommate, 3 of those were pass/fail",
        "I would have 12 hours, 3 of those pass/fail",
    ],
)
def test_what_is_doubted_denied_or_said_by_others_tells_no_portion(text: str) -> None:
    assert portions(text) == ()


def test_a_portion_has_the_kind_that_its_clause_names() -> None:
    (portion,) = portions("8 credits. 3 of the 8 was a practicum.")
    assert portion.said.traits == {Trait.PRACTICUM}
    assert portion.whole == 8
