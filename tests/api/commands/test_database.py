"""The commands copy the database of the settings into a file and back, and say what to do where they do not."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.database.database import database_url, open_database
from api.database.received import Feedback, Received
from api.receipt.signing import FILE, signing_key
from tests.api.fakes import run_pathway


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def rated(home: Path) -> list[str]:
    database = open_database(database_url(None, home))
    try:
        return [row.answer_id for row in Received(database, 30).feedback()]
    finally:
        database.close()


def test_rows_go_into_a_file_and_come_back(own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = open_database(database_url(None, own_home))
    Received(database, 30).add(Feedback(datetime.now(UTC), "a-1", "up"))
    database.close()
    assert run_pathway("database", "backup", str(tmp_path / "file")) == 0
    assert "1 rows" in capsys.readouterr().out
    (own_home / "pathway.db").unlink()
    assert run_pathway("database", "restore", str(tmp_path / "file")) == 0
    assert rated(own_home) == ["a-1"]


def test_a_backup_holds_the_homes_documents_and_the_key_of_receipts_and_says_so(
    own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_home / "library" / "policies").mkdir(parents=True)
    (own_home / "library" / "policies" / "a.md").write_text("A rule.")
    signing_key(own_home)
    assert run_pathway("database", "backup", str(tmp_path / "backup")) == 0
    assert "documents" in capsys.readouterr().out
    names = re.findall(r'"name":"([^"]+)"', (tmp_path / "backup").read_text())
    assert names == ["library/policies/a.md", FILE]


def test_nothing_is_overwritten_unasked(own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("database", "backup", str(tmp_path / "file")) == 0
    assert run_pathway("database", "backup", str(tmp_path / "file")) == 1
    assert "--overwrite" in capsys.readouterr().err
    assert run_pathway("database", "restore", str(tmp_path / "nothing")) == 1
    assert "cannot be read" in capsys.readouterr().err
