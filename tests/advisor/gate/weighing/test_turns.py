"""What one small change makes of a sentence."""

import pytest

from advisor.gate.weighing.turns import turns_of


@pytest.mark.parametrize(
    ("claim", "turned"),
    [
        ("Credit may not be older than 5 years.", "Credit may be older than 5 years."),
        ("Credit may not be older than 5 years.", "Credit may not be less than 5 years."),
        ("It doesn't lift the ceiling.", "It does lift the ceiling."),
        ("It takes 9 credits.", "It does not take 9 credits."),
        ("You need a B.", "You do not need a B."),
        ("No course counts.", "Some course counts."),
        ("You can bring up to 9 credits.", "You can bring at least 9 credits."),
        ("You can bring up to 9 credits.", "You will bring up to 9 credits."),
        ("You must apply before you enrol.", "You must apply after you enrol."),
        ("It takes 9 of 30 credits.", "It takes 30 of 9 credits."),
        ("At most 9 credits count.", "At least 9 credits count."),
    ],
)
def test_a_sentence_is_turned(claim: str, turned: str) -> None:
    assert turned in turns_of(claim)


def test_each_turn_comes_once_and_is_no_more_the_sentence() -> None:
    claim = "You cannot bring more than nine credits, and no credit may be older than six years."
    turns = list(turns_of(claim))
    assert len(turns) == len(set(turns)) > 4
    assert claim not in turns


def test_a_sentence_without_anything_to_turn_has_no_turns() -> None:
    assert list(turns_of("Nine credits.")) == []
