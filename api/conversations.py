"""Conversations kept in memory for a while, for clients that send an id instead of a history. Nothing is stored."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from advisor.question import Turn

MOST = 1000
TURNS = 20
SECONDS = 3600


class Conversations:
    """The last turns of the last conversations, forgotten after an hour."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._held: OrderedDict[str, tuple[float, tuple[Turn, ...]]] = OrderedDict()

    def turns(self, conversation_id: str | None) -> tuple[Turn, ...]:
        """What was said so far; nothing for an unknown or forgotten conversation."""
        with self._lock:
            since, turns = self._held.get(conversation_id or "", (0.0, ()))
        return turns if turns and self._clock() - since < SECONDS else ()

    def add(self, conversation_id: str | None, turn: Turn) -> None:
        """Remember one more turn of a conversation that has an id."""
        if not conversation_id:
            return
        turns = (*self.turns(conversation_id), turn)[-TURNS:]
        with self._lock:
            self._held[conversation_id] = (self._clock(), turns)
            self._held.move_to_end(conversation_id)
            while len(self._held) > MOST:
                self._held.popitem(last=False)
