"""Walks through the widget from its launcher on: by keyboard alone, on hostile pages, on a phone, by script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.api.page.conftest import Watched
from tests.api.page.person import finished
from tests.api.page.replies import GRADED, STACK, SUMMED
from tests.api.page.scripted_api import Fake
from tests.api.page.states import PHONE
from tests.api.page.visitor import Widget

Visit = Callable[..., Widget]


SHIFTS = """() => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries().length)).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(0), 200);
})"""


def tab_to(widget: Widget, name: str, step: str = "Tab") -> None:
    """Presses the key until what begins with the name has the focus in the panel."""
    for _ in range(60):
        if str(widget.focused()).startswith(name):
            return
        widget.page.keyboard.press(step)
    raise AssertionError(f"{name} was not reached; the focus is on {widget.focused()}")


@pytest.mark.walk
def test_keyboard_alone_goes_through_all_of_it_and_back_to_the_launcher(visit: Visit, fake: Fake) -> None:
    widget = visit("plain")
    keys = widget.page.keyboard
    expect(widget.launcher).to_be_visible()
    while widget.page.evaluate("document.activeElement.localName") != "pathway-advisor":
        keys.press("Tab")
    keys.press("Enter")
    widget.wait()
    expect(widget.field).to_be_focused()
    keys.type("partly")
    keys.press("Enter")
    turn = widget.panel.get_by_role("article")
    expect(turn.locator(".actions")).to_be_visible()
    tab_to(widget, "Source 3", "Shift+Tab")
    keys.press("Enter")
    expect(widget.panel.locator("#panel mark")).to_be_visible()
    keys.press("Escape")
    expect(widget.panel.locator("#panel")).to_be_hidden()
    assert str(widget.focused()).startswith("Source 3")
    tab_to(widget, "No, this did not help")
    keys.press("Enter")
    expect(turn.get_by_role("radio").first).to_be_focused()
    keys.press("Space")
    tab_to(widget, "Send feedback")
    keys.press("Enter")
    expect(turn.locator(".told")).to_be_focused()
    tab_to(widget, "Ask a person", "Shift+Tab")
    keys.press("Enter")
    expect(widget.panel.get_by_role("dialog", name="Ask a person")).to_be_visible()
    keys.press("Escape")
    assert str(widget.focused()).startswith("Ask a person")
    keys.press("Escape")
    expect(widget.panel.locator("body")).to_be_hidden()
    expect(widget.launcher).to_be_focused()
    expect(widget.launcher).to_have_attribute("aria-expanded", "false")
    assert [one["reason"] for one in fake.widget.rated] == ["wrong"]


@pytest.mark.walk
def test_page_with_a_strict_policy_takes_it_as_it_is(visit: Visit) -> None:
    widget = visit("strict").open()
    expect(widget.answer("partly")).to_contain_text("12 of your 14 credits count.")
    assert widget.page.evaluate("seen.violations") == []


@pytest.mark.walk
def test_hostile_styles_of_the_page_do_not_reach_it(visit: Visit) -> None:
    boxes = []
    for host in ("plain", "hostile"):
        widget = visit(host)
        expect(widget.launcher).to_be_in_viewport()
        boxes.append(widget.launcher.bounding_box())
        widget.open()
        boxes.append(widget.page.locator("pathway-advisor iframe").bounding_box())
        expect(widget.answer("yes")).to_contain_text("All 6 credits count.")
        widget.panel.locator("#close").click()
        expect(widget.launcher).to_be_focused()
    assert boxes[0] == boxes[2] and boxes[1] == boxes[3]


@pytest.mark.walk
def test_nothing_of_it_reaches_the_page_and_nothing_on_the_page_moves(visit: Visit) -> None:
    widget = visit("plain")
    seen = """() => [document.styleSheets.length, document.adoptedStyleSheets.length, document.head.childElementCount,
        getComputedStyle(document.body).cssText, document.querySelector('main').outerHTML,
        Object.keys(window).filter(name => name.includes('athway')).join()]"""
    expect(widget.launcher).to_be_visible()
    before = widget.page.evaluate(seen)
    widget.open().answer("partly")
    widget.panel.locator("#close").click()
    assert widget.page.evaluate(seen) == before
    assert before[-1] == "PathwayAdvisor"
    assert widget.page.evaluate(SHIFTS) == 0


@pytest.mark.walk
def test_inline_page_keeps_its_place(visit: Visit) -> None:
    widget = visit("inline").wait()
    widget.answer("partly")
    below = widget.page.get_by_text("Below the advisor.").bounding_box()
    above = widget.page.locator("pathway-advisor").bounding_box()
    assert above and below and below["y"] >= above["y"] + 640
    expect(widget.panel.locator("#close")).to_be_hidden()
    assert widget.page.evaluate(SHIFTS) == 0


@pytest.mark.walk
@pytest.mark.parametrize(
    ("host", "said"),
    [
        (
            "plain",
            ("does not store what you ask", "is kept for 180 days", "An automated assistant (AI), not a person."),
        ),
        ("spanish", ("no guarda lo que usted pregunta", "se guarda 180 días", "Un asistente automático (IA)")),
        ("storing", ("stores what you ask for 30 days", "is kept for 30 days")),
    ],
)
def test_what_is_stored_and_for_how_long_is_said_before_the_first_question(
    visit: Visit, host: str, said: tuple[str, ...]
) -> None:
    introduction = visit(host).open().panel.locator("#introduction .notice")
    for words in said:
        expect(introduction.get_by_text(words, exact=False).first).to_be_visible()


@pytest.mark.walk
def test_what_the_docs_tell_puts_it_on_a_page_at_the_height_that_is_written_there(visit: Visit) -> None:
    expect(visit("written-launcher").open().answer("partly")).to_contain_text(SUMMED)
    widget = visit("written-inline").wait()
    expect(widget.answer("partly")).to_contain_text(SUMMED)
    box = widget.page.locator("pathway-advisor").bounding_box()
    assert box and box["height"] == 480
    assert widget.page.evaluate(SHIFTS) == 0


@pytest.mark.walk
@pytest.mark.parametrize("height", [780, 320])
def test_phone_shows_it_whole_and_its_field_stays_in_view(visit: Visit, height: int) -> None:
    widget = visit("plain", **{**PHONE, "viewport": {"width": 390, "height": height}})
    widget.launcher.tap()
    widget.wait()
    assert widget.page.locator("pathway-advisor iframe").bounding_box() == {
        "x": 0, "y": 0, "width": 390, "height": height,
    }  # fmt: skip
    expect(widget.field).not_to_be_focused()
    widget.panel.locator("#starters button").first.tap()
    turn = widget.panel.get_by_role("article")
    expect(turn.locator(".actions")).to_be_attached()
    expect(turn.locator("h2")).to_be_in_viewport()
    expect(widget.field).to_be_in_viewport()
    widget.panel.locator("#close").tap()
    expect(widget.launcher).to_be_in_viewport()


@pytest.mark.walk
def test_reload_keeps_the_conversation_and_clearing_forgets_it(visit: Visit) -> None:
    widget = visit("plain").open()
    widget.answer("partly")
    widget.page.reload()
    widget.open()
    expect(widget.panel.get_by_role("article")).to_contain_text(SUMMED)
    assert widget.frame.evaluate("sessionStorage.length") == 1
    widget.panel.get_by_role("button", name="Clear conversation").click()
    assert widget.frame.evaluate("sessionStorage.length") == 0
    assert widget.page.evaluate("sessionStorage.length + localStorage.length + document.cookie.length") == 0
    widget.page.reload()
    widget.open()
    expect(widget.panel.get_by_role("article")).to_have_count(0)


@pytest.mark.walk
def test_browser_that_lets_it_keep_nothing_is_told_so_and_still_answers(visit: Visit, fake: Fake) -> None:
    widget = visit("plain", site=fake.elsewhere).open()
    expect(widget.panel.locator("#introduction")).to_contain_text("Your browser keeps nothing here")
    expect(widget.answer("partly")).to_contain_text(SUMMED)


@pytest.mark.walk
def test_script_of_the_page_opens_asks_hears_and_closes_but_reads_nothing(visit: Visit, fake: Fake) -> None:
    widget = visit("plain")
    page = widget.page
    page.evaluate("""() => {
        window.told = [];
        for (const name of ["ready", "open", "asked", "done", "close"])
            PathwayAdvisor.on(name, detail => told.push([name, detail ?? null]));
        PathwayAdvisor.ask("my id is 12345678, partly");
    }""")
    expect(widget.panel.get_by_role("article").locator(".actions")).to_be_visible()
    page.evaluate("PathwayAdvisor.close()")
    expect(widget.launcher).to_be_focused()
    told = [["open", None], ["ready", {}], ["asked", {}], ["done", {"status": "answered"}], ["close", None]]
    assert page.evaluate("told") == told
    assert page.evaluate("heard") == "open"
    assert fake.asked[0] == {
        "question": "my id is […], partly", "history": [], "institution": "University of New Hampshire",
        "catalog_year": "2025-2026",
    }  # fmt: skip


@pytest.mark.walk
def test_messages_of_anybody_else_are_not_heard(visit: Visit, fake: Fake) -> None:
    widget = visit("plain").open()
    widget.page.evaluate("""() => {
        const frame = document.querySelector("pathway-advisor").shadowRoot.querySelector("iframe");
        window.postMessage({advisor: "close"}, "*");
        const stranger = document.body.appendChild(document.createElement("iframe"));
        const script = stranger.contentDocument.createElement("script");
        script.textContent = `
            parent.postMessage({advisor: "close"}, "*");
            parent.document.querySelector("pathway-advisor").shadowRoot.querySelector("iframe")
              .contentWindow.postMessage({advisor: "ask", text: "yes"}, "*");`;
        stranger.contentDocument.body.append(script);
    }""")
    widget.answer("partly")
    assert [one["question"] for one in fake.asked] == ["partly"]
    expect(widget.panel.locator("body")).to_be_visible()


@pytest.mark.walk
def test_finished_answer_changes_the_live_region_at_most_three_times(visit: Visit) -> None:
    widget = visit("plain").open()
    widget.answer("mail me at a@b.edu, partly")
    widget.answer("partly")
    widget.page.wait_for_timeout(100)
    heard = widget.frame.evaluate("seen.announced")
    assert heard == [
        "An e-mail address was taken out before sending.",
        "Yes, all 6 credits count.",
        "Partly: 12 of your 14 credits count.",
    ]
    assert widget.frame.evaluate("document.querySelectorAll('[aria-live]').length") == 1


@pytest.mark.walk
def test_service_without_these_routes_leaves_a_chat_that_says_so(visit: Visit, fake: Fake) -> None:
    fake.widget.there = False
    widget = visit("plain").open()
    expect(widget.panel.locator("#starters button")).to_have_count(3)
    turn = widget.answer("partly")
    turn.get_by_role("button", name="Yes, this helped").click()
    expect(turn.get_by_text("Feedback is not taken here.")).to_be_focused()
    turn.get_by_role("link", name="Receipt").click()
    expect(turn.get_by_text("No receipt is kept of this answer")).to_be_visible()
    turn.get_by_role("button", name="Ask a person").click()
    dialog = widget.panel.get_by_role("dialog")
    expect(dialog).to_contain_text("Nobody is told right away")
    dialog.get_by_role("button", name="Send to a person").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Messages cannot be sent from here.")


@pytest.mark.walk
@pytest.mark.parametrize(
    ("host", "whom", "why"),
    [
        ("unknown", "Please ask the graduate school directly.", "This key is not known here."),
        ("keyless", "Please ask the graduate school directly.", "The page names no key"),
        ("unlisted", "Please ask a person instead: grad.school@example.edu", "https://other.example.edu; this is http"),
    ],
)
def test_page_that_may_not_have_it_says_so_at_once_to_its_reader_and_its_developer(
    visit: Visit, watched: Watched, host: str, whom: str, why: str
) -> None:
    widget = visit(host)
    widget.page.clock.install()
    widget.launcher.click()
    expect(widget.panel.locator("#welcome")).to_be_focused()
    expect(widget.panel.locator("main")).to_contain_text(whom)
    expect(widget.panel.get_by_role("textbox")).to_have_count(0)
    assert any(why in words for words in watched.blamed)
    widget.page.keyboard.press("Escape")
    expect(widget.launcher).to_be_focused()


@pytest.mark.walk
def test_page_whose_policy_forbids_frames_says_so_at_once(visit: Visit, watched: Watched) -> None:
    widget = visit("forbidding")
    widget.page.clock.install()
    widget.launcher.click()
    expect(widget.page.get_by_role("link", name="Open it in a new tab")).to_be_focused()
    assert watched.blamed[0].endswith("in frame-src of this page")
    widget.page.evaluate("seen.violations.length = 0")


@pytest.mark.walk
def test_service_that_does_not_answer_leaves_a_way_out(visit: Visit, watched: Watched) -> None:
    widget = visit("plain")
    widget.page.route("**/widget/panel*", lambda route: route.fulfill(status=502, body="Bad gateway"))
    widget.page.clock.install()
    widget.launcher.click()
    widget.page.frame_locator("pathway-advisor iframe").get_by_text("Bad gateway").wait_for(state="attached")
    widget.page.clock.fast_forward(3_100)
    link = widget.page.get_by_role("link", name="Open it in a new tab")
    expect(link).to_be_focused()
    expect(widget.page.locator("pathway-advisor")).to_contain_text("You can ask the graduate school directly.")
    assert "did not answer" in watched.blamed[0]
    widget.page.get_by_role("button", name="Close the advisor").click()
    expect(widget.launcher).to_be_focused()


@pytest.mark.walk
def test_question_that_asks_for_a_plan_is_answered_with_its_diagram(visit: Visit) -> None:
    widget = visit("plain").open()
    turn = widget.answer(STACK)
    pathway = turn.get_by_role("article")
    expect(pathway.get_by_role("img")).to_have_accessible_name("Diagram of the steps, which are listed here:")
    steps = pathway.get_by_role("figure").get_by_role("listitem")
    expect(steps).to_have_text([
        "Data Science certificate: 12 of 12 semester credits count toward the degree",
        "Still to take: 18 semester credits are left",
        "MS in Data Science: University of New Hampshire",
    ])  # fmt: skip
    expect(pathway.locator(".figures")).to_have_text("Counts12 semester creditsLeft18 semester creditsOpen1 condition")
    expect(pathway.get_by_text("The grade of each course is a B or better.")).to_be_visible()
    unknown = pathway.get_by_text("No stored rule sets a time limit")
    expect(unknown).to_be_hidden()
    pathway.get_by_text("What counts, what breaks it").click()
    expect(unknown).to_be_visible()
    pathway.get_by_role("button", name="Source 3").click()
    expect(widget.panel.locator("#panel mark")).to_have_text(GRADED)
    widget.page.keyboard.press("Escape")
    expect(turn.locator(".sources > li")).to_have_count(2)
    expect(turn).to_contain_text("2 more ways are not shown here.")
    assert widget.frame.evaluate("seen.announced") == [
        "The Data Science certificate stacks into the MS in Data Science. Below it, the way step by step."
    ]
    turn.get_by_role("button", name="Copy answer").click()
    expect(turn.get_by_role("button", name="Copied")).to_be_visible()
    copied = str(widget.page.evaluate("navigator.clipboard.readText()"))
    assert "\n2. Still to take: 18 semester credits are left\n" in copied


@pytest.mark.walk
def test_plan_is_printed_with_all_that_stands_behind_it(watched: Watched, fake: Fake) -> None:
    panel = watched.tab()
    panel.goto(f"{fake.url}/widget/panel")
    turn = finished(panel, STACK)
    panel.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    turn.get_by_role("button", name="Print").click()
    panel.emulate_media(media="print")
    picture = turn.get_by_role("img").bounding_box()
    assert picture and 200 < picture["width"] <= 384
    expect(turn.get_by_text("No stored rule sets a time limit")).to_be_visible()
    expect(panel.get_by_label("Your question")).to_be_hidden()


@pytest.mark.walk
def test_several_pathways_stand_below_each_other_and_run_no_script(visit: Visit) -> None:
    widget = visit("plain", viewport={"width": 320, "height": 568}).open()
    turn = widget.answer("side by side")
    expect(turn.get_by_role("heading", level=4)).to_have_count(2)
    first, second = turn.get_by_role("article").all()
    above, below = first.bounding_box(), second.bounding_box()
    assert above and below and above["x"] == below["x"] and above["y"] + above["height"] <= below["y"]
    assert widget.frame.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
