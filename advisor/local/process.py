"""The model's process, kept alive: started in the background, started again when it dies, stopped with its owner."""

import secrets
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor.local.child import Child, Ending, end, hear_out, spawn
from advisor.local.server import UNUSABLE
from advisor.local.threads import free_threads

PAUSES = (1.0, 5.0, 25.0)
"""Seconds before each new start after a death; with none left, the model is given up."""

SLOW = 10.0
"""Tokens a second below which several threads are in each other's way: `free_threads` has the figures."""


SLOW_ANSWERS = 3
"""Slow answers in a row after which fewer threads are tried: one may have met a moment's work."""


@dataclass(frozen=True)
class Loading:
    """The model is being read, or waits to be started again."""


@dataclass(frozen=True)
class Running:
    """Answers come from this address ("http://127.0.0.1:port") with the key as bearer token."""

    address: str
    key: str
    threads: int


@dataclass(frozen=True)
class Failed:
    """The model died too often and is not started again; the reason repeats what it said last."""

    reason: str


@dataclass(frozen=True)
class Stopped:
    """The model was not started yet, or was closed."""


State = Loading | Running | Failed | Stopped
Command = Callable[[Path, int], Sequence[str]]


def server_command(weights: Path, threads: int) -> Sequence[str]:
    """The command line of the child."""
    return [sys.executable, "-P", "-m", "advisor.local.server", str(weights), str(threads)]


class LocalModel:
    """Owns one child that serves the weights. Its methods may be called from any thread."""

    def __init__(
        self,
        weights: Path,
        threads: int | None = None,
        command: Command = server_command,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        """Starts nothing yet. Without a number of threads there are as many as cores are free when the child starts."""
        self._weights = weights
        self._threads = threads
        self._command = command
        self._pauses = pauses
        self._preparation: Callable[[Running], None] = lambda running: None
        self._changed = threading.Condition()
        self._state: State = Stopped()
        self._child: Child | None = None
        self._keeper: threading.Thread | None = None
        self._deaths = 0
        self._slow_answers = 0
        self._closed = False
        self._replaced = False

    def prepare(self, preparation: Callable[[Running], None]) -> None:
        """Have every child that listens prepared so, before anybody else hears of it."""
        self._preparation = preparation

    def start(self) -> None:
        """Begin to load in the background; nothing happens where that was begun before."""
        with self._changed:
            if self._keeper or self._closed:
                return
            self._state = Loading()
            self._keeper = threading.Thread(target=self._keep, name="local-model", daemon=True)
            self._keeper.start()

    @property
    def state(self) -> State:
        """How it stands now."""
        with self._changed:
            return self._state

    def await_ready(self, seconds: float) -> State:
        """The state once it is no longer Loading; Loading where that takes more seconds than these."""
        with self._changed:
            self._changed.wait_for(lambda: not isinstance(self._state, Loading), seconds)
            return self._state

    def answered(self, tokens_per_second: float | None = None) -> None:
        """Hear that an answer came: earlier deaths are forgiven. Where several in a row came slowly from several
        threads, others want the cores, and the model is loaded again with one."""
        with self._changed:
            self._deaths = 0
            slow = tokens_per_second is not None and tokens_per_second < SLOW
            self._slow_answers = self._slow_answers + 1 if slow else 0
            several = isinstance(self._state, Running) and self._state.threads > 1
            crowded = several and self._slow_answers >= SLOW_ANSWERS
        if crowded:
            self.use_threads(1)

    def use_threads(self, threads: int) -> None:
        """Load the model again with another number of threads; an answer that is being written is lost."""
        with self._changed:
            if threads == (self._state.threads if isinstance(self._state, Running) else self._threads):
                return
            self._threads = threads
            if self._child:
                self._replaced = True
                self._child.kill()
            if self._keeper and not isinstance(self._state, Failed):
                self._state = Loading()

    def close(self) -> None:
        """Stop the child and wait for its end; calling it again does nothing."""
        with self._changed:
            self._closed = True
            child, keeper = self._child, self._keeper
            self._changed.notify_all()
        if child:
            end(child)
        if keeper:
            keeper.join()
        self._become(Stopped())

    def _keep(self) -> None:
        """Start child after child until it is closed or given up."""
        while not self._closed:
            self._become(Loading())
            ending = self._run()
            with self._changed:
                if self._replaced or self._closed:
                    self._replaced = False
                    continue
                self._deaths += 1
                if self._deaths > len(self._pauses) or ending.status == UNUSABLE:
                    break
                self._state = Loading()
                self._changed.wait_for(lambda: self._closed, self._pauses[self._deaths - 1])
        if not self._closed:
            self._become(
                Failed(f"the local model does not stay up (starts: {self._deaths}); the last it said: {ending.said}")
            )

    def _run(self) -> Ending:
        """One life of a child, and how it ended."""
        free = self._threads or free_threads()
        key = secrets.token_urlsafe(32)
        with self._changed:
            if self._closed:
                return Ending("", None)
            threads = self._threads or free
            try:
                child = self._child = spawn(self._command(self._weights, threads), key)
            except OSError as error:
                return Ending(str(error), None)
        ending = hear_out(child, lambda address: self._announced(Running(address, key, threads)))
        with self._changed:
            self._child = None
        return ending

    def _announced(self, running: Running) -> None:
        self._preparation(running)
        self._become(running)

    def _become(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()
