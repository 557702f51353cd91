"""Answers are kept for ten minutes, and no more of them than there is room for."""

from advisor.question import Question
from api.bodies.replies import answer_body
from api.bodies.schemas import AnswerBody
from api.conversations.kept import MOST, SECONDS, KeptAnswers
from corpus.document import Audience
from tests.api.fakes import consultation

QUESTION = Question("How many?", Audience.STUDENT)


def body(name: str) -> AnswerBody:
    return answer_body(consultation()).model_copy(update={"id": name})


def test_an_answer_is_kept_for_ten_minutes() -> None:
    now = 0.0
    kept = KeptAnswers(lambda: now)
    kept.add(QUESTION, body("a"))
    now = SECONDS - 1
    kept.add(QUESTION, body("b"))
    assert kept.get("a")
    now = SECONDS
    assert kept.get("a") is None
    assert kept.get("b")


def test_the_oldest_makes_room() -> None:
    kept = KeptAnswers(lambda: 0.0)
    for number in range(MOST + 2):
        kept.add(QUESTION, body(str(number)))
    assert [kept.get(str(number)) is not None for number in (0, 1, 2, MOST + 1)] == [False, False, True, True]


def test_the_answers_of_a_conversation_are_forgotten_and_no_others() -> None:
    kept = KeptAnswers()
    for name, conversation in (("a", "one"), ("b", "two"), ("c", "one"), ("d", None)):
        kept.add(QUESTION, body(name), conversation_id=conversation)
    assert kept.forget_conversation("one") == 2
    assert [name for name in "abcd" if kept.get(name)] == ["b", "d"]
