"""The first end of a question whose second end asks whether credit counts says nothing of the credit."""

import pytest

from advisor.message.unread.residue import residue
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Do I lose anything if I come to UT Tyler with 9 credits from another university, or does all of it count?",
        "Do I really have to start over, or can 9 credits from another university be used at UT Tyler?",
        "Is 9 credits from another university more than the master's at UT Tyler will take, or may I use all of it?",
        "half the certificate looks familiar. could I apply 6 credits from my degree at Michigan Tech to it?",
        "I'd only have to take a few more classes if 6 credits from another university counted at UT Tyler. Do they?",
        "UT Tyler: someone with 9 credits from another university who was just admitted. do they all count?",
    ],
)
def test_a_question_with_two_ends_leaves_nothing(text: str) -> None:
    assert residue(read(text)) == frozenset()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Do I lose anything if I come to UT Tyler with 9 credits from another university?", "lose"),
        ("Is 9 credits from another university more than the master's at UT Tyler will take?", "more"),
        ("can I use more than 9 credits from another university at UT Tyler, or is that too many?", "more"),
        ("half the certificate is done. could I apply 6 credits from my degree at Michigan Tech to it?", "half"),
        ("I took few more classes if 6 credits from another university counted at UT Tyler. Do they?", "few"),
        ("UT Tyler: someone with 9 credits from another university who was dismissed. do they all count?", "who"),
        ("UT Tyler: 9 credits from another university, I start over. do they all count?", "over"),
    ],
)
def test_with_one_end_the_same_words_are_left_over(text: str, left: str) -> None:
    assert left in residue(read(text))
