"""Snapshots are built, listed, verified and rolled back from the command line."""

import shutil
from pathlib import Path

import pytest

from tests.api.fakes import run_pathway


@pytest.fixture
def copied(built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the session's home, which the command works on."""
    shutil.copytree(built_home, tmp_path / "home")
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def current(home: Path) -> str:
    return (home / "snapshots" / "current").read_text().strip()


def test_a_snapshot_is_built_listed_verified_and_rolled_back(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = current(copied)
    assert run_pathway("index", "build") == 0
    printed = capsys.readouterr()
    second = current(copied)
    assert printed.out.startswith(f"{second}: ")
    assert "Building the index" in printed.err
    assert run_pathway("index", "list") == 0
    assert [line[:2] + line.split()[-4] for line in capsys.readouterr().out.splitlines()] == [
        f"* {second}",
        f"  {first}",
    ]
    assert run_pathway("index", "verify") == 0
    assert capsys.readouterr().out == f"{second} is whole\n"
    assert run_pathway("index", "rollback") == 0
    assert capsys.readouterr().out == f"now serving {first}\n"
    assert current(copied) == first
    assert run_pathway("index", "rollback") == 1
    assert "no earlier snapshot" in capsys.readouterr().err


@pytest.mark.parametrize("damaged", ["keywords.sqlite", "manifest.json", "library"])
def test_a_damaged_snapshot_is_told_in_words(copied: Path, damaged: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = copied / "snapshots" / current(copied) / damaged
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.write_bytes(path.read_bytes()[:-100])
    assert run_pathway("index", "verify") == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"snapshot {current(copied)} is damaged: ")
    assert printed.err.endswith("`pathway index build` makes a new one\n")


@pytest.mark.parametrize("command", ["verify", "rollback"])
def test_without_a_snapshot_the_words_say_what_to_do(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))
    assert run_pathway("index", command) == 1
    assert "pathway index" in capsys.readouterr().err


def test_an_empty_list_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))
    assert run_pathway("index", "list") == 0
    assert "pathway index build" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
