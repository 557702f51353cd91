"""A model's sentence is worth something where it says more than the sentences beside it."""

import pytest

from advisor.reply import Origin, Sentence
from evals.faithfulness.telling import telling

CREDITS = "At most 9 credits from another university count toward the master's degree."
GRADES = "Each course needs a grade of B or better."
JOINED = "At most 9 credits from another university count, and each course needs a B or better."


def said(*texts: tuple[str, Origin]) -> int:
    return telling([Sentence(text, origin) for text, origin in texts])


def test_what_joins_two_sentences_says_more_than_either() -> None:
    quotes = ((CREDITS, Origin.QUOTE), (JOINED, Origin.MODEL), (GRADES, Origin.QUOTE))
    assert said(*quotes) == 1
    assert said(*quotes[:2]) == said(*quotes[1:]) == said((JOINED, Origin.MODEL)) == 1


@pytest.mark.parametrize("place", [0, 1])
def test_what_repeats_a_neighbor_on_either_side_says_no_more(place: int) -> None:
    texts = [(CREDITS, Origin.QUOTE), ("At most 9 credits from another university count.", Origin.MODEL)]
    assert said(*(texts if place else texts[::-1])) == 0


def test_a_figure_that_no_neighbor_has_is_more() -> None:
    assert said((CREDITS, Origin.QUOTE), (CREDITS.replace("9", "12"), Origin.MODEL)) == 1


def test_only_sentences_of_a_model_count() -> None:
    assert said((CREDITS, Origin.QUOTE), (JOINED, Origin.FINDING)) == 0
    assert said() == 0
