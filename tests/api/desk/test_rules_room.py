"""Rules are signed, corrected and rejected at the desk into the same files as in the terminal."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from corpus.markdown import read_markdown
from corpus.rules import Cap
from corpus.signing import Verdict, read_decisions
from tests.api.desk.visiting import Browser, cheap, desk
from tests.corpus.fakes import SENTENCE, markdown

GRADE = "Transfer credit needs a grade of B or better to count toward a master's degree."
OPEN = "No more than 12 of these credits may be applied."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A page of a home with two drafts and a limit that nobody typed."""
    path = tmp_path / "library" / "policies" / "transfer.md"
    path.parent.mkdir(parents=True)
    path.write_text(markdown(text=f"{SENTENCE}\n{GRADE}\n{OPEN}"), encoding="utf-8")
    return path


@pytest.fixture
def browser(path: Path, tmp_path: Path) -> Iterator[Browser]:
    deployment = Deployment(ServiceSettings.model_construct(home=tmp_path), passwords=cheap())
    with desk(deployment) as browser:
        yield browser


def places(browser: Browser) -> list[str]:
    """Where what waits is decided, in the order of the page."""
    found = re.findall(r'action="(/desk/rules/[^"]+)" class="buttons"', browser.get("/desk/rules").text)
    return [str(place) for place in found]


def test_a_draft_is_signed_in_the_name_of_the_account(browser: Browser, path: Path) -> None:
    first, second, third = places(browser)
    assert browser.post(first, {"action": "accept"}).headers["location"] == "/desk/rules?said=signed"
    [decision] = read_decisions(path)
    assert (decision.verdict, decision.by, decision.sentence) == (Verdict.SIGNED, "ada", SENTENCE)
    assert [rule.rule for rule in read_markdown(path).rules] == ["cap"]
    assert places(browser) == [second, third]
    assert browser.post(first, {"action": "accept"}).status_code == 409


def test_a_draft_is_rejected_and_a_limit_without_a_rule_is_set_aside(browser: Browser, path: Path) -> None:
    for place in places(browser):
        browser.post(place, {"action": "reject"})
    assert {decision.verdict for decision in read_decisions(path)} == {Verdict.REJECTED}
    assert places(browser) == []


def test_a_draft_is_corrected_with_the_checks_of_the_terminal(browser: Browser, path: Path) -> None:
    place = places(browser)[0]
    form = browser.get(place).text
    typed = dict(re.findall(r'name="(field-[a-z_]+)" value="([^"]*)"', form))
    chosen = re.findall(r'name="(field-[a-z_]+)">.*?value="([^"]+)" selected', form, re.S)
    typed |= dict(chosen)
    wrong = browser.post(place, {**typed, "kind": "cap", "action": "correct", "field-amount": "11"}, place)
    assert wrong.status_code == 422
    assert "no rule of this sentence" in wrong.text and 'value="11"' in wrong.text
    fields = {"kind": "cap", "action": "correct", "field-origin": "nondegree", "field-target": "masters"}
    assert browser.post(place, {**fields, "field-amount": "9"}, place).status_code == 303
    [rule] = read_markdown(path).rules
    assert isinstance(rule, Cap) and rule.origin.value == "nondegree"


def test_a_limit_that_nobody_typed_gets_a_rule_of_a_chosen_kind(browser: Browser, path: Path) -> None:
    place = places(browser)[2]
    assert browser.get(place).status_code == 422
    assert browser.post(place, {"action": "accept"}).status_code == 422
    page = f"{place}?kind=cap"
    fields = {"kind": "cap", "action": "correct", "field-origin": "outside", "field-target": "masters"}
    assert browser.post(place, {**fields, "field-amount": "12"}, page).status_code == 303
    assert [rule.sentence for rule in read_markdown(path).rules] == [OPEN]


def test_what_is_not_there_is_told(browser: Browser) -> None:
    assert browser.get("/desk/rules/none/0123").status_code == 404
    assert browser.get("/desk/rules/made-up-transfer/0123").status_code == 409


def test_the_drafts_of_a_page_are_shown_and_those_ticked_are_signed_together(browser: Browser, path: Path) -> None:
    place = places(browser)[0].rsplit("/", 1)[0]
    shown = html.unescape(browser.get(place).text)
    marks = re.findall(r'name="mark" value="([0-9a-f]+)" checked', shown)
    assert SENTENCE in shown
    assert GRADE in shown
    assert OPEN not in shown
    assert len(marks) == 2
    assert browser.post(place, {"mark": []}).status_code == 422
    assert browser.post(place, {"mark": ["0" * 16]}).status_code == 409
    assert read_decisions(path) == ()
    assert browser.post(place, {"mark": marks}).headers["location"] == "/desk/rules?said=signed"
    assert [rule.rule for rule in read_markdown(path).rules] == ["cap", "minimum_grade"]
    assert browser.get(place).status_code == 404
    assert browser.post(place, {"mark": marks}).status_code == 404
