"""The panel that a citation opens: the very words, whose they are, and where they stand."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.api.page.person import ask, finished, focused_name
from tests.api.page.replies import CAPPED, GRADED, SOURCE, SOURCE_PAGE, SUMMED, TEXTS
from tests.api.page.scripted_api import Fake


def test_focus_returns_to_the_very_chip_that_opened_the_panel(page: Page) -> None:
    turn = finished(page, "partly")
    last = turn.get_by_role("button", name="Source 2:", exact=False).and_(turn.locator(".chip")).last
    last.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").locator("mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(last).to_be_focused()


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


def test_deep_link_opens_the_panel_at_the_passage(page: Page, fake: Fake) -> None:
    page.goto(f"{fake.url}/?document=unh-catalog&start={SOURCE['start']}&end={SOURCE['end']}")
    expect(page.get_by_role("dialog", name="Graduate catalog").locator("mark")).to_have_text(CAPPED)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_deep_link_to_nowhere_says_so(page: Page, fake: Fake) -> None:
    page.goto(f"{fake.url}/?document=gone&start=x")
    expect(page.get_by_role("dialog")).to_contain_text("The library has no such document.")
