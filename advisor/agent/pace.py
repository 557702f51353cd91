"""How the machine keeps up with the model on it: one that is too slow now is left alone for a while."""

import threading
import time
from collections.abc import Callable

RESTS = (60.0, 120.0, 300.0, 600.0)
"""Seconds that the model is left alone after an answer waited for it in vain; longer each time that follows one."""


class Pace:
    """Counts the answers that the model came too late for. Its methods may be called from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._in_a_row = 0
        self._rests_until: float | None = None

    def resting(self) -> str | None:
        """Why the model is not asked now, in words; None where it may be."""
        with self._lock:
            left = 0.0 if self._rests_until is None else self._rests_until - self._clock()
        if left <= 0:
            return None
        return f"this machine is too busy for the local model, which is asked again in {max(1, round(left))} seconds"

    def in_time(self) -> None:
        """An answer had its sentence, or was told in time that there is none."""
        with self._lock:
            self._in_a_row, self._rests_until = 0, None

    def too_late(self) -> None:
        """An answer waited for nothing."""
        with self._lock:
            self._rests_until = self._clock() + RESTS[min(self._in_a_row, len(RESTS) - 1)]
            self._in_a_row += 1
