"""What opens the desk is random, is kept as a hash, ends by itself, and can be ended by a person."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from api.accounts.account import Account, Identity, Role, WrongAccount
from api.accounts.accounts import Accounts
from api.accounts.audit import Audit
from api.accounts.sessions import IDLE, LONGEST, Sessions
from api.accounts.tokens import Tokens
from api.database.database import Database, open_database
from tests.api.desk.visiting import PASSWORD, cheap

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def database() -> Database:
    return open_database("sqlite://")


@pytest.fixture
def account(database: Database) -> Account:
    return Accounts(database, cheap()).add("ada", Role.ADVISOR, PASSWORD)


def rows(database: Database, table: str) -> str:
    with database.transaction() as connection:
        return repr(connection.execute(text(f"SELECT * FROM {table}")).all())


def test_a_session_opens_with_its_secret_which_is_not_kept(database: Database, account: Account) -> None:
    sessions = Sessions(database)
    secret, other = sessions.begin(account), sessions.begin(account)
    assert secret != other and len(secret) >= 43
    assert sessions.caller(secret) == Identity("ada", Role.ADVISOR)
    assert sessions.caller("") is sessions.caller(secret[:-1]) is None
    assert secret not in rows(database, "sessions")
    sessions.end(secret)
    assert sessions.caller(secret) is None
    assert sessions.caller(other)
    assert sessions.end_all("ada") == 1
    assert sessions.caller(other) is None


def test_a_session_lasts_while_it_is_used_and_no_longer_than_its_longest(database: Database, account: Account) -> None:
    clock = Clock()
    sessions = Sessions(database, clock)
    secret = sessions.begin(account)
    while clock.now - NOON < LONGEST - IDLE:
        clock.now += IDLE - timedelta(minutes=1)
        assert sessions.caller(secret)
    clock.now = NOON + LONGEST
    assert sessions.caller(secret) is None


def test_a_session_that_is_idle_ends_and_is_deleted(database: Database, account: Account) -> None:
    clock = Clock()
    sessions = Sessions(database, clock)
    secret = sessions.begin(account)
    clock.now += IDLE
    assert sessions.caller(secret) is None
    assert sessions.forget_old() == 1
    assert rows(database, "sessions") == "[]"


def test_another_password_ends_sessions_and_a_removed_account_opens_nothing(
    database: Database, account: Account
) -> None:
    accounts, sessions, tokens = Accounts(database, cheap()), Sessions(database), Tokens(database)
    secret = sessions.begin(account)
    accounts.set_password("ada", "eleven blue kettles")
    assert sessions.caller(secret) is None
    secret, (_, token) = sessions.begin(account), tokens.add("ada", Role.ADVISOR, "")
    accounts.remove("ada")
    assert sessions.caller(secret) is tokens.caller(token) is None


def test_a_token_opens_until_it_ends_or_is_revoked_and_is_kept_as_a_hash(database: Database, account: Account) -> None:
    clock = Clock()
    tokens = Tokens(database, clock)
    (token, secret), (_, lasting) = tokens.add("ada", Role.ADVISOR, "nightly", 30), tokens.add("ada", Role.ADVISOR, "")
    assert secret.startswith("pat_")
    assert tokens.caller(secret) == Identity("ada", Role.ADVISOR)
    assert secret not in rows(database, "tokens")
    assert token in tokens.all()
    clock.now += timedelta(days=30)
    assert tokens.caller(secret) is None
    assert tokens.caller(lasting)
    assert tokens.revoke(token.id) and not tokens.revoke(token.id)


def test_a_token_may_do_less_than_its_account_and_never_more(database: Database, account: Account) -> None:
    tokens = Tokens(database)
    Accounts(database, cheap()).add("root", Role.ADMIN, PASSWORD)
    with pytest.raises(WrongAccount, match="cannot be admin"):
        tokens.add("ada", Role.ADMIN, "")
    with pytest.raises(WrongAccount, match="no account"):
        tokens.add("bob", Role.ADVISOR, "")
    assert tokens.caller(tokens.add("root", Role.ADVISOR, "")[1]) == Identity("root", Role.ADVISOR)
    secret = tokens.add("root", Role.ADMIN, "")[1]
    with database.transaction() as connection:
        connection.execute(text("UPDATE accounts SET role = 'advisor' WHERE name = 'root'"))
    assert tokens.caller(secret) == Identity("root", Role.ADVISOR)


def test_the_record_is_told_newest_first_and_kept_for_a_year(database: Database) -> None:
    clock = Clock()
    audit = Audit(database, clock)
    audit.note("ada", "logged in")
    clock.now += timedelta(days=1)
    audit.note("x" * 500, "signed a rule", "unh-transfer")
    assert [(len(entry.who), entry.what) for entry in audit.entries()] == [(100, "signed a rule"), (3, "logged in")]
    clock.now = NOON + timedelta(days=365)
    assert audit.forget_old() == 1
