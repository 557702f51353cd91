"""How an answer reads: its verdict, where each sentence comes from, sums, sources, conflicts, refusals."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.api.page.person import announced, finished
from tests.api.page.replies import CAPPED, EVIL, GRADED, HEADLINE, SOURCE_PAGE, SUMMED, WHICH


@pytest.mark.parametrize(("question", "word", "rest"), [
    ("yes", "Yes", "All 6 credits count."), ("no", "No", "0 of your 6 credits count."),
    ("partly", "Partly", "12 of your 14 credits count."),
])  # fmt: skip
def test_verdict_comes_first_and_is_a_word(page: Page, question: str, word: str, rest: str) -> None:
    answer = finished(page, question).locator(".answer")
    assert answer.inner_text().split("\n")[0] == word
    assert answer.inner_text().count(word) == 1
    expect(answer).to_contain_text(rest)


def test_a_verdict_that_no_sentence_opens_with_is_no_label(page: Page) -> None:
    answer = finished(page, "too old?").locator(".answer")
    expect(answer).to_contain_text("5 years is within the limit.")
    expect(answer.locator(".verdict")).to_have_count(0)


def test_each_sentence_says_where_it_comes_from(page: Page) -> None:
    blocks = finished(page, "partly").locator(".block")
    said = {
        "Computed": "12 of your 14 credits count. [1][2]",
        "Our summary": f"{SUMMED} [1]",
        "University of New Hampshire’s own words": f"“{CAPPED}” [2] “{GRADED}” [3]",
        "Written by the assistant, checked": "Your 8 outside credits fit, and then 4 of your 6 UNH credits. [1][2]",
    }
    for position, (label, text) in enumerate(said.items()):
        expect(blocks.nth(position).locator(".label")).to_have_text(label)
        expect(blocks.nth(position).locator(".said")).to_have_text(text)


def test_an_answer_that_a_person_reviewed_says_so_with_its_day(page: Page) -> None:
    answer = finished(page, "reviewed").locator(".answer")
    expect(answer).to_contain_text("Reviewed by a person on 2026-11-27.")
    expect(finished(page, "yes").locator(".answer")).not_to_contain_text("Reviewed")


def test_where_a_verdict_is_withheld_the_answer_says_so_before_the_rules(page: Page) -> None:
    answer = finished(page, "undecided").locator(".answer")
    expect(answer.locator(".undecided")).to_contain_text("No verdict")
    expect(answer).to_have_text(re.compile(r"^\s*No verdict: .*" + re.escape(SUMMED), re.DOTALL))
    expect(finished(page, "yes").locator(".answer")).not_to_contain_text("No verdict")


def test_sum_names_its_operands_and_what_the_student_said(page: Page) -> None:
    table = finished(page, "partly").get_by_role("table", name="Credits that count")
    expect(table.get_by_role("row", name="outside credits")).to_contain_text("8 semester credits")
    expect(table.get_by_role("row", name="outside credits")).to_contain_text("you said")
    cited = table.get_by_role("row", name="the most before admission")
    expect(cited.get_by_role("button", name="Source 1:")).to_be_visible()
    expect(table.get_by_role("row", name="8 + 6 − 2 = 12")).to_contain_text("12 semester credits")


def test_a_number_that_an_earlier_sum_came_to_is_not_said_to_be_the_students(page: Page) -> None:
    answer = finished(page, "reuse")
    share, over = (answer.get_by_role("table", name=name) for name in ("The cap", "Credits over the cap"))
    expect(share.get_by_role("row", name="share")).to_contain_text("50%")
    expect(share.get_by_role("row", name="size")).to_contain_text("you said")
    expect(over.get_by_role("row", name="degree credits")).to_contain_text("you said")
    expect(over.get_by_role("row", name="cap, as computed")).to_contain_text("worked out above")


def test_what_was_computed_of_two_places_stands_together_before_the_quotes(page: Page) -> None:
    answer = finished(page, "compare").locator(".answer")
    said = ("Here: no", "Oregon State: yes", GRADED, SUMMED, "Please confirm with both.")
    assert sorted(said, key=answer.inner_text().index) == list(said)
    both = answer.locator(".block").first.locator(".sentence")
    expect(both).to_have_count(2)
    assert [both.nth(place).evaluate("node => getComputedStyle(node).fontWeight") for place in (0, 1)] == ["600", "600"]


def test_sources_are_listed_with_place_date_and_link_each_document_once(page: Page) -> None:
    sources = finished(page, "partly").locator(".sources li")
    expect(sources).to_have_count(2)
    expect(sources.locator(".number")).to_have_text(["[1]", "[2–3]"])
    first, second = sources.nth(0), sources.nth(1)
    expect(first).to_contain_text("University of New Hampshire · date unknown · our summary")
    expect(first.get_by_role("link")).to_have_attribute("href", SOURCE_PAGE)
    expect(second).to_contain_text("University of New Hampshire · effective 2025-10-09 · the institution’s own text")
    expect(second.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    second.get_by_role("button", name="Source 2–3:").click()
    expect(page.get_by_role("dialog").locator("mark")).to_have_text(CAPPED)


def test_conflict_shows_both_positions_side_by_side_and_stacked_on_a_phone(page: Page) -> None:
    positions = finished(page, "differ").locator(".positions li")
    expect(positions.nth(0)).to_contain_text(f"Our summary{SUMMED}", use_inner_text=False)
    expect(positions.nth(1)).to_contain_text(f"“{CAPPED}”")
    left, right = positions.nth(0).bounding_box(), positions.nth(1).bounding_box()
    assert left and right and left["y"] == right["y"]
    page.set_viewport_size({"width": 390, "height": 844})
    above, below = positions.nth(0).bounding_box(), positions.nth(1).bounding_box()
    assert above and below and above["x"] == below["x"]
    expect(page.get_by_text("The local model is busy")).to_be_visible()


def test_conflict_says_each_position_once_and_before_what_follows_from_them(page: Page) -> None:
    answer = finished(page, "differ").locator(".answer").inner_text()
    said = ("The sources differ on", SUMMED, CAPPED, "Please confirm which one holds.")
    assert [answer.count(words) for words in said] == [1, 1, 1, 1]
    assert sorted(said, key=answer.index) == list(said)


def test_refusal_that_says_whom_to_ask_does_not_say_it_twice(page: Page) -> None:
    turn = finished(page, "refuse once")
    assert turn.inner_text().count("Please ask the admissions office.") == 1
    expect(turn.get_by_role("link", name="grad.school@example.edu")).to_be_visible()


def test_refusal_says_whom_to_ask_and_claims_no_verdict(page: Page) -> None:
    turn = finished(page, "refuse")
    expect(turn).to_contain_text("The library does not say what the degree pays.")
    expect(turn).to_contain_text("Salaries are not in the library.")
    contact = turn.get_by_role("link", name="grad.school@example.edu")
    expect(contact).to_have_attribute("href", "mailto:grad.school@example.edu")
    expect(turn.locator(".verdict")).to_have_count(0)
    expect(turn.get_by_text("Computed")).to_have_count(0)


def test_plain_json_reply_is_shown_too(page: Page) -> None:
    expect(finished(page, "plain")).to_contain_text("All 6 credits count.")


@pytest.mark.parametrize(("question", "heard"), [
    ("partly", HEADLINE), ("yes", "Yes, all 6 credits count."), ("clarify", WHICH),
    ("differ", "The sources differ on how many outside credits count."),
])  # fmt: skip
def test_finished_answer_is_announced_once(page: Page, question: str, heard: str) -> None:
    finished(page, question)
    page.wait_for_timeout(100)
    assert announced(page) == [heard]
    assert page.locator("[aria-live]").count() == 1


def test_markup_in_what_the_api_says_is_shown_as_text(page: Page) -> None:
    turn = finished(page, "hostile")
    assert turn.inner_text().count(EVIL) >= 9
    expect(turn.locator("img, script")).to_have_count(0)
    expect(turn.locator("a")).to_have_count(0)
    expect(turn).to_contain_text("javascript:alert(3)")


def test_copied_answer_holds_its_sources(page: Page) -> None:
    finished(page, "partly").get_by_role("button", name="Copy answer").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"partly\n\nComputed:\n{HEADLINE} [1][2]\n\nOur summary:\n{SUMMED} [1]\n\n")
    assert f"\nUniversity of New Hampshire’s own words:\n“{CAPPED}” [2]\n“{GRADED}” [3]\n" in copied
    assert "\nCredits that count: 8 + 6 − 2 =\xa012; 12 semester credits\n" in copied
    assert f"[1] Credit transfer, University of New Hampshire, date unknown, our summary, {SOURCE_PAGE}" in copied
    assert "[2–3] Graduate catalog, University of New Hampshire, effective 2025-10-09" in copied


COPIED = """async () => {
    const [{latest}, {copyOf}] = await Promise.all([import("/page/talk.js"), import("/page/written.js")]);
    return copyOf("asked", latest().reply);
}"""


@pytest.mark.parametrize(("question", "said"), [
    ("compare", ("Here: no", "[3]\nOregon State: yes", "[1]\n", f"“{GRADED}” [3]", f"{SUMMED} [1]", "Please confirm")),
    ("differ", ("The sources differ", "[1][2]", "Outside credits:\n- ", SUMMED, CAPPED, "Please confirm which one")),
    ("clarify", (WHICH, "- before admission\n- after admission")),
])  # fmt: skip
def test_copied_answer_says_what_the_screen_says_in_its_order(page: Page, question: str, said: tuple[str, ...]) -> None:
    finished(page, question)
    copied = page.evaluate(COPIED)
    at = [copied.index(words) for words in said]
    assert at == sorted(at), copied
    assert copied.count(SUMMED) <= 1 and copied.count(WHICH) <= 1
