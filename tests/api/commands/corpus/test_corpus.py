"""The library, and what was added to it, is examined from the command line."""

from pathlib import Path

import pytest

from tests.api.fakes import run_pathway
from tests.corpus.fakes import CAP, markdown


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without any document."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_the_library_that_ships_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "check") == 0
    assert capsys.readouterr().out.endswith(": nothing found\n")


def test_a_finding_in_a_folder_or_in_the_home_ends_with_status_1(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = markdown(CAP.replace("{credits: 9}", "{credits: 8}"))
    folder, shelf = tmp_path / "folder", home / "library" / "policies"
    for place in (folder, shelf):
        place.mkdir(parents=True)
    (folder / "a.md").write_text(wrong, encoding="utf-8")
    assert run_pathway("corpus", "check", str(folder)) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("made-up-transfer: a cap rule computes with 8")
    assert "1 finding;" in printed.err
    (shelf / "a.md").write_text(wrong, encoding="utf-8")
    assert run_pathway("corpus", "check") == 1


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run_pathway("corpus", "check", str(tmp_path / "nowhere")) == 2
