"""A conversation in the terminal goes on line by line and ends with an empty one."""

from io import StringIO
from pathlib import Path

import pytest

from tests.api.fakes import run_pathway

FIRST = "how many credits can i transfer into my masters?"


def talk(home: Path, said: str, patch: pytest.MonkeyPatch) -> int:
    patch.setenv("ADVISOR_HOME", str(home))
    patch.setattr("sys.stdin", StringIO(said))
    return run_pathway("chat")


def test_a_line_follows_those_before_it(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk(built_home, f"{FIRST}\nUniversity of New Hampshire\n\nnever asked\n", monkeypatch) == 0
    first, second = capsys.readouterr().out.split("> ")[1:3]
    assert "Which university" in first
    assert "University of New Hampshire" in second
    assert "credit" in second


def test_a_line_that_is_no_question_is_said_to_be_none_and_the_end_of_the_input_ends_the_conversation(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talk(built_home, f"{'x' * 2001}\n{FIRST}\n", monkeypatch) == 0
    before, first, second, _ = capsys.readouterr().out.split("> ")
    assert "unofficial" in before
    assert "1 to 2,000 characters" in first
    assert "Which university" in second
