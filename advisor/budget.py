"""A time budget: what a slow iterator gives within some seconds, and no waiting after them."""

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from advisor.leaving import WORKING_FOR, Leaving

Item = TypeVar("Item")


class OutOfTime(Exception):
    """The seconds are spent, or the asker is gone."""


@dataclass(frozen=True)
class Late:
    """Comes once, between two items, when a given moment has passed."""


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
    nobody waits for. Raises OutOfTime when the seconds are spent or the asker leaves, and whatever the iterator raises.

    With `late`, the seconds after which `Late` comes between the items, so that what waits for them can be settled.
    """

    def __init__(
        self,
        make: Callable[[], Generator[Item] | Iterator[Item]],
        seconds: float,
        late: float | None = None,
        leaving: Leaving | None = None,
    ) -> None:
        self._make = make
        self._seconds = seconds
        self._late = late
        self._leaving = Leaving() if leaving is None else leaving
        self._done = Leaving()
        self._handed: queue.SimpleQueue[_Got[Item] | _Ended] = queue.SimpleQueue()
        self._asked = threading.Semaphore(0)

    def __iter__(self) -> Iterator[Item | Late]:
        if self._leaving.left:
            raise OutOfTime  # and nothing is begun for them
        end = time.monotonic() + self._seconds
        late = None if self._late is None else end - self._seconds + self._late
        self._leaving.then(lambda: self._handed.put(_Ended(OutOfTime())))
        threading.Thread(target=self._work, name="model", daemon=True).start()
        try:
            while True:
                self._asked.release()
                handed = self._until(end if late is None else min(late, end))
                if late is not None and late < end and time.monotonic() >= late:
                    late = None
                    yield Late()
                    handed = handed or self._until(end)
                match handed:
                    case None:
                        raise OutOfTime
                    case _Ended(error):
                        if error:
                            raise error
                        return
                    case _Got(item):
                        yield item
        finally:
            self._done.leave()
            self._asked.release()

    def _until(self, moment: float) -> _Got[Item] | _Ended | None:
        """What is handed over next; None where that takes longer than until a moment of the clock."""
        try:
            return self._handed.get(timeout=max(0.0, moment - time.monotonic()))
        except queue.Empty:
            return None

    def _work(self) -> None:
        WORKING_FOR.set(self._done)
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
        return not self._done.left
