"""Every page of the desk, and how a person gets to it from the login."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.api.page.desk.furnished import ADMIN, ADVISOR, DOCUMENT

QUESTION = "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?"
OPEN = "How many outside credits does the master's degree take?"


@dataclass(frozen=True)
class Room:
    """A page of the desk. `reach` brings a tab there that is logged in as `account`, or is not, where that is empty."""

    reach: Callable[[Page], object]
    account: str = ADMIN


def go(place: str) -> Callable[[Page], object]:
    """To a place, by its address."""
    return lambda page: page.goto(f"{page.url.split('/desk')[0]}{place}")


def follow(place: str, link: str) -> Callable[[Page], object]:
    """To a place, and by the first link that begins so to the next."""

    def reach(page: Page) -> None:
        go(place)(page)
        page.get_by_role("main").get_by_role("link", name=link).first.click()

    return reach


def refused_login(page: Page) -> None:
    page.get_by_label("Name").fill(ADVISOR)
    page.get_by_label("Password").fill("not the password")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()


def asked(page: Page, question: str = QUESTION) -> None:
    go("/desk")(page)
    page.get_by_label("Question").fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("article")).to_be_visible()


def asked_back(page: Page) -> None:
    asked(page, OPEN)


def followed_up(page: Page) -> None:
    asked(page)
    page.get_by_label("Question").fill("and what about grades?")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.get_by_text("Earlier in this conversation").click()


def compared(page: Page) -> None:
    go("/desk/compare")(page)
    page.get_by_label("Question").fill("How many outside credits count toward the master's degree?")
    page.get_by_label("Institution 1").fill("University of New Hampshire")
    page.get_by_label("Institution 2").fill("Kent State University")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("article")).to_have_count(2)


def compared_one(page: Page) -> None:
    go("/desk/compare")(page)
    page.get_by_label("Question").fill("How many credits count?")
    page.get_by_label("Institution 1").fill("Nowhere University")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("alert")).to_be_visible()


def choosing_a_document(page: Page) -> None:
    go("/desk/correct")(page)
    page.get_by_label("Question").fill("How do I get credit transferred at UNH?")
    page.get_by_label("Words that the document holds").fill("transfer New Hampshire")
    page.get_by_role("button", name="Look for documents").click()
    expect(page.get_by_role("radio").first).to_be_attached()


def choosing_a_sentence(page: Page) -> None:
    choosing_a_document(page)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Show its sentences").click()
    expect(page.get_by_role("button", name="Answer with this sentence")).to_be_visible()


ROOMS = {
    "login": Room(go("/desk/login"), ""),
    "login-refused": Room(refused_login, ""),
    "ask": Room(go("/desk")),
    "answer": Room(asked),
    "follow-up": Room(followed_up),
    "question-back": Room(asked_back),
    "compare": Room(go("/desk/compare")),
    "compared": Room(compared),
    "compare-refused": Room(compared_one),
    "queue": Room(go("/desk/queue")),
    "queue-empty": Room(go("/desk/queue?state=settled")),
    "hand-off": Room(follow("/desk/queue", "Do my two summer courses")),
    "correction": Room(follow("/desk/queue", "Can I bring 12 credits")),
    "correct": Room(go("/desk/correct")),
    "correct-document": Room(choosing_a_document),
    "correct-sentence": Room(choosing_a_sentence),
    "corrections": Room(go("/desk/pinned?said=corrected")),
    "rules": Room(go("/desk/rules")),
    "rule": Room(follow("/desk/rules", "Correct it")),
    "insight": Room(go("/desk/insight")),
    "library": Room(go("/desk/library")),
    "library-undated": Room(go("/desk/library?show=undated&find=hampshire")),
    "document": Room(go(f"/desk/library/{DOCUMENT}")),
    "account": Room(go("/desk/account")),
    "record": Room(go("/desk/audit")),
    "not-for-advisors": Room(go("/desk/audit"), ADVISOR),
    "not-there": Room(go("/desk/library/none")),
}
"""Every page of the desk, by the name of its picture."""
