"""How many terms a program takes at a pace."""

from fractions import Fraction
from math import ceil
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.sums.time.pace import pace
from corpus.amounts import Unit
from corpus.rules import Credential, Rule, Size
from tests.advisor.made_up import document, named, understood


def size(amount: int, unit: str, part: str = "total") -> Size:
    """A size of the degree."""
    said = f"{amount} {unit} ({part})."
    of: Literal["course"] | Unit = "course" if unit == "course" else Unit.SEMESTER
    return Size("size", said, Credential.MASTERS, Fraction(amount), Fraction(amount), of, part=part)  # type: ignore[arg-type]


PAGE = (size(12, "course"), size(8, "course", "left_after_certificate"), size(36, "credits"))


@given(st.integers(1, 40), st.integers(1, 12))
def test_a_part_of_a_term_is_a_term(courses: int, each: int) -> None:
    scope = named(document(rules=[size(courses, "course")]))
    found = pace(understood(f"at {each} courses a semester, how many semesters is it?"), scope, [])
    assert found is not None
    assert found.text.startswith(f"{ceil(Fraction(courses, each))} semester")
    assert found.sums[0].result == Fraction(courses, each)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("after the certificate, two classes a semester, how many semesters?", "4 semesters at 2 courses each: 8 / 2"),
        ("two 3-credit classes a semester, how many semesters?", "6 semesters at 6 credits each: 36 / 6"),
        ("two classes of 4 credits a term, how many terms?", "5 terms at 8 credits each: 36 / 8 = 4.5, so 5"),
        ("from scratch at 9 credits per term, how many terms?", "4 terms at 9 credits each: 36 / 9"),
    ],
)
def test_what_remains_after_a_certificate_or_the_whole_is_divided(question: str, opening: str) -> None:
    found = pace(understood(question), named(document(rules=PAGE)), [])
    assert found is not None
    assert found.text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("after the certificate, 6 credits a semester, how many semesters?", PAGE),
        ("with 6 transfer credits, at 9 credits a semester, how many semesters?", PAGE),
        ("how many semesters is it?", PAGE),
        ("two 3-credit classes a semester, 9 credits waived, how many semesters?", PAGE),
        ("2 courses a semester or 3 courses a semester, how many semesters?", PAGE),
        ("at 2 courses a semester, how many semesters?", (size(36, "credits"),)),
    ],
)
def test_no_terms_are_told_where_what_is_left_is_not_stated(question: str, rules: tuple[Rule, ...]) -> None:
    assert pace(understood(question), named(document(rules=rules)), []) is None
