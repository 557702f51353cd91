"""While an answer comes: what shows early, stopping, errors, and a network that fails."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.api.page.person import announced, ask, finished
from tests.api.page.replies import SUMMED
from tests.api.page.scripted_api import Fake


def test_evidence_and_finding_show_before_the_answer_is_done(page: Page) -> None:
    turn = ask(page, "slow")
    expect(turn.locator(".said")).to_have_text(["12 of your 14 credits count. [1][2]", f"{SUMMED} [1]"])
    expect(turn.locator(".sources li")).to_have_count(2)
    expect(turn.get_by_role("table")).to_be_visible()
    expect(turn.get_by_text("Reading the library")).to_be_visible()
    assert announced(page) == []


def test_stop_ends_the_stream_and_offers_to_ask_again(page: Page, fake: Fake) -> None:
    turn = ask(page, "slow")
    expect(turn.get_by_text("12 of your 14 credits count.")).to_be_visible()
    expect(page.get_by_role("button", name="Send")).to_be_hidden()
    page.get_by_role("button", name="Stop").click()
    expect(turn).to_contain_text("This is not a complete answer.")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.get_by_label("Your question")).to_be_focused()
    until = time.monotonic() + 5
    while fake.left != ["slow"] and time.monotonic() < until:
        page.wait_for_timeout(20)
    assert fake.left == ["slow"]
    turn.get_by_role("button", name="Ask again").click()
    expect(page.get_by_role("article")).to_have_count(1)
    page.get_by_role("button", name="Stop").click()
    finished(page, "yes")
    assert fake.asked[-1]["history"] == []


def test_question_typed_during_an_answer_waits_in_the_field(page: Page, fake: Fake) -> None:
    ask(page, "slow")
    page.get_by_label("Your question").fill("yes")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your question")).to_have_value("yes")
    assert len(fake.asked) == 1


@pytest.mark.parametrize(("question", "message", "retry"), [
    ("too many", "That was a lot of questions at once. Try again in 7 seconds.", True),
    ("invalid", "The question holds no words.", False),
    ("broken", "The model gave up.", True),
    ("cut off", "The connection was lost before the answer was complete.", True),
])  # fmt: skip
def test_error_is_told_in_words_and_keeps_the_question(page: Page, question: str, message: str, retry: bool) -> None:
    turn = ask(page, question)
    expect(turn.get_by_text(message)).to_be_visible()
    expect(turn.get_by_role("heading", name=question)).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value(question)
    expect(turn.get_by_role("button", name="Try again")).to_have_count(1 if retry else 0)
    assert announced(page) == [message]


def test_an_answer_that_is_cut_off_is_had_again_by_its_id(page: Page, fake: Fake) -> None:
    turn = ask(page, "resumed")
    expect(turn).to_contain_text("All 6 credits count.")
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    assert len(fake.asked) == 1
    assert fake.resumed == ["kept"]


def test_an_answer_that_is_not_kept_either_is_asked_for_once(page: Page, fake: Fake) -> None:
    turn = ask(page, "cut off")
    expect(turn.get_by_role("button", name="Try again")).to_be_visible()
    assert fake.resumed == ["gone"]


def test_who_stops_an_answer_does_not_have_it_again(page: Page, fake: Fake) -> None:
    turn = ask(page, "slow")
    expect(turn.get_by_text("12 of your 14 credits count.")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    page.wait_for_timeout(1500)
    assert fake.resumed == []


def test_retry_asks_the_same_question_in_the_same_place(page: Page, fake: Fake) -> None:
    turn = ask(page, "once")
    turn.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_label("Your question")).to_have_value("")
    assert [one["question"] for one in fake.asked] == ["once", "once"]


def test_lost_network_keeps_the_question(page: Page) -> None:
    page.route("**/v1/answers", lambda route: route.abort())
    turn = ask(page, "yes")
    expect(turn.get_by_text("The advisor could not be reached.")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value("yes")
    page.unroute("**/v1/answers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy answer")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(1)


def test_connection_that_falls_silent_is_given_up(page: Page) -> None:
    page.clock.install()
    turn = ask(page, "silent")
    expect(turn.get_by_text("Reading the library")).to_be_visible()
    page.clock.fast_forward(46_000)
    expect(turn.get_by_text("The connection was lost before the answer was complete.")).to_be_visible()


def test_sent_question_moves_to_the_top_so_that_its_answer_grows_below_it(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    finished(page, "partly")
    turn = finished(page, "a question of many words " * 12)
    box = turn.bounding_box()
    assert box and abs(box["y"]) < 2


def test_reload_during_an_answer_keeps_the_question(page: Page) -> None:
    ask(page, "slow")
    page.reload()
    turn = page.get_by_role("article")
    expect(turn.get_by_role("heading", name="slow")).to_be_visible()
    expect(turn.get_by_role("button", name="Ask again")).to_be_visible()
