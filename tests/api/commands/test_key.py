"""Sites are added, listed and removed at the command line, and what they sent is printed there."""

import json
from pathlib import Path

import pytest

from api.database.received import Unresolved
from api.deployment.opened import opened_deployment
from api.deployment.service_settings import read_service_settings
from tests.api.database.test_received import feedback, handed
from tests.api.fakes import run_pathway


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))


def test_a_key_is_added_listed_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--institution", "UNH", "--handoff", "mailto:a@example.edu", "--theme", "accent=#003366"]
    assert run_pathway("key", "add", "--origin", "https://WWW.example.edu/", *options) == 0
    key = capsys.readouterr().out.strip()
    assert run_pathway("key", "list") == 0
    listed = capsys.readouterr().out
    assert f"{key}  https://www.example.edu" in listed
    assert "institution: UNH" in listed
    assert run_pathway("key", "remove", key) == 0
    assert run_pathway("key", "list") == 0
    assert key not in capsys.readouterr().out
    assert run_pathway("key", "remove", key) == 1


def test_a_key_of_an_institution_that_is_not_held_says_so_beside_the_key(capsys: pytest.CaptureFixture[str]) -> None:
    told = {}
    for institution in ("UNH", "Hogwarts"):
        assert run_pathway("key", "add", "--origin", "https://example.edu", "--institution", institution) == 0
        told[institution] = capsys.readouterr()
    assert told["UNH"].err == ""
    assert "holds nothing of 'Hogwarts'" in told["Hogwarts"].err
    assert told["Hogwarts"].out.startswith("pk_") and told["Hogwarts"].out.count("\n") == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--origin", "http://example.edu"],
        ["--origin", "https://example.edu", "--handoff", "http://example.edu"],
        ["--origin", "https://example.edu", "--office-hours", "always"],
        ["--origin", "https://example.edu", "--theme", "red"],
        [],
    ],
)
def test_a_site_that_cannot_be_is_refused(options: list[str]) -> None:
    assert run_pathway("key", "add", *options) == 2


def test_what_was_received_is_printed_for_people_and_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("received") == 0
    assert "Nothing" in capsys.readouterr().out
    settings = read_service_settings()
    with opened_deployment(settings) as deployment:
        now = deployment.received.now()
        deployment.received.add(feedback(now))
        deployment.received.add(handed(now))
        deployment.received.add(Unresolved(now, "refused", "May I?", "The library does not say."))
    assert run_pathway("received") == 0
    told = capsys.readouterr().out
    assert "should say: It is 12." in told
    assert "Reply to: a@example.edu" in told
    assert "refused  May I?" in told
    assert run_pathway("received", "--json") == 0
    kinds = [json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()]
    assert sorted(kinds) == ["feedback", "handoff", "unresolved"]


def test_a_database_that_cannot_be_used_ends_the_command_in_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE_URL", "nonsense")
    assert run_pathway("key", "list") == 1
    assert "ADVISOR_DATABASE_URL" in capsys.readouterr().err
