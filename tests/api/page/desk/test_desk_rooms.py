"""Every page of the desk for everyone: keyboard, accessibility rules in light and dark, 320 pixels, large text."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.api.page.desk.rooms import ROOMS
from tests.api.page.visitor import AXE, RULES

Enter = Callable[..., Page]
WIDE = "document.scrollingElement.scrollWidth > innerWidth"
OUTSIDE = """() => [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > innerWidth && !node.closest(".scroll"))
    .map((node) => node.outerHTML.slice(0, 80))"""


def has_one_heading_of_its_own(page: Page) -> None:
    """A page's title begins with its heading, below which no level is left out."""
    (heading,) = page.get_by_role("heading", level=1).all_inner_texts()
    assert page.title().startswith(heading)
    levels = page.get_by_role("heading").evaluate_all("all => all.map(({tagName}) => Number(tagName[1]))")
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.get_by_role("main").count() == 1


# A group of radios is one stop; what is folded or hidden is none.
STOPS = """() => {
    const all = [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
    const stops = all.filter((node) => node.checkVisibility() && !node.disabled && node.tabIndex >= 0
        && !(node.type === "radio" && all.find((one) => one.name === node.name) !== node));
    stops.forEach((node, place) => { node.dataset.stop = place; });
    return stops.length;
}"""
STOP = """() => {
    const node = document.activeElement;
    return [node.dataset.stop ?? null, getComputedStyle(node).outlineStyle];
}"""


def every_stop_is_reached_and_seen(page: Page) -> None:
    """The Tab key comes to everything that can be used, in the order of the page, and each shows its focus."""
    stops = page.evaluate(STOPS)
    reached: list[int] = []
    # What was clicked last is where the walk begins; behind the last stop it comes by the page itself to the first.
    for _ in range(stops + 1):
        page.keyboard.press("Tab")
        if len(reached) == stops or page.evaluate("document.activeElement === document.body"):
            continue
        place, outline = page.evaluate(STOP)
        assert place is not None and outline != "none", (reached, outline)
        reached.append(int(place))
    assert sorted(reached) == list(range(stops))
    begins = reached.index(0)
    assert reached[begins:] + reached[:begins] == list(range(stops))


@pytest.mark.state
@pytest.mark.parametrize("name", ROOMS)
def test_headings_lead_accessibility_rules_find_nothing_and_nothing_is_too_wide(enter: Enter, name: str) -> None:
    page = enter(ROOMS[name].account)
    ROOMS[name].reach(page)
    if ROOMS[name].account:
        has_one_heading_of_its_own(page)
    every_stop_is_reached_and_seen(page)
    page.evaluate(f"{AXE}; undefined")
    assert page.evaluate(RULES) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert page.evaluate(RULES) == []
    for width, height in ((360, 640), (320, 568)):
        page.set_viewport_size({"width": width, "height": height})
        assert not page.evaluate(WIDE), page.evaluate(OUTSIDE)
    assert page.evaluate(RULES) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not page.evaluate(WIDE), page.evaluate(OUTSIDE)


CUT = """() => [...document.querySelectorAll(".chart")].flatMap((chart) => {
    const {left, right} = chart.getBoundingClientRect();
    return [...chart.querySelectorAll("text")].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < left || box.right > right;
    }).map((text) => text.textContent);
})"""


def test_charts_say_all_that_their_tables_say_and_cut_no_word_off(enter: Enter) -> None:
    page = enter()
    ROOMS["insight"].reach(page)
    charts = page.get_by_role("img")
    assert charts.count() == 4
    for chart in charts.all():
        assert "The table has the figures" in str(chart.get_attribute("aria-label"))
    assert page.evaluate(CUT) == []
    page.set_viewport_size({"width": 360, "height": 640})
    assert [table.is_visible() for table in page.get_by_role("table").all()] == [True] * 5


@pytest.mark.parametrize("name", ["insight", "compared"])
def test_on_paper_no_table_is_cut_off_and_nothing_is_to_be_filled_in(enter: Enter, name: str) -> None:
    page = enter()
    ROOMS[name].reach(page)
    page.emulate_media(media="print")
    tables = page.locator(".scroll")
    assert tables.count() > 0
    assert {one.evaluate("node => getComputedStyle(node).overflowY") for one in tables.all()} == {"visible"}
    assert page.locator("form:visible").count() == 0
