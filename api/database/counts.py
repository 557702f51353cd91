"""How much is asked, counted by day, topic, institution and outcome: numbers alone, never a question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.database import tables
from api.database.database import Database

DAYS = 730
"""How long counts are kept where nothing else is set: two academic years, so that one can be held against the other."""


@dataclass(frozen=True)
class Count:
    """How many questions of one day were on one topic, of one institution, and ended in one way."""

    day: date
    topic: str
    institution: str
    outcome: str
    questions: int


class Counts:
    """The counts in the database."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC), days: int = DAYS
    ) -> None:
        self._database = database
        self._clock = clock
        self.days = days

    def add(self, topic: str, institution: str, outcome: str) -> None:
        """Count one more question of today."""
        try:
            self._add(topic, institution, outcome)
        except IntegrityError:
            # Another process counted the first question of its kind in the same moment: now there is a row.
            self._add(topic, institution, outcome)

    def since(self, first: date) -> tuple[Count, ...]:
        """The counts from a day on, the oldest first."""
        table = tables.counts
        chosen = select(table).where(table.c.day >= first.isoformat()).order_by(table.c.day)
        with self._database.transaction() as connection:
            rows = connection.execute(chosen).mappings().all()
        return tuple(Count(**{**row, "day": date.fromisoformat(row["day"])}) for row in rows)

    def forget_old(self) -> int:
        """Delete what is older than its days; how many rows there were."""
        first_kept = (self._clock() - timedelta(days=self.days)).date()
        with self._database.transaction() as connection:
            return connection.execute(
                delete(tables.counts).where(tables.counts.c.day < first_kept.isoformat())
            ).rowcount

    def _add(self, topic: str, institution: str, outcome: str) -> None:
        table = tables.counts
        named = {"topic": topic[:60], "institution": institution[:200], "outcome": outcome}
        row = {"day": self._clock().date().isoformat(), **named}
        with self._database.transaction() as connection:
            counted = update(table).where(*(table.c[name] == value for name, value in row.items()))
            if connection.execute(counted.values(questions=table.c.questions + 1)).rowcount == 0:
                connection.execute(insert(table).values(**row, questions=1))
