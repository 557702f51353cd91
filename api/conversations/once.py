"""A turn of a conversation that is sent again under its key is one turn, and is answered as it was: by whichever
process takes it, and where conversations are stored also after a restart."""

from collections.abc import Iterator
from dataclasses import replace

from advisor.reply import Consultation
from advisor.steps import Started, Step
from api.bodies.schemas import AnswerBody, AnswerRequest
from api.conversations.memory import Memory
from api.database.received import conversation_mark, row_id


def id_of_turn(idempotency_key: str | None, path: str, body: AnswerRequest) -> str | None:
    """The id of the answer to a turn that has a key, the same each time it is sent; None where answers get a random id.

    A key may be guessed. The id of a conversation of which something is stored may not, and is part of the body.
    """
    if idempotency_key is None or conversation_mark(body.conversation_id) is None:
        return None
    return row_id(idempotency_key, path, body.model_dump_json().encode())


def answered_before(answer_id: str | None, body: AnswerRequest, memory: Memory) -> AnswerBody | None:
    """What a turn was answered when it was sent before; None where it was not, or where that is no longer known."""
    given = memory.given(answer_id) if answer_id else None
    return given.model_copy(update={"conversation_id": body.conversation_id}) if given else None


def renamed(steps: Iterator[Step], answer_id: str | None) -> Iterator[Step]:
    """The steps of an answer under another id, where one is given."""
    for step in steps:
        match step:
            case Started() if answer_id:
                yield replace(step, answer_id=answer_id)
            case Consultation() if answer_id:
                yield replace(step, id=answer_id)
            case _:
                yield step
