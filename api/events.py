"""The steps of a consultation as server-sent events, in the order of the answer contract."""

import json
import logging
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from typing import Generic, TypeVar, assert_never

from pydantic import BaseModel
from sse_starlette import ServerSentEvent
from starlette.concurrency import iterate_in_threadpool

from advisor.reply import Consultation
from advisor.steps import Computed, Found, Started, Step, Written
from api.bodies import answer_body, citation_body, sentence_body
from api.problems import CRASHED
from api.schemas import AnswerBody


async def stream(steps: Generator[Step | AnswerBody]) -> AsyncIterator[ServerSentEvent]:
    """The events of an answer; where the client leaves, its consultation ends with the present step."""
    taken = LeavableSteps(steps)
    try:
        async for made in iterate_in_threadpool(_guarded(event(step) for step in taken)):
            yield made
    finally:
        taken.leave()


OneStep = TypeVar("OneStep")


class LeavableSteps(Generic[OneStep]):
    """Steps taken in one thread that another may leave: at once between two steps, else after the present one.

    A generator cannot be closed while it runs, and a server that stops does not wait for the thread it runs in.
    """

    def __init__(self, steps: Generator[OneStep]) -> None:
        self._steps = steps
        self._taking = threading.Lock()
        self._left = False

    def __iter__(self) -> Iterator[OneStep]:
        return self

    def __next__(self) -> OneStep:
        with self._taking:
            step = next(self._steps)
        if self._left:
            self.leave()
        return step

    def leave(self) -> None:
        """Take no further step."""
        self._left = True
        if self._taking.acquire(blocking=False):
            try:
                self._steps.close()
            finally:
                self._taking.release()


def event(step: Step | AnswerBody) -> ServerSentEvent:
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
            return _named("done", answer_body(step))
        case AnswerBody():
            return _named("done", step)
    assert_never(step)


def _named(name: str, data: dict[str, object] | BaseModel) -> ServerSentEvent:
    body = data.model_dump_json() if isinstance(data, BaseModel) else json.dumps(data, ensure_ascii=False)
    return ServerSentEvent(body, event=name)


def _guarded(events: Iterator[ServerSentEvent]) -> Iterator[ServerSentEvent]:
    """The events, and an error event where making them fails: a stream has no status left to change."""
    try:
        yield from events
    except Exception:
        logging.getLogger(__name__).exception("a question could not be answered")
        yield _named("error", {"code": "internal", "retryable": True, "message": CRASHED})
