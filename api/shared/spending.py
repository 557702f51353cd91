"""The tokens of a day of all workers together."""

from datetime import date

from api.shared.connection import Shared

PREFIX = "pathway:tokens:"

SECONDS = 2 * 24 * 3600
"""A day's sum is needed on that day."""

ADD = """
local total = math.max(tonumber(redis.call('GET', KEYS[1]) or '0') or 0, tonumber(ARGV[2])) + tonumber(ARGV[1])
redis.call('SET', KEYS[1], string.format('%.0f', total), 'EX', ARGV[3])
return string.format('%.0f', total)
"""
"""A Redis that keeps nothing on a disk begins at 0 after a restart: then what the workers know of is what was used."""


class SharedLedger:
    """Counts in Redis. See Ledger."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared

    async def add(self, day: date, tokens: int, known: int = 0) -> int:
        """See Ledger; raises Away."""
        key = f"{PREFIX}{day.isoformat()}"
        return int(await self._shared.ask(lambda redis: redis.eval(ADD, 1, key, tokens, known, SECONDS)))
