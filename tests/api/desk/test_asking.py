"""At the desk a verdict comes with its rules, institutions stand side by side, and the starters are answered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advisor.bootstrap import Service
from api.desk.behind import IN_THE_DOCUMENT, signer_in
from api.desk.starters import STARTERS
from corpus.drafting.desk import signed, waiting
from corpus.drafting.draft import DraftedRule
from corpus.markdown import read_markdown
from corpus.signing import record
from tests.api.desk.visiting import Browser, desk

QUESTION = "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?"


@pytest.fixture
def browser(service: Service) -> Iterator[Browser]:
    with desk(make_service=lambda: replace(service, close=lambda: None)) as browser:
        yield browser


def test_a_verdict_comes_with_the_rules_behind_it_and_their_sentences(browser: Browser) -> None:
    told = browser.post("/desk", {"question": QUESTION}, "/desk").text
    assert '<span class="verdict">Partly</span>' in told
    behind = told[told.index("The rules behind it") : told.index("Sources")]
    assert "at most 12 credits" in behind
    assert IN_THE_DOCUMENT in behind
    assert '<a href="/desk/library/unh-transfer#at-' in told


def test_what_is_for_advisors_alone_is_answered_and_a_question_follows_the_one_before(browser: Browser) -> None:
    told = browser.post("/desk", {"question": "What is the code word of the handoff checklist?"}, "/desk").text
    assert "heliotrope-ledger" in told
    first = {"question": "How many outside credits does UNH take?", "conversation": "one"}
    browser.post("/desk", first, "/desk")
    follows = browser.post("/desk", {"question": "and what about grades?", "conversation": "one"}, "/desk").text
    assert "University of New Hampshire" in follows
    assert "Earlier in this conversation" in follows


def test_a_refusal_is_no_computed_finding_and_says_whom_to_ask_once(browser: Browser) -> None:
    told = browser.post("/desk", {"question": "what will tuition at virginia tech be for grad certs?"}, "/desk").text
    answer = told[told.index("<article") : told.index("</article>")]
    assert "The library does not say anything about tuition" in answer
    assert "computed from rules" not in answer
    assert answer.count("Please ask the program") == 1


def test_markup_in_a_question_is_shown_as_text(browser: Browser) -> None:
    told = browser.post(
        "/desk", {"question": "<script>alert(1)</script> at UNH?", "conversation": '"><b>'}, "/desk"
    ).text
    assert "<script>" not in told and '"><b>' not in told
    assert "&lt;script&gt;" in told


@pytest.mark.parametrize("question", ["", " \u200b ", "x" * 2001])
def test_a_question_that_is_none_is_told_so(browser: Browser, question: str) -> None:
    response = browser.post("/desk", {"question": question}, "/desk")
    assert response.status_code == 422
    assert "1 to 2,000 characters" in response.text


@pytest.mark.parametrize("starter", STARTERS)
def test_every_conversation_starter_is_on_the_page_and_answered_from_the_briefs(browser: Browser, starter: str) -> None:
    assert starter in browser.get("/desk").text.replace("&#39;", "'")
    answer = browser.client.post("/v1/answers", json={"question": starter, "audience": "advisor"}).json()
    assert answer["status"] == "answered"
    assert answer["citations"]
    assert {citation["institution"] for citation in answer["citations"]} == {"Council of Graduate Schools"}
    assert any("conversation starter" in sentence["text"].lower() for sentence in answer["sentences"])


def test_institutions_stand_side_by_side_each_with_its_own_sources(browser: Browser) -> None:
    names = ["University of New Hampshire", "rutgers university", "", "", ""]
    fields: dict[str, str | list[str]] = {"question": "How many outside credits count toward a master's?"}
    told = browser.post("/desk/compare", {**fields, "institution": names}, "/desk/compare")
    assert told.status_code == 200
    table = told.text[told.text.index("<caption>") : told.text.index("</table>")]
    assert table.count('<th scope="row">') == 2
    assert "University of New Hampshire accepts at most" in told.text
    assert told.text.count("<article") == 2


@pytest.mark.parametrize("names", [["UNH", "Kent State"], ["unh", "kent st"], ["New Hamphshire", "Kent State Univ."]])
def test_institutions_are_compared_by_the_names_that_people_use(browser: Browser, names: list[str]) -> None:
    fields: dict[str, str | list[str]] = {"question": "How many outside credits count toward a master's?"}
    told = browser.post("/desk/compare", {**fields, "institution": names}, "/desk/compare")
    for name in ("University of New Hampshire", "Kent State University"):
        assert f'<th scope="row">{name}</th>' in told.text
        assert f'value="{name}"' in told.text


@pytest.mark.parametrize(
    ("question", "names", "words"),
    [
        ("How many?", ["MSU", "UNH"], "MSU may be"),
        ("How many?", ["Atlantis University", "Rutgers University"], "no institution called Atlantis University"),
        ("How many?", ["Rutgers University", "Rutgers University"], "at least two"),
        ("", ["Rutgers University", "University of Kansas"], "1 to 2,000"),
        ("How many credits does UNH take?", ["Rutgers University", "University of Kansas"], "Leave the institution"),
        ("How many?", ["a", "b", "c", "d", "e", "f"], "At most 5"),
    ],
)
def test_a_comparison_that_cannot_be_made_says_why(
    browser: Browser, question: str, names: list[str], words: str
) -> None:
    response = browser.post("/desk/compare", {"question": question, "institution": names}, "/desk/compare")
    assert response.status_code == 422
    assert words in response.text


def test_a_signed_rule_names_its_signer(tmp_path: Path, service: Service) -> None:
    shelf = tmp_path / "library" / "policies"
    shelf.mkdir(parents=True)
    path = shelf / "ours.md"
    held = service.advisor.library.get("unh-transfer")
    assert held
    front = "id: ours\nkind: transfer_policy\ninstitution: Our University\nunit: null\nprogram: null\ntitle: Transfer\n"
    more = "source_url: https://example.edu/\nsource_title: Transfer\nwording: source\nas_of: null\nconfidence: own\n"
    sentence = "A master's degree takes at most 9 transfer credits from other institutions."
    path.write_text(f"---\n{front}{more}---\n{sentence}\n", encoding="utf-8")
    [one] = waiting(read_markdown(path), ())
    assert isinstance(one.item, DraftedRule)
    record(path, signed(one, one.item.rule, "Ada", datetime(2026, 11, 27, tzinfo=UTC)))
    document = read_markdown(path)
    assert signer_in(tmp_path)(document, document.rules[0]) == "signed by Ada on 2026-11-27"
    assert signer_in(tmp_path)(held, held.rules[0]) == IN_THE_DOCUMENT
