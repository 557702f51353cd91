"""The advisor over the shipped library, without a language model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.bootstrap import Service, build_service
from advisor.settings import read_settings


@pytest.fixture(scope="package")
def service(indexed_home: Path) -> Iterator[Service]:
    service = build_service(read_settings(home=indexed_home, model="none"))
    yield service
    service.close()
