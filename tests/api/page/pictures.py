"""Takes a picture of every state of the widget: `scripts/screenshots`."""

import shutil
import sys
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.api.page.scripted_api import Fake, serving
from tests.api.page.states import STATES
from tests.api.page.visitor import Widget

COLOURS = 64
"""Enough for letters on plain ground, and a third of the size."""


def take(folder: Path) -> None:
    """Writes one PNG a state."""
    fake = Fake()
    server, listeners = serving(fake)
    thread = threading.Thread(target=server.run, kwargs={"sockets": listeners})
    thread.start()
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, state in STATES.items():
            page = browser.new_context(reduced_motion="reduce", **state.window).new_page()
            page.goto(f"{fake.host}/host/{state.host}")
            state.reach(Widget(page))
            page.mouse.move(0, 0)
            page.wait_for_timeout(200)
            path = folder / f"{name}.png"
            page.screenshot(path=path)
            Image.open(path).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
            page.context.close()
        browser.close()
    server.should_exit = server.force_exit = True
    thread.join()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
