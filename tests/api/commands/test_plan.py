"""`pathway plan`: a table with reasons and sources, JSON, and wrong usage in words that help."""

import json
from pathlib import Path

import pytest
import typer

from api.bodies.plan_schemas import PlanBody
from api.commands.plan import described
from tests.api.fakes import run_pathway

CREDIT = "9 outside, courses 3, grade B, earned 2023-05, used nothing"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home of its own, which has no index: a plan needs none."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.chdir(tmp_path)


def test_a_plan_is_printed_with_its_reasons_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("plan", "UNH", "Yale University", "--credit", CREDIT) == 0
    printed = capsys.readouterr().out
    assert "6 of the 9 semester credits count in whole courses" in printed
    assert "Not known: What is left cannot be told" in printed
    assert "Not possible: Yale University" in printed
    assert "our summary of Credit transfer" in printed


def test_a_plan_reads_well_in_eighty_columns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    targets = ("Missouri S&T MS in Computer Science", "UNH", "Penn State MGIS")
    pace = ("--start", "2026-09", "--per-term", "6", "--terms-a-year", "2")
    assert run_pathway("plan", *targets, "--credit", CREDIT, *pace) == 0
    printed = capsys.readouterr().out
    overview, _ = printed.split("\n1. ", maxsplit=1)
    names, table = overview.split("Counts")
    listed = [line.split()[0] for line in names.splitlines() if line[:1].isdigit()]
    rows = [line.split() for line in table.splitlines() if line.strip()[:1].isdigit()]
    assert [f"{row[0]}." for row in rows] == listed
    assert len(rows) > 3
    assert {tuple(row[2:4]) for row in rows} == {("semester", "credits")}
    assert " ".join(names.split()).startswith(
        "1. MS in Computer Science, Missouri University of Science and Technology"
    )
    assert "(fastest, safest)" in names
    assert "…" not in overview
    assert max(len(line) for line in overview.splitlines()) <= 80


def test_what_is_to_be_read_is_printed_in_its_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    held = "certificate Big Data Management and Analytics, grade A, earned 2025-05"
    assert run_pathway("plan", "Missouri S&T MS in Computer Science", "--credit", held) == 0
    assert "Read also: “All computer science (CS) courses of the Big Data" in capsys.readouterr().out


def test_a_plan_is_printed_as_the_body_of_the_api(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--field", "cybersecurity", "--start", "2026", "--per-term", "4.5", "--terms-a-year", "3", "--json")
    assert run_pathway("plan", *arguments) == 0
    printed = capsys.readouterr().out
    body = PlanBody.model_validate_json(printed)
    assert json.loads(printed) == body.model_dump(mode="json")
    assert body.pathways


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["UNH", "--field", "nursing"],
        ["a", "b", "c", "d", "e", "f"],
        ["UNH", "--credit", "some"],
        ["UNH", "--credit", ""],
        ["UNH", "--credit", "9 moon"],
        ["UNH", "--credit", "9 outside, grade Z"],
        ["UNH", "--credential", "doctorate"],
        ["UNH", "--start", "soon"],
        ["UNH", "--per-term", "0"],
    ],
)
def test_wrong_usage_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("plan", *arguments) == 2
    assert "Invalid value" in capsys.readouterr().err


def test_a_lot_is_read_part_by_part() -> None:
    assert described("12 quarter", 1)["credits"] == "12"
    assert described("certificate Penn State GIS certificate, grade A", 2) == {
        "name": "credit 2",
        "certificate": "Penn State GIS certificate",
        "grade": "A",
    }
    with pytest.raises(typer.BadParameter, match="courses 3"):
        described("9 outside, three of them", 1)
