"""The steps of a consultation as server-sent events, in the order of the answer contract."""

import asyncio
import json
import logging
import math
import threading
import time
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import suppress
from typing import Generic, TypeVar, assert_never

from anyio import to_thread
from pydantic import BaseModel
from sse_starlette import ServerSentEvent

from advisor.reply import Consultation
from advisor.steps import Computed, Found, Started, Step, Written
from api.bodies.replies import answer_body, citation_body, sentence_body
from api.bodies.schemas import AnswerBody
from api.http.problems import CRASHED
from api.limits.crowd import Crowd, Place

OneStep = TypeVar("OneStep")

FINISHING = 2.0
"""Seconds in which an answer whose client left is finished without a model; it takes some hundredths of one."""


async def stream(
    steps: "LeavableSteps[Step | AnswerBody]", place: Place, crowd: Crowd
) -> AsyncIterator[ServerSentEvent]:
    """The events of an answer, and an error event where making them fails: a stream has no status left to change.
    Where the client leaves, a model that it waits for is given up, and what is left without one is done for the memory
    of answers: whoever was cut off knows the answer's id and comes back for it."""
    try:
        async for step in in_threads(steps, place, crowd):
            yield event(step)
    except Exception:
        logging.getLogger(__name__).exception("a question could not be answered")
        yield _named("error", {"code": "internal", "retryable": True, "message": CRASHED})
    finally:
        place.leaving.leave()
        steps.finish()


async def in_threads(steps: Iterator[OneStep], place: Place, crowd: Crowd) -> AsyncIterator[OneStep]:
    """Steps, taken in threads: the second is the one that works the answer out, those after it may wait for a model.
    Whoever is cancelled goes at once; the thread goes on for as long as there are steps to take."""
    first = await to_thread.run_sync(next, steps, None, limiter=crowd.standing, abandon_on_cancel=True)
    if first is None:
        place.computed()
        return
    yield first
    await crowd.computing.acquire_on_behalf_of(place)
    others = _Taking(steps, crowd)
    try:
        async for step in others:
            if others.heard == 1:
                crowd.computing.release_on_behalf_of(place)
                place.computed()
            yield step
    finally:
        if others.heard == 0:
            crowd.computing.release_on_behalf_of(place)


class _Taking(Generic[OneStep]):
    """Steps taken in one thread and heard as they come: handing each over to the event loop, and the turn back, takes
    longer than most of them."""

    def __init__(self, steps: Iterator[OneStep], crowd: Crowd) -> None:
        self.heard = 0
        self._came: asyncio.Queue[OneStep | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def take() -> None:
            for step in steps:
                with suppress(RuntimeError):  # the loop is closed, and nobody hears
                    loop.call_soon_threadsafe(self._came.put_nowait, step)

        self._thread = asyncio.create_task(to_thread.run_sync(take, limiter=crowd.standing, abandon_on_cancel=True))
        self._thread.add_done_callback(self._ended)

    async def __aiter__(self) -> AsyncIterator[OneStep]:
        while (step := await self._came.get()) is not None:
            self.heard += 1
            yield step
        await self._thread  # raises what went wrong in it

    def _ended(self, thread: "asyncio.Task[None]") -> None:
        if not thread.cancelled():
            # Where nobody hears the steps any more, nobody waits for what went wrong.
            thread.exception()
        self._came.put_nowait(None)


class LeavableSteps(Generic[OneStep]):
    """Steps taken in one thread that another may leave: at once between two steps, else after the present one.

    A generator cannot be closed while it runs, and a server that stops does not wait for the thread it runs in.
    """

    def __init__(self, steps: Generator[OneStep], finishing: float = FINISHING) -> None:
        self._steps = steps
        self._finishing = finishing
        self._taking = threading.Lock()
        self._taken = 0
        self._until = math.inf

    def __iter__(self) -> Iterator[OneStep]:
        return self

    def __next__(self) -> OneStep:
        with self._taking:
            self._taken += 1
            step = next(self._steps)
        if time.monotonic() >= self._until:
            self.leave()
        return step

    def finish(self) -> None:
        """Take the steps that are left in the thread that takes them, but none after some seconds. Where the answer was
        not begun to be worked out, which is its second step, none is taken."""
        self._until = min(self._until, time.monotonic() + self._finishing)
        if self._taken < 2:
            self.leave()

    def leave(self) -> None:
        """Take no further step."""
        self._until = -math.inf
        if self._taking.acquire(blocking=False):
            try:
                self._steps.close()
            finally:
                self._taking.release()


def event(step: Step | AnswerBody) -> ServerSentEvent:
    """One step as an event."""
    match step:
        case Started(words, answer_id):
            return _named("status", {"text": words, "id": answer_id})
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
