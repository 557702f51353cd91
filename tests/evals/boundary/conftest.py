"""The advisor over the shipped library, without a language model."""

from collections.abc import Iterator

import pytest

from advisor.bootstrap import Service, build_service
from advisor.settings import read_settings


@pytest.fixture(scope="package")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    service = build_service(read_settings(home=tmp_path_factory.mktemp("home"), model="none"))
    yield service
    service.close()
