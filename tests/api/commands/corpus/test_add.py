"""Files are added to the library and taken out of it from the command line, and what was added is found."""

import shutil
from pathlib import Path

import pytest

from advisor.bootstrap import make_snapshots
from advisor.settings import read_settings
from index.search import Scope
from tests.api.fakes import run_pathway

HEAD = "<title>Transfer | Northfield University</title><link rel='canonical' href='https://northfield.edu/transfer'>"
TABLE = "<table><caption>Limits</caption><tr><th>Program<th>Transfer credits</tr><tr><td>MS in Botany<td>9</tr></table>"


@pytest.fixture
def copied(built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the session's home, which the command works on."""
    shutil.copytree(built_home, tmp_path / "home")
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def write(path: Path, rule: str = "Northfield University lets botanists transfer nine credits.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><head>{HEAD}</head><body><h1>Transfer</h1><p>{rule}</p>{TABLE}</body></html>", "utf-8")
    return path


def found(query: str) -> list[str]:
    """The passages of the current index that a query finds."""
    opened = make_snapshots(read_settings()).open()
    try:
        return [hit.passage.text for hit in opened.index.search(query, Scope())]
    finally:
        opened.close()


def test_a_folder_is_added_and_found_changed_and_removed(
    copied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "pages" / "transfer.html")
    assert run_pathway("corpus", "add", str(tmp_path / "pages")) == 0
    assert "northfield-university-transfer" in capsys.readouterr().out
    assert "Limits: program: MS in Botany; transfer credits: 9." in found("how many credits for a botany master's")
    assert run_pathway("corpus", "add", str(path)) == 0
    assert capsys.readouterr().out.startswith("unchanged")
    write(path, "Northfield University lets botanists transfer six credits.")
    assert run_pathway("corpus", "add", str(path)) == 0
    passages = found("Northfield botanists transfer")
    assert "Northfield University lets botanists transfer six credits." in passages
    assert "Northfield University lets botanists transfer nine credits." not in passages
    assert run_pathway("corpus", "remove", "northfield-university-transfer") == 0
    assert not [text for text in found("Northfield botanists transfer") if "otan" in text]


def test_a_refused_file_ends_with_status_1_and_the_others_are_added(
    copied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "pages" / "transfer.html")
    (tmp_path / "pages" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "pages" / "link.html").symlink_to(tmp_path / "pages" / "transfer.html")
    (tmp_path / "pages" / "nobody.txt").write_text("Nine credits count.\n", encoding="utf-8")
    assert run_pathway("corpus", "add", str(tmp_path / "pages")) == 1
    printed = capsys.readouterr()
    assert "the PDF is broken" in printed.out
    assert "it is a link" in printed.out
    assert "--institution" in printed.out
    assert "3 files were refused" in printed.err
    assert [path.name for path in (copied / "library").glob("*/*.md")] == ["northfield-university-transfer.md"]


def test_an_id_that_was_not_added_cannot_be_removed(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "remove", "unh-transfer") == 1
    assert "cannot be removed" in capsys.readouterr().err
