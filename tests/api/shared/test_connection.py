"""A Redis that does not answer is left alone for a while, and used again when it is back."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from redis import Redis

from api.deployment.service_settings import ServiceSettings
from api.doctor.neighbours import neighbours
from api.shared.clients import SharedClients
from api.shared.connection import LEFT_ALONE, Away, Shared, connected
from tests.api.shared.conftest import Server

Result = TypeVar("Result")


def alone(coroutine: Coroutine[None, None, Result]) -> Result:
    """What a coroutine comes to in a thread of its own: where pages are tested, this one has a loop that runs."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, coroutine).result()


def test_it_is_left_alone_and_then_used_again(redis: Server) -> None:
    now = 0.0

    async def through() -> None:
        nonlocal now
        shared = Shared(connected(redis.url)._client, lambda: now)
        assert await shared.ask(lambda client: client.ping())
        redis.stop()
        try:
            with pytest.raises(Away):
                await shared.ask(lambda client: client.ping())
        finally:
            redis.start()
        with pytest.raises(Away):
            await shared.ask(lambda client: client.ping())
        now += LEFT_ALONE
        assert await shared.ask(lambda client: client.ping())
        await shared.close()

    alone(through())


def test_workers_give_a_client_one_name_and_another_one_the_next_day(redis: Server) -> None:
    async def names() -> list[str]:
        day = date(2026, 11, 27)
        shared = connected(redis.url)
        one, other = (SharedClients(shared, lambda: day) for _ in range(2))
        given = []
        for _ in range(2):
            for clients in (one, other):
                await clients.prepare()
                given.append(clients.name("192.0.2.7"))
            day += timedelta(days=1)
        await shared.close()
        return given

    first, again, next_day, next_again = alone(names())
    assert first == again
    assert next_day == next_again
    assert first != next_day
    assert "192.0.2.7" not in first


@pytest.mark.parametrize("changed", [("save", "3600 1"), ("appendonly", "yes")])
def test_the_doctor_tells_a_redis_that_writes_to_a_disk_what_is_said_to_be_in_memory(
    redis: Server, tmp_path: Path, changed: tuple[str, str]
) -> None:
    settings = ServiceSettings(home=tmp_path, redis_url=redis.url)
    assert list(neighbours(settings)) == [(True, "Redis answers, and workers share limits and conversations there")]
    name, value = changed
    with Redis.from_url(redis.url) as client:
        client.config_set(name, value)
        ((well, words),) = neighbours(settings)
        client.config_set(name, {"save": "", "appendonly": "no"}[name])
    assert not well
    assert "disk" in words and '--save ""' in words
