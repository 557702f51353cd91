"""Two versions of one page, added one after the other: each answers for its own time, over HTTP as well."""

import shutil
from pathlib import Path

import pytest

from advisor.bootstrap import build_service
from advisor.settings import read_settings
from api.app import create_app
from tests.api.fakes import ready, run_pathway

ASKED = "I have 10 credits from another university. Do they count toward a master's at Quillan University"


def page(year: str, credits: int) -> str:
    """The page of one edition of a catalog."""
    rule = f"Master's students may transfer up to {credits} credits from other universities."
    return (
        f"<title>Transfer credit policy | Quillan University</title><div id='edition'>{year} Edition</div>"
        f"<main><h1>Transfer credit policy</h1><p>{rule}</p></main>"
    )


def test_an_older_edition_answers_for_its_time_and_the_newer_one_for_today(
    built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, file = tmp_path / "home", tmp_path / "transfer.html"
    shutil.copytree(built_home, home)
    monkeypatch.setenv("ADVISOR_HOME", str(home))
    for year, credits in (("2024-2025", 12), ("2025-2026", 9)):
        file.write_text(page(year, credits), encoding="utf-8")
        assert run_pathway("corpus", "add", str(file)) == 0
        assert run_pathway("corpus", "review", "--accept-all", "--by", "Ann") == 0
    with ready(create_app(lambda: build_service(read_settings(home=home, model="none")))) as client:
        then = client.post("/v1/answers", json={"question": f"{ASKED} as of 2024?"}).json()
        now = client.post("/v1/answers", json={"question": f"{ASKED}?"}).json()
        name = then["citations"][0]["document_id"]
        held = client.get(f"/v1/documents/{name}").json()
    assert (then["verdict"], name) == ("yes", "quillan-university-transfer-credit-policy-in-2024-2025")
    assert "version of 2024-2025" in then["text"]
    assert "up to 12 credits" in held["text"]
    assert (now["verdict"], now["citations"][0]["document_id"]) == (
        "partly",
        "quillan-university-transfer-credit-policy",
    )
    assert "12" not in now["text"]
