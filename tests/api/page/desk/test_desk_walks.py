"""Walks through the desk by keyboard alone, from the login to the end of a day."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.api.page.desk.furnished import PASSWORD
from tests.api.page.desk.rooms import QUESTION

FOCUSED = """() => {
    const node = document.activeElement;
    return (node.labels?.[0]?.innerText ?? node.getAttribute("aria-label") ?? node.innerText ?? "").trim();
}"""


def tab_to(page: Page, name: str, step: str = "Tab") -> None:
    """Presses the key until what begins with the name has the focus, which can be seen on the way."""
    for _ in range(120):
        if str(page.evaluate(FOCUSED)).startswith(name):
            return
        page.keyboard.press(step)
        if page.evaluate("document.activeElement !== document.body"):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", name
    raise AssertionError(f"{name} was not reached; the focus is on {page.evaluate(FOCUSED)}")


def enter_key(page: Page) -> None:
    """Presses Enter on what leads to another page, and waits for that."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.walk
def test_keyboard_alone_logs_in_asks_reads_a_source_and_logs_out(enter: Callable[..., Page]) -> None:
    page = enter("")
    keys = page.keyboard
    tab_to(page, "Name")
    keys.type("ada")
    keys.press("Tab")
    keys.type(PASSWORD)
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask")
    keys.press("Tab")
    assert page.evaluate(FOCUSED) == "Skip to the page"
    keys.press("Enter")
    tab_to(page, "Question")
    keys.type(QUESTION)
    tab_to(page, "Ask")
    keys.press("Enter")
    expect(page.get_by_role("article")).to_contain_text("Partly")
    tab_to(page, "[1]")
    keys.press("Enter")
    expect(page.locator("#source-1")).to_be_in_viewport()
    tab_to(page, "Credit transfer")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Text")).to_be_attached()
    assert "#at-" in page.url
    expect(page.locator(":target")).to_be_in_viewport()
    tab_to(page, "Log out", "Shift+Tab")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()


@pytest.mark.walk
def test_keyboard_alone_takes_an_item_and_comes_to_the_sentence_that_corrects_it(enter: Callable[..., Page]) -> None:
    page = enter()
    keys = page.keyboard
    tab_to(page, "Review queue")
    enter_key(page)
    tab_to(page, "How old can my courses be at UNH?")
    enter_key(page)
    tab_to(page, "Take it")
    enter_key(page)
    expect(page.get_by_role("status")).to_have_text("This is yours now.")
    tab_to(page, "Correct the answer")
    enter_key(page)
    expect(page.get_by_label("Question")).to_have_value("How old can my courses be at UNH?")
    tab_to(page, "Words that the document holds")
    keys.type("unh-transfer")
    enter_key(page)
    while page.evaluate("document.activeElement.type") != "radio":
        keys.press("Tab")
    keys.press("Space")
    tab_to(page, "Show its sentences")
    enter_key(page)
    expect(page.get_by_role("button", name="Answer with this sentence")).to_be_visible()


@pytest.mark.walk
def test_wrong_password_is_told_beside_the_fields_that_it_is_about(enter: Callable[..., Page]) -> None:
    page = enter("")
    page.get_by_label("Name").fill("ben")
    page.get_by_label("Password").fill("not that")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("The name or the password is wrong.")
    expect(page.get_by_label("Password")).to_have_accessible_description("The name or the password is wrong.")


@pytest.mark.walk
def test_pages_on_a_phone_lead_to_every_room(enter: Callable[..., Page]) -> None:
    page = enter("ben")
    page.set_viewport_size({"width": 360, "height": 640})
    for name in page.get_by_role("navigation").get_by_role("link").all_inner_texts():
        link = page.get_by_role("navigation").get_by_role("link", name=name, exact=True)
        box = link.bounding_box()
        assert box and box["height"] >= 24
        link.click()
        expect(link).to_have_attribute("aria-current", "page")
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


@pytest.mark.walk
def test_pages_run_no_script_and_load_nothing_from_elsewhere(enter: Callable[..., Page]) -> None:
    page = enter()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in page.get_by_role("navigation").get_by_role("link").all_inner_texts():
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.locator("script").count() == 0
    assert {url.split("/desk")[0] for url in asked} == {page.url.split("/desk")[0]}
