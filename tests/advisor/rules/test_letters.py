"""The average of listed grades against the one that is asked for."""

from fractions import Fraction

import pytest

from advisor.rules.letters import letters_averaged
from corpus.rules import Credential, MinimumAverage, Rule
from tests.advisor.made_up import document, general, minimum, understood

THREE = MinimumAverage(
    "minimum_average", "The degree asks for a GPA of 3.0.", Credential.MASTERS, Fraction(3), "award", None, None
)


@pytest.mark.parametrize(
    ("question", "opening", "expression"),
    [
        ("my grades are A, A, C: is my gpa enough?", "An average of 3.33 meets the 3.0", "(4 + 4 + 2) / 3 = 3.33"),
        ("i got two Bs and a C, gpa ok?", "An average of 2.67 is below the 3.0", "(3 + 3 + 2) / 3 = 2.67"),
        ("A, B and C, what average is that?", "An average of 3.0 meets the 3.0", "(4 + 3 + 2) / 3 = 3.0"),
    ],
)
def test_whole_letters_are_averaged_and_held_against_the_rule(question: str, opening: str, expression: str) -> None:
    found = letters_averaged(understood(question), general(document(rules=[THREE])))
    assert found is not None
    assert found.text.startswith(opening)
    assert found.sums[0].expression == expression
    assert found.verdict is None


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("i got B+, B and C, gpa ok?", (THREE,)),
        ("an A- and a C, gpa ok?", (THREE,)),
        ("a 4-credit A and a 1-credit C, gpa ok?", (THREE,)),
        ("do a B and a C count?", (THREE,)),
        ("A and C, gpa ok?", ()),
        ("my grades are A, A, C: is my gpa enough?", (THREE, minimum("B"))),
    ],
)
def test_no_average_of_grades_that_weigh_differently_or_do_not_count(question: str, rules: tuple[Rule, ...]) -> None:
    assert letters_averaged(understood(question), general(document(rules=rules))) is None
