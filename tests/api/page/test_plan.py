"""A plan on the page: the form, the pathways with their citations, what is wrong with a request, and for everyone."""

from fractions import Fraction
from importlib import resources
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from advisor.planner.pathway import Pathway, Stage
from advisor.planner.program import Program
from advisor.planner.request import PlanRequest
from api.bodies.diagram import diagram
from api.bodies.plan_schemas import PlanBody
from corpus.amounts import Unit
from corpus.rules import Credential
from tests.api.page.person import announced, focused_name
from tests.api.page.plans import CERTAIN, HOSTILE, NONE, PLAN
from tests.api.page.replies import CAPPED, EVIL, GRADED, SOURCE_PAGE
from tests.api.page.scripted_api import Fake


def open_plan(page: Page) -> Locator:
    """The view of plans."""
    page.get_by_role("link", name="Plan a pathway").click()
    view = page.get_by_role("region", name="Plan a pathway")
    expect(view).to_be_visible()
    return view


def laid_out(page: Page, target: str = "Hood") -> Locator:
    """The pathways to a target, once they are all there."""
    view = open_plan(page)
    view.get_by_label("Program or institution", exact=True).fill(target)
    view.get_by_role("button", name="Lay out pathways").click()
    expect(view.get_by_role("button", name="Print this plan")).to_be_visible()
    return view


def refused(page: Page, target: str) -> Locator:
    view = open_plan(page)
    view.get_by_label("Program or institution", exact=True).fill(target)
    view.get_by_role("button", name="Lay out pathways").click()
    expect(page.locator("#laid")).to_have_attribute("aria-busy", "false")
    return view


@pytest.mark.parametrize("body", [PLAN, HOSTILE, NONE])
def test_the_scripted_plans_are_plans_of_the_api(body: dict[str, object]) -> None:
    assert PlanBody.model_validate(body, strict=True).model_dump(mode="json") == body


def test_the_two_views_have_addresses_of_their_own(page: Page, fake: Fake) -> None:
    view = open_plan(page)
    expect(page.get_by_label("Your question")).to_be_hidden()
    expect(view.get_by_role("heading", name="Plan a pathway")).to_be_focused()
    expect(page.get_by_role("link", name="Plan a pathway")).to_have_attribute("aria-current", "page")
    expect(page).to_have_title("Plan a pathway – Pathway Advisor")
    page.reload()
    expect(view).to_be_visible()
    page.go_back()
    expect(view).to_be_hidden()
    expect(page.get_by_label("Your question")).to_be_focused()
    expect(page).to_have_title("Pathway Advisor")


def test_what_is_filled_in_is_sent_and_what_is_left_blank_is_not(page: Page, fake: Fake) -> None:
    view = open_plan(page)
    view.get_by_label("Program or institution", exact=True).fill("Hood")
    view.get_by_role("button", name="Add one to compare with").click()
    expect(view.get_by_label("Program or institution 2")).to_be_focused()
    page.keyboard.type("UNH")
    first = view.get_by_role("group", name="Credit 1")
    first.get_by_label("Credits", exact=True).fill("13.5")
    first.get_by_label("Courses").fill("4")
    first.get_by_label("Where from").select_option("outside: another institution")
    first.get_by_label("School it was earned at").fill("Ohio State")
    first.get_by_label("Grade").select_option("B+")
    first.get_by_label("Year or month earned").fill("2023-05")
    first.get_by_label("Already used for").select_option("another degree")
    view.get_by_role("button", name="Add credit").click()
    view.get_by_role("button", name="Add credit").click()
    expect(view.get_by_role("group", name="Credit 3").get_by_label("A name for it")).to_be_focused()
    page.keyboard.type("GIS courses")
    view.get_by_label("Start").fill("2026-09")
    view.get_by_label("Credits a term").fill("6")
    view.get_by_label("Terms a year").fill("2")
    page.keyboard.press("Enter")
    expect(view.get_by_role("button", name="Print this plan")).to_be_visible()
    used = {"at": "Ohio State", "grade": "B+", "earned": "2023-05", "used_for": "degree"}
    assert fake.wished == [{
        "targets": ["Hood", "UNH"], "credential": "masters", "start": "2026-09", "per_term": "6", "terms_a_year": 2,
        "credits": [
            {"name": "credit 1", "credits": "13.5", "courses": 4, "origin": "outside", **used}, {"name": "GIS courses"},
        ],
    }]  # fmt: skip
    PlanRequest.model_validate(fake.wished[0])


def test_every_choice_of_the_form_is_one_that_the_api_takes(page: Page) -> None:
    view = open_plan(page)
    lot = view.get_by_role("group", name="Credit 1")
    for label, key in (
        ("Counted in", "unit"),
        ("Where from", "origin"),
        ("Grade", "grade"),
        ("Already used", "used_for"),
    ):
        values = lot.get_by_label(label).locator("option").evaluate_all("all => all.map(({value}) => value)")
        assert len(values) > 4
        for value in values[1:]:
            PlanRequest.model_validate({"targets": ["Hood"], "credits": [{"name": "a", key: value}]})


def test_a_field_takes_the_place_of_targets(page: Page, fake: Fake) -> None:
    view = open_plan(page)
    view.get_by_label("Plan for").select_option("a field")
    expect(view.get_by_label("Program or institution", exact=True)).to_be_hidden()
    view.get_by_label("Field", exact=True).fill("philosophy")
    view.get_by_label("Credential").select_option("certificate")
    view.get_by_role("button", name="Lay out pathways").click()
    expect(view).to_contain_text("3 more programs of this field were not laid out; name some as targets.")
    assert fake.wished == [{"field": "philosophy", "credential": "certificate", "credits": []}]


def test_at_most_five_targets_and_a_lot_that_is_taken_away_is_not_sent(page: Page, fake: Fake) -> None:
    view = open_plan(page)
    more = view.get_by_role("button", name="Add one to compare with")
    for _ in range(4):
        more.click()
    expect(more).to_be_hidden()
    expect(view.get_by_label("Program or institution")).to_have_count(5)
    view.get_by_label("A name for it").fill("gone")
    view.get_by_role("button", name="Add credit").click()
    view.get_by_role("button", name="Remove credit 1").click()
    expect(view.get_by_label("A name for it")).to_be_focused()
    expect(view.get_by_role("button", name="Remove")).to_have_count(0)
    view.get_by_label("Program or institution", exact=True).fill("Hood")
    page.keyboard.press("Enter")
    expect(view.get_by_role("button", name="Print this plan")).to_be_visible()
    assert fake.wished[0]["credits"] == []


def test_a_pathway_says_what_the_api_says_and_no_more(page: Page) -> None:
    view = laid_out(page)
    certain, unsure = view.get_by_role("article").all()
    figures = certain.locator(".figures div").all_inner_texts()
    assert [figure.split("\n") for figure in figures] == [
        ["Counts", "12 semester credits"], ["Left", "19 semester credits"], ["Terms", "4, over by August 2028"],
        ["Finish by", "May 2029"], ["Cost", "$12,350"], ["Open", "nothing"],
    ]  # fmt: skip
    figures = unsure.locator(".figures div").all_inner_texts()
    assert [figure.split("\n")[1] for figure in figures] == [
        "12 semester credits", "not known", "not known", "none stated", "not known", "1 condition",
    ]  # fmt: skip
    headings = certain.get_by_role("heading", level=4).all_inner_texts()
    assert headings == [
        "What counts", "What is left", "Terms", "Finish by", "Cost", "What breaks it", "Not known", "Read also",
    ]  # fmt: skip
    expect(certain).to_contain_text("two courses: 12 of the 14 credits count. [1][2]")
    expect(certain).to_contain_text(f"“{GRADED}” [3]")
    expect(unsure.get_by_role("heading", level=4).nth(1)).to_have_text("Only if")
    expect(certain.locator(".ranks span")).to_have_text(["cheapest", "safest"])
    expect(view.get_by_role("link", name="1. MS in Computer Science, Hood College")).to_have_count(2)
    expect(view.locator("#laid > .figures")).to_contain_text("Fastest\nnot known", use_inner_text=True)
    expect(view).to_contain_text("Yale: The library does not hold Yale.")
    expect(view).to_contain_text("Unofficial: what the stored rules come to.")


def test_the_picture_is_drawn_and_its_steps_are_a_list_beside_it(page: Page) -> None:
    pathway = laid_out(page).get_by_role("article").first
    picture = pathway.get_by_role("img")
    expect(picture).to_have_accessible_name("Diagram of the steps, which are listed here:")
    expect(pathway.get_by_role("figure").get_by_role("listitem")).to_have_text(
        ["Credit held: 12 semester credits count", "Still to take: 19"]
    )
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    assert str(picture.get_attribute("src")).startswith("data:image/svg+xml,")


def test_the_words_of_a_step_stay_inside_its_box(browser: Browser) -> None:
    names = ["Big Data Management and Analytics certificate", "MGIS, Geographic Information Systems (Online Program)"]
    stages = tuple(Stage(name, f"12 of 12 semester credits count toward the degree, {name}") for name in names)
    program = Program("Example University", "MBA", Credential.MASTERS, (), (), ())
    none = (None, None, None, None)
    laid = Pathway(program, None, (), (), Fraction(0), Unit.SEMESTER, *none, (), (), (), stages)
    page = browser.new_page()
    page.set_content(diagram(laid))
    inside = page.evaluate("""() => {
        const right = (node) => node.getBBox().x + node.getBBox().width;
        const edge = Math.min(...Array.from(document.querySelectorAll("rect"), right));
        return Array.from(document.querySelectorAll("text"), (line) => edge - right(line));
    }""")
    page.close()
    assert len(inside) >= 8
    assert min(inside) > 0


def test_a_sum_says_what_is_cited_and_what_is_of_the_plan_itself(page: Page) -> None:
    view = laid_out(page)
    view.get_by_text("How it was computed").first.click()
    table = view.get_by_role("table", name="Credits left")
    expect(table.get_by_role("row", name="size").get_by_role("button", name="Source 2:")).to_be_visible()
    expect(table.get_by_role("row", name="counted")).to_contain_text("from this plan")


def test_keyboard_alone_lays_out_a_plan_and_opens_a_citation(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Tab")
    assert focused_name(page) == "Plan a pathway"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Plan a pathway")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("Hood")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Pathways")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if str(focused_name(page)).startswith("Source 2"):
            break
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Graduate catalog")
    expect(panel.locator("mark")).to_have_text(CAPPED)
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert str(focused_name(page)).startswith("Source 2")


def test_a_finished_plan_is_announced_once(page: Page) -> None:
    laid_out(page)
    page.wait_for_timeout(100)
    assert announced(page) == ["2 pathways laid out. Not possible: Yale."]
    assert page.locator("[aria-live]").count() == 1


def test_what_is_wrong_is_told_at_its_field(page: Page) -> None:
    view = open_plan(page)
    view.get_by_role("button", name="Add credit").click()
    second = view.get_by_role("group", name="Credit 2")
    second.get_by_label("Year or month earned").fill("soon")
    view.get_by_label("Credits a term").fill("0")
    refused(page, "wrong")
    earned = second.get_by_label("Year or month earned")
    expect(earned).to_have_attribute("aria-invalid", "true")
    expect(earned).to_have_accessible_description("2023 or 2023-05 'soon' is no date for a plan")
    expect(view.get_by_label("Credits a term")).to_have_accessible_description("it must be more than 0")
    assert announced(page) == ["Please mend 2 fields."]
    expect(earned).to_be_focused()
    view.get_by_label("Program or institution", exact=True).fill("Hood")
    page.keyboard.press("Enter")
    expect(view.get_by_role("button", name="Print this plan")).to_be_visible()
    expect(view.locator("[aria-invalid]")).to_have_count(0)
    expect(view.get_by_text("'soon' is no date")).to_be_hidden()


def test_a_plan_for_nothing_is_told_at_the_target(page: Page) -> None:
    view = refused(page, "")
    expect(view.get_by_label("Program or institution", exact=True)).to_have_accessible_description(
        "such as “Missouri S&T MS in Computer Science” or “UNH” give either targets or a field"
    )
    expect(view.get_by_label("Program or institution", exact=True)).to_be_focused()


@pytest.mark.parametrize(("target", "words", "retry"), [
    ("twins", "give each lot of credit a name of its own", 0),
    ("busy", "The library is still loading. Try again in 3 seconds.", 1),
])  # fmt: skip
def test_what_belongs_to_no_field_is_told_below_the_form(page: Page, target: str, words: str, retry: int) -> None:
    view = refused(page, target)
    expect(view.locator(".notice")).to_contain_text(words)
    expect(view.get_by_role("button", name="Try again")).to_have_count(retry)
    expect(view.get_by_label("Program or institution", exact=True)).to_have_value(target)
    assert announced(page) == [words]


def test_lost_network_keeps_the_form_and_tries_again(page: Page) -> None:
    page.route("**/v1/plans", lambda route: route.abort())
    view = refused(page, "Hood")
    expect(view.get_by_text("The advisor could not be reached.")).to_be_visible()
    page.unroute("**/v1/plans")
    view.get_by_role("button", name="Try again").click()
    expect(view.get_by_role("article")).to_have_count(2)


def test_clear_empties_the_form_and_the_plan(page: Page) -> None:
    view = laid_out(page)
    view.get_by_role("button", name="Add credit").click()
    view.get_by_role("button", name="Clear").click()
    expect(view.get_by_label("Program or institution", exact=True)).to_have_value("")
    expect(view.get_by_role("group", name="Credit 2")).to_have_count(0)
    expect(view.get_by_role("article")).to_have_count(0)
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_markup_in_a_plan_is_shown_as_text(page: Page) -> None:
    view = laid_out(page, "hostile")
    assert view.inner_text().count(EVIL) >= 9
    expect(view.locator("script, img[onerror]")).to_have_count(0)
    expect(view.get_by_role("img")).to_have_count(1)
    expect(view.get_by_role("figure").get_by_role("listitem")).to_have_text(f"{EVIL}: {EVIL}")
    view.get_by_role("img").evaluate("image => image.decode()")


@pytest.mark.parametrize("target", ["Hood", "hostile", "wrong", "busy"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_wider_than_a_phone_of_320_pixels(page: Page, target: str, text_size: int) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.evaluate("size => document.documentElement.style.fontSize = `${size * 1.0625}%`", text_size)
    width = "document.scrollingElement.scrollWidth"
    view = open_plan(page)
    view.get_by_role("button", name="Add credit").click()
    assert page.evaluate(width) == 320
    refused(page, target)
    assert page.evaluate(width) == 320
    for target_box in view.locator("button:visible, a:visible, input:visible, select:visible, summary:visible").all():
        box = target_box.bounding_box()
        assert box and box["width"] >= 24 and box["height"] >= 24, target_box.evaluate("node => node.outerHTML")
    if target == "Hood":
        for folded in view.get_by_text("How it was computed").all():
            folded.click()
        assert page.evaluate(width) == 320


def test_pathways_stand_side_by_side_where_there_is_room(page: Page) -> None:
    tops = "all => all.map(node => Math.round(node.getBoundingClientRect().top))"
    articles = laid_out(page).get_by_role("article")
    assert len(set(articles.evaluate_all(tops))) == 1
    page.set_viewport_size({"width": 600, "height": 800})
    assert len(set(articles.evaluate_all(tops))) == 2


def test_print_shows_the_plan_with_its_sources_and_no_form(page: Page) -> None:
    view = laid_out(page)
    page.emulate_media(media="print", reduced_motion="reduce")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(view.get_by_label("Start")).to_be_hidden()
    expect(view.get_by_role("button", name="Print this plan")).to_be_hidden()
    expect(view.get_by_role("table").first).to_be_visible()
    expect(view.get_by_role("img").first).to_be_visible()
    sources = view.locator(".sources")
    expect(sources.get_by_text(f"“{CAPPED}”")).to_be_visible()
    expect(sources.get_by_text(SOURCE_PAGE).first).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("unofficial")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility_rules_find_nothing(page: Page, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="the package with the accessibility rules is absent")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.evaluate((resources.files(axe) / "axe.min.js").read_text() + "; undefined")
    run = """async () => {
        const {violations} = await axe.run({rules: {"target-size": {enabled: true}}});
        return violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)]);
    }"""
    view = open_plan(page)
    assert page.evaluate(run) == []
    refused(page, "wrong")
    assert page.evaluate(run) == []
    refused(page, "busy")
    assert page.evaluate(run) == []
    laid_out(page)
    view.get_by_text("How it was computed").first.click()
    assert page.evaluate(run) == []


def test_headings_lead_through_a_plan(page: Page) -> None:
    view = laid_out(page)
    levels = view.get_by_role("heading").evaluate_all("all => all.map(({tagName}) => Number(tagName[1]))")
    assert levels[0] == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    expect(view.get_by_role("article", name=f"1. {CERTAIN['title']}")).to_be_visible()
