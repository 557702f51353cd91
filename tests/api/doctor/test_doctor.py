"""The doctor says what is well, what is not, and what to do about it."""

import shutil
import socket
from pathlib import Path

import pytest

from advisor.local.wanted import named_weights
from advisor.local.weights import place
from api.database.database import database_url, open_database
from api.deployment.service_settings import read_service_settings
from api.doctor.doctor import examine
from api.doctor.neighbours import neighbours
from api.receipt.signing import FILE, signing_key
from tests.api.fakes import run_pathway


def ill(home: Path) -> list[str]:
    """What is not well with a home."""
    return [words for well, words in examine(read_service_settings(home=home, model="none")) if not well]


def test_a_built_home_is_well(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_HOME", str(built_home))
    assert run_pathway("doctor") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 9
    assert all(line.startswith("ok ") for line in lines)
    assert "is whole" in lines[-1]


def test_a_fresh_home_is_well_since_the_first_question_builds_its_index(tmp_path: Path) -> None:
    assert ill(tmp_path / "home") == []


def test_a_damaged_index_is_not_well(
    built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(built_home, tmp_path / "home")
    (tmp_path / "home" / "snapshots" / "current").write_text("nowhere")
    for path in (tmp_path / "home" / "snapshots").glob("*/keywords.sqlite"):
        path.unlink()
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    assert run_pathway("doctor") == 1
    fault = capsys.readouterr().out.splitlines()[-1]
    assert fault.startswith("FAIL")
    assert "keywords.sqlite" in fault
    assert "pathway index build" in fault


def test_a_home_that_cannot_be_written_to_is_not_well(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert [words for words in ill(tmp_path / "file" / "home") if "set ADVISOR_HOME" in words]


def test_a_document_that_cannot_be_read_is_not_well(tmp_path: Path) -> None:
    added = tmp_path / "library" / "policies" / "broken.md"
    added.parent.mkdir(parents=True)
    added.write_text("no front matter")
    (fault,) = ill(tmp_path)
    assert str(added) in fault


def told_of_the_model(monkeypatch: pytest.MonkeyPatch, cache: Path, **settings: str) -> tuple[bool, str]:
    """What is said about the language model."""
    for name, value in {"model_cache": str(cache), **settings}.items():
        monkeypatch.setenv(f"ADVISOR_{name.upper()}", value)
    return examine(read_service_settings(home=cache / "home"))[4]


def test_the_model_of_a_provider_is_named_with_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = told_of_the_model(monkeypatch, tmp_path, model="openai:gpt-5", model_url="https://example.edu/v1")
    assert told == (True, "the language model is openai:gpt-5 at https://example.edu/v1")


def test_a_local_model_that_is_not_there_yet_can_be_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    well, words = told_of_the_model(monkeypatch, tmp_path, model="local")
    assert well
    assert "`pathway model fetch`" in words
    path = place(named_weights(), tmp_path)
    path.with_name(f"{path.name}.partial").write_bytes(b"x" * 2_000_000)
    assert "(2 MB of it are)" in told_of_the_model(monkeypatch, tmp_path, model="local")[1]


def test_a_local_model_of_the_wrong_size_is_not_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = place(named_weights(), tmp_path)
    path.write_bytes(b"torn")
    assert told_of_the_model(monkeypatch, tmp_path, model="local") == (
        False,
        f"{path} is not whole; `pathway model fetch` fetches it anew",
    )


def test_a_model_file_is_well_where_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "own.gguf"
    well, words = told_of_the_model(monkeypatch, tmp_path, model="local", model_file=str(file))
    assert (well, "ADVISOR_MODEL_FILE" in words) == (False, True)
    file.write_bytes(b"GGUF")
    told = told_of_the_model(monkeypatch, tmp_path, model="local", model_file=str(file))
    assert told == (True, f"the local model is at {file}")


def test_a_database_and_a_key_that_are_there_are_looked_at(tmp_path: Path) -> None:
    open_database(database_url(None, tmp_path)).close()
    signing_key(tmp_path)
    assert ill(tmp_path) == []
    (tmp_path / "pathway.db").write_bytes(b"no database " * 100)
    (tmp_path / FILE).write_text("no key")
    database, key = ill(tmp_path)
    assert "cannot be opened" in database
    assert "move it away" in key


def test_who_is_told_of_the_work_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "METRICS_TOKEN": "short",
        "TRACES_URL": "http://127.0.0.1:1",
        "MODEL": "openai:a",
        "MODEL_SECOND": "openai:b",
    }
    for name, value in told.items():
        monkeypatch.setenv(f"ADVISOR_{name}", value)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    key, token, collector = (
        words for well, words in examine(read_service_settings(home=tmp_path / "home")) if not well
    )
    assert "openai:a and openai:b" in key
    assert "ADVISOR_METRICS_TOKEN" in token
    assert "short" not in token
    assert "http://127.0.0.1:1" in collector
    with socket.create_server(("127.0.0.1", 0)) as listener:
        monkeypatch.setenv("ADVISOR_TRACES_URL", f"http://127.0.0.1:{listener.getsockname()[1]}")
        monkeypatch.setenv("ADVISOR_METRICS_TOKEN", "long enough to be random")
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        assert ill(tmp_path / "home") == []


def test_what_is_asked_over_the_network_is_looked_at_and_no_password_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {
        "REDIS_URL": "redis://:a-secret@127.0.0.1:1/0",
        "CHROMA_URL": "http://127.0.0.1:1",
        "SMTP_URL": "smtps://us:a-secret@127.0.0.1:1",
    }
    for name, value in told.items():
        monkeypatch.setenv(f"ADVISOR_{name}", value)
    looked = [words for well, words in neighbours(read_service_settings(home=tmp_path / "home")) if not well]
    for setting in ("ADVISOR_REDIS_URL", "ADVISOR_CHROMA_URL", "ADVISOR_SMTP_URL", "ADVISOR_SMTP_FROM"):
        assert [words for words in looked if setting in words]
    assert "a-secret" not in " ".join(looked)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        monkeypatch.setenv("ADVISOR_CHROMA_URL", f"http://127.0.0.1:{listener.getsockname()[1]}")
        told_of = [words for well, words in neighbours(read_service_settings(home=tmp_path / "home")) if well]
    assert len(told_of) == 1 and "Chroma" in told_of[0]
