"""A name stands alone in a short message behind the words that lead to it, and nowhere else."""

import pytest

from advisor.names.alone import stands_alone


@pytest.mark.parametrize("text", ["and at rice?", "same at Rice", "What about Rice?", "to rice instead"])
def test_a_name_that_a_short_message_asks_about_stands_alone(text: str) -> None:
    start = text.lower().index("rice")
    assert stands_alone(text, start, start + 4)


@pytest.mark.parametrize("text", ["what about rice", "Rice?", "and at rice university", "at Rice I had a B"])
def test_a_word_or_a_part_of_a_longer_message_does_not(text: str) -> None:
    start = text.lower().index("rice")
    assert not stands_alone(text, start, start + 4)
