"""None of two hundred hostile texts runs or becomes an element, wherever it stands on the page or in a receipt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import Page, expect

from advisor.question import Question
from advisor.reply import Answer, Origin, Sentence
from api.bodies.replies import answer_body
from api.conversations.kept import KeptAnswer
from api.receipt.make import receipt_content
from api.receipt.page import page as receipt_page
from api.receipt.signing import public_text, sign
from corpus.document import Audience
from tests.api.fakes import citation, consultation, document
from tests.api.page.conftest import Watched
from tests.api.page.payloads import PAYLOADS
from tests.api.page.replies import OWN, REPLIES, SUM, TEXTS, Json, reply, sentence
from tests.api.page.scripted_api import Fake

AT_ONCE = 25
GROUPS = [PAYLOADS[at : at + AT_ONCE] for at in range(0, len(PAYLOADS), AT_ONCE)]
MADE = "script:not([src]), img, iframe, object, embed, form[action], base, marquee, video, audio, math, style"
"""Elements that the page itself has none of."""


def hostile(payloads: tuple[str, ...]) -> Json:
    """A reply with a payload everywhere."""
    cited = [
        {**OWN, "number": number, "title": text, "institution": text, "url": text, "as_of": text, "quote": text}
        for number, text in enumerate(payloads, start=1)
    ]
    return reply(
        "conflict",
        *(sentence(text, "quote", number) for number, text in enumerate(payloads, start=1)),
        citations=cited,
        calculations=[{**SUM, "label": text, "expression": text, "unit": text} for text in payloads],
        # A position in the words of a sentence would take its place.
        conflicts=[{"subject": text, "positions": [{"statement": f"{text} so", "citation": 1}]} for text in payloads],
        clarification={"question": payloads[0], "options": list(payloads)},
        handoff={"reason": payloads[0], "contact": payloads[-1]},
        degraded=payloads[-1],
    )


@pytest.fixture(params=range(len(GROUPS)))
def group(request: pytest.FixtureRequest) -> Iterator[tuple[str, ...]]:
    """Some payloads, as the reply to a question and as the text of the document that it cites."""
    payloads = GROUPS[request.param]
    before = TEXTS["unh-transfer"]
    REPLIES["payloads"] = hostile(payloads)
    TEXTS["unh-transfer"] = "\n".join(payloads)
    yield payloads
    del REPLIES["payloads"]
    TEXTS["unh-transfer"] = before


def made(page: Page) -> int:
    """Elements that only a payload can have made, and attributes that would run."""
    return int(
        page.evaluate(
            f"""() => document.querySelectorAll({MADE!r}).length + [...document.querySelectorAll("*")].filter(
                (each) => [...each.attributes].some(({{name, value}}) =>
                    name.startsWith("on") || (/^(href|src|action|data)$/.test(name) &&
                    /^[^a-z]*(java|vb|data|blob|filesystem|view-source)/i.test(value.replace(/\\s/g, "")))),
            ).length"""
        )
    )


def test_there_are_two_hundred_different_ones() -> None:
    assert len(set(PAYLOADS)) == 200


def test_none_runs_in_an_answer_its_sources_and_its_document(page: Page, fake: Fake, group: tuple[str, ...]) -> None:
    before = made(page)
    page.locator("#question").fill("payloads")
    page.locator("#question").press("Enter")
    turn = page.get_by_role("article").last
    expect(turn).to_contain_text(group[0].replace("\n", " ").strip("\x00\x01 ")[:12])
    for link in turn.locator("a, summary").all()[:6]:
        link.hover(timeout=5000, force=True)
    assert made(page) == before


def test_none_runs_as_a_question(page: Page) -> None:
    before = made(page)
    for payload in PAYLOADS[::20]:
        page.locator("#question").fill(payload)
        page.locator("#question").press("Enter")
        expect(page.get_by_role("article").last).to_be_visible()
    assert made(page) == before


def test_none_runs_in_a_receipt(watched: Watched) -> None:
    key, tab = Ed25519PrivateKey.generate(), watched.tab()
    for at in range(0, len(PAYLOADS), AT_ONCE):
        texts = PAYLOADS[at : at + AT_ONCE]
        cited = tuple(
            replace(citation(number), title=text, institution=text, url=text, as_of=text)
            for number, text in enumerate(texts, start=1)
        )
        said = tuple(Sentence(text, Origin.QUOTE, (number,)) for number, text in enumerate(texts, start=1))
        body = answer_body(consultation(Answer(said, cited)))
        kept = KeptAnswer(Question(texts[0]), body, (document("open", Audience.STUDENT),), datetime.now(UTC))
        content = receipt_content(kept, public_text(key.public_key()))
        tab.set_content(receipt_page(content, sign(key, content.canonical())))
        hrefs = tab.evaluate("[...document.links].map((link) => link.getAttribute('href'))")
        assert [href for href in hrefs if not href.startswith(("#source-", "http://", "https://"))] == []
        assert tab.evaluate("document.querySelectorAll('img, iframe, object, embed, svg, form').length") == 0
