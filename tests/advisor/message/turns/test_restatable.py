"""A follow-up is worth saying in full where it tells a number or a grade."""

import pytest

from advisor.message.turns.restatable import restatable
from advisor.question import Question, Turn

HISTORY = (Turn("do my 4 courses count?", "Yes."),)


@pytest.mark.parametrize(
    "text", ["and with 12 credits?", "they are seven years old", "i got a c in one", "mine is a B-"]
)
def test_one_with_a_number_or_a_grade_is(text: str) -> None:
    assert restatable(Question(text, history=HISTORY))


@pytest.mark.parametrize(
    "text", ["cool, can i start in january?", "does that go for a thesis too", "A friend says no."]
)
def test_one_without_is_not(text: str) -> None:
    assert not restatable(Question(text, history=HISTORY))


def test_a_first_question_follows_nothing() -> None:
    assert not restatable(Question("do 12 credits count?"))
