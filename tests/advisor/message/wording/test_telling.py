"""The words that tell a question from any other are neither what asks leave nor what somebody is about to do."""

import pytest

from advisor.message.wording.telling import names, telling
from tests.advisor.made_up import lot, understood


@pytest.mark.parametrize(
    ("question", "word", "tells"),
    [
        ("would 6 credits be permitted?", "permitted", False),
        ("do 6 credits count with permission?", "permission", True),
        ("before I enroll, do 6 credits count?", "enroll", False),
        ("do I have to enroll first?", "enroll", True),
        ("6 credits of nursing?", "nursing", True),
        ("not nursing, 6 credits?", "nursing", False),
        ("6 credits from the last place?", "place", False),
        ("6 credits from the last place in place of a core course?", "place", True),
        ("My transcript from another school says B. Does it count?", "transcript", False),
        ("My transcript says B. Do they take the transcript?", "transcript", True),
        ("Do they want a transcript?", "transcript", True),
    ],
)
def test_a_word_tells_a_question_where_it_is_asked_about(question: str, word: str, tells: bool) -> None:
    found = telling(understood(question, lot(6), content=frozenset({word})))
    assert any(stem.startswith(word[:5]) for stem in found) is tells


def test_the_name_of_a_documents_own_degree_tells_no_sentence_from_another() -> None:
    asked = understood("6 credits of nursing?", lot(6), content=frozenset({"nursing"}))
    stems = telling(asked)
    assert not names("No internship counts toward its Master of Science in Nursing (MSN).", stems, asked)
    assert names("Clinical nursing does not count toward its Master of Science in Nursing (MSN).", stems, asked)


def test_a_transcript_is_not_what_is_transferred() -> None:
    stems = telling(understood("will you take it?", content=frozenset({"transcripts", "transfer"})))
    assert names("Transcripts are wanted at application.", stems, understood())
    assert not names("Transfer credit is accepted.", stems, understood())
