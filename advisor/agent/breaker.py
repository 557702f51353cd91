"""A circuit breaker: a model that keeps failing is left alone for a while, so that nobody waits for it in vain."""

import threading
import time
from collections import deque
from collections.abc import Callable

IN_A_ROW = 5
"""Failures one after the other that open it."""

WATCHED = 20
SHARE = 0.5
"""It also opens when so many of the last WATCHED calls failed."""

REST = 30.0
"""Seconds that it stays open before one call is tried."""


class Breaker:
    """Counts how calls end. Its methods may be called from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._ended: deque[bool] = deque(maxlen=WATCHED)
        self._in_a_row = 0
        self._opens_at: float | None = None
        self._trying = False

    def wait(self) -> float:
        """Seconds until a call may be tried; 0 where one may now."""
        with self._lock:
            return self._wait()

    def resting(self) -> str | None:
        """Why no call may be tried now, in words; None where one may."""
        seconds = self.wait()
        return (
            f"the model failed several times and is asked again in {max(1, round(seconds))} seconds"
            if seconds
            else None
        )

    def enter(self) -> bool:
        """Begin a call, which must then end in `succeeded`, `failed` or `abandoned`; False where none may begin. After
        a rest one call is tried at a time, until one succeeds."""
        with self._lock:
            if self._wait() > 0:
                return False
            self._trying = self._opens_at is not None
            return True

    def succeeded(self) -> None:
        """The model answered: all is well."""
        with self._lock:
            if self._opens_at is not None:
                self._ended.clear()
            self._ended.append(True)
            self._in_a_row, self._opens_at, self._trying = 0, None, False

    def failed(self, rest: float = 0.0) -> None:
        """The model failed; `rest` are the seconds that its server asked to be left alone for, 0 where it did not."""
        with self._lock:
            self._ended.append(False)
            self._in_a_row += 1
            many = len(self._ended) == WATCHED and self._ended.count(False) >= WATCHED * SHARE
            if self._trying or many or self._in_a_row >= IN_A_ROW or rest:
                self._opens_at = self._clock() + (rest or REST)
            self._trying = False

    def abandoned(self) -> None:
        """Nobody waited for the end of the call, which says nothing of the model."""
        with self._lock:
            self._trying = False

    def _wait(self) -> float:
        if self._opens_at is None:
            return 0.0
        left = self._opens_at - self._clock()
        # While one call is tried, nobody knows how long it takes; they may ask again in a second.
        return max(left, 1.0 if self._trying else 0.0)
