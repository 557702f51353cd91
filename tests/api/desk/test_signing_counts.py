"""A rule that is signed at the desk decides answers as soon as the next index is there, without a restart."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from advisor.bootstrap import Service, build_service
from advisor.settings import read_settings
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from tests.api.desk.test_rules_room import places
from tests.api.desk.visiting import Browser, cheap, desk
from tests.api.fakes import wait_until
from tests.corpus.fakes import SENTENCE, markdown

ASKED = "I have 12 credits from another university. Do they all count toward the master's at Example University?"
SECONDS = 180
"""The build of an index on a busy machine, several times over."""


def ask(browser: Browser) -> dict[str, Any]:
    given: dict[str, Any] = browser.client.post("/v1/answers", json={"question": ASKED}).json()
    return given


@pytest.fixture
def own(home: Path, service: Service, tmp_path: Path) -> Path:
    """A home with a page of its own, whose rule nobody has signed; vectors are there from the session's."""
    own = tmp_path / "home"
    shutil.copytree(home, own)
    page = own / "library" / "policies" / "transfer.md"
    page.parent.mkdir(parents=True)
    page.write_text(markdown(text=f"# Transfer of credit\n\n{SENTENCE}"), encoding="utf-8")
    return own


def test_a_signed_rule_decides_without_a_restart(own: Path) -> None:
    made = build_service(read_settings(home=own, model="none"))
    deployment = Deployment(ServiceSettings.model_construct(home=own), passwords=cheap())
    with desk(deployment, lambda: made) as browser:
        before = ask(browser)
        assert before["verdict"] is None
        [place] = places(browser)
        page = browser.get("/desk/rules").text
        assert "No restart is needed" in page
        assert "... Transfer of credit<" in page
        assert browser.post(place, {"action": "accept"}).status_code == 303
        assert "is being built" in browser.get("/desk/rules?said=signed").text
        wait_until(lambda: ask(browser)["verdict"] is not None, SECONDS)
        wait_until(lambda: "No restart is needed" in browser.get("/desk/rules").text, SECONDS)
        after = ask(browser)
    assert after["verdict"] == "partly"
    assert after["index_version"] > before["index_version"]
    assert after["citations"][0]["quote"] == SENTENCE
