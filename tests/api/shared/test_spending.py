"""Workers at one Redis share the tokens of the day, and each counts alone while it is away."""

import asyncio
import logging
from contextlib import suppress
from pathlib import Path

import pytest

from advisor.agent.allowance import SPENT
from api.deployment.deployment import Deployment
from api.deployment.opened import sharing
from api.deployment.service_settings import ServiceSettings
from api.doctor.tokens_told import tokens_told
from api.limits.spending import go_on_sharing, share
from tests.api.limits.test_spending import TODAY, call, settings
from tests.api.shared.conftest import Server
from tests.api.shared.test_connection import alone


def test_workers_at_one_redis_share_the_days_tokens(redis: Server) -> None:
    one, other = (sharing(Deployment(settings(model_tokens_day=100)), redis.url) for _ in range(2))

    async def tell() -> None:
        one.allowance.count(call(70))
        other.allowance.count(call(40))
        for each in (one, other, one):
            await share(each.allowance, each.spending)
        for each in (one, other):
            assert each.shared
            await each.shared.close()

    alone(tell())
    assert one.allowance.used == other.allowance.used == 110
    assert one.allowance.spent() == SPENT


def test_a_redis_that_was_emptied_hears_of_the_days_tokens_again(redis: Server) -> None:
    one = sharing(Deployment(settings(model_tokens_day=100)), redis.url)

    async def tell() -> None:
        for tokens in (70, 20):
            one.allowance.count(call(tokens))
            await share(one.allowance, one.spending)
            redis.empty()
        await share(one.allowance, one.spending)
        assert await one.spending.add(TODAY, 0) == 90
        assert one.shared
        await one.shared.close()

    alone(tell())
    assert one.allowance.used == 90


def test_while_nobody_can_be_told_a_worker_counts_alone_and_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    single = sharing(Deployment(settings(model_tokens_day=100)), f"unix://{tmp_path / 'nowhere'}")
    single.allowance.count(call(100))

    async def go_on() -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(0.3):
                await go_on_sharing(single.allowance, single.spending, seconds=0.01)
        assert single.shared
        await single.shared.close()

    with caplog.at_level(logging.WARNING, "api.limits.spending"):
        alone(go_on())
    assert single.allowance.spent() == SPENT
    assert [record.message for record in caplog.records if record.name == "api.limits.spending"] == [
        "tokens of the day are counted in this worker alone"
    ]


def test_the_doctor_asks_redis_where_workers_count_there(tmp_path: Path, redis: Server) -> None:
    hosted = ServiceSettings(home=tmp_path, model="openai:gpt-5", model_tokens_day=1000, redis_url=redis.url)
    deployment = sharing(Deployment(hosted), redis.url)

    async def tell() -> None:
        await deployment.spending.add(TODAY, 77)
        assert deployment.shared
        await deployment.shared.close()

    alone(tell())
    ((_, words),) = tokens_told(hosted)
    assert "77 of today's" in words
