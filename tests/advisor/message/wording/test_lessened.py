"""Whether an unread word stands where it may say that credit is less than it seems."""

import pytest

from advisor.message.wording.lessened import lessened


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I took 6 credits with a B, but only as a listener.", "listener"),
        ("6 credits, all B, as a proctor", "proctor"),
        ("6 credits, all B, in name only", "name"),
        ("I earned them merely for the badge", "badge"),
        ("all B, though mostly homework", "homework"),
    ],
)
def test_a_word_behind_only_or_as_may_lessen_the_credit(text: str, word: str) -> None:
    assert lessened(text, (word,))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("As a nurse I earned 6 credits.", "nurse"),
        ("My listener friends: I took 6 credits with a B.", "listener"),
        ("I work at a bakery and have 6 credits.", "bakery"),
        ("Six credits as soon as I can. The harvest is over.", "harvest"),
    ],
)
def test_elsewhere_it_may_not(text: str, word: str) -> None:
    assert not lessened(text, (word,))
