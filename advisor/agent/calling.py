"""Where calls of models wait: one thread with an event loop, so that each can be given up at any moment."""

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import CancelledError
from typing import Any, TypeVar

from advisor.leaving import WORKING_FOR

Result = TypeVar("Result")


class Left(Exception):
    """The asker is gone, and what was under way was given up."""


class Calls:
    """Runs coroutines for threads that wait for them. Giving one up closes its connection at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    def run(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """The result, or what it raises; raises Left where whom the thread works for goes first."""
        future = asyncio.run_coroutine_threadsafe(coroutine, self._running())
        leaving = WORKING_FOR.get()
        if leaving is not None:
            leaving.then(future.cancel)
        try:
            return future.result()
        except CancelledError:
            raise Left from None

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="model calls", daemon=True).start()
            return self._loop
