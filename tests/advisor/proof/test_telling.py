"""What is the asker's own number stands in what the asker wrote."""

from datetime import date
from fractions import Fraction

import pytest

from advisor.proof.telling import Told

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("words", "label", "value", "unit", "told"),
    [
        ("I have 9 credits.", "outside credits", 9, "credits", True),
        ("I have nine hours.", "outside credits", 9, "semester credits", True),
        ("I have 9 credits.", "outside credits", 6, "credits", False),
        ("I took 9 courses.", "outside credits", 9, "credits", False),
        ("I took two 3-credit classes.", "outside credits", 6, "credits", True),
        ("Three 3-hour courses: one A and two B's.", "credits shut out", 6, "credits", True),
        ("I took 3 courses of 3 credits each.", "credits in all", 9, "credits", True),
        ("I have 3 credits here and 3 credits there.", "credits in all", 9, "credits", False),
        ("9 are recent and the last 3 are 9 years old.", "credits shut out", 3, "credits", True),
        ("My 3-year degree.", "credits shut out", 3, "credits", False),
        ("I took two classes and have 12 credits.", "years", 24, "years", False),
        ("I did the foundations course.", "courses done", 1, "courses", True),
        ("I did the courses.", "courses done", 1, "courses", False),
        ("It is from 2019.", "earned", 2019, "", True),
        ("It is from 2019.", "counted to today", 2026, "", True),
        ("It is from 2019.", "counted to today", 2025, "", False),
        ("My grades were A and C.", "A", 4, "grade points", True),
        ("My grades were A and C.", "B", 3, "grade points", False),
    ],
)
def test_only_what_is_written_was_told(words: str, label: str, value: int, unit: str, told: bool) -> None:
    assert Told(words, TODAY).has(label, Fraction(value), unit) is told


def test_years_with_the_months_beyond_them_were_told() -> None:
    for words in ("Seven years and one month ago.", "It is 7 years, 1 month old."):
        assert Told(words).has("age of the credit", Fraction(85, 12), "years")
    assert not Told("Seven years ago, and a month of work.").has("age of the credit", Fraction(85, 12), "years")
