"""The steps of a consultation as server-sent events, in the order of the answer contract."""

import json
import logging
from collections.abc import AsyncIterator, Generator, Iterator
from typing import assert_never

from pydantic import BaseModel
from sse_starlette import ServerSentEvent
from starlette.concurrency import iterate_in_threadpool

from advisor.advisor import Computed, Found, Started, Step, Written
from advisor.reply import Consultation
from api.bodies import answer_body, citation_body, sentence_body
from api.problems import CRASHED


async def stream(steps: Iterator[Step], conversation_id: str | None) -> AsyncIterator[ServerSentEvent]:
    """The events of a consultation; where the client leaves, the consultation ends with its present step."""
    events = _guarded(event(step, conversation_id) for step in findings_first(steps))
    try:
        async for made in iterate_in_threadpool(events):
            yield made
    finally:
        events.close()


def findings_first(steps: Iterator[Step]) -> Iterator[Step]:
    """The steps with every finding before the first quote: `done` alone has the sentences in reading order."""
    quotes: list[Written] = []
    for step in steps:
        match step:
            case Written():
                quotes.append(step)
            case Consultation():
                yield from quotes
                yield step
            case _:
                yield step


def event(step: Step, conversation_id: str | None) -> ServerSentEvent:
    """One step as an event."""
    match step:
        case Started(words):
            return _named("status", {"text": words})
        case Found(citations):
            return _named("evidence", {"citations": [citation_body(c).model_dump() for c in citations]})
        case Computed(sentence, verdict):
            return _named("finding", {**sentence_body(sentence).model_dump(), "verdict": verdict})
        case Written(sentence):
            return _named("sentence", sentence_body(sentence))
        case Consultation():
            return _named("done", answer_body(step, conversation_id))
    assert_never(step)


def _named(name: str, data: dict[str, object] | BaseModel) -> ServerSentEvent:
    body = data.model_dump_json() if isinstance(data, BaseModel) else json.dumps(data, ensure_ascii=False)
    return ServerSentEvent(body, event=name)


def _guarded(events: Iterator[ServerSentEvent]) -> Generator[ServerSentEvent]:
    """The events, and an error event where making them fails: a stream has no status left to change."""
    try:
        yield from events
    except Exception:
        logging.getLogger(__name__).exception("a question could not be answered")
        yield _named("error", {"code": "internal", "retryable": True, "message": CRASHED})
