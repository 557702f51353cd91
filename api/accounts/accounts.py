"""The accounts as the database holds them."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import delete, insert, select, update

from api.accounts.account import Account, Role, WrongAccount, account_name
from api.accounts.passwords import Passwords, fit_password
from api.database import tables
from api.database.database import Database


class Accounts:
    """Accounts in the database, where commands change them while the service runs."""

    def __init__(
        self,
        database: Database,
        passwords: Passwords | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database = database
        self._passwords = passwords or Passwords()
        self._clock = clock

    def exist(self) -> bool:
        """Whether there is any: without one there is no desk."""
        with self._database.transaction() as connection:
            return connection.execute(select(tables.accounts.c.name).limit(1)).first() is not None

    def all(self) -> tuple[Account, ...]:
        """Every account, by name."""
        columns = (tables.accounts.c.name, tables.accounts.c.role, tables.accounts.c.made_at)
        with self._database.transaction() as connection:
            rows = connection.execute(select(*columns).order_by(tables.accounts.c.name)).all()
        return tuple(Account(name, Role(role), made_at) for name, role, made_at in rows)

    def add(self, name: str, role: Role, password: str) -> Account:
        """Make an account; raises WrongAccount for one that cannot be or that is there."""
        account = Account(account_name(name), role, self._clock())
        kept = self._passwords.hash(fit_password(password, account.name))
        row = {"name": account.name, "role": role.value, "password": kept, "made_at": account.made_at}
        with self._database.transaction() as connection:
            held = select(tables.accounts.c.name).where(tables.accounts.c.name == account.name)
            if connection.execute(held).first() is not None:
                raise WrongAccount(f"there is an account {account.name!r}; `pathway account password` changes it")
            connection.execute(insert(tables.accounts).values(row))
        return account

    def set_password(self, name: str, password: str) -> None:
        """Give an account another password and end its sessions; raises WrongAccount."""
        known = account_name(name)
        kept = self._passwords.hash(fit_password(password, known))
        with self._database.transaction() as connection:
            row = update(tables.accounts).where(tables.accounts.c.name == known).values(password=kept)
            if connection.execute(row).rowcount == 0:
                raise WrongAccount(f"there is no account {known!r}; `pathway account list` prints them")
            connection.execute(delete(tables.sessions).where(tables.sessions.c.account == known))

    def remove(self, name: str) -> bool:
        """Take an account away with its sessions and tokens, and put back what it took of the queue and has not
        settled; whether there was one."""
        known = account_name(name)
        with self._database.transaction() as connection:
            for table in (tables.sessions, tables.tokens):
                connection.execute(delete(table).where(table.c.account == known))
            reviews = tables.reviews
            connection.execute(delete(reviews).where(reviews.c.taken_by == known, reviews.c.settled_at.is_(None)))
            removed = connection.execute(delete(tables.accounts).where(tables.accounts.c.name == known)).rowcount
        return removed > 0

    def check(self, name: str, password: str) -> Account | None:
        """The account that a name and a password open; None for both a wrong name and a wrong password."""
        columns = (tables.accounts.c.role, tables.accounts.c.made_at, tables.accounts.c.password)
        known = name.strip().lower()
        with self._database.transaction() as connection:
            found = connection.execute(select(*columns).where(tables.accounts.c.name == known)).first()
        role, made_at, kept = found or (None, None, None)
        if not self._passwords.matches(kept, password) or role is None or made_at is None or kept is None:
            return None
        if self._passwords.is_outdated(kept):
            self._keep_anew(known, password)
        return Account(known, Role(role), made_at)

    def _keep_anew(self, name: str, password: str) -> None:
        kept = self._passwords.hash(password)
        with self._database.transaction() as connection:
            connection.execute(update(tables.accounts).where(tables.accounts.c.name == name).values(password=kept))
