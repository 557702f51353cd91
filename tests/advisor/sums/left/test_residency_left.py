"""What is still to be earned in residence once some of it is."""

from fractions import Fraction

import pytest

from advisor.sums.left.residency_left import residency_left
from corpus.amounts import Amount, Credits, Share
from corpus.rules import Credential, Residency
from tests.advisor.made_up import assert_sound, held, sized, understood

ASKED = "15 units done in residence. how many units in residence are left?"
THIRTY = sized(30)


def rule(amount: Amount, target: Credential = Credential.MASTERS, after_admission: bool = False) -> Residency:
    """What has to be earned there."""
    said = "At least 24 credits, 80% of 30, must be earned here."
    return Residency("residency", said, target, amount, after_admission=after_admission)


@pytest.mark.parametrize("amount", [Credits(Fraction(24)), Share(Fraction(4, 5))])
def test_what_is_done_in_residence_is_taken_off_the_least(amount: Amount) -> None:
    found = residency_left(understood(ASKED), held(rule(amount)), THIRTY)
    assert found is not None
    assert found.sums[-1].expression == "24 - 15 = 9"
    assert "9 semester credits more must be earned in residence" in found.text
    for worked in found.sums:
        assert_sound(worked)


@pytest.mark.parametrize(
    "question",
    [
        "15 units done in residence, 3 with a D. how many units in residence are left?",
        "15 units done in residence at Northwood. how many units in residence are left?",
        "15 units done at another school. how many units in residence are left?",
        "15 units done in residence and 3 units done in residence. how many units in residence are left?",
        "if 15 units done in residence count, how many in residence are left?",
        "15 units done in residence. how many units may still come from elsewhere?",
        "15 units done in residence before admission. how many in residence are left?",
        "24 units done in residence. how many units in residence are left?",
    ],
)
def test_nothing_is_taken_off_where_it_may_not_count_or_nothing_is_left(question: str) -> None:
    assert residency_left(understood(question), held(rule(Credits(Fraction(24)))), THIRTY) is None


@pytest.mark.parametrize(
    "rules",
    [
        (),
        (rule(Credits(Fraction(24)), Credential.CERTIFICATE),),
        (rule(Credits(Fraction(24)), after_admission=True),),
        (rule(Credits(Fraction(24))), rule(Credits(Fraction(21)))),
    ],
    ids=["no rule", "a certificate's", "after admission", "two figures"],
)
def test_nothing_is_told_without_one_rule_of_the_degree(rules: tuple[Residency, ...]) -> None:
    assert residency_left(understood(ASKED), held(*rules), THIRTY) is None
