"""A real browser, and a fresh tab at the page for every test."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.api.page.scripted_api import Fake

# Long enough for a machine that does other work beside the tests.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="package")
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


@pytest.fixture
def page(browser: Browser, fake: Fake) -> Iterator[Page]:
    """A fresh tab at the page. At the end nothing broke in it and nothing was against the security policy."""
    fake.asked.clear()
    fake.wished.clear()
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
    _wait_for_the_end_of_streams(fake)
    # The browser itself notes an answer of 4xx or 5xx on the console; those are asked for here.
    assert [text for text in broken if not text.startswith("Failed to load resource")] == []
    assert violations == []
