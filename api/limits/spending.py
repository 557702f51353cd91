"""Telling other workers of the tokens that models took here, and hearing of theirs, while the service runs."""

import asyncio
import logging
from datetime import date
from typing import Protocol

from starlette.concurrency import run_in_threadpool

from advisor.agent.allowance import Allowance
from api.database.model_tokens import ModelTokens

SECONDS = 2.0
"""Between two tellings: what others take in that time is not known here."""


class Ledger(Protocol):
    """Where the tokens of a day are counted for all workers."""

    async def add(self, day: date, tokens: int, known: int = 0) -> int:
        """Count more of them, or none; how many there are in all. So many were known of before, should any be lost."""
        ...


class StoredLedger:
    """Counts in the database."""

    def __init__(self, stored: ModelTokens) -> None:
        self._stored = stored

    async def add(self, day: date, tokens: int, known: int = 0) -> int:
        """See Ledger; a database loses none."""
        return await run_in_threadpool(self._stored.add, day, tokens)


async def share(allowance: Allowance, ledger: Ledger) -> None:
    """Tell what was used here once, and hear what was used in all. What cannot be told now waits; an answer that was
    lost on its way has it told twice, which is on the safe side."""
    waiting = allowance.uncounted()
    allowance.counted(waiting, await ledger.add(waiting.day, waiting.tokens, waiting.known))


async def go_on_sharing(allowance: Allowance, ledger: Ledger, seconds: float = SECONDS) -> None:
    """Share at once and then again and again, until cancelled, and once more then; nothing is shared where there is no
    limit."""
    away = False
    try:
        while allowance.tokens:
            try:
                await share(allowance, ledger)
                away = False
            except Exception:
                # Without the others' tokens this worker's own are still counted, and answers go on.
                if not away:
                    logging.getLogger(__name__).warning("tokens of the day are counted in this worker alone")
                away = True
            await asyncio.sleep(seconds)
    finally:
        if allowance.tokens and allowance.uncounted().tokens and not away:
            await share(allowance, ledger)
