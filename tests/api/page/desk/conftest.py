"""One desk for all of its pages' tests, over a home of their own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from advisor.bootstrap import Service
from tests.api.page.conftest import Watched
from tests.api.page.desk import furnished
from tests.api.page.desk.furnished import Desk


@pytest.fixture(scope="package")
def desk(home: Path, service: Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk, and where it is."""
    own = tmp_path_factory.mktemp("desk") / "home"
    shutil.copytree(home, own)
    with furnished.desk(service, own) as desk:
        yield desk


@pytest.fixture
def enter(watched: Watched, desk: Desk) -> Callable[..., Page]:
    """A tab at the desk, logged in as the account that is named, or as nobody."""

    def entered(name: str = "ada") -> Page:
        page = watched.tab()
        if name:
            desk.enter(page, name)
        page.goto(f"{desk.address}/desk")
        return page

    return entered
