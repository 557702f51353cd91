"""A time budget: what a slow iterator gives within some seconds, and no waiting after them."""

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


class OutOfTime(Exception):
    """The seconds are spent."""


@dataclass(frozen=True)
class _Got(Generic[Item]):
    """An item of the iterator."""

    item: Item


@dataclass(frozen=True)
class _Ended:
    """The iterator's end, and the error that it ended in."""

    error: Exception | None


class Within(Generic[Item]):
    """Iterates over what `make` gives, in a thread of its own, never ahead of whoever asks: nothing is begun that
    nobody waits for. Raises OutOfTime when the seconds are spent, and whatever the iterator raises."""

    def __init__(self, make: Callable[[], Generator[Item] | Iterator[Item]], seconds: float) -> None:
        self._make = make
        self._seconds = seconds
        self._handed: queue.SimpleQueue[_Got[Item] | _Ended] = queue.SimpleQueue()
        self._asked = threading.Semaphore(0)
        self._left = False

    def __iter__(self) -> Iterator[Item]:
        end = time.monotonic() + self._seconds
        threading.Thread(target=self._work, name="model", daemon=True).start()
        try:
            while True:
                self._asked.release()
                try:
                    handed = self._handed.get(timeout=max(0.0, end - time.monotonic()))
                except queue.Empty:
                    raise OutOfTime from None
                if isinstance(handed, _Ended):
                    if handed.error:
                        raise handed.error
                    return
                yield handed.item
        finally:
            self._left = True
            self._asked.release()

    def _work(self) -> None:
        error: Exception | None = None
        try:
            self._hand_over()
        except Exception as problem:
            error = problem
        self._handed.put(_Ended(error))

    def _hand_over(self) -> None:
        items = self._make()
        try:
            while self._wanted():
                try:
                    self._handed.put(_Got(next(items)))
                except StopIteration:
                    break
        finally:
            if isinstance(items, Generator):
                items.close()

    def _wanted(self) -> bool:
        """Wait until the next item is asked for; False where nobody will ask any more."""
        self._asked.acquire()
        return not self._left
