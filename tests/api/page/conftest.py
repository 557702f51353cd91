"""A real browser, and a fresh tab at the page for every test."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.api.page.scripted_api import Fake, serving
from tests.api.page.visitor import Widget

# Long enough for a machine that does other work beside the tests.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="package")
def fake() -> Iterator[Fake]:
    fake = Fake()
    server, listeners = serving(fake)
    thread = threading.Thread(target=server.run, kwargs={"sockets": listeners})
    thread.start()
    yield fake
    server.should_exit = server.force_exit = True
    thread.join()
    for listener in listeners:
        listener.close()


@pytest.fixture(scope="package")
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
  if (region === null) return;
  const note = () => region.textContent && seen.announced.push(region.textContent);
  new MutationObserver(note).observe(region, {childList: true, characterData: true, subtree: true});
});
"""


def _wait_for_the_end_of_streams(fake: Fake) -> None:
    """A stream that ends late would be counted among those of the next test."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while fake.streaming and time.monotonic() < until:
        time.sleep(0.005)
    assert fake.streaming == 0


class Watched:
    """Tabs in which nothing may break and nothing may be against a security policy."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._broken: list[str] = []
        self.blamed: list[str] = []
        """What the widget told the developers of the pages that it is on."""

    def tab(self, **options: Any) -> Page:
        """A fresh tab, with the options of a browser's context."""
        given = {"viewport": {"width": 1024, "height": 768}, "reduced_motion": "reduce", **options}
        context = self._browser.new_context(permissions=["clipboard-read", "clipboard-write"], **given)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("pageerror", lambda error: self._broken.append(str(error)))
        page.on("console", lambda message: self._note(message.text))
        page.on("dialog", lambda dialog: self._broken.append(dialog.message))
        page.add_init_script(WATCH)
        self._contexts.append(context)
        return page

    def _note(self, words: str) -> None:
        (self.blamed if words.startswith("Pathway Advisor: ") else self._broken).append(words)

    def close(self) -> list[str]:
        """What broke in any of them."""
        pages = [page for context in self._contexts for page in context.pages]
        frames = [frame for page in pages for frame in page.frames]
        violations = [one for frame in frames for one in frame.evaluate("window.seen?.violations ?? []")]
        for context in self._contexts:
            context.close()
        # What the browser notes of answers of 4xx and 5xx, and of a frame that may not be held, is asked for here.
        noted = ("Failed to load resource", "Framing '")
        return [text for text in self._broken if not text.startswith(noted)] + violations


@pytest.fixture
def watched(browser: Browser, fake: Fake) -> Iterator[Watched]:
    fake.forget()
    watched = Watched(browser)
    yield watched
    broken = watched.close()
    _wait_for_the_end_of_streams(fake)
    assert broken == []


@pytest.fixture
def page(watched: Watched, fake: Fake) -> Page:
    """A fresh tab at the page."""
    page = watched.tab()
    page.goto(fake.url)
    return page


@pytest.fixture
def visit(watched: Watched, fake: Fake) -> Callable[..., Widget]:
    """Opens a page of the university that has the widget, of another origin than the service."""

    def visited(host: str, site: str = "", **options: Any) -> Widget:
        tab = watched.tab(**options)
        tab.goto(f"{site or fake.host}/host/{host}")
        return Widget(tab)

    return visited


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many states and walks of the widget held, and how many were skipped."""
    held = [report for report in terminalreporter.stats.get("passed", []) if report.when == "call"]
    states, walks = (sum(name in report.keywords for report in held) for name in ("state", "walk"))
    skipped = len(terminalreporter.stats.get("skipped", []))
    terminalreporter.write_line(f"widget: {states} states, {walks} walks, skipped {skipped}")
