"""A correction is live at once, and its eval case fails before it and passes after, until its sentence changes."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.bootstrap import Service, build_service
from advisor.pins.pinned import FilePins
from advisor.settings import read_settings
from api.database.received import HandedOver
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.desk.corrections import Corrections, NotASpan
from corpus.document import Document
from corpus.library import Library
from index.split import split
from tests.api.desk.visiting import Browser, cheap, desk
from tests.api.fakes import run_pathway

ASIDE = "How do I ask UNH for my credits to be transferred?"
DOCUMENT = "unh-transfer"


@pytest.fixture(scope="module")
def own(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Service]]:
    """A home of this file's own, and the service over it."""
    home = tmp_path_factory.mktemp("own") / "home"
    shutil.copytree(built_home, home)
    service = build_service(read_settings(home=home, model="none"))
    yield home, service
    service.close()


@pytest.fixture(scope="module")
def built_home(home: Path, service: Service) -> Path:
    return home


@pytest.fixture
def deployment(own: tuple[Path, Service]) -> Iterator[Deployment]:
    home, _ = own
    yield Deployment(ServiceSettings.model_construct(home=home), passwords=cheap())
    shutil.rmtree(home / "corrections", ignore_errors=True)


@pytest.fixture
def browser(own: tuple[Path, Service], deployment: Deployment) -> Iterator[Browser]:
    with desk(deployment, lambda: replace(own[1], close=lambda: None)) as browser:
        yield browser


def sentence_with(document: Document | None, words: str) -> str:
    assert document
    return next(passage.text for passage in split(document) if words in passage.text)


def place_of(document: Document | None, sentence: str) -> str:
    assert document
    return next(str(passage.start) for passage in split(document) if passage.text == sentence)


def ask(browser: Browser, question: str) -> dict[str, Any]:
    given: dict[str, Any] = browser.client.post("/v1/answers", json={"question": question}).json()
    return given


def correct(browser: Browser, service: Service, words: str, question: str = ASIDE, **more: str) -> tuple[int, str]:
    document = service.advisor.library.get(DOCUMENT)
    place = place_of(document, sentence_with(document, words))
    fields = {"question": question, "document": DOCUMENT, "sentence": place, **more}
    response = browser.post("/desk/correct", fields, f"/desk/correct?document={DOCUMENT}&question=x")
    return response.status_code, response.text


def test_a_correction_is_answered_at_once_with_its_citation_and_as_reviewed(
    browser: Browser, own: tuple[Path, Service]
) -> None:
    service = own[1]
    sentence = sentence_with(service.advisor.library.get(DOCUMENT), "at most 12 credits earned before")
    assert not str(ask(browser, ASIDE)["text"]).startswith(sentence.rstrip("."))
    assert correct(browser, service, "at most 12 credits earned before") == (303, "")
    given = ask(browser, ASIDE)
    assert given["status"] == "answered" and given["reviewed"]
    [citation] = given["citations"]
    assert citation["quote"] == sentence
    document = browser.client.get(f"/v1/documents/{DOCUMENT}").json()
    assert document["text"][citation["start"] : citation["end"]] == sentence
    page = browser.get("/desk/pinned").text
    assert ASIDE in page and "expired" not in page


def test_the_eval_case_of_a_correction_fails_before_it_and_passes_after(
    browser: Browser, own: tuple[Path, Service], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home, service = own
    monkeypatch.setenv("ADVISOR_HOME", str(home))
    document, corrections = service.advisor.library.get(DOCUMENT), Corrections(home)
    assert document
    correct(browser, service, "at most 12 credits earned before")
    cases = home / "corrections" / "cases.yaml"
    assert run_pathway("eval", "run", str(cases), "--judge", "none") == 0
    assert "right 1/1" in capsys.readouterr().out
    [(pinned, _)] = corrections.all(service.advisor.library)
    kept = cases.read_text(encoding="utf-8")
    corrections.remove(pinned.id, service.advisor.library)
    before = home / "before.yaml"
    before.write_text(kept, encoding="utf-8")
    assert run_pathway("eval", "run", str(before), "--judge", "none") == 1
    assert "right 0/1" in capsys.readouterr().out
    corrections.keep(pinned, service.advisor.library)
    assert run_pathway("eval", "run", str(cases), "--judge", "none") == 0


def test_a_correction_ends_when_its_sentence_changes_and_so_does_its_case(
    browser: Browser, own: tuple[Path, Service]
) -> None:
    home, service = own
    correct(browser, service, "at most 12 credits earned before")
    held = list(service.advisor.library)
    old = service.advisor.library.get(DOCUMENT)
    assert old
    new = replace(old, text=old.text.replace("at most 12 credits earned", "at most 9 credits earned"))
    changed = Library(new if one is old else one for one in held)
    corrections = Corrections(home)
    assert [stands for _, stands in corrections.all(changed)] == [False]
    corrections.write_cases(changed)
    assert yaml.safe_load(corrections.cases.read_text()) == []


def test_another_process_corrects_and_the_service_answers_so_without_a_restart(
    browser: Browser, own: tuple[Path, Service]
) -> None:
    home, service = own
    correct(browser, service, "at most 12 credits earned before")
    [pinned] = FilePins(home).all()
    assert FilePins(home).remove(pinned.id)
    assert ask(browser, ASIDE)["reviewed"] is None
    FilePins(home).add(pinned)
    assert ask(browser, ASIDE)["reviewed"]


def test_a_correction_that_contradicts_what_is_computed_is_refused_and_not_kept(
    browser: Browser, own: tuple[Path, Service]
) -> None:
    question = "can i transfer 20 outside credits to the unh master's?"
    assert ask(browser, question)["verdict"] == "partly"
    status, told = correct(browser, own[1], "800 to 900 level", question)
    assert status == 409
    assert "never overridden" in told
    assert FilePins(own[0]).all() == ()
    assert ask(browser, question)["verdict"] == "partly"


@pytest.mark.parametrize(
    "quote",
    [
        "The University of New Hampshire accepts any credit.",
        "at most 12 credits",
        "THE UNIVERSITY OF NEW HAMPSHIRE REQUIRES A THIRD-PARTY EVALUATION OF FOREIGN CREDITS AND PREFERS ONE BY WES.",
        "",
    ],
)
def test_only_a_whole_sentence_that_stands_word_for_word_can_be_pinned(
    browser: Browser, own: tuple[Path, Service], quote: str
) -> None:
    fields = {"question": ASIDE, "document": DOCUMENT, "quote": quote, "sentence": "7"}
    response = browser.post("/desk/correct", fields, f"/desk/correct?document={DOCUMENT}&question=x")
    assert response.status_code == 422
    assert "no whole sentence" in response.text
    document = own[1].advisor.library.get(DOCUMENT)
    assert document
    with pytest.raises(NotASpan):
        Corrections(own[0]).make(ASIDE, document, quote, "ada", datetime.now(UTC))


def test_a_correction_out_of_the_queue_settles_its_item(
    browser: Browser, deployment: Deployment, own: tuple[Path, Service]
) -> None:
    handed = HandedOver(deployment.received.now(), None, ASIDE, "The answer was beside the point.")
    deployment.received.add(handed)
    assert ASIDE in browser.get(f"/desk/correct?item={handed.id}").text
    assert correct(browser, own[1], "at most 12 credits earned before", item=handed.id)[0] == 303
    told = browser.get(f"/desk/queue/{handed.id}").text
    assert "Settled" in told and "corrected by" in told


def test_a_correction_is_taken_back_with_its_case(browser: Browser, own: tuple[Path, Service]) -> None:
    correct(browser, own[1], "at most 12 credits earned before")
    [pinned] = FilePins(own[0]).all()
    assert browser.post(f"/desk/pinned/{pinned.id}/remove", {}, "/desk/pinned").status_code == 303
    assert ask(browser, ASIDE)["reviewed"] is None
    assert yaml.safe_load(Corrections(own[0]).cases.read_text()) == []


def test_personal_data_in_the_question_of_a_correction_is_not_kept(browser: Browser, own: tuple[Path, Service]) -> None:
    correct(browser, own[1], "at most 12 credits earned before", f"{ASIDE} Write to kim@example.edu.")
    assert "kim@" not in "".join(path.read_text() for path in (own[0] / "corrections").glob("*.yaml"))


def test_a_correction_from_what_is_for_advisors_answers_advisors_alone(
    browser: Browser, own: tuple[Path, Service]
) -> None:
    document = own[1].advisor.library.get("advisor-handoff-checklist")
    place = place_of(document, sentence_with(document, "heliotrope"))
    question = "Where do I find the handoff checklist?"
    fields = {"question": question, "document": "advisor-handoff-checklist", "sentence": place}
    browser.post("/desk/correct", fields, "/desk/correct?document=advisor-handoff-checklist&question=x")
    asked = {"question": question, "audience": "advisor"}
    assert "heliotrope" in browser.client.post("/v1/answers", json=asked).text
    assert "heliotrope" not in browser.client.post("/v1/answers", json={"question": question}).text
