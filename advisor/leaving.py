"""An asker who may leave: whatever works for them is told at once, in whichever thread it works."""

import threading
from collections.abc import Callable
from contextvars import ContextVar

Told = Callable[[], object]


class Leaving:
    """Whether the asker is gone. Its methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = False
        self._waiting: list[Told] = []

    @property
    def left(self) -> bool:
        """Whether they are gone."""
        return self._left

    def leave(self) -> None:
        """Go; whoever wanted to be told is told now."""
        with self._lock:
            self._left = True
            waiting, self._waiting = self._waiting, []
        for tell in waiting:
            tell()

    def then(self, tell: Told) -> None:
        """Have this called when the asker goes, at once where they have gone."""
        with self._lock:
            if not self._left:
                self._waiting.append(tell)
                return
        tell()


WORKING_FOR: ContextVar[Leaving | None] = ContextVar("WORKING_FOR", default=None)
"""Whom the present thread works for. It goes along into the threads that an agent's graph runs its steps in, where no
argument of ours reaches."""
