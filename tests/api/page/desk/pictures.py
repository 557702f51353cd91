"""Takes a picture of every page of the desk: `scripts/desk-screenshots`."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from advisor.bootstrap import build_service
from advisor.settings import read_settings
from tests.api.page.desk.furnished import desk
from tests.api.page.desk.rooms import ROOMS
from tests.api.page.pictures import picture

WINDOWS: dict[str, dict[str, Any]] = {
    "": {"viewport": {"width": 1100, "height": 760}},
    "-dark": {"viewport": {"width": 1100, "height": 760}, "color_scheme": "dark"},
    "-phone": {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True},
}
DARK, PHONE = ("answer", "queue", "insight"), ("answer", "queue", "rules", "insight", "library")
"""The pages that are pictured in other windows, too."""


def take(folder: Path) -> None:
    """Writes one PNG a page, and some in the dark and of a phone."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made) / "home"
        service = build_service(read_settings(home=home, model="none"))
        with desk(service, home) as at, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for name, room in ROOMS.items():
                for kind, window in WINDOWS.items():
                    if (kind == "-dark" and name not in DARK) or (kind == "-phone" and name not in PHONE):
                        continue
                    page = browser.new_context(reduced_motion="reduce", **window).new_page()
                    if room.account:
                        at.enter(page, room.account)
                    page.goto(f"{at.address}/desk")
                    room.reach(page)
                    picture(page, folder / f"{name}{kind}.png", whole=True)
            browser.close()
        service.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
