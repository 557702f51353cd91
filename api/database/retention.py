"""Deleting what is older than a deployment keeps it, while the service runs."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Protocol

from starlette.concurrency import run_in_threadpool

SECONDS = 3600.0
"""Between two looks; the settings count in days."""


class Keeper(Protocol):
    """What keeps rows for a while."""

    def forget_old(self) -> object: ...


async def forget_old(keepers: Sequence[Keeper], seconds: float = SECONDS) -> None:
    """Delete at once and then every hour, until cancelled."""
    while True:
        try:
            for keeper in keepers:
                await run_in_threadpool(keeper.forget_old)
        except Exception:
            # A database that is away now may be there in an hour, and answers do not need it.
            logging.getLogger(__name__).exception("what is too old could not be deleted")
        await asyncio.sleep(seconds)
