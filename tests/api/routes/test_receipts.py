"""A receipt is there for whoever knows the answer's id, opens by itself, and is signed with the home's own key."""

import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.bootstrap import Service
from api.app import create_app
from api.deployment.deployment import Deployment
from api.receipt.signing import FILE, SigningKeyUnusable, public_text, read_public_key, signing_key
from api.receipt.verify import Genuine, verify
from corpus.library import shipped_library_path
from tests.api.fakes import ready, run_pathway
from tests.api.fakes import service as scripted

QUESTION = "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?"


def test_the_receipt_of_an_answer_verifies_with_the_key_that_the_service_tells() -> None:
    with ready(create_app(scripted)) as client:
        answer = client.post("/v1/answers", json={"question": "How many?"}).json()
        response = client.get(f"/v1/answers/{answer['id']}/receipt")
        key = client.get("/v1/receipts/key").json()["key"]
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    assert response.headers["cache-control"] == "no-store"
    assert "script-src" not in response.headers["content-security-policy"]
    assert isinstance(verify(response.content, read_public_key(key)), Genuine)


def test_a_streamed_answer_has_a_receipt_too() -> None:
    with ready(create_app(scripted)) as client:
        client.post("/v1/answers", json={"question": "How many?"}, headers={"accept": "text/event-stream"})
        assert client.get("/v1/answers/c-1/receipt").status_code == 200


def test_an_answer_that_is_not_kept_has_none_and_the_problem_says_what_to_do() -> None:
    with ready(create_app(scripted)) as client:
        response = client.get("/v1/answers/c-2/receipt")
    assert response.status_code == 404
    assert "again" in response.json()["detail"]


def test_the_key_is_made_once_and_is_for_the_service_alone(tmp_path: Path) -> None:
    first, second = signing_key(tmp_path / "home"), signing_key(tmp_path / "home")
    assert public_text(first.public_key()) == public_text(second.public_key())
    assert stat.S_IMODE((tmp_path / "home" / FILE).stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "home").iterdir()] == [FILE]


def test_a_key_that_cannot_be_read_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("not a key")
    with pytest.raises(SigningKeyUnusable, match="move it away"):
        signing_key(tmp_path)
    assert (tmp_path / FILE).read_text() == "not a key"


@pytest.fixture
def receipt(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A receipt over the real library, made by the key of a home of its own."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))
    deployment = Deployment(make_signing_key=lambda: signing_key(tmp_path))
    with ready(create_app(lambda: replace(service, close=lambda: None), deployment)) as client:
        answer = client.post("/v1/answers", json={"question": QUESTION}).json()
        file = tmp_path / "receipt.html"
        file.write_bytes(client.get(f"/v1/answers/{answer['id']}/receipt").content)
    return file


def test_the_command_says_that_all_is_as_it_was(receipt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("receipt", "verify", str(receipt)) == 0
    told = capsys.readouterr().out
    assert "Genuine" in told
    assert "unchanged" in told


def test_the_command_says_that_a_page_was_changed(receipt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    receipt.write_bytes(receipt.read_bytes().replace(b'<p dir="auto">Partly', b'<p dir="auto">Wholly'))
    assert run_pathway("receipt", "verify", str(receipt)) == 1
    assert "does not show what was signed" in capsys.readouterr().err


def test_the_command_names_the_sources_that_have_changed(
    receipt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library = tmp_path / "shipped"
    shutil.copytree(shipped_library_path(), library, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    page = library / "policies" / "unh-transfer.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("at most 12 credits", "at most 9 credits"), encoding="utf-8"
    )
    monkeypatch.setattr("advisor.bootstrap.shipped_library_path", lambda: library)
    assert run_pathway("receipt", "verify", str(receipt)) == 1
    told = capsys.readouterr()
    assert "stands in it no more" in told.out
    assert "ask again" in told.err
    page.unlink()
    assert run_pathway("receipt", "verify", str(receipt)) == 1
    assert "holds this document no more" in capsys.readouterr().out


def test_another_deployments_receipt_verifies_with_its_key_and_not_without(
    receipt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key = public_text(signing_key(tmp_path).public_key())
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "other"))
    assert run_pathway("receipt", "verify", str(receipt)) == 1
    assert "--key" in capsys.readouterr().err
    assert run_pathway("receipt", "verify", str(receipt), "--key", key) == 0
    assert run_pathway("receipt", "verify", str(receipt), "--key", "short") == 2
