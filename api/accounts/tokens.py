"""Tokens of programs: a secret that is shown once, of an account, with a role that is at most the account's."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, insert, select

from api.accounts.account import Identity, Role, WrongAccount, account_name
from api.accounts.secret import kept_of, new_secret
from api.database import tables
from api.database.database import Database

PREFIX = "pat_"
"""What a token begins with, so that whoever finds one in a file knows what it is."""


@dataclass(frozen=True)
class Token:
    """A token without its secret."""

    id: str
    account: str
    role: Role
    label: str
    made_at: datetime
    ends_at: datetime | None


class Tokens:
    """Tokens in the database, by the hash of their secret."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._clock = clock

    def add(self, account: str, role: Role, label: str, days: int | None = None) -> tuple[Token, str]:
        """A new token and its secret; raises WrongAccount for no such account, or a role that is more than its own."""
        name, now = account_name(account), self._clock()
        ends_at = now + timedelta(days=days) if days else None
        token, secret = Token(secrets.token_hex(8), name, role, label[:100], now, ends_at), PREFIX + new_secret()
        with self._database.transaction() as connection:
            held = select(tables.accounts.c.role).where(tables.accounts.c.name == name)
            owned = connection.execute(held).scalar()
            if owned is None:
                raise WrongAccount(f"there is no account {name!r}; `pathway account list` prints them")
            if not Role(owned).includes(role):
                raise WrongAccount(f"{name} is {owned}, and its tokens cannot be {role}")
            connection.execute(insert(tables.tokens).values(**vars(token), secret=kept_of(secret)))
        return token, secret

    def caller(self, secret: str) -> Identity | None:
        """Whose token a secret is, with the lesser of its role and the account's; None for one that is unknown, was
        revoked or is over."""
        table = tables.tokens
        held = select(table.c.account, table.c.role, table.c.ends_at, tables.accounts.c.role.label("owned"))
        with self._database.transaction() as connection:
            found = connection.execute(held.join(tables.accounts).where(table.c.secret == kept_of(secret))).first()
        if found is None or (found.ends_at is not None and found.ends_at <= self._clock()):
            return None
        role, owned = Role(found.role), Role(found.owned)
        return Identity(found.account, role if owned.includes(role) else owned)

    def revoke(self, token_id: str) -> bool:
        """Take a token back; whether there was one."""
        with self._database.transaction() as connection:
            return connection.execute(delete(tables.tokens).where(tables.tokens.c.id == token_id)).rowcount > 0

    def all(self) -> tuple[Token, ...]:
        """Every token, the oldest first."""
        columns = [column for column in tables.tokens.c if column.name != "secret"]
        with self._database.transaction() as connection:
            rows = connection.execute(select(*columns).order_by(tables.tokens.c.made_at)).mappings().all()
        return tuple(Token(**{**row, "role": Role(row["role"])}) for row in rows)
