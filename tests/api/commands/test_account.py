"""Accounts and tokens are made, listed and taken back at the command line, and no password is ever an argument."""

import io
from pathlib import Path

import pytest

from api.deployment.opened import opened_deployment
from api.deployment.service_settings import read_service_settings
from tests.api.fakes import run_pathway


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("seven green ladders\neleven blue kettles\n"))


def test_an_account_is_added_listed_changed_and_removed(typed: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("account", "list") == 0
    assert "no desk" in capsys.readouterr().out
    assert run_pathway("account", "add", "Ada", "--role", "admin", "--password-stdin") == 0
    assert run_pathway("account", "list") == 0
    assert "ada  admin" in capsys.readouterr().out
    assert run_pathway("account", "password", "ada", "--password-stdin") == 0
    with opened_deployment(read_service_settings()) as deployment:
        assert deployment.accounts.check("ada", "seven green ladders") is None
        assert deployment.accounts.check("ada", "eleven blue kettles")
    assert run_pathway("account", "remove", "ada") == 0
    assert run_pathway("account", "remove", "ada") == 1
    with opened_deployment(read_service_settings()) as deployment:
        what = [entry.what for entry in deployment.audit.entries()]
    assert what == ["account removed", "password changed", "account added"]


@pytest.mark.parametrize("arguments", [["add", "a b"], ["password", "nobody"], ["remove", "<b>"], ["add", "green"]])
def test_an_account_that_cannot_be_is_refused(typed: None, arguments: list[str]) -> None:
    given = [] if arguments[0] == "remove" else ["--password-stdin"]
    assert run_pathway("account", *arguments, *given) == 2


def test_a_token_is_shown_once_listed_without_its_secret_and_revoked(
    typed: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_pathway("token", "list") == 0
    run_pathway("account", "add", "ada", "--password-stdin")
    capsys.readouterr()
    assert run_pathway("token", "add", "ada", "--label", "nightly", "--days", "30") == 0
    secret = capsys.readouterr().out.strip()
    assert run_pathway("token", "list") == 0
    listed = capsys.readouterr().out
    assert "nightly" in listed and secret not in listed
    assert run_pathway("token", "revoke", listed.split()[0]) == 0
    assert run_pathway("token", "revoke", listed.split()[0]) == 1
    assert run_pathway("token", "add", "ada", "--role", "admin") == 2
    assert run_pathway("token", "add", "nobody") == 2
