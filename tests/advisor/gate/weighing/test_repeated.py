"""A claim that says its text again word for word is known as such, and no other."""

import pytest

from advisor.gate.support import Statement
from advisor.gate.weighing.repeated import repeats

TEXT = "At Example State University, at most 9 credits (a third) do not need a B- or 40%."


def stated(claim: str, *texts: str) -> Statement:
    return Statement(claim, texts or (TEXT,), "", ("Example State University", "ESU"))


@pytest.mark.parametrize(
    "claim",
    [
        TEXT,
        "At ESU, at most 9 credits (a third) do not need a B- or 40%.",
        "At ESU, at most nine credits do not need a B- or 40%.",
        "At ESU, at most 9 credits don’t need a B- or 40 percent.",
    ],
)
def test_it_may_be_written_otherwise(claim: str) -> None:
    assert repeats(stated(claim))


def test_a_leading_phrase_may_come_last() -> None:
    text = "According to the page, a thesis counts."
    assert repeats(stated("A thesis counts, according to the page.", text))


@pytest.mark.parametrize(
    "claim",
    [
        "At ESU, at least 9 credits (a third) do not need a B- or 40%.",
        "At ESU, at most 9 credits (a third) need a B- or 40%.",
        "At ESU, at most 9 credits (a third) do not need a B or 40%.",
        "At ESU, at most 10 credits (a third) do not need a B- or 40%.",
        "At most 9 credits of a certificate (a third) do not need a B- or 40%.",
    ],
)
def test_another_word_is_no_repetition(claim: str) -> None:
    assert not repeats(stated(claim))


def test_words_in_another_order_are_no_repetition() -> None:
    text = "It turns quarter hours into semester hours."
    assert not repeats(stated("It turns semester hours into quarter hours.", text))


def test_of_two_texts_none_is_repeated() -> None:
    assert not repeats(stated(TEXT, TEXT, "Another text."))
