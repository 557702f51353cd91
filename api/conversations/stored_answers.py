"""What a deployment stores of its conversations: each turn, and with it its answer, whole: its sentences, citations,
sums and plan."""

import logging

from pydantic import JsonValue, TypeAdapter

from advisor.message.person.redaction import redact
from advisor.question import Turn
from advisor.reply import Origin, Sentence
from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody
from api.database.database import OUT_OF_REACH
from api.database.received import Given, Received, Said, conversation_mark

_BODY: TypeAdapter[AnswerWithPlanBody | AnswerBody] = TypeAdapter(AnswerWithPlanBody | AnswerBody)

_FROM_THE_LIBRARY = frozenset(
    {"id", "status", "verdict", "citations", "index_version", "model", "url", "institution"}
    | {"document_id", "passage_id", "origin", "contact"}
)
"""Parts of an answer that hold nothing that its asker wrote: quotes keep every letter, or they would stand nowhere."""


class StoredAnswers:
    """The turns and answers of stored conversations, redacted, under a hash of the conversation's id, until their days
    are over. What is stored is deleted by `Received`."""

    def __init__(self, received: Received) -> None:
        self._received = received

    def add(self, conversation_id: str | None, turn: Turn, answer: AnswerBody) -> None:
        """Store a turn of a conversation whose id cannot be guessed, and its answer: both or, where the database cannot
        be reached, none."""
        mark = conversation_mark(conversation_id)
        if mark is None or turn.status is None:
            return
        now = self._received.now()
        said = Said(now, mark, redact(turn.question), redact(turn.answer), turn.status.value, answer.id)
        try:
            self._received.add(said, Given(now, mark, without_personal_data(answer), answer.id))
        except OUT_OF_REACH:
            logging.getLogger(__name__).exception("a turn of a conversation could not be stored")

    def get(self, answer_id: str) -> AnswerBody | None:
        """The answer of an id; None for one that is not stored, or not now."""
        try:
            row = self._received.given(answer_id)
        except OUT_OF_REACH:
            logging.getLogger(__name__).exception("stored answers cannot be read")
            return None
        return None if row is None else _BODY.validate_python(row.body)

    def of(self, mark: str) -> list[AnswerBody]:
        """Those of a conversation, by its mark, the oldest first."""
        return [_BODY.validate_python(row.body) for row in self._received.given_in(mark)]


def without_personal_data(answer: AnswerBody) -> dict[str, JsonValue]:
    """An answer as it is stored: without its conversation's id, and with labels for personal data in all that may
    repeat its question."""
    body: dict[str, JsonValue] = _redacted(answer.model_copy(update={"conversation_id": None}).model_dump(mode="json"))
    held = _BODY.validate_python(body)
    for stored, given in zip(held.sentences, answer.sentences, strict=True):
        stored.text = given.text if given.origin == Origin.QUOTE.value else stored.text
    marked = (Sentence(each.text, Origin(each.origin), tuple(each.citations)).marked for each in held.sentences)
    return held.model_copy(update={"text": " ".join(marked)}).model_dump(mode="json")


def _redacted(value: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {name: inner if name in _FROM_THE_LIBRARY else _part(inner) for name, inner in value.items()}


def _part(value: JsonValue) -> JsonValue:
    match value:
        case str():
            return redact(value)
        case dict():
            return _redacted(value)
        case list():
            return [_part(each) for each in value]
        case _:
            return value
