"""What the desk keeps is kept alike by SQLite and by Postgres."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from api.accounts.account import Identity, Role, WrongAccount
from api.accounts.accounts import Accounts
from api.accounts.audit import Audit
from api.accounts.sessions import IDLE, Sessions
from api.accounts.tokens import Tokens
from api.database.counts import Counts
from api.database.database import Database
from api.database.queue import Queue, State
from api.database.received import HandedOver, Received, Unresolved
from tests.api.desk.visiting import PASSWORD, cheap

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def test_accounts_sessions_and_tokens_open_and_end(database: Database) -> None:
    accounts = Accounts(database, cheap(), lambda: NOON)
    account = accounts.add("ada", Role.ADMIN, PASSWORD)
    assert accounts.all() == (account,)
    with pytest.raises(WrongAccount):
        accounts.add("ada", Role.ADVISOR, PASSWORD)
    sessions, tokens = Sessions(database, lambda: NOON), Tokens(database, lambda: NOON)
    secret, (token, bearer) = sessions.begin(account), tokens.add("ada", Role.ADVISOR, "nightly", 1)
    assert sessions.caller(secret) == Identity("ada", Role.ADMIN)
    assert tokens.caller(bearer) == Identity("ada", Role.ADVISOR)
    assert tokens.all() == (token,)
    assert Sessions(database, lambda: NOON + IDLE).caller(secret) is None
    assert Tokens(database, lambda: NOON + timedelta(days=1)).caller(bearer) is None
    assert accounts.remove("ada")
    assert not accounts.exist() and tokens.all() == ()


def test_an_item_is_taken_by_one_of_many_who_want_it(database: Database) -> None:
    received = Received(database, 180, lambda: NOON)
    handed = HandedOver(NOON, None, "Which form?", "Please help.")
    received.add(handed)
    received.add(Unresolved(NOON, "refused", "May I?", "The library does not say."))
    queue = Queue(database, received, lambda: NOON)
    taken: list[str] = []

    def want(name: str) -> None:
        if queue.take(handed.id, name):
            taken.append(name)

    threads = [threading.Thread(target=want, args=(f"person{number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 1
    assert queue.settle(handed.id, taken[0], "done")
    assert sorted(item.state for item in queue.items()) == [State.OPEN, State.SETTLED]
    assert queue.forget_old() == 0


def test_counts_made_at_once_add_up_and_the_record_is_in_order(database: Database) -> None:
    counts, audit = Counts(database, lambda: NOON), Audit(database, lambda: NOON)
    threads = [threading.Thread(target=counts.add, args=("grades", "A College", "answered")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.questions for one in counts.since(date(2026, 11, 27))] == [8]
    audit.note("ada", "logged in")
    assert [entry.at for entry in audit.entries()] == [NOON]
    assert Audit(database, lambda: NOON + timedelta(days=366), days=400).forget_old() == 0
    assert Audit(database, lambda: NOON + timedelta(days=366)).forget_old() == 1
