"""The library is written as records of the registry from the command line."""

from pathlib import Path

import pytest

from corpus.ctdl.record import from_json
from tests.api.fakes import run_pathway


def test_an_export_holds_the_library_and_nothing_for_advisors_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    path = tmp_path / "out" / "library.jsonld"
    assert run_pathway("corpus", "export", "--ctdl", str(path)) == 0
    records = from_json(path.read_bytes())
    assert capsys.readouterr().out == f"{path}: {len(records)} records\n"
    assert any(record.name == "University of New Hampshire" for record in records)
    assert not any("advisor-" in record.id for record in records)


def test_an_export_without_a_file_is_wrong_usage() -> None:
    assert run_pathway("corpus", "export") == 2
