"""Promises that are asked for, and those that are told of."""

import pytest

from advisor.message.person.promises import asks_promise


@pytest.mark.parametrize(
    "text",
    [
        "can you promise me that they take it?",
        "Guarantee me in writing, please, that I get in.",
        "i need a yes in writing before i quit",
        "will you please guarantee it",
    ],
)
def test_a_promise_is_asked_for(text: str) -> None:
    assert asks_promise(text)


@pytest.mark.parametrize(
    "text",
    [
        "the dean promised me 9 credits, is that the rule?",
        "does the certificate guarantee admission?",
        "they can guarantee me a place, is it so?",
        "must the petition be in writing?",
    ],
)
def test_a_promise_that_is_told_of_is_none_that_is_asked_for(text: str) -> None:
    assert not asks_promise(text)
