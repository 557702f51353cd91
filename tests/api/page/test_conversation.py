"""A conversation: its start, its history, what the tab keeps and forgets."""

from playwright.sync_api import Page, expect

from tests.api.page.person import announced, ask, finished
from tests.api.page.replies import STARTER, SUMMED, WHICH, YES
from tests.api.page.scripted_api import Fake


def test_before_the_first_question_it_says_that_it_is_ai_unofficial_and_stores_nothing(page: Page) -> None:
    banner = page.get_by_role("banner")
    expect(banner).to_contain_text("automated assistant (AI)")
    expect(banner).to_contain_text("unofficial")
    expect(banner).to_contain_text("Confirm with the graduate school")
    expect(banner).to_contain_text("Your questions are not stored")


def test_starter_question_is_sent_as_it_reads(page: Page, fake: Fake) -> None:
    starters = page.get_by_role("region", name="Questions to start with").get_by_role("button")
    expect(starters).to_have_count(5)
    page.get_by_role("button", name=STARTER).click()
    expect(page.get_by_role("heading", name=STARTER)).to_be_visible()
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    assert fake.asked == [{"question": STARTER, "history": []}]
    expect(starters.first).to_be_hidden()
    expect(page.get_by_label("Your question")).to_be_focused()


def test_chosen_option_resumes_with_the_clarification_last_in_history(page: Page, fake: Fake) -> None:
    finished(page, "yes")
    turn = finished(page, "clarify")
    expect(turn.get_by_text(WHICH)).to_have_count(1)
    option = turn.get_by_role("button", name="before admission")
    option.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_have_count(2)
    assert fake.asked[-1] == {
        "question": "before admission",
        "history": [
            {"question": "yes", "answer": "Yes, all 6 credits count.", "status": "answered"},
            {"question": "clarify", "answer": WHICH, "status": "clarify"},
        ],
    }
    expect(page.get_by_label("Your question")).to_be_focused()
    expect(option).to_have_count(0)
    expect(turn.get_by_text("before admission")).to_be_visible()


def test_history_holds_the_last_twenty_turns(page: Page, fake: Fake) -> None:
    kept = [{"question": f"q{n}", "state": "done", "reply": YES, "progress": None, "problem": None} for n in range(25)]
    page.evaluate("turns => sessionStorage.setItem('pathway-advisor.conversation.1', JSON.stringify(turns))", kept)
    page.reload()
    finished(page, "yes")
    history = fake.asked[0]["history"]
    assert isinstance(history, list)
    assert [turn["question"] for turn in history] == [f"q{n}" for n in range(5, 25)]


def test_reload_keeps_the_conversation(page: Page) -> None:
    shown = finished(page, "partly").inner_text()
    page.reload()
    expect(page.get_by_role("article")).to_have_count(1)
    assert page.get_by_role("article").inner_text() == shown
    assert announced(page) == []
    page.get_by_role("button", name="Source 1:").first.click()
    expect(page.get_by_role("dialog").locator("mark")).to_have_text(SUMMED)


def test_clear_removes_the_conversation_and_what_the_tab_kept(page: Page, fake: Fake) -> None:
    finished(page, "partly")
    ask(page, "slow")
    page.get_by_role("button", name="Clear conversation").click()
    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.get_by_role("button", name=STARTER)).to_be_visible()
    expect(page.get_by_label("Your question")).to_be_focused()
    assert page.evaluate("sessionStorage.length") == 0
    turn = ask(page, "slow")
    expect(turn.get_by_text("Reading the library")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    finished(page, "yes")
    assert fake.asked[-1]["history"] == []
    page.get_by_role("button", name="Clear conversation").click()
    page.reload()
    expect(page.get_by_role("article")).to_have_count(0)


def test_shift_enter_makes_a_line_and_an_empty_question_sends_nothing(page: Page, fake: Fake) -> None:
    field = page.get_by_label("Your question")
    field.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send").click()
    assert fake.asked == []
    field.fill("")
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    assert fake.asked[0]["question"] == "one\ntwo"


def test_counter_shows_near_the_end_of_two_thousand_characters(page: Page) -> None:
    field = page.get_by_label("Your question")
    field.fill("x" * 1799)
    expect(page.locator("#counter")).to_be_hidden()
    field.press("End")
    page.keyboard.type("y" * 300)
    expect(page.locator("#counter")).to_have_text("0 characters left")
    assert len(field.input_value()) == 2000
