"""A receipt in a real browser: styled by its own policy, nothing loaded, narrow, on paper and without barriers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from api.app import create_app
from tests.api.fakes import listening, service, wait_until
from tests.api.http.test_guards import send
from tests.api.page.visitor import AXE

FILES = [Path(__file__).parent.parent / "receipt" / f"form_{form}.html" for form in (1, 2)]


@pytest.fixture
def opened(browser: Browser) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A tab with what it asked for and what it complained of; scripts of a page are off, as its policy wants."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    yield page, asked, complaints
    context.close()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_saved_receipt_opens_without_a_network_in_its_own_style(
    opened: tuple[Page, list[str], list[str]], file: Path, tmp_path: Path
) -> None:
    page, asked, complaints = opened
    page.goto(file.as_uri())
    assert asked == [file.as_uri()]
    assert complaints == []
    width = page.locator("main").bounding_box()
    assert width and width["width"] <= 320
    printed = tmp_path / "receipt.pdf"
    page.pdf(path=printed, format="Letter")
    with pdfplumber.open(printed) as paper:
        assert len(paper.pages) <= 2
        text = " ".join(each.extract_text() for each in paper.pages)
    assert "To bring to the advisor" in text


def test_the_service_shows_a_receipt_under_the_policy_of_its_header(opened: tuple[Page, list[str], list[str]]) -> None:
    page, asked, complaints = opened
    with listening(create_app(service)) as port:
        wait_until(lambda: send(port, "GET", "/readyz") == 200)
        page.request.post(f"http://127.0.0.1:{port}/v1/answers", data={"question": "How many?"})
        url = f"http://127.0.0.1:{port}/v1/answers/c-1/receipt"
        page.goto(url)
        family = page.locator("h1").evaluate("element => getComputedStyle(element).fontFamily")
        assert asked == [url]
    assert complaints == []
    assert "system-ui" in family


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_receipt_has_no_barrier_that_axe_finds_and_fits_a_phone(
    browser: Browser, file: Path, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate(f"{AXE}; undefined")
    assert page.evaluate("axe.run().then(({violations}) => violations.map(({id}) => id))") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


GROUND = "getComputedStyle(document.querySelector('main')).backgroundColor"


def test_a_dark_screen_shows_it_dark_and_paper_does_not(opened: tuple[Page, list[str], list[str]]) -> None:
    page, _, _ = opened
    page.goto(FILES[1].as_uri())
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == "rgb(28, 32, 36)"
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
