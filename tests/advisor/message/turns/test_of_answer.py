"""What asks only how an answer is known is told from what asks something new."""

import pytest

from advisor.message.turns.of_answer import is_of_answer


@pytest.mark.parametrize(
    "text", ["says who?", "which page?", "source?", "is that still current?", "are you sure", "where does it say that"]
)
def test_what_asks_for_the_source_of_an_answer_asks_nothing_new(text: str) -> None:
    assert is_of_answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "which course?",
        "is that still current? i heard 12",
        "who decides?",
        "are you sure? they're C's",
        "why not apply?",
    ],
)
def test_what_asks_or_tells_more_is_a_question_of_its_own(text: str) -> None:
    assert not is_of_answer(text)
