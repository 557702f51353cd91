"""One home with the real library indexed in it, one service over it and one client of that, for the whole session.
Every test that asks for `url` runs on SQLite and on Postgres."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from starlette.testclient import TestClient

from advisor.bootstrap import Service, build_service
from advisor.settings import read_settings
from api.app import create_app
from api.database.database import Database, database_url, open_database
from tests.api.database.postgres import fresh_database, running_postgres
from tests.api.fakes import ready


@pytest.fixture(scope="session", autouse=True)
def unset() -> Iterator[None]:
    """No setting of whoever runs the tests reaches them, and no test starts a language model unawares."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("ADVISOR_")]:
            patch.delenv(name)
        patch.setenv("ADVISOR_MODEL", "none")
        yield


@pytest.fixture(scope="session")
def home(indexed_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the session's service. Tests that change a home copy it."""
    return copytree(indexed_home, tmp_path_factory.mktemp("api") / "home")


@pytest.fixture(scope="session")
def service(home: Path, unset: None) -> Iterator[Service]:
    """The real service over the shipped library."""
    service = build_service(read_settings(home=home, model="none"))
    yield service
    service.close()


@pytest.fixture(scope="session")
def client(service: Service) -> Iterator[TestClient]:
    """A client of the app around the real service."""
    with ready(create_app(lambda: replace(service, close=lambda: None))) as client:
        yield client


@pytest.fixture
def built_home(home: Path, service: Service) -> Path:
    """The session's home once its index is built; to be read, not to be written to."""
    return home


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
