"""By what the limits of a session tell one page from another, and that nothing keeps it."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, Request

from tests.api.page.person import finished
from tests.api.page.visitor import Widget

NAME = re.compile(r"[0-9a-f]{32}")


class Sent:
    """What a browser sends to the API, and under which names."""

    def __init__(self, context: BrowserContext) -> None:
        self.names: list[str] = []
        self.unnamed: list[str] = []
        context.on("request", self._note)

    def _note(self, request: Request) -> None:
        name = request.headers.get("advisor-session")
        if name is None:
            self.unnamed.append(request.method)
        else:
            self.names.append(name)


def test_a_page_names_itself_by_chance_and_only_where_it_asks(page: Page) -> None:
    sent = Sent(page.context)
    finished(page, "yes")
    finished(page, "partly")
    assert len(sent.names) == 2
    assert len(set(sent.names)) == 1
    assert NAME.fullmatch(sent.names[0])
    page.reload()
    finished(page, "yes")
    assert len(set(sent.names)) == 2
    assert "POST" not in sent.unnamed
    assert "GET" in sent.unnamed


def test_no_browser_keeps_the_name(page: Page) -> None:
    sent = Sent(page.context)
    finished(page, "yes")
    kept = page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])")
    assert "yes" in kept
    assert sent.names[0] not in kept
    assert page.context.cookies() == []


def test_the_widgets_panel_names_itself_too(visit: Callable[..., Widget]) -> None:
    widget = visit("plain")
    sent = Sent(widget.page.context)
    widget.open()
    widget.answer("yes")
    assert len(sent.names) == 1
    assert NAME.fullmatch(sent.names[0])
