"""Takes a picture of every state of the widget, and of a receipt: `scripts/screenshots`."""

import shutil
import sys
import threading
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.api.page.scripted_api import Fake, serving
from tests.api.page.states import STATES
from tests.api.page.visitor import Widget

COLOURS = 64
"""Enough for letters on plain ground, and a third of the size."""

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RECEIPT = Path(__file__).parent.parent / "receipt" / "form_2.html"


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
            picture(page, folder / f"{name}.png")
        for scheme in SCHEMES:
            page = browser.new_context(viewport={"width": 800, "height": 1000}, color_scheme=scheme).new_page()
            page.goto(RECEIPT.as_uri())
            picture(page, folder / f"receipt-{scheme}.png")
        browser.close()
    server.should_exit = server.force_exit = True
    thread.join()


def picture(page: Page, path: Path, whole: bool = False) -> None:
    """Writes what a page shows, or the whole of it, and closes it."""
    page.screenshot(path=path, full_page=whole)
    Image.open(path).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    page.context.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
