"""In a question of two halves, the words of loss are the "no" to the other half."""

import pytest

from advisor.message.wording.alternatives import has_two_halves, without_loss


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Am I out of luck with a C, or does it count?", "Am I out of luck"),
        ("Has a class I took 9 years ago expired for it, or may I still use it?", "expired"),
        ("Do I have to retake a class I took in 2019, or does it count?", "Do I have to retake"),
        ("Is my course from 2015 worthless, or can I use it?", "worthless"),
        ("does my C count or am I out of luck?", "am I out of luck"),
        ("can I use it, or has it expired?", "has it expired"),
    ],
)
def test_the_words_of_loss_are_taken_out_letter_for_letter(text: str, words: str) -> None:
    assert has_two_halves(text)
    assert without_loss(text) == text.replace(words, " " * len(words))


@pytest.mark.parametrize(
    "text",
    [
        "Am I out of luck with a C?",
        "Has my license expired, or can I still use it?",
        "Has a course I took for my other degree expired, or can I still use it?",
        "Has an expired course a place in it, or can I still use it?",
        "Has a class I took expired, or can I still use it to register?",
        "Do I have to retake the exam, or does it count?",
        "Do I have to retake a class, or does somebody else?",
        "I had to retake a class. Does it count?",
    ],
)
def test_of_anything_else_they_stay(text: str) -> None:
    assert without_loss(text) == text
