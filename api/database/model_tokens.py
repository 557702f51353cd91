"""How many tokens models with a provider took on which day (UTC)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.database import tables
from api.database.database import Database

DAYS = 7
"""How long a day's sum is kept: today's is needed, the others are there to be looked at."""


class ModelTokens:
    """The sums in the database."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    def add(self, day: date, tokens: int) -> int:
        """Count more tokens of a day, if there are any; how many these were in all."""
        try:
            return self._add(day, tokens)
        except IntegrityError:
            # Another process counted the first tokens of the day in the same moment: now there is a row.
            return self._add(day, tokens)

    def forget_old(self) -> int:
        """Delete the sums of days long past; how many there were."""
        first_kept = (self._clock() - timedelta(days=DAYS)).date()
        with self._database.transaction() as connection:
            table = tables.model_tokens
            return connection.execute(delete(table).where(table.c.day < first_kept.isoformat())).rowcount

    def _add(self, day: date, tokens: int) -> int:
        table, name = tables.model_tokens, day.isoformat()
        with self._database.transaction() as connection:
            if tokens:
                counted = update(table).where(table.c.day == name).values(tokens=table.c.tokens + tokens)
                if connection.execute(counted).rowcount == 0:
                    connection.execute(insert(table).values(day=name, tokens=tokens))
            return connection.execute(select(table.c.tokens).where(table.c.day == name)).scalar() or 0
