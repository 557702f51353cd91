"""Redis as the workers see it: asked briefly, and left alone for a while where it does not answer."""

import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

Answer = TypeVar("Answer")

SECONDS = 0.25
"""How long one question to Redis may take: it answers in a millisecond, and a request waits for it."""

LEFT_ALONE = 5.0
"""Seconds until it is asked again once it did not answer."""


class Away(Exception):
    """Redis does not answer; each worker goes on by itself."""


class Shared:
    """One worker's connection. It is used by one event loop."""

    def __init__(self, client: Redis, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._away_until: float | None = None

    async def ask(self, call: Callable[[Redis], Awaitable[Answer]]) -> Answer:
        """What Redis answers; raises Away at once where it did not answer a moment ago."""
        if self._away_until is not None and self._clock() < self._away_until:
            raise Away
        log = logging.getLogger(__name__)
        try:
            answer = await call(self._client)
        except (RedisError, OSError) as error:
            if self._away_until is None:
                log.warning("Redis is away (%s): limits and repeated posts count in each worker alone", error)
            self._away_until = self._clock() + LEFT_ALONE
            raise Away from error
        if self._away_until is not None:
            log.warning("Redis is back: limits and repeated posts are shared again")
            self._away_until = None
        return answer

    async def close(self) -> None:
        """Let go of the connection."""
        await self._client.aclose()


def connected(url: str) -> Shared:
    """Redis at a URL such as "redis://:password@host:6379/0"; nothing is sent before it is asked something."""
    return Shared(
        Redis.from_url(
            url,
            socket_timeout=SECONDS,
            socket_connect_timeout=SECONDS,
            retry=Retry(NoBackoff(), 0),
            protocol=2,
        )
    )
