"""The page for everyone: keyboard alone, a phone of 320 pixels, large text, a screen reader."""

from importlib import resources

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.api.page.conftest import Watched
from tests.api.page.person import ask, finished, focused_name
from tests.api.page.replies import STARTER
from tests.api.page.scripted_api import Fake


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
    panel = page.get_by_role("dialog", name="Graduate catalog")
    expect(panel.locator("mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert str(focused_name(page)).startswith("Source 3")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel).to_be_hidden()
    assert str(focused_name(page)).startswith("Source 3")


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


BROKEN = """() => [...document.querySelectorAll(".sum :is(th, td)")].flatMap((cell) => {
    const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), broken = [];
    while (text.nextNode()) for (const {0: word, index} of text.currentNode.data.matchAll(/\\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(text.currentNode, index);
        range.setEnd(text.currentNode, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
    }
    return broken;
})"""


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_a_sum_is_broken_on_a_phone(watched: Watched, fake: Fake, width: int, language: str) -> None:
    panel = watched.tab(viewport={"width": width, "height": 640})
    panel.goto(f"{fake.url}/widget/panel?lang={language}")
    panel.locator("#question").fill("partly")
    panel.locator("#question").press("Enter")
    expect(panel.locator(".actions")).to_be_attached()
    assert panel.evaluate(BROKEN) == []
    assert panel.evaluate("document.scrollingElement.scrollWidth") == width


def test_numbers_of_sources_read_from_left_to_right_in_any_direction(watched: Watched, fake: Fake) -> None:
    panel = watched.tab()
    panel.goto(f"{fake.url}/widget/panel?dir=rtl")
    panel.locator("#question").fill("partly")
    panel.locator("#question").press("Enter")
    number = panel.locator(".sources .number").nth(1)
    expect(number).to_have_text("[2–3]")
    expect(number).to_have_css("direction", "ltr")


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
