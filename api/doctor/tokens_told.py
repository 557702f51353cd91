"""What `pathway doctor` says of the tokens that models with a provider may use in a day."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from api.database.database import DATABASE, DatabaseAway, DatabaseUnusable, database_url, open_database
from api.database.model_tokens import ModelTokens
from api.deployment.service_settings import ServiceSettings
from api.shared.connection import Away, connected
from api.shared.spending import SharedLedger


def tokens_told(settings: ServiceSettings) -> Iterator[tuple[bool, str]]:
    """Pairs of (is it well, what was looked at), where a model with a provider is set."""
    if settings.model in ("none", "local") and settings.model_second is None:
        return
    if not settings.model_tokens_day:
        yield True, "nothing bounds the tokens that the model may use in a day; see ADVISOR_MODEL_TOKENS_DAY"
        return
    most, used = settings.model_tokens_day, _used(settings)
    words = "how many of today's are used cannot be told" if used is None else f"{used:,} of today's (UTC) are used"
    if used is not None and used >= most:
        words += ", so that answers come without the model until the day ends"
    yield True, f"the model may use {most:,} tokens a day; {words}"


def _used(settings: ServiceSettings) -> int | None:
    """The tokens of today; None where what knows of them is away, which the doctor says in its own place."""
    today = datetime.now(UTC).date()
    if settings.redis_url:
        asked = _shared(settings.redis_url.get_secret_value())
        with ThreadPoolExecutor(1) as beside:  # whoever looks may be in a loop of their own already
            return beside.submit(asyncio.run, asked).result()
    if settings.database_url is None and not (settings.home / DATABASE).exists():
        return 0
    try:
        database = open_database(database_url(settings.database_url, settings.home))
    except DatabaseUnusable:
        return None
    try:
        return ModelTokens(database).add(today, 0)
    except DatabaseAway:
        return None
    finally:
        database.close()


async def _shared(url: str) -> int | None:
    shared = connected(url)
    try:
        return await SharedLedger(shared).add(datetime.now(UTC).date(), 0)
    except Away:
        return None
    finally:
        await shared.close()
