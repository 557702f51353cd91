"""Accounts open with their password and with nothing else, and nothing that opens anything is kept as it is."""

from typing import Literal

import pytest
from argon2 import PasswordHasher
from sqlalchemy import text

from api.accounts.account import Role, WrongAccount, account_name
from api.accounts.accounts import Accounts
from api.accounts.passwords import Passwords
from api.database.database import Database, open_database
from tests.api.desk.visiting import PASSWORD, cheap


@pytest.fixture
def database() -> Database:
    return open_database("sqlite://")


def kept_in(database: Database) -> str:
    with database.transaction() as connection:
        return str(connection.execute(text("SELECT password FROM accounts")).scalar())


def test_an_account_opens_with_its_password_in_any_case_of_its_name(database: Database) -> None:
    accounts = Accounts(database, cheap())
    assert not accounts.exist()
    accounts.add("Ada@Example.edu", Role.ADMIN, PASSWORD)
    assert accounts.exist()
    opened = accounts.check(" ADA@example.edu", PASSWORD)
    assert opened and (opened.name, opened.role) == ("ada@example.edu", Role.ADMIN)
    assert accounts.check("ada@example.edu", PASSWORD.upper()) is None
    assert accounts.check("bob", PASSWORD) is None


def test_a_password_is_kept_as_argon2id_of_its_composed_form(database: Database) -> None:
    accounts = Accounts(database)
    accounts.add("ada", Role.ADVISOR, "Zürich is not far")
    assert kept_in(database).startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert accounts.check("ada", "Zu\u0308rich is not far")


def test_a_hash_of_weaker_parameters_is_renewed_when_its_password_is_seen(database: Database) -> None:
    Accounts(database, cheap()).add("ada", Role.ADVISOR, PASSWORD)
    stronger = Accounts(database, Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)))
    assert stronger.check("ada", PASSWORD)
    assert "m=16,t=2" in kept_in(database)
    assert stronger.check("ada", PASSWORD)


def test_a_name_that_is_unknown_costs_the_same_hashing_as_one_that_is_known(database: Database) -> None:
    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
            hashed.append(str(hash).split("$")[3])
            return super().verify(hash, password)

    hashed: list[str] = []
    accounts = Accounts(database, Passwords(Counting(time_cost=1, memory_cost=8, parallelism=1)))
    accounts.add("ada", Role.ADVISOR, PASSWORD)
    for name in ("ada", "nobody", "\x00", "a" * 5000):
        assert accounts.check(name, "wrong") is None
    assert hashed == ["m=8,t=1,p=1"] * 4


@pytest.mark.parametrize("password", ["short", "a" * 201, "aaaaaaaaaaaaaaaaaa", "ada is my password"])
def test_a_password_that_is_guessed_soon_is_refused_in_words(database: Database, password: str) -> None:
    with pytest.raises(WrongAccount, match="password"):
        Accounts(database, cheap()).add("ada", Role.ADVISOR, password)


@pytest.mark.parametrize("name", ["", "a", "a b", "-ada", "a" * 101, "ada\n", "<b>"])
def test_a_name_that_cannot_be_is_refused(name: str) -> None:
    if name == "ada\n":
        assert account_name(name) == "ada"
    else:
        with pytest.raises(WrongAccount, match="no name"):
            account_name(name)


def test_an_account_is_added_once_and_changed_only_where_it_is(database: Database) -> None:
    accounts = Accounts(database, cheap())
    accounts.add("ada", Role.ADVISOR, PASSWORD)
    with pytest.raises(WrongAccount, match="there is an account"):
        accounts.add("ADA", Role.ADMIN, PASSWORD)
    with pytest.raises(WrongAccount, match="no account"):
        accounts.set_password("bob", PASSWORD)
    accounts.set_password("ada", "eleven blue kettles")
    assert accounts.check("ada", PASSWORD) is None
    assert accounts.check("ada", "eleven blue kettles")
    assert [account.name for account in accounts.all()] == ["ada"]
    assert accounts.remove("ada") and not accounts.remove("ada")
