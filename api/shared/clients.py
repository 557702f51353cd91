"""Names for clients that all workers give alike, and that nobody can turn back when their day is over."""

import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from api.limits.client import SALT, Clients
from api.shared.connection import Away, Shared

PREFIX = "pathway:salt:"
KEPT = timedelta(days=2)


class SharedClients(Clients):
    """Salts names with what Redis holds for the day; where it is away, with what this worker had last."""

    def __init__(self, shared: Shared, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> None:
        super().__init__()
        self._shared = shared
        self._today = today
        self._day: date | None = None

    async def prepare(self) -> None:
        """See Clients."""
        day = self._today()
        if day == self._day:
            return
        key = f"{PREFIX}{day.isoformat()}"
        try:
            await self._shared.ask(lambda redis: redis.set(key, secrets.token_bytes(SALT), nx=True, ex=KEPT))
            held = await self._shared.ask(lambda redis: redis.get(key))
        except Away:
            return
        if held:
            self._salt, self._day = held if isinstance(held, bytes) else held.encode(), day
