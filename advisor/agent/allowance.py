"""What models with a provider may use up in a day (UTC), in all answers together."""

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from advisor.agent.call import Call, Ending

SPENT = "the tokens that the model may use in a day are used up"

CHARACTERS = 3
"""Characters that a token has at the least, in English and in JSON: what a call took that told nothing is reckoned by
them, rather too much than too little."""

WRITTEN = 600
"""Tokens that such a call is taken to have written: the longest draft has fewer."""

_UNREAD = (Ending.UNREACHED, Ending.BUSY, Ending.REFUSED)
"""How calls end of which no server read anything."""


@dataclass(frozen=True)
class Uncounted:
    """Tokens of a day that were used here, and that nobody else has heard of yet."""

    day: date
    tokens: int
    known: int = 0
    """Those of all, at the last hearing."""


class Allowance:
    """Counts what calls took and says when it was enough. Its methods may be called from any thread.

    It is asked before an answer, not between the calls of one: what is under way is finished.
    """

    def __init__(self, tokens: int = 0, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> None:
        """So many tokens a day; 0 is no limit."""
        self.tokens = tokens
        self._today = today
        self._lock = threading.Lock()
        self._day = today()
        self._told = self._here = 0

    @property
    def used(self) -> int:
        """Tokens of today, as far as this process knows."""
        with self._lock:
            self._turn()
            return self._told + self._here

    def spent(self) -> str | None:
        """Why no model is asked any more today, in words; None where one is."""
        return SPENT if self.tokens and self.used >= self.tokens else None

    def count(self, call: Call) -> None:
        """Count what a call took."""
        with self._lock:
            self._turn()
            self._here += taken(call)

    def uncounted(self) -> Uncounted:
        """What others are to be told of."""
        with self._lock:
            self._turn()
            return Uncounted(self._day, self._here, self._told)

    def counted(self, told: Uncounted, total: int) -> None:
        """Others were told, and know of so many of that day in all."""
        with self._lock:
            self._turn()
            if told.day == self._day:
                self._here -= told.tokens
                self._told = total

    def _turn(self) -> None:
        today = self._today()
        if today != self._day:
            self._day, self._told, self._here = today, 0, 0


def taken(call: Call) -> int:
    """The tokens that a call took, as its server says, or reckoned where it says nothing: it was given up, or broke."""
    if call.input_tokens is not None and call.output_tokens is not None:
        return call.input_tokens + call.output_tokens
    if call.ending in _UNREAD:
        return 0
    return call.attempts * math.ceil(call.characters / CHARACTERS) + WRITTEN
