"""Counting for all workers together, by the same algorithm as in one, in one step of Redis and by its clock."""

from collections.abc import Sequence

from api.limits.limiter import Claim, MemoryLimiter
from api.shared.connection import Away, Shared

PREFIX = "pathway:limit:"

_COUNT = """
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local due, wait = {}, 0
for i, key in ipairs(KEYS) do
    local count, seconds = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
    due[i] = math.max(tonumber(redis.call('GET', key) or now), now) + seconds / count
    wait = math.max(wait, due[i] - now - seconds)
end
if wait > 0.000001 then return string.format('%.6f', wait) end
for i, key in ipairs(KEYS) do
    redis.call('SET', key, string.format('%.6f', due[i]), 'PX', math.ceil((due[i] - now) * 1000))
end
return '0'
"""
"""Of each name the moment at which all that it was given is paid back; it is forgotten then."""


class SharedLimiter:
    """Counts in Redis, and where it is away in this worker, which is milder by as many times as there are workers."""

    def __init__(self, shared: Shared, alone: MemoryLimiter | None = None) -> None:
        self._shared = shared
        self._alone = alone or MemoryLimiter()

    async def take(self, claims: Sequence[Claim]) -> float:
        """See Limiter."""
        if not claims:
            return 0.0
        keys = [PREFIX + claim.name for claim in claims]
        rates = [value for claim in claims for value in (claim.rate.count, claim.rate.seconds)]
        try:
            wait = await self._shared.ask(lambda redis: redis.eval(_COUNT, len(keys), *keys, *rates))
        except Away:
            return await self._alone.take(claims)
        return float(wait)
