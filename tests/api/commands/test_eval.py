"""`pathway eval run` ends with 0 where the numbers are met and with 1 where they are not."""

import json
from pathlib import Path

import pytest

from tests.api.fakes import run_pathway

GREETINGS = """
- {id: hello, kind: clarify, question: Hello!, status: clarify}
- {id: thanks, kind: clarify, question: Thank you!, status: clarify}
"""


@pytest.fixture
def cases(built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of two cases that are answered rightly, to be asked of the session's home."""
    monkeypatch.setenv("ADVISOR_HOME", str(built_home))
    path = tmp_path / "cases.yaml"
    path.write_text(GREETINGS)
    return path


def test_a_run_that_meets_its_numbers_ends_with_zero(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("eval", "run", str(cases), "--json", str(cases.with_suffix(".json"))) == 0
    assert "right 2/2 = 1.000  harmful 0" in capsys.readouterr().out
    report = json.loads(cases.with_suffix(".json").read_text())
    assert [row["id"] for row in report["rows"]] == ["hello", "thanks"]


def test_a_run_that_misses_its_numbers_ends_with_one_and_is_written_all_the_same(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases.write_text(GREETINGS.replace("status: clarify", "status: answered", 1))
    assert run_pathway("eval", "run", str(cases), "--json", str(cases.with_suffix(".json"))) == 1
    printed = capsys.readouterr().out
    assert "status clarify instead of answered" in printed
    assert "right 1/2" in printed
    assert len(json.loads(cases.with_suffix(".json").read_text())["rows"]) == 2


def test_a_file_that_holds_no_cases_is_named(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases.write_text("- id: broken")
    assert run_pathway("eval", "run", str(cases)) == 1
    assert capsys.readouterr().err.startswith(f"{cases}, case broken: ")


def test_a_report_that_cannot_be_written_is_refused_before_anything_is_asked(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_pathway("eval", "run", str(cases), "--json", str(cases.parent / "nowhere" / "report.json")) == 2
    printed = capsys.readouterr()
    assert "no folder" in printed.err
    assert "right" not in printed.out


def test_two_reports_are_compared_case_by_case(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = cases.with_name("before.json"), cases.with_name("after.json")
    run_pathway("eval", "run", str(cases), "--json", str(before))
    cases.write_text(GREETINGS.replace("status: clarify", "status: answered", 1))
    run_pathway("eval", "run", str(cases), "--json", str(after))
    capsys.readouterr()
    assert run_pathway("eval", "compare", str(before), str(after)) == 0
    printed = capsys.readouterr().out
    assert "no longer right      1  hello" in printed
    assert "exact McNemar test p = 1" in printed


def test_what_is_no_report_is_refused_with_words(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("eval", "compare", str(cases), str(cases)) == 1
    assert cases.name in capsys.readouterr().err


def test_the_page_is_written_and_the_goals_are_the_last_line(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = cases.with_suffix(".html")
    assert run_pathway("eval", "run", str(cases), "--report", str(page), "--goals", "--workers", "2") == 1
    printed = capsys.readouterr().out
    assert page.read_text().startswith("<!doctype html>")
    assert "missed: citation recall could not be measured" in printed
    assert printed.splitlines()[-1].startswith("right 1.000  harmful 0")


def test_a_second_run_that_is_worse_ends_with_one(cases: Path) -> None:
    before, after = cases.with_name("before.json"), cases.with_name("after.json")
    run_pathway("eval", "run", str(cases), "--json", str(before))
    report = json.loads(before.read_text())
    report["rows"][0]["harmful"] = True
    after.write_text(json.dumps(report))
    assert run_pathway("eval", "compare", str(before), str(after)) == 1
    assert run_pathway("eval", "compare", str(after), str(before)) == 0


def test_a_document_that_the_library_has_not_is_named_before_it_is_missed(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases.write_text(GREETINGS.replace("status: clarify}", "status: clarify, records: {any_of: [gone]}}", 1))
    run_pathway("eval", "run", str(cases))
    assert "Note: the library has no document gone, which is asked for by hello" in capsys.readouterr().err


def test_two_reports_without_a_case_in_common_are_not_called_equal(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = cases.with_name("one.json"), cases.with_name("other.json")
    run_pathway("eval", "run", str(cases), "--json", str(one))
    report = json.loads(one.read_text())
    for row in report["rows"]:
        row["id"] += "-renamed"
    other.write_text(json.dumps(report))
    assert run_pathway("eval", "compare", str(one), str(other)) == 1
    assert "share no case" in capsys.readouterr().err
