"""Sessions of browsers. The browser holds a random secret, the database its hash, so that a session can be ended."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, insert, or_, select, update

from api.accounts.account import Account, Identity, Role
from api.accounts.secret import kept_of, new_secret
from api.database import tables
from api.database.database import Database

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
"""NIST SP 800-63B asks for a new login after 12 hours, and after 30 minutes in which nothing was done."""

EXACT = timedelta(minutes=1)
"""How exactly it is kept when a session was last used: one write a minute, not one for every page."""


class Sessions:
    """Sessions in the database."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    def begin(self, account: Account) -> str:
        """Begin a session; the secret that its browser is to hold. A login begins a new one whatever was sent along."""
        secret, now = new_secret(), self._clock()
        row = {"id": kept_of(secret), "account": account.name, "made_at": now, "seen_at": now}
        with self._database.transaction() as connection:
            connection.execute(insert(tables.sessions).values(row))
        return secret

    def caller(self, secret: str) -> Identity | None:
        """Whose session a secret opens; None where it was ended, was idle too long, is too old, or never was."""
        table, now = tables.sessions, self._clock()
        held = select(table.c.account, tables.accounts.c.role, table.c.made_at, table.c.seen_at).join(tables.accounts)
        with self._database.transaction() as connection:
            found = connection.execute(held.where(table.c.id == kept_of(secret))).first()
            if found is None or now - found.seen_at >= IDLE or now - found.made_at >= LONGEST:
                return None
            if now - found.seen_at >= EXACT:
                connection.execute(update(table).where(table.c.id == kept_of(secret)).values(seen_at=now))
        return Identity(found.account, Role(found.role))

    def end(self, secret: str) -> None:
        """End a session."""
        with self._database.transaction() as connection:
            connection.execute(delete(tables.sessions).where(tables.sessions.c.id == kept_of(secret)))

    def end_all(self, account: str) -> int:
        """End every session of an account; how many there were."""
        with self._database.transaction() as connection:
            return connection.execute(delete(tables.sessions).where(tables.sessions.c.account == account)).rowcount

    def forget_old(self) -> int:
        """Delete sessions that are over; how many there were."""
        table, now = tables.sessions, self._clock()
        with self._database.transaction() as connection:
            over = or_(table.c.seen_at <= now - IDLE, table.c.made_at <= now - LONGEST)
            return connection.execute(delete(table).where(over)).rowcount
