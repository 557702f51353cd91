"""The process on this machine as a chat model: whether it can be asked now, and one question at a time."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import lru_cache

from langchain_core.language_models import BaseChatModel

from advisor.agent.brief import Brief
from advisor.agent.call import Heard, unheard
from advisor.agent.calling import Calls
from advisor.agent.chat import chat_at
from advisor.agent.limits import LOCAL
from advisor.agent.model import Unready
from advisor.agent.pace import Pace
from advisor.agent.patient import PatientChat
from advisor.agent.reference import Reference
from advisor.agent.small import Aliases, SmallWriter
from advisor.agent.writer import Handed, ModelFailed
from advisor.local.process import Failed, Loading, LocalModel, Running

LOADING = "the local model is still loading"
BUSY = "the local model is at work on other questions"
MOST_WAITING = 3
"""Answers that may wait for the model at a time, the one that is written included: a fourth would wait too long."""

TOO_LONG = 10.0
"""Seconds at work on one answer from which on a model that was stopped was too slow for it: on two quiet cores it has
its sentence in five, and an answer waits for thirteen."""


class LocalWriter:
    """Writes with the process's model, which answers one question at a time: a few wait their turn, and who comes
    then goes without. Where the machine is too busy for it nobody waits until it has rested (`Pace`)."""

    name = "local"
    one_sentence = True

    def __init__(
        self,
        process: LocalModel,
        aliases: Aliases,
        seconds: float,
        calls: Calls | None = None,
        heard: Heard = unheard,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._process = process
        self._clock = clock
        self._pace = Pace(clock)
        self._seconds = seconds
        self._writer = SmallWriter(self.name, self._chat, aliases)
        calls = calls or Calls()

        @lru_cache(maxsize=1)
        def patient(address: str, key: str) -> BaseChatModel:
            chat = chat_at(address, key, seconds, process.answered)
            return PatientChat(inner=chat, title=self.name, streams=False, seconds=LOCAL, calls=calls, heard=heard)

        self._chat_at = patient
        process.prepare(lambda running: self._writer.warm(chat_at(running.address, running.key, seconds)))
        self._one = threading.Lock()
        self._places = threading.BoundedSemaphore(MOST_WAITING)

    def unready(self) -> str | None:
        """Why it cannot write now."""
        return self._writer.unready() or self._pace.resting()

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """See Writer."""
        if not self._places.acquire(blocking=False):
            raise ModelFailed(BUSY)
        try:
            if not self._one.acquire(timeout=self._seconds / 2):
                raise ModelFailed(BUSY)
            try:
                yield from self._timed(self._writer.write(brief, reference))
            finally:
                self._one.release()
        finally:
            self._places.release()

    def _timed(self, writing: Iterator[Handed]) -> Iterator[Handed]:
        """What the model hands over; one that fails after so long was stopped, as the answer could not wait."""
        began = self._clock()
        try:
            yield from writing
        except ModelFailed:
            if self._clock() - began >= TOO_LONG:
                self._pace.too_late()
            raise
        else:
            self._pace.in_time()

    def _chat(self) -> BaseChatModel | Unready:
        state = self._process.state
        if isinstance(state, Running):
            return self._chat_at(state.address, state.key)
        if isinstance(state, Failed):
            return Unready(state.reason)
        return Unready(LOADING if isinstance(state, Loading) else "the local model was stopped")


class Absent:
    """Stands in the writer's place where the weights are not to be had: every answer says so and goes without."""

    name = "local"
    one_sentence = True

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def unready(self) -> str | None:
        """Why it cannot write."""
        return self._reason

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """Never gives a claim."""
        raise ModelFailed(self._reason)
