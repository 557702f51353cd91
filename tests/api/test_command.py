"""The command line: its statuses, its words, and that no command loads what it does not need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from api.bodies.schemas import AnswerBody
from tests.api.fakes import run_pathway

HEAVY = {"chromadb", "evals", "fastapi", "numpy", "sentence_transformers", "torch", "uvicorn"}
WRONG_MODEL = 'ADVISOR_MODEL: it may be "local", "none", or PROVIDER:NAME such as "openai:gpt-5" (it is \'gpt-9\')'
QUESTION = "how many outside credits does UNH take?"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home of its own, and no settings file of whoever runs the tests."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def test_ask_prints_the_answer_with_its_sources(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(built_home))
    assert run_pathway("ask", f"  {QUESTION}  ") == 0
    printed = capsys.readouterr()
    assert "University of New Hampshire" in printed.out
    assert "https://" in printed.out
    assert printed.err == ""


def test_ask_prints_the_answer_of_the_contract_as_json(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(built_home))
    assert run_pathway("ask", QUESTION, "--json", "--audience", "advisor", "--model", "none") == 0
    printed = capsys.readouterr().out
    body = AnswerBody.model_validate_json(printed)
    assert json.loads(printed) == body.model_dump(mode="json")
    assert (body.status, body.conversation_id) == ("answered", None)
    assert body.citations


@pytest.mark.parametrize("question", ["", "   ", "\u200b", "x" * 2001, "half \udcff a character"])
def test_a_question_that_is_none_is_wrong_usage(question: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("ask", question) == 2
    assert "1 to 2,000 characters" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["ask"],
        ["ask", QUESTION, "--loud"],
        ["ask", QUESTION, "--audience", "dean"],
        ["ask", QUESTION, "another"],
        ["answer", QUESTION],
        ["index"],
        ["index", "mend"],
        ["model"],
        ["model", "fetch", "another"],
        ["eval", "run"],
        ["eval", "run", "nowhere.yaml"],
        ["serve", "--port", "99999"],
        ["serve", "--port", "eight"],
        ["doctor", "--quick"],
    ],
)
def test_wrong_usage_ends_with_two_and_changes_nothing(arguments: list[str], tmp_path: Path) -> None:
    assert run_pathway(*arguments) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command", [["ask", QUESTION], ["chat"], ["serve"], ["doctor"], ["index", "list"], ["model", "fetch"]]
)
def test_a_wrong_setting_is_wrong_usage_and_named(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_MODEL", "gpt-9")
    assert run_pathway(*command) == 2
    printed = capsys.readouterr()
    assert printed.err == f"{WRONG_MODEL}\n"
    assert printed.out == ""


def test_an_option_wins_over_the_setting(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("ask", QUESTION, "--model", "gpt-9") == 2
    assert "'gpt-9'" in capsys.readouterr().err


def test_a_home_that_cannot_be_made_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "file" / "home"))
    assert run_pathway("ask", QUESTION) == 1
    printed = capsys.readouterr().err
    assert str(tmp_path / "file") in printed
    assert "Traceback" not in printed


def test_a_document_that_cannot_be_read_is_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = tmp_path / "home" / "library" / "policies" / "broken.md"
    added.parent.mkdir(parents=True)
    added.write_text("no front matter", encoding="utf-8")
    assert run_pathway("ask", QUESTION) == 1
    assert str(added) in capsys.readouterr().err.replace("\n", "")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("--help") == 0
    printed = capsys.readouterr().out
    assert all(f" {name} " in printed for name in ("ask", "chat", "plan", "serve", "doctor", "index", "model", "eval"))


@pytest.mark.parametrize(
    ("command", "needed"),
    [
        (["--help"], set()),
        (["ask", ""], set()),
        (["eval", "run", "nowhere.yaml"], set()),
        (["serve", "--model", "gpt-9"], set()),
        (["index", "list"], {"chromadb", "numpy"}),
        (["doctor"], {"chromadb", "numpy"}),
    ],
)
def test_a_command_loads_only_what_it_needs(command: list[str], needed: set[str]) -> None:
    asked = f"import sys; from api.command import main\ntry: main({command})\nexcept SystemExit: print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert HEAVY & set(loaded.splitlines()[-1].split()) <= needed
