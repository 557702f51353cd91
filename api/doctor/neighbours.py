"""What the service leans on over the network, as `pathway doctor` looks at it: each is said to answer, or which setting
names it."""

import asyncio
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from redis.asyncio import Redis
from redis.exceptions import ResponseError

from advisor.bootstrap import chroma_server
from advisor.masked import masked
from api.deployment.service_settings import ServiceSettings
from api.handoff.mail import read_mail_server
from api.shared.connection import Away, connected

PATIENCE = 5.0
"""Seconds in which somebody must answer."""


def neighbours(settings: ServiceSettings) -> Iterator[tuple[bool, str]]:
    """Pairs of (is it well, what was looked at), for what the settings name; nothing is sent to any but Redis."""
    if settings.redis_url:
        yield _redis(settings.redis_url.get_secret_value())
    if server := chroma_server(settings):
        yield _listens(f"the Chroma server at {server}", server.host, server.port, "ADVISOR_CHROMA_URL")
    if settings.smtp_url:
        mail = read_mail_server(settings.smtp_url.get_secret_value())
        yield _listens(f"the mail server {mail.host}", mail.host, mail.port, "ADVISOR_SMTP_URL")
        if not settings.smtp_from:
            yield False, "e-mail has no sender; set ADVISOR_SMTP_FROM"
    if settings.traces_url:
        parts = urlsplit(settings.traces_url)
        what = f"the collector of traces at {masked(settings.traces_url)}"
        yield _listens(what, parts.hostname or "", parts.port or 4317, "ADVISOR_TRACES_URL")


def _listens(what: str, host: str, port: int, setting: str) -> tuple[bool, str]:
    try:
        socket.create_connection((host, port), timeout=PATIENCE).close()
    except OSError as error:
        return False, f"{what} cannot be reached ({error}); see {setting}"
    return True, f"{what} can be reached"


def _redis(url: str) -> tuple[bool, str]:
    try:
        with ThreadPoolExecutor(1) as beside:  # whoever looks may be in a loop of their own already
            keeps = beside.submit(asyncio.run, _writes_to_disk(url)).result()
    except Away as away:
        why = away.__cause__
        return False, f"Redis does not answer ({why}), so that each worker counts alone; see ADVISOR_REDIS_URL"
    if keeps:
        return False, (
            "Redis writes what it holds to a disk, conversations of the last hour among it, which the data inventory "
            'says are in memory; start it with --save "" --appendonly no'
        )
    return True, "Redis answers, and workers share limits and conversations there"


async def _writes_to_disk(url: str) -> bool:
    """Whether a Redis that answers keeps what it holds on a disk; not known, and taken to be no, of one that does not
    tell, as hosted ones do not."""
    shared = connected(url)

    async def ask(redis: Redis) -> bool:
        await redis.ping()
        try:
            told = await redis.config_get("save", "appendonly")
        except ResponseError:
            return False
        return bool(told.get("save")) or told.get("appendonly") == "yes"

    try:
        return await shared.ask(ask)
    finally:
        await shared.close()
