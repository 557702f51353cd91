"""Counting what is asked for, with one number for each client."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

MOST = 100_000
"""Clients that are remembered; the one that was quiet the longest is forgotten first."""


@dataclass(frozen=True)
class Rate:
    """So many in so many seconds, which may come all at once or spread out."""

    count: int
    seconds: float


@dataclass(frozen=True)
class Claim:
    """One more request, to be counted under a name at a rate."""

    name: str
    rate: Rate


class Limiter(Protocol):
    """Counts requests, in one process or for all of them."""

    async def take(self, claims: Sequence[Claim]) -> float:
        """Count a request under every claim and give 0; or count it under none, and give the seconds to wait."""
        ...


class MemoryLimiter:
    """The generic cell rate algorithm, for one event loop: of each name one moment is kept, at which all that it was
    given is paid back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._paid_back: OrderedDict[str, float] = OrderedDict()

    @property
    def remembered(self) -> int:
        """Names of which something is known."""
        return len(self._paid_back)

    async def take(self, claims: Sequence[Claim]) -> float:
        """See Limiter."""
        return self.count(claims)

    def count(self, claims: Sequence[Claim]) -> float:
        """The same, at once."""
        now = self._clock()
        due = {claim.name: self._due(claim, now) for claim in claims}
        wait = max((due[claim.name] - now - claim.rate.seconds for claim in claims), default=0.0)
        # A number of seconds has no exact tenth: what is late by less than a microsecond is not late.
        if wait > 1e-6:
            return wait
        for name, moment in due.items():
            self._paid_back[name] = moment
            self._paid_back.move_to_end(name)
        self._forget(now)
        return 0.0

    def _forget(self, now: float) -> None:
        """Drop those who were quiet the longest while all is paid back that they were given, or there are too many."""
        while self._paid_back:
            name, moment = next(iter(self._paid_back.items()))
            if moment > now and len(self._paid_back) <= self._most:
                return
            del self._paid_back[name]

    def _due(self, claim: Claim, now: float) -> float:
        """When all would be paid back with this one more."""
        return max(self._paid_back.get(claim.name, now), now) + claim.rate.seconds / claim.rate.count
