"""What a reader sends from the widget: what they think of an answer, a correction, a question to a person."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.api.page.scripted_api import Fake
from tests.api.page.scripted_widget import CONTACT, ELSEWHERE, KNOWN
from tests.api.page.visitor import Widget

Visit = Callable[..., Widget]


def test_thumb_up_sends_the_answers_id_and_nothing_else(visit: Visit, fake: Fake) -> None:
    widget = visit("plain").open()
    turn = widget.answer("yes")
    turn.get_by_role("button", name="Yes, this helped").click()
    expect(turn.locator(".told")).to_contain_text("kept for 180 days")
    assert fake.widget.rated == [
        {"answer_id": "r", "rating": "up", "reason": None, "correction": None, "question": None}
    ]
    widget.page.reload()
    widget.open()
    expect(widget.panel.locator(".opinion")).to_have_text("Thank you.")


def test_reason_and_correction_go_without_the_question_unless_it_is_ticked(visit: Visit, fake: Fake) -> None:
    widget = visit("plain").open()
    for ticked in (False, True):
        turn = widget.answer("yes")
        turn.get_by_role("button", name="No, this did not help").click()
        turn.get_by_label("It is out of date").check()
        turn.get_by_label("What should it say?").fill("8 credits; ask jo@unh.edu")
        turn.get_by_label("Send my question along").set_checked(ticked)
        turn.get_by_role("button", name="Send feedback").click()
        expect(turn.locator(".told")).to_be_focused()
    said = {"answer_id": "r", "rating": "down", "reason": "outdated", "correction": "8 credits; ask […]"}
    assert fake.widget.rated == [{**said, "question": None}, {**said, "question": "yes"}]


def test_suggested_correction_needs_words_and_can_be_left(visit: Visit, fake: Fake) -> None:
    turn = visit("plain").open().answer("yes")
    correct = turn.get_by_role("button", name="Suggest a correction")
    correct.click()
    expect(turn.get_by_label("What should it say?")).to_be_focused()
    turn.get_by_role("button", name="Send feedback").click()
    turn.get_by_role("button", name="Cancel").click()
    expect(correct).to_be_focused()
    assert fake.widget.rated == []


def test_feedback_that_cannot_be_sent_keeps_what_was_written(visit: Visit) -> None:
    widget = visit("plain").open()
    turn = widget.answer("yes")
    turn.get_by_role("button", name="Suggest a correction").click()
    turn.get_by_label("What should it say?").fill("8 credits")
    widget.page.route("**/v1/feedback", lambda route: route.abort())
    turn.get_by_role("button", name="Send feedback").click()
    expect(turn.locator(".trouble")).to_contain_text("could not be reached")
    expect(turn.get_by_label("What should it say?")).to_have_value("8 credits")


def test_question_goes_to_a_person_with_its_answer_and_its_evidence(visit: Visit, fake: Fake) -> None:
    widget = visit("plain").open()
    widget.answer("yes").get_by_role("button", name="Ask a person").click()
    dialog = widget.panel.get_by_role("dialog", name="Ask a person")
    expect(dialog).to_contain_text("Nobody is there right now. Monday to Friday, 9 am to 4 pm Eastern.")
    expect(dialog.get_by_role("link", name=CONTACT)).to_be_visible()
    dialog.locator("summary").click()
    expect(dialog.get_by_role("region")).to_contain_text("[1] Credit transfer")
    dialog.get_by_label("Anything to add?").fill("call 603-862-1234")
    dialog.get_by_label("E-mail address for the reply").fill("jo@unh.edu")
    dialog.get_by_role("button", name="Send to a person").click()
    expect(dialog.locator(".told")).to_be_focused()
    expect(dialog).to_contain_text("Nobody is there before Monday")
    assert fake.widget.handed == [
        {
            "answer_id": "r", "question": "yes", "text": "call […]\n\nThe answer was: Yes, all 6 credits count.",
            "citations": [1], "reply_to": "jo@unh.edu",
        }
    ]  # fmt: skip


def test_question_about_another_institution_goes_to_its_people_or_says_whom_it_reaches(
    visit: Visit, fake: Fake
) -> None:
    widget = visit("plain").open()
    widget.answer("kent").get_by_role("button", name="Ask a person").click()
    dialog = widget.panel.get_by_role("dialog", name="Ask a person")
    expect(dialog).to_contain_text(f"Your question is about {KNOWN}; this reaches its people.")
    expect(dialog.get_by_role("link", name=ELSEWHERE)).to_be_visible()
    dialog.get_by_role("button", name="Send to a person").click()
    expect(dialog.locator(".told")).to_be_focused()
    dialog.get_by_role("button", name="Close").last.click()
    widget.answer("elsewhere").get_by_role("button", name="Ask a person").click()
    expect(dialog).to_contain_text("about Somewhere Else University, whose people are not known here")
    expect(dialog).to_contain_text("This reaches University of New Hampshire.")
    assert [sent["institution"] for sent in fake.widget.handed] == [KNOWN]


def test_person_can_be_asked_before_anything_else(visit: Visit, fake: Fake) -> None:
    widget = visit("nobody").open()
    widget.panel.get_by_role("button", name="Ask a person").click()
    dialog = widget.panel.get_by_role("dialog")
    expect(dialog).to_contain_text("Nobody is told right away")
    dialog.get_by_role("button", name="Send to a person").click()
    assert fake.widget.handed == []
    dialog.get_by_label("Your question to a person").fill("Who signs this?")
    dialog.get_by_role("button", name="Send to a person").click()
    expect(dialog.locator(".told")).to_be_visible()
    assert [(one["answer_id"], one["question"]) for one in fake.widget.handed] == [("none", "Who signs this?")]


def test_mail_of_ones_own_holds_the_question_and_its_sources(visit: Visit) -> None:
    widget = visit("mail").open()
    widget.answer("yes")
    widget.panel.locator("#person").click()
    link = widget.panel.get_by_role("link", name="Write an e-mail yourself")
    address = urlsplit(str(link.get_attribute("href")))
    assert (address.scheme, address.path) == ("mailto", CONTACT)
    body = parse_qs(address.query)["body"][0]
    assert body.startswith("yes\n\nComputed:\nYes, all 6 credits count.")
    assert "https://catalog.unh.edu/graduate/credit-transfer" in body


def test_page_that_takes_questions_is_a_link_and_the_question_can_be_copied(visit: Visit) -> None:
    widget = visit("link").open()
    widget.answer("yes")
    widget.panel.locator("#person").click()
    dialog = widget.panel.get_by_role("dialog")
    expect(dialog).to_contain_text("Somebody is there now. Until 4 pm.")
    link = dialog.get_by_role("link", name="Go to grad.example.edu")
    expect(link).to_have_attribute("href", "https://grad.example.edu/ask")
    dialog.get_by_role("button", name="Copy question and answer").click()
    expect(dialog.get_by_role("button", name="Copied")).to_be_visible()


def test_receipt_opens_in_a_tab_of_its_own(visit: Visit) -> None:
    widget = visit("plain").open()
    link = widget.answer("yes").get_by_role("link", name="Receipt")
    with widget.page.context.expect_page() as opened:
        link.click()
    receipt: Page = opened.value
    receipt.wait_for_load_state()
    assert receipt.url.endswith("/v1/answers/r/receipt")


def test_saved_receipt_is_the_very_file(visit: Visit) -> None:
    widget = visit("plain").open()
    turn = widget.answer("yes")
    with widget.page.expect_download() as begun:
        turn.get_by_role("button", name="Save receipt").click()
    assert begun.value.suggested_filename == "advising-receipt-r.html"
    assert Path(begun.value.path()).read_bytes() == b"<title>Receipt</title>"


def test_print_shows_one_answer_and_its_sources_alone(visit: Visit) -> None:
    widget = visit("inline").wait()
    widget.answer("yes")
    turn = widget.answer("partly")
    widget.frame.evaluate("window.print = () => {}")
    turn.get_by_role("button", name="Print").click()
    widget.page.emulate_media(media="print")
    printed = widget.panel.get_by_role("article")
    expect(printed).to_have_count(1)
    expect(printed).to_contain_text("12 of your 14 credits count.")
    expect(printed.locator(".on-paper").first).to_be_visible()
    for hidden in ("#composer", "#introduction", ".actions"):
        expect(widget.panel.locator(hidden).first).to_be_hidden()
