"""Tokens of a day are summed alike by SQLite and by Postgres, whoever adds to them."""

import threading
from datetime import UTC, date, datetime, timedelta

from api.database.database import open_database
from api.database.model_tokens import DAYS, ModelTokens

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def test_many_who_add_at_once_lose_no_token(url: str) -> None:
    opened = [open_database(url) for _ in range(2)]

    def add(tokens: ModelTokens) -> None:
        for _ in range(10):
            tokens.add(NOON.date(), 3)

    threads = [threading.Thread(target=add, args=(ModelTokens(opened[number % 2]),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ModelTokens(opened[0]).add(NOON.date(), 0) == 120
    for each in opened:
        each.close()


def test_more_tokens_than_fit_into_four_bytes_are_counted(url: str) -> None:
    database = open_database(url)
    assert ModelTokens(database).add(date(2026, 11, 30), 5_000_000_000) == 5_000_000_000
    database.close()


def test_days_long_past_are_forgotten_and_others_are_not(url: str) -> None:
    database = open_database(url)
    tokens = ModelTokens(database, lambda: NOON)
    days = [NOON.date() - timedelta(days=before) for before in (0, DAYS, DAYS + 1)]
    for day in days:
        tokens.add(day, 5)
    assert tokens.forget_old() == 1
    assert [tokens.add(day, 0) for day in days] == [5, 5, 0]
    database.close()
