"""What a person does at the page, and what they would hear or see next."""

from playwright.sync_api import Locator, Page, expect


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
