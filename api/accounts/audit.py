"""Who did what and when. No question, no answer and no password is ever among it."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, insert, select

from api.database import tables
from api.database.database import Database

COMMAND_LINE = "command line"
DAYS = 365
"""How long an entry is kept where nothing else is set."""


@dataclass(frozen=True)
class Entry:
    """One thing that was done."""

    at: datetime
    who: str
    what: str
    about: str


class Audit:
    """The record, which is added to and never changed."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC), days: int = DAYS
    ) -> None:
        self._database = database
        self._clock = clock
        self.days = days

    def note(self, who: str, what: str, about: str = "") -> None:
        """Record that somebody did something about something: the id of a document, the name of an account."""
        row = {"id": uuid.uuid4().hex, "at": self._clock(), "who": who[:100], "what": what, "about": about[:300]}
        with self._database.transaction() as connection:
            connection.execute(insert(tables.audit).values(row))

    def many(self) -> int:
        """How many entries there are."""
        with self._database.transaction() as connection:
            return connection.execute(select(func.count()).select_from(tables.audit)).scalar_one()

    def entries(self, skipped: int = 0, most: int = 500) -> tuple[Entry, ...]:
        """So many entries behind the newest ones, the newest first."""
        table = tables.audit
        chosen = select(table.c.at, table.c.who, table.c.what, table.c.about)
        in_order = chosen.order_by(table.c.at.desc(), table.c.id).offset(skipped).limit(most)
        with self._database.transaction() as connection:
            rows = connection.execute(in_order).mappings().all()
        return tuple(Entry(**row) for row in rows)

    def last(self, what: str) -> datetime | None:
        """When something was done last; None where it was not, or nothing is known of it any more."""
        table = tables.audit
        with self._database.transaction() as connection:
            return connection.execute(select(func.max(table.c.at)).where(table.c.what == what)).scalar()

    def forget_old(self) -> int:
        """Delete what is older than its days; how many entries there were."""
        first_kept = self._clock() - timedelta(days=self.days)
        with self._database.transaction() as connection:
            return connection.execute(delete(tables.audit).where(tables.audit.c.at <= first_kept)).rowcount
