"""Whether a message asks what is needed, or whether something may be."""

import pytest

from advisor.message.wording.duty import asks_of_duty


@pytest.mark.parametrize(
    "text",
    [
        "do i have to take it twice?",
        "does a transcript need to be validated?",
        "must I take the exam?",
        "it is old. what can i do?",
        "and which of them count?",
        "when can they be revalidated?",
    ],
)
def test_what_is_needed_or_asked_openly_is_no_question_of_leave(text: str) -> None:
    assert asks_of_duty(text)


@pytest.mark.parametrize(
    "text", ["can they be revalidated?", "may she count it for both?", "when i finish they are old. is that ok?"]
)
def test_what_is_allowed_is_one(text: str) -> None:
    assert not asks_of_duty(text)
