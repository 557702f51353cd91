"""Every test of this room that asks for `url` runs on SQLite and on Postgres."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.database.database import Database, database_url, open_database
from tests.api.database.postgres import fresh_database, running_postgres


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a running Postgres."""
    with running_postgres(tmp_path_factory.mktemp("postgres")) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if request.param == "sqlite":
        yield database_url(None, tmp_path)
        return
    with fresh_database(request.getfixturevalue("postgres")) as made:
        yield made


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """An empty database, up to date."""
    opened = open_database(url)
    yield opened
    opened.close()


@pytest.fixture
def postgres_database(postgres: str) -> Iterator[Database]:
    """An empty database on Postgres, up to date."""
    with fresh_database(postgres) as made:
        opened = open_database(made)
        yield opened
        opened.close()
