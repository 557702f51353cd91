"""The doctor says what is well, what is not, and what to do about it."""

import shutil
from pathlib import Path

import pytest

from advisor.settings import read_settings
from api.doctor import examine
from tests.api.fakes import run_pathway


def ill(home: Path) -> list[str]:
    """What is not well with a home."""
    return [words for well, words in examine(read_settings(home=home)) if not well]


def test_a_built_home_is_well(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(built_home))
    assert run_pathway("doctor") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("ok ") for line in lines)
    assert "is whole" in lines[-1]


def test_a_fresh_home_is_well_since_the_first_question_builds_its_index(tmp_path: Path) -> None:
    assert ill(tmp_path / "home") == []


def test_a_damaged_index_is_not_well(
    built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(built_home, tmp_path / "home")
    (tmp_path / "home" / "snapshots" / "current").write_text("nowhere")
    for path in (tmp_path / "home" / "snapshots").glob("*/keywords.sqlite"):
        path.unlink()
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    assert run_pathway("doctor") == 1
    fault = capsys.readouterr().out.splitlines()[-1]
    assert fault.startswith("FAIL")
    assert "keywords.sqlite" in fault
    assert "pathway index build" in fault


def test_a_home_that_cannot_be_written_to_is_not_well(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert [words for words in ill(tmp_path / "file" / "home") if "set ADVISOR_HOME" in words]


def test_a_document_that_cannot_be_read_is_not_well(tmp_path: Path) -> None:
    added = tmp_path / "library" / "policies" / "broken.md"
    added.parent.mkdir(parents=True)
    added.write_text("no front matter")
    (fault,) = ill(tmp_path)
    assert str(added) in fault
