"""Every state of the widget: the page it is on, the window, and how to get there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import expect

from tests.api.page.replies import STACK, STARTER
from tests.api.page.visitor import Widget

DESK: dict[str, Any] = {"viewport": {"width": 1024, "height": 720}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


@dataclass(frozen=True)
class State:
    """A state; `reach` brings the widget into it."""

    host: str
    reach: Callable[[Widget], object]
    window: dict[str, Any] = field(default_factory=lambda: DESK)


def closed(widget: Widget) -> None:
    expect(widget.launcher).to_be_visible()


def opened(widget: Widget) -> None:
    widget.open()


def answered(widget: Widget) -> None:
    widget.open().answer(STARTER)


def streaming(widget: Widget) -> None:
    turn = widget.open().ask("Can I bring all of my 14 credits?")
    expect(turn.get_by_role("table")).to_be_visible()


def planned(widget: Widget) -> None:
    turn = widget.open().answer(STACK)
    expect(turn.get_by_role("img")).to_be_visible()
    turn.get_by_role("figure").scroll_into_view_if_needed()


def planned_in_full(widget: Widget) -> None:
    planned(widget)
    widget.panel.locator(".pathway > details > summary").click()


def not_set_up(widget: Widget) -> None:
    widget.launcher.click()
    expect(widget.panel.locator("#welcome")).to_be_focused()


def failed(widget: Widget) -> None:
    turn = widget.open().answer("And what of the MBA?")
    expect(turn.locator(".notice button")).to_be_visible()


def asked_back(widget: Widget) -> None:
    widget.open().answer("Can I use my 6 credits?")


def stopped(widget: Widget) -> None:
    streaming(widget)
    widget.panel.locator("#stop").click()
    widget.panel.locator(".turn .notice button").scroll_into_view_if_needed()


def refused(widget: Widget) -> None:
    widget.open().answer("What does the degree pay?")


def differing(widget: Widget) -> None:
    widget.open().answer("How many outside credits count?")


def compared(widget: Widget) -> None:
    widget.open().answer("Is a B- enough here, and at Oregon State?")


def summed(widget: Widget) -> None:
    widget.open().answer("Can I reuse 9 credits in a certificate of 12?").locator(
        ".sum"
    ).last.scroll_into_view_if_needed()


def handing_elsewhere(widget: Widget) -> None:
    widget.open().answer("And at Kent State?")
    widget.panel.locator("#person").click()
    expect(widget.panel.locator("#handoff form")).to_be_visible()


def source(widget: Widget) -> None:
    widget.open().answer(STARTER).locator(".chip").nth(1).click()
    expect(widget.panel.locator("#panel mark")).to_be_visible()


def ending(widget: Widget) -> None:
    widget.open().answer(STARTER).locator(".actions").scroll_into_view_if_needed()


def rating(widget: Widget) -> None:
    turn = widget.open().answer("Do my 6 UNH credits count?")
    turn.locator(".thumb-down").click()
    expect(turn.locator(".opinion-form")).to_be_visible()


def handing_off(widget: Widget) -> None:
    widget.open().answer("What does the degree pay?")
    widget.panel.locator("#person").click()
    expect(widget.panel.locator("#handoff form")).to_be_visible()


def writing_mail(widget: Widget) -> None:
    widget.open().panel.locator("#person").click()
    expect(widget.panel.locator("#handoff form a")).to_be_visible()


def forced(widget: Widget) -> None:
    widget.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    answered(widget)


def large(widget: Widget) -> None:
    widget.open().frame.evaluate("document.documentElement.style.fontSize = '200%'")
    widget.answer(STARTER)


def inline(widget: Widget) -> None:
    widget.wait().answer("Do my 6 UNH credits count?")


STATES = {
    "closed": State("plain", closed),
    "open": State("plain", opened),
    "streaming": State("plain", streaming),
    "answer": State("plain", answered),
    "end-of-an-answer": State("plain", ending),
    "plan": State("plain", planned),
    "plan-in-full": State("plain", planned_in_full),
    "plan-dark": State("dark", planned),
    "plan-spanish": State("spanish", planned),
    "plan-right-to-left": State("right-to-left", planned),
    "plan-narrow": State("plain", planned, {"viewport": {"width": 320, "height": 568}}),
    "asked-back": State("plain", asked_back),
    "sources-differ": State("plain", differing),
    "compared": State("plain", compared, PHONE),
    "sums": State("plain", summed, PHONE),
    "refused": State("plain", refused),
    "stopped": State("plain", stopped),
    "error": State("plain", failed),
    "not-set-up": State("unlisted", not_set_up),
    "source": State("plain", source),
    "rating": State("plain", rating),
    "hand-off": State("plain", handing_off),
    "hand-off-elsewhere": State("plain", handing_elsewhere),
    "hand-off-by-mail": State("mail", writing_mail),
    "dark": State("dark", answered),
    "dark-open": State("plain", opened, {**DESK, "color_scheme": "dark"}),
    "forced-colors": State("plain", forced),
    "spanish": State("spanish", opened),
    "spanish-answer": State("spanish", answered),
    "right-to-left": State("right-to-left", answered),
    "branded": State("branded", opened),
    "inline": State("inline", inline, {"viewport": {"width": 1024, "height": 900}}),
    "phone-closed": State("plain", closed, PHONE),
    "phone": State("plain", opened, PHONE),
    "phone-answer": State("plain", answered, PHONE),
    "phone-small": State("plain", answered, {**PHONE, "viewport": {"width": 360, "height": 640}}),
    "phone-low": State("plain", answered, {**PHONE, "viewport": {"width": 390, "height": 320}}),
    "narrow": State("plain", answered, {"viewport": {"width": 320, "height": 568}}),
    "narrow-large-text": State("plain", large, {"viewport": {"width": 320, "height": 568}}),
}
