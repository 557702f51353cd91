"""Snapshots are built, listed, verified and rolled back from the command line."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.snapshot import VECTORS
from tests.api.fakes import run_pathway


@pytest.fixture
def copied(built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the session's home, which the command works on."""
    shutil.copytree(built_home, tmp_path / "home")
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


ON_RAY = """
import advisor.bootstrap
from api.command import main
embed = advisor.bootstrap.embed_on_ray
advisor.bootstrap.embed_on_ray = lambda *asked: print("embedded on Ray:", embed(*asked), flush=True)
main(["index", "build", "--ray", "--workers", "1"])
"""


def vectors(home: Path) -> dict[str, np.ndarray]:
    with closing(sqlite3.connect(home / VECTORS)) as connection:
        return {key: np.frombuffer(blob, np.float32) for key, blob in connection.execute("SELECT * FROM vectors")}


def test_with_ray_the_command_embeds_there_what_is_missing_and_builds_the_same(copied: Path) -> None:
    before, first = vectors(copied), current(copied)
    lost = sorted(before)[:5]
    with closing(sqlite3.connect(copied / VECTORS)) as connection, connection:
        connection.executemany("DELETE FROM vectors WHERE key = ?", [(key,) for key in lost])
    # In a process of its own, whose sockets are not for this one.
    done = subprocess.run(
        [sys.executable, "-c", ON_RAY],
        env={**os.environ, "RAY_USAGE_STATS_ENABLED": "0"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert f"embedded on Ray: {len(lost)}" in done.stdout
    after = vectors(copied)
    assert after.keys() == before.keys()
    assert max(float(np.abs(after[key] - before[key]).max()) for key in lost) < 1e-4
    assert current(copied) != first
    assert f"{current(copied)}: " in done.stdout
    assert run_pathway("index", "verify") == 0


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
