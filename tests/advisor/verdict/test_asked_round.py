"""A question asked the other way round gets its answer without a word that would be read as the opposite."""

import pytest

from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.verdict.asked_round import as_asked
from tests.advisor.reading import read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Yes, by the age: 5 years is within the limit of 6 years.", "5 years is within the limit of 6 years."),
        ("Yes: 9 credits fit under the cap of 9.", "9 credits fit under the cap of 9."),
        ("No: a B- is below the minimum of a B.", "A B- is below the minimum of a B."),
        ("No, unless validated: it is past the limit.", "It is past the limit."),
        ("No, it is too late: at UNC, it has to be requested.", "It is too late: at UNC, it has to be requested."),
        ("Partly: 9 of your 12 credits.", "Partly: 9 of your 12 credits."),
    ],
)
def test_the_word_goes_and_the_reason_stays(text: str, said: str) -> None:
    (told,) = as_asked([Finding(text, (), Verdict.YES)], read("My course is 5 years old. Is it too old?"))
    assert told.text == said
    assert told.verdict is Verdict.YES


@pytest.mark.parametrize(
    "question",
    [
        "Can I transfer 9 credits?",
        "Everybody says that it is too old. Can I use it?",
        "Can I bring 9 credits or is that too much?",
    ],
)
def test_a_question_of_leave_keeps_the_word(question: str) -> None:
    finding = Finding("Yes: 9 credits fit under the cap of 9.", (), Verdict.YES)
    assert as_asked([finding], read(question)) == [finding]


def test_what_is_told_without_a_verdict_is_left() -> None:
    finding = Finding("No more: 12 are over the cap of 9.", ())
    assert as_asked([finding], read("Is 12 too many?")) == [finding]
