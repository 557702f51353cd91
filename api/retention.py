"""Deleting what is older than a deployment keeps it, while the service runs."""

import asyncio
import logging

from starlette.concurrency import run_in_threadpool

from api.database.received import Received

SECONDS = 3600.0
"""Between two looks; the settings count in days."""


async def forget_old(received: Received, seconds: float = SECONDS) -> None:
    """Delete at once and then every hour, until cancelled."""
    while True:
        try:
            await run_in_threadpool(received.forget_old)
        except Exception:
            # A database that is away now may be there in an hour, and answers do not need it.
            logging.getLogger(__name__).exception("what is too old could not be deleted")
        await asyncio.sleep(seconds)
