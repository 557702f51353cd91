"""The library is browsed with its dates, and a changed document shows what changed and what rests on it."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.bootstrap import Service
from advisor.pins.pinned import FilePins, Pinned
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.desk.changed import last_change
from api.desk.library import pieces
from corpus.markdown import read_markdown
from corpus.signing import grounds
from tests.api.desk.visiting import Browser, cheap, desk


@pytest.fixture
def browser(service: Service, tmp_path: Path) -> Iterator[Browser]:
    deployment = Deployment(ServiceSettings.model_construct(home=tmp_path), passwords=cheap())
    with desk(deployment, lambda: replace(service, close=lambda: None)) as browser:
        yield browser


def rows(browser: Browser, query: str) -> int:
    """The documents on all pages of a list, reached by its links."""
    place, found = f"/desk/library?{query}", 0
    while place:
        text = browser.get(place).text
        found += text.count('<th scope="row">')
        following = re.search(r'<a href="([^"]+)" rel="next">', text)
        place = f"/desk/library{html.unescape(following[1])}" if following else ""
    return found


def test_every_document_is_listed_and_the_list_is_narrowed(browser: Browser, service: Service) -> None:
    assert rows(browser, "") == len(service.advisor.library)
    assert rows(browser, "show=advisor") == 2
    assert rows(browser, "show=own") == 0
    own = [one for one in service.advisor.library if one.institution == "University of New Hampshire"]
    assert rows(browser, "find=UNH") == rows(browser, "find=new+hampshire") == len(own)
    assert 0 < rows(browser, "find=unh+transfer") < len(own)
    for page in ("0", "99", "-1", "x", "%C2%B2"):
        assert browser.get(f"/desk/library?page={page}").text.count('<th scope="row">') > 0
    assert 0 < rows(browser, "show=passed") < rows(browser, "show=nonsense") == len(service.advisor.library)


def test_a_document_shows_its_whole_text_and_a_citation_leads_to_its_sentence(
    browser: Browser, service: Service
) -> None:
    answer = browser.client.post("/v1/answers", json={"question": "How many outside credits does UNH take?"}).json()
    citation = answer["citations"][0]
    told = browser.get(f"/desk/library/{citation['document_id']}").text
    assert f'id="at-{citation["start"]}">{citation["quote"]}'.replace("'", "&#39;") in told
    for document in service.advisor.library:
        shown = "".join("".join(piece.text.split()) for piece in pieces(document))
        assert shown == "".join(document.text.split())


@pytest.mark.parametrize("name", ["none", "%2e%2e%2fsecrets", "%00"])
def test_a_document_that_is_not_there_is_told(browser: Browser, name: str) -> None:
    assert browser.get(f"/desk/library/{name}").status_code == 404


FRONT = """---
id: unh-transfer
kind: transfer_policy
institution: Our University
unit: null
program: null
title: Transfer
source_url: https://example.edu/
source_title: Transfer
wording: source
as_of: null
confidence: own
---
"""


def test_what_changed_since_the_kept_version_is_told_with_what_rests_on_it(tmp_path: Path) -> None:
    for place, limit in (("policies/ours.md", 9), ("versions/unh-transfer/2026-01-01.md", 12)):
        path = tmp_path / "library" / place
        path.parent.mkdir(parents=True)
        path.write_text(f"{FRONT}The university accepts at most {limit} credits.\n", encoding="utf-8")
    old = read_markdown(tmp_path / "library" / "versions" / "unh-transfer" / "2026-01-01.md")
    [(sentence, rests_on)] = grounds(old).items()
    made = {"id": "one", "question": "How many?", "document_id": old.id, "sentence": sentence, "rests_on": rests_on}
    FilePins(tmp_path).add(Pinned.model_validate({**made, "by": "Ada", "at": "2026-11-27T12:00:00Z"}))
    change = last_change(tmp_path, "unh-transfer")
    assert change
    [told] = change.sentences
    assert (told.how, change.since) == ("Changed", "2026-01-01")
    assert {words.text for words in told.words if words.where != "both"} == {"9", "12"}
    assert {dependent.kind for dependent in change.dependents} == {"pinned answer", "eval case"}
    assert last_change(tmp_path, "another") is None
