"""The chat page as a person meets it: a real browser against a small API that answers from the list below."""

import asyncio
import json
import re
import shutil
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from urllib.parse import unquote

import pytest
import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, JSONResponse, StreamingResponse
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

import api

PAGE = Path(api.__file__).parent / "page"
SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'self'; "
    "require-trusted-types-for 'script'"
}
Json = dict[str, object]
# Long enough for a machine that does other work beside the tests.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)

# What the library holds. The first characters of each text take two UTF-16 units, so offsets in units would miss.
SUMMED = "UNH accepts at most 12 credits earned before admission, outside and its own together."
CAPPED = "Of those, at most 8 – two full-term courses – may come from another institution."
GRADED = "Each course needs a B or better."
TEXTS = {
    "unh-transfer": f"🎓𝔄 Credit transfer\n{SUMMED}\nForeign credits need an evaluation.\n",
    "unh-catalog": f"🎓🎓 Graduate catalog\n{CAPPED}\n" + "A further rule.\n" * 60 + f"{GRADED}\n",
}
SOURCE_PAGE = "https://catalog.unh.edu/graduate/credit-transfer"


def citation(number: int, document: str, quote: str, wording: str, as_of: str | None = None) -> Json:
    start = TEXTS[document].index(quote)
    return {
        "number": number, "document_id": document, "passage_id": f"{document}#{number}", "kind": "transfer_policy",
        "institution": "University of New Hampshire", "unit": None, "title": f"Title of {document}",
        "url": SOURCE_PAGE, "quote": quote, "start": start, "end": start + len(quote), "wording": wording,
        "as_of": as_of, "confidence": "verified-in-text",
    }  # fmt: skip


OWN = citation(1, "unh-transfer", SUMMED, "own")
SOURCE = citation(2, "unh-catalog", CAPPED, "source", "effective 2025-10-09")
GRADE = citation(3, "unh-catalog", GRADED, "source", "effective 2025-10-09")


def sentence(text: str, origin: str, *citations: int) -> Json:
    return {"text": text, "origin": origin, "citations": list(citations)}


def reply(status: str, *sentences: Json, **more: object) -> Json:
    text = " ".join(str(one["text"]) for one in sentences)
    empty: Json = {"verdict": None, "citations": [], "calculations": [], "conflicts": [], "degraded": None}
    return {"id": "r", "status": status, "text": text, "sentences": sentences, **empty, **more}


HEADLINE = "Partly: 12 of your 14 credits count."
SUM: Json = {
    "label": "credits that count", "expression": "8 + 6 - 2 = 12", "result": 12, "unit": "semester credits",
    "operands": [
        {"label": "outside credits", "value": 8, "unit": "semester credits", "citation": None},
        {"label": "the most before admission", "value": 12, "unit": "semester credits", "citation": 1},
    ],
}  # fmt: skip
PARTLY = reply(
    "answered",
    sentence(HEADLINE, "finding", 1, 2),
    sentence(SUMMED, "quote", 1),
    sentence(CAPPED, "quote", 2),
    sentence(GRADED, "quote", 3),
    sentence("Your 8 outside credits fit, and then 4 of your 6 UNH credits.", "model", 1, 2),
    verdict="partly",
    citations=[OWN, SOURCE, GRADE],
    calculations=[SUM],
)
YES = reply("answered", sentence("Yes, all 6 credits count.", "finding", 1), verdict="yes", citations=[OWN])
NO = reply("answered", sentence("No: 0 of your 6 credits count.", "finding", 1), verdict="no", citations=[OWN])
DIFFER = reply(
    "conflict",
    sentence("The sources differ on how many outside credits count.", "finding", 1, 2),
    citations=[OWN, SOURCE],
    conflicts=[
        {
            "subject": "outside credits",
            "positions": [{"statement": SUMMED, "citation": 1}, {"statement": CAPPED, "citation": 2}],
        }
    ],
    degraded="The local model is busy, so no sentence of its own is shown.",
)
WHICH = "Were the 6 credits taken before or after you were admitted?"
CLARIFY = reply(
    "clarify",
    sentence(WHICH, "finding"),
    clarification={"question": WHICH, "options": ["before admission", "after admission"]},
)
REFUSE = reply(
    "refused",
    sentence("The library does not say what the degree pays.", "finding"),
    handoff={"reason": "Salaries are not in the library.", "contact": "grad.school@example.edu"},
)
EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE = reply(
    "conflict",
    sentence(EVIL, "quote", 1),
    citations=[{**OWN, "title": EVIL, "institution": EVIL, "url": "javascript:alert(3)", "as_of": EVIL}],
    calculations=[{**SUM, "label": EVIL, "expression": EVIL}],
    conflicts=[{"subject": EVIL, "positions": [{"statement": EVIL, "citation": 1}]}],
    clarification={"question": EVIL, "options": [EVIL]},
    handoff={"reason": EVIL, "contact": "javascript:alert(4)"},
    degraded=EVIL,
)
STARTER = "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?"
REPLIES = {
    STARTER: PARTLY, "partly": PARTLY, "yes": YES, "no": NO, "differ": DIFFER, "clarify": CLARIFY, "refuse": REFUSE,
    "hostile": HOSTILE, "slow": PARTLY, "plain": YES, "before admission": YES, "moved": {
        **YES, "citations": [{**OWN, "quote": "Words that the text has lost."}],
    },
}  # fmt: skip
PROBLEMS = {
    "too many": (429, {"title": "Too Many Requests", "detail": "That was a lot of questions at once."}),
    "invalid": (422, {"title": "Unprocessable", "detail": "The question holds no words."}),
    "once": (503, {"title": "Service Unavailable", "detail": "The advisor is starting."}),
}


@dataclass
class Fake:
    """The API that the page meets here; it keeps what it was asked and which streams the page left."""

    url: str = ""
    asked: list[Json] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def app(self) -> FastAPI:
        app = FastAPI()

        @app.get("/")
        def index() -> FileResponse:
            return FileResponse(PAGE / "index.html", headers=SECURITY)

        @app.get("/page/{name}")
        def part(name: str) -> FileResponse:
            return FileResponse(PAGE / name, headers=SECURITY)

        @app.get("/v1/documents/{name}")
        def document(name: str) -> Response:
            if name not in TEXTS:
                return JSONResponse({"detail": "The library has no such document."}, 404)
            wording = "own" if name == "unh-transfer" else "source"
            return JSONResponse({
                "id": name, "kind": "transfer_policy", "institution": "University of New Hampshire", "unit": None,
                "program": None, "title": f"Title of {name}", "source_url": SOURCE_PAGE, "source_title": "Credit page",
                "wording": wording, "as_of": None, "retrieved": None, "catalog_year": "2025-2026",
                "authority": "university", "confidence": "verified-in-text", "text": TEXTS[name],
            })  # fmt: skip

        @app.post("/v1/answers")
        async def answer(request: Request) -> Response:
            body: Json = await request.json()
            self.asked.append(body)
            question = str(body["question"])
            if question in PROBLEMS and (question != "once" or len(self.asked) == 1):
                status, problem = PROBLEMS[question]
                kind = "application/problem+json"
                return JSONResponse(problem, status, {"Retry-After": "7"} if status == 429 else {}, media_type=kind)
            if question == "plain":
                return JSONResponse(YES)
            return StreamingResponse(self.stream(question), media_type="text/event-stream")

        return app

    async def stream(self, question: str) -> AsyncIterator[bytes]:
        whole = REPLIES.get(question, YES)
        citations = whole["citations"]
        finding: Json = {"text": HEADLINE, "verdict": "partly", "citations": [1, 2], "calculations": [SUM]}
        events: list[tuple[str, Json]] = [("status", {"text": "Reading the library"})]
        if whole is PARTLY:
            first, second = sentence(HEADLINE, "finding", 1, 2), sentence(SUMMED, "quote", 1)
            events += [("evidence", {"citations": citations}), ("finding", finding)]
            events += [("sentence", first), ("sentence", second)]
        if question == "broken":
            events.append(("error", {"code": "overloaded", "retryable": True, "message": "The model gave up."}))
        if question not in {"slow", "silent", "broken", "cut off"}:
            events.append(("done", whole))
        text = ": heartbeat\r\n\r\nevent: novelty\r\ndata: of another format\r\n\r\n" + "".join(
            f"event: {name}\r\ndata: {json.dumps(data, ensure_ascii=False)}\r\n\r\n" for name, data in events
        )
        # A network may cut anywhere: here inside line endings and inside the bytes of a dash.
        for piece in re.split(rb"(?<=[\r\xe2])", text.encode()):
            yield piece
            await asyncio.sleep(0.002)
        try:
            while question in {"slow", "silent"}:
                await asyncio.sleep(0.02)
                yield b": heartbeat\n\n" if question == "slow" else b""
        finally:
            self.left.append(question)


@pytest.fixture(scope="module")
def fake() -> Iterator[Fake]:
    fake = Fake()
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    fake.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = uvicorn.Server(uvicorn.Config(fake.app(), log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield fake
    server.should_exit = server.force_exit = True
    thread.join()
    listener.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "no chromium on the PATH: run scripts/install-chromium"
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=[*quiet, "--disable-component-update", "--disable-sync"]
        )
        yield browser
        browser.close()


WATCH = """
window.seen = {violations: [], announced: []};
addEventListener("securitypolicyviolation", (event) => seen.violations.push(event.violatedDirective));
addEventListener("DOMContentLoaded", () => {
  const region = document.querySelector("[aria-live]");
  const note = () => region.textContent && seen.announced.push(region.textContent);
  new MutationObserver(note).observe(region, {childList: true, characterData: true, subtree: true});
});
"""


@pytest.fixture
def page(browser: Browser, fake: Fake) -> Iterator[Page]:
    """A fresh tab at the page. At the end nothing broke in it and nothing was against the security policy."""
    fake.asked.clear()
    fake.left.clear()
    context = browser.new_context(
        viewport={"width": 1024, "height": 768},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("console", lambda message: broken.append(message.text))
    page.on("dialog", lambda dialog: broken.append(dialog.message))
    page.add_init_script(WATCH)
    page.goto(fake.url)
    yield page
    violations = page.evaluate("seen.violations")
    context.close()
    # The browser itself notes an answer of 4xx or 5xx on the console; those are asked for here.
    assert [text for text in broken if not text.startswith("Failed to load resource")] == []
    assert violations == []


def ask(page: Page, question: str) -> Locator:
    """Types the question, sends it with Enter, and returns the turn it makes."""
    before = page.get_by_role("article").count()
    page.get_by_label("Your question").fill(question)
    page.keyboard.press("Enter")
    turn = page.get_by_role("article").nth(before)
    expect(turn).to_be_visible()
    return turn


def finished(page: Page, question: str) -> Locator:
    turn = ask(page, question)
    expect(turn.locator(".answer")).to_have_attribute("aria-busy", "false")
    return turn


def announced(page: Page) -> object:
    return page.evaluate("seen.announced")


def focused_name(page: Page) -> object:
    return page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent")


def test_before_the_first_question_it_says_that_it_is_ai_unofficial_and_stores_nothing(page: Page) -> None:
    banner = page.get_by_role("banner")
    expect(banner).to_contain_text("automated assistant (AI)")
    expect(banner).to_contain_text("unofficial")
    expect(banner).to_contain_text("Confirm with the graduate school")
    expect(banner).to_contain_text("Your questions are not stored")


def test_starter_question_is_sent_as_it_reads(page: Page, fake: Fake) -> None:
    starters = page.get_by_role("region", name="Questions to start with").get_by_role("button")
    expect(starters).to_have_count(5)
    page.get_by_role("button", name=STARTER).click()
    expect(page.get_by_role("heading", name=STARTER)).to_be_visible()
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    assert fake.asked == [{"question": STARTER, "history": []}]
    expect(starters.first).to_be_hidden()
    expect(page.get_by_label("Your question")).to_be_focused()


def test_keyboard_alone_asks_opens_a_citation_closes_it_and_gets_the_focus_back(page: Page) -> None:
    page.keyboard.press("Tab")
    assert focused_name(page) == "Skip to your question"
    page.keyboard.press("Enter")
    page.keyboard.type("partly")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    expect(page.get_by_label("Your question")).to_be_focused()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        if str(focused_name(page)).startswith("Source 3"):
            break
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Title of unh-catalog")
    expect(panel.locator("mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert str(focused_name(page)).startswith("Source 3")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel).to_be_hidden()
    assert str(focused_name(page)).startswith("Source 3")


def test_focus_returns_to_the_very_chip_that_opened_the_panel(page: Page) -> None:
    turn = finished(page, "partly")
    last = turn.get_by_role("button", name="Source 2:", exact=False).and_(turn.locator(".chip")).last
    last.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").locator("mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(last).to_be_focused()


def test_focus_is_always_visible_and_never_under_the_field(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    finished(page, "partly")
    page.get_by_label("Your question").blur()
    on_top = """() => {
        const {left, top, width, height} = document.activeElement.getBoundingClientRect();
        return document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }"""
    reached = 0
    for step in ["Tab"] * 25 + ["Shift+Tab"] * 25:
        page.keyboard.press(step)
        if page.evaluate("document.activeElement === document.body"):
            continue
        reached += 1
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", focused_name(page)
        assert page.evaluate(on_top), focused_name(page)
    assert reached > 40


@pytest.mark.parametrize(("source", "quote"), [(1, SUMMED), (2, CAPPED), (3, GRADED)])
def test_highlighted_passage_equals_the_quote(page: Page, source: int, quote: str) -> None:
    turn = finished(page, "partly")
    turn.get_by_role("button", name=f"Source {source}:").first.click()
    mark = page.get_by_role("dialog").locator("mark")
    expect(mark).to_have_text(quote, use_inner_text=False)
    expect(mark).to_be_in_viewport()
    assert mark.text_content() == quote
    whole = page.get_by_role("region", name="Text of the source").text_content()
    assert whole in TEXTS.values()


def test_passage_that_is_not_the_quote_is_not_highlighted(page: Page) -> None:
    turn = finished(page, "moved")
    turn.get_by_role("button", name="Source 1:").first.click()
    panel = page.get_by_role("dialog")
    expect(panel).to_contain_text("no longer at its place")
    expect(panel).to_contain_text("Words that the text has lost.")
    expect(panel.locator("mark")).to_have_count(0)


def test_panel_says_whose_words_it_shows(page: Page) -> None:
    turn = finished(page, "partly")
    panel = page.get_by_role("dialog")
    turn.get_by_role("button", name="Source 1:").first.click()
    expect(panel).to_contain_text("Our summary of Credit page, read date unknown")
    expect(panel.get_by_role("link")).to_have_attribute("href", SOURCE_PAGE)
    panel.get_by_role("button", name="Close").click()
    turn.get_by_role("button", name="Source 2:").first.click()
    expect(panel).to_contain_text("The institution’s own text")
    link = panel.get_by_role("link")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")
    address, quote = str(link.get_attribute("href")).split("#:~:text=")
    assert address == SOURCE_PAGE
    assert unquote(quote) == CAPPED
    assert "-" not in quote


@pytest.mark.parametrize(("question", "word", "rest"), [
    ("yes", "Yes", "All 6 credits count."), ("no", "No", "0 of your 6 credits count."),
    ("partly", "Partly", "12 of your 14 credits count."),
])  # fmt: skip
def test_verdict_comes_first_and_is_a_word(page: Page, question: str, word: str, rest: str) -> None:
    answer = finished(page, question).locator(".answer")
    assert answer.inner_text().split("\n")[0] == word
    assert answer.inner_text().count(word) == 1
    expect(answer).to_contain_text(rest)


def test_each_sentence_says_where_it_comes_from(page: Page) -> None:
    blocks = finished(page, "partly").locator(".block")
    said = {
        "Computed": "12 of your 14 credits count. [1][2]",
        "Our summary": f"{SUMMED} [1]",
        "University of New Hampshire’s own words": f"“{CAPPED}” [2] “{GRADED}” [3]",
        "Written by the assistant, checked": "Your 8 outside credits fit, and then 4 of your 6 UNH credits. [1][2]",
    }
    for position, (label, text) in enumerate(said.items()):
        expect(blocks.nth(position).locator(".label")).to_have_text(label)
        expect(blocks.nth(position).locator(".said")).to_have_text(text)


def test_sum_names_its_operands_and_what_the_student_said(page: Page) -> None:
    table = finished(page, "partly").get_by_role("table", name="Credits that count")
    expect(table.get_by_role("row", name="outside credits")).to_contain_text("8 semester credits")
    expect(table.get_by_role("row", name="outside credits")).to_contain_text("you said")
    cited = table.get_by_role("row", name="the most before admission")
    expect(cited.get_by_role("button", name="Source 1:")).to_be_visible()
    expect(table.get_by_role("row", name="8 + 6 − 2 = 12")).to_contain_text("12 semester credits")


def test_sources_are_listed_with_place_date_and_link(page: Page) -> None:
    sources = finished(page, "partly").locator(".sources li")
    expect(sources).to_have_count(3)
    first, second = sources.nth(0), sources.nth(1)
    expect(first).to_contain_text("University of New Hampshire · date unknown · our summary")
    expect(first.get_by_role("link")).to_have_attribute("href", SOURCE_PAGE)
    expect(second).to_contain_text("University of New Hampshire · effective 2025-10-09 · the institution’s own text")
    expect(second.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    second.get_by_role("button", name="Source 2:").click()
    expect(page.get_by_role("dialog").locator("mark")).to_have_text(CAPPED)


def test_conflict_shows_both_positions_side_by_side_and_stacked_on_a_phone(page: Page) -> None:
    positions = finished(page, "differ").locator(".positions li")
    expect(positions.nth(0)).to_contain_text(f"Our summary{SUMMED}", use_inner_text=False)
    expect(positions.nth(1)).to_contain_text(f"“{CAPPED}”")
    left, right = positions.nth(0).bounding_box(), positions.nth(1).bounding_box()
    assert left and right and left["y"] == right["y"]
    page.set_viewport_size({"width": 390, "height": 844})
    above, below = positions.nth(0).bounding_box(), positions.nth(1).bounding_box()
    assert above and below and above["x"] == below["x"]
    expect(page.get_by_text("The local model is busy")).to_be_visible()


def test_chosen_option_resumes_with_the_clarification_last_in_history(page: Page, fake: Fake) -> None:
    finished(page, "yes")
    turn = finished(page, "clarify")
    expect(turn.get_by_text(WHICH)).to_have_count(1)
    option = turn.get_by_role("button", name="before admission")
    option.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_have_count(2)
    assert fake.asked[-1] == {
        "question": "before admission",
        "history": [
            {"question": "yes", "answer": "Yes, all 6 credits count.", "status": "answered"},
            {"question": "clarify", "answer": WHICH, "status": "clarify"},
        ],
    }
    expect(page.get_by_label("Your question")).to_be_focused()
    expect(option).to_have_count(0)
    expect(turn.get_by_text("before admission")).to_be_visible()


def test_history_holds_the_last_twenty_turns(page: Page, fake: Fake) -> None:
    kept = [{"question": f"q{n}", "state": "done", "reply": YES, "progress": None, "problem": None} for n in range(25)]
    page.evaluate("turns => sessionStorage.setItem('pathway-advisor.conversation.1', JSON.stringify(turns))", kept)
    page.reload()
    finished(page, "yes")
    history = fake.asked[0]["history"]
    assert isinstance(history, list)
    assert [turn["question"] for turn in history] == [f"q{n}" for n in range(5, 25)]


def test_refusal_says_whom_to_ask_and_claims_no_verdict(page: Page) -> None:
    turn = finished(page, "refuse")
    expect(turn).to_contain_text("The library does not say what the degree pays.")
    expect(turn).to_contain_text("Salaries are not in the library.")
    contact = turn.get_by_role("link", name="grad.school@example.edu")
    expect(contact).to_have_attribute("href", "mailto:grad.school@example.edu")
    expect(turn.locator(".verdict")).to_have_count(0)
    expect(turn.get_by_text("Computed")).to_have_count(0)


def test_evidence_and_finding_show_before_the_answer_is_done(page: Page) -> None:
    turn = ask(page, "slow")
    expect(turn.locator(".said")).to_have_text(["12 of your 14 credits count. [1][2]", f"{SUMMED} [1]"])
    expect(turn.locator(".sources li")).to_have_count(3)
    expect(turn.get_by_role("table")).to_be_visible()
    expect(turn.get_by_text("Reading the library")).to_be_visible()
    assert announced(page) == []


def test_chip_that_was_open_while_the_answer_finished_gets_the_focus_back(page: Page) -> None:
    turn = ask(page, "slow")
    turn.get_by_role("button", name="Source 1:").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").locator("mark")).to_be_visible()
    page.evaluate("document.querySelector('#stop').click()")
    expect(page.locator("#send")).not_to_have_attribute("hidden", "")
    page.keyboard.press("Escape")
    expect(turn.get_by_text("Stopped.")).to_be_visible()
    assert str(focused_name(page)).startswith("Source 1:")


def test_stop_ends_the_stream_and_offers_to_ask_again(page: Page, fake: Fake) -> None:
    turn = ask(page, "slow")
    expect(turn.get_by_text("12 of your 14 credits count.")).to_be_visible()
    expect(page.get_by_role("button", name="Send")).to_be_hidden()
    page.get_by_role("button", name="Stop").click()
    expect(turn).to_contain_text("This is not a complete answer.")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.get_by_label("Your question")).to_be_focused()
    until = time.monotonic() + 5
    while fake.left != ["slow"] and time.monotonic() < until:
        page.wait_for_timeout(20)
    assert fake.left == ["slow"]
    turn.get_by_role("button", name="Ask again").click()
    expect(page.get_by_role("article")).to_have_count(1)
    page.get_by_role("button", name="Stop").click()
    finished(page, "yes")
    assert fake.asked[-1]["history"] == []


def test_question_typed_during_an_answer_waits_in_the_field(page: Page, fake: Fake) -> None:
    ask(page, "slow")
    page.get_by_label("Your question").fill("yes")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your question")).to_have_value("yes")
    assert len(fake.asked) == 1


@pytest.mark.parametrize(("question", "message", "retry"), [
    ("too many", "That was a lot of questions at once. Try again in 7 seconds.", True),
    ("invalid", "The question holds no words.", False),
    ("broken", "The model gave up.", True),
    ("cut off", "The connection was lost before the answer was complete.", True),
])  # fmt: skip
def test_error_is_told_in_words_and_keeps_the_question(page: Page, question: str, message: str, retry: bool) -> None:
    turn = ask(page, question)
    expect(turn.get_by_text(message)).to_be_visible()
    expect(turn.get_by_role("heading", name=question)).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value(question)
    expect(turn.get_by_role("button", name="Try again")).to_have_count(1 if retry else 0)
    assert announced(page) == [message]


def test_retry_asks_the_same_question_in_the_same_place(page: Page, fake: Fake) -> None:
    turn = ask(page, "once")
    turn.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_label("Your question")).to_have_value("")
    assert [one["question"] for one in fake.asked] == ["once", "once"]


def test_lost_network_keeps_the_question(page: Page) -> None:
    page.route("**/v1/answers", lambda route: route.abort())
    turn = ask(page, "yes")
    expect(turn.get_by_text("The advisor could not be reached.")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value("yes")
    page.unroute("**/v1/answers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(1)


def test_connection_that_falls_silent_is_given_up(page: Page) -> None:
    page.clock.install()
    turn = ask(page, "silent")
    expect(turn.get_by_text("Reading the library")).to_be_visible()
    page.clock.fast_forward(46_000)
    expect(turn.get_by_text("The connection was lost before the answer was complete.")).to_be_visible()


def test_sent_question_moves_to_the_top_so_that_its_answer_grows_below_it(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    finished(page, "partly")
    turn = finished(page, "a question of many words " * 12)
    box = turn.bounding_box()
    assert box and abs(box["y"]) < 2


def test_plain_json_reply_is_shown_too(page: Page) -> None:
    expect(finished(page, "plain")).to_contain_text("All 6 credits count.")


@pytest.mark.parametrize(("question", "heard"), [
    ("partly", HEADLINE), ("yes", "Yes, all 6 credits count."), ("clarify", WHICH),
    ("differ", "The sources differ on how many outside credits count."),
])  # fmt: skip
def test_finished_answer_is_announced_once(page: Page, question: str, heard: str) -> None:
    finished(page, question)
    page.wait_for_timeout(100)
    assert announced(page) == [heard]
    assert page.locator("[aria-live]").count() == 1


def test_markup_in_what_the_api_says_is_shown_as_text(page: Page) -> None:
    turn = finished(page, "hostile")
    assert turn.inner_text().count(EVIL) >= 9
    expect(turn.locator("img, script")).to_have_count(0)
    expect(turn.locator("a")).to_have_count(0)
    expect(turn).to_contain_text("javascript:alert(3)")


def test_reload_keeps_the_conversation(page: Page) -> None:
    shown = finished(page, "partly").inner_text()
    page.reload()
    expect(page.get_by_role("article")).to_have_count(1)
    assert page.get_by_role("article").inner_text() == shown
    assert announced(page) == []
    page.get_by_role("button", name="Source 1:").first.click()
    expect(page.get_by_role("dialog").locator("mark")).to_have_text(SUMMED)


def test_reload_during_an_answer_keeps_the_question(page: Page) -> None:
    ask(page, "slow")
    page.reload()
    turn = page.get_by_role("article")
    expect(turn.get_by_role("heading", name="slow")).to_be_visible()
    expect(turn.get_by_role("button", name="Ask again")).to_be_visible()


def test_clear_removes_the_conversation_and_what_the_tab_kept(page: Page, fake: Fake) -> None:
    finished(page, "partly")
    ask(page, "slow")
    page.get_by_role("button", name="Clear conversation").click()
    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.get_by_role("button", name=STARTER)).to_be_visible()
    expect(page.get_by_label("Your question")).to_be_focused()
    assert page.evaluate("sessionStorage.length") == 0
    turn = ask(page, "slow")
    expect(turn.get_by_text("Reading the library")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    finished(page, "yes")
    assert fake.asked[-1]["history"] == []
    page.get_by_role("button", name="Clear conversation").click()
    page.reload()
    expect(page.get_by_role("article")).to_have_count(0)


def test_shift_enter_makes_a_line_and_an_empty_question_sends_nothing(page: Page, fake: Fake) -> None:
    field = page.get_by_label("Your question")
    field.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send").click()
    assert fake.asked == []
    field.fill("")
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    assert fake.asked[0]["question"] == "one\ntwo"


def test_counter_shows_near_the_end_of_two_thousand_characters(page: Page) -> None:
    field = page.get_by_label("Your question")
    field.fill("x" * 1799)
    expect(page.locator("#counter")).to_be_hidden()
    field.press("End")
    page.keyboard.type("y" * 300)
    expect(page.locator("#counter")).to_have_text("0 characters left")
    assert len(field.input_value()) == 2000


def test_copied_answer_holds_its_sources(page: Page) -> None:
    finished(page, "partly").get_by_role("button", name="Copy answer").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"partly\n\n{HEADLINE} {SUMMED}")
    assert f"[1] Title of unh-transfer, University of New Hampshire, date unknown, our summary, {SOURCE_PAGE}" in copied


def test_deep_link_opens_the_panel_at_the_passage(page: Page, fake: Fake) -> None:
    page.goto(f"{fake.url}/?document=unh-catalog&start={SOURCE['start']}&end={SOURCE['end']}")
    expect(page.get_by_role("dialog", name="Title of unh-catalog").locator("mark")).to_have_text(CAPPED)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_deep_link_to_nowhere_says_so(page: Page, fake: Fake) -> None:
    page.goto(f"{fake.url}/?document=gone&start=x")
    expect(page.get_by_role("dialog")).to_contain_text("The library has no such document.")


@pytest.mark.parametrize("question", ["partly", "differ", "clarify", "refuse", "hostile", "too many", STARTER])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_wider_than_a_phone_of_320_pixels(page: Page, question: str, text_size: int) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.evaluate("size => document.documentElement.style.fontSize = `${size * 1.0625}%`", text_size)
    width = "document.scrollingElement.scrollWidth"
    assert page.evaluate(width) == 320
    turn = ask(page, question)
    expect(turn.get_by_role("button").last).to_be_visible()
    assert page.evaluate(width) == 320
    if question == "partly":
        turn.get_by_role("button", name="Source 2:").first.click()
        expect(page.locator("mark")).to_be_in_viewport()
        expect(page.get_by_role("button", name="Close")).to_be_in_viewport()
        body = page.locator("#panel-body")
        assert body.evaluate("node => node.scrollWidth <= node.clientWidth")
        assert page.evaluate(width) == 320


def test_every_target_is_at_least_24_pixels_high_and_wide(page: Page) -> None:
    for question in ("partly", "clarify"):
        finished(page, question)
    for target in page.locator("button:visible, a.page:visible, summary:visible").all():
        box = target.bounding_box()
        assert box and box["width"] >= 24 and box["height"] >= 24, target.inner_text()


def test_tap_on_a_question_leaves_the_field_so_that_the_keyboard_does_not_cover_the_answer(
    browser: Browser, fake: Fake
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(fake.url)
    page.get_by_role("button", name=STARTER).tap()
    heading = page.get_by_role("heading", name=STARTER)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "false")
    finished(page, "yes")
    expect(page.get_by_label("Your question")).to_be_focused()
    context.close()


def test_headings_and_landmarks_lead_through_the_page(page: Page) -> None:
    finished(page, "partly")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
        - main:
          - region "Conversation":
            - 'article "You asked: partly"':
              - 'heading "You asked: partly" [level=2]'
              - heading "How it was computed" [level=3]
              - table "Credits that count"
              - heading "Sources" [level=3]
              - list
    """)
    expect(page.get_by_role("banner").get_by_role("heading", level=1)).to_have_text("Pathway Advisor")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility_rules_find_nothing(page: Page, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="the package with the accessibility rules is absent")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.evaluate((resources.files(axe) / "axe.min.js").read_text() + "; undefined")
    run = """async () => {
        const {violations} = await axe.run({rules: {"target-size": {enabled: true}}});
        return violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)]);
    }"""
    assert page.evaluate(run) == []
    for question in ("partly", "yes", "no", "differ", "refuse", "clarify"):
        finished(page, question)
    assert page.evaluate(run) == []
    ask(page, "too many")
    ask(page, "slow")
    assert page.evaluate(run) == []
    page.get_by_role("button", name="Source 2:").first.click()
    expect(page.locator("mark")).to_be_visible()
    assert page.evaluate(run) == []
