"""Conversations kept in memory for a while, for clients that send an id instead of a history. Nothing is stored."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from advisor.question import Turn
from api.bodies.schemas import TURNS

MOST = 1000
SECONDS = 3600


class Conversations:
    """The last turns of the last conversations, forgotten an hour after the last one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._held: OrderedDict[str, tuple[float, tuple[Turn, ...]]] = OrderedDict()

    def __len__(self) -> int:
        """How many conversations are in memory."""
        with self._lock:
            self._forget()
            return len(self._held)

    def turns(self, conversation_id: str | None) -> tuple[Turn, ...]:
        """What was said so far; nothing for an unknown or forgotten conversation."""
        with self._lock:
            self._forget()
            return self._turns(conversation_id or "")

    def add(self, conversation_id: str | None, turn: Turn) -> None:
        """Remember one more turn of a conversation that has an id."""
        if not conversation_id:
            return
        with self._lock:
            self._forget()
            self._held[conversation_id] = (self._clock(), (*self._turns(conversation_id), turn)[-TURNS:])
            self._held.move_to_end(conversation_id)
            while len(self._held) > MOST:
                self._held.popitem(last=False)

    def forget(self, conversation_id: str) -> bool:
        """Forget a conversation at once; whether there was one."""
        with self._lock:
            return self._held.pop(conversation_id, None) is not None

    def _turns(self, conversation_id: str) -> tuple[Turn, ...]:
        return self._held.get(conversation_id, (0.0, ()))[1]

    def _forget(self) -> None:
        """Drop what is older than an hour; the conversations are in the order of their last turn."""
        while self._held and self._clock() - next(iter(self._held.values()))[0] >= SECONDS:
            self._held.popitem(last=False)
