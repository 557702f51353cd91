"""What people send waits until an advisor takes and settles it; questions come only where they are stored."""

import re

import pytest
from sqlalchemy import delete

from advisor.reply import Handoff, Refusal, Sentence
from advisor.reply import Origin as SentenceOrigin
from api.app import create_app
from api.database import tables
from api.database.queue import Queue, Sort, State
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.desk.sheets import MOST
from tests.api.desk.visiting import Browser, add_account, cheap, desk, our_deployment
from tests.api.fakes import ScriptedAdvisor, ready, service, steps

REFUSAL = Refusal((Sentence("The library does not say.", SentenceOrigin.FINDING),), (), Handoff("not in it"))
MAIL = "kim@example.edu"


def send_all(browser: Browser) -> None:
    answer = browser.client.post("/v1/answers", json={"question": "How many?"}).json()["id"]
    for body in (
        {"rating": "up"},
        {"rating": "down", "reason": "It is old."},
        {"rating": "down", "correction": "It is 12.", "question": f"How many? {MAIL}"},
    ):
        browser.client.post("/v1/feedback", json={"answer_id": answer, **body})
    browser.client.post("/v1/handoffs", json={"answer_id": answer, "question": "Which form?", "citations": [1]})


def test_what_people_sent_is_listed_with_its_kind_and_thumbs_up_is_no_work() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        send_all(browser)
        page = browser.get("/desk/queue").text
    items = Queue(deployment.database, deployment.received).items()
    assert sorted(item.sort for item in items) == [Sort.CORRECTION, Sort.HANDOFF, Sort.DOWN]
    assert page.count('<th scope="row">') == 3
    assert MAIL not in page


def test_the_list_is_narrowed_by_kind_state_and_words() -> None:
    with desk() as browser:
        send_all(browser)
        for query, count in (
            ("sort=hand-off", 1),
            ("find=form", 1),
            ("find=FORM+which", 1),
            ("state=settled", 0),
            ("state=all", 3),
            ("sort=nonsense", 0),
        ):
            assert browser.get(f"/desk/queue?{query}").text.count('<th scope="row">') == count, query


def test_an_item_is_taken_by_one_and_settled_with_a_note_without_personal_data() -> None:
    deployment = our_deployment()
    add_account(deployment, "bob")
    with desk(deployment) as browser:
        send_all(browser)
        queue = Queue(deployment.database, deployment.received)
        item = next(item for item in queue.items() if item.sort is Sort.HANDOFF)
        place = f"/desk/queue/{item.id}"
        assert browser.post(f"{place}/take", {}).status_code == 303
        assert "Put it back" in browser.get(place).text
        browser.client.cookies.clear()
        browser.log_in("bob")
        assert browser.post(f"{place}/take", {}).status_code == 409
        assert browser.post(f"{place}/settle", {"note": "mine"}).status_code == 409
        browser.post(f"{place}/leave", {})
        assert queue.find(item.id).state is State.TAKEN  # type: ignore[union-attr]
        browser.client.cookies.clear()
        browser.log_in("ada")
        assert browser.post(f"{place}/settle", {"note": " "}).status_code == 422
        assert browser.post(f"{place}/settle", {"note": f"Wrote to {MAIL}."}).status_code == 303
        told = browser.get(place).text
        assert "Wrote to" in told and MAIL not in told
        what = [entry.what for entry in deployment.audit.entries()]
    assert "settled an item" in what and "took an item" in what


def test_an_item_that_is_put_back_is_open_again() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        send_all(browser)
        queue = Queue(deployment.database, deployment.received)
        item = queue.items()[0]
        browser.post(f"/desk/queue/{item.id}/take", {})
        browser.post(f"/desk/queue/{item.id}/leave", {})
        assert queue.find(item.id).state is State.OPEN  # type: ignore[union-attr]
        assert browser.get("/desk/queue/unknown").status_code == 404


@pytest.mark.parametrize("stored", [False, True])
def test_a_refused_question_comes_to_the_queue_only_where_questions_are_stored(stored: bool) -> None:
    settings = ServiceSettings.model_construct(store_questions=stored)
    deployment = Deployment(settings, passwords=cheap())
    advisor = ScriptedAdvisor(*steps(REFUSAL))
    named = "conversation-0123456789"
    with ready(create_app(lambda: service(advisor), deployment)) as client:
        client.post("/v1/answers", json={"question": f"May I? {MAIL}", "conversation_id": named})
        queue = Queue(deployment.database, deployment.received)
        assert [item.sort for item in queue.items()] == [Sort.REFUSED] * stored
        assert MAIL not in repr(queue.items())
        told = client.get("/v1/privacy").text
        assert ("questions that were refused" in told) == stored
        assert ("Questions and answers are not stored" in told) == (not stored)
        assert len(client.get(f"/v1/conversations/{named}").json()["unresolved"]) == stored
        client.delete(f"/v1/conversations/{named}")
        assert queue.items() == []


def test_what_was_decided_goes_with_the_item_that_it_was_decided_on() -> None:
    deployment = our_deployment()
    queue = Queue(deployment.database, deployment.received)
    with desk(deployment) as browser:
        send_all(browser)
    for item in queue.items():
        queue.settle(item.id, "ada", "done")
    assert queue.forget_old() == 0
    with deployment.database.transaction() as connection:
        connection.execute(delete(tables.handoffs))
    assert queue.forget_old() == 1
    assert all(item.state is State.SETTLED for item in queue.items())


def test_an_item_of_somebody_else_or_of_nobody_cannot_be_put_back() -> None:
    deployment = our_deployment()
    queue = Queue(deployment.database, deployment.received)
    with desk(deployment) as browser:
        send_all(browser)
        first = queue.items()[0].id
        queue.take(first, "eve")
        assert browser.post(f"/desk/queue/{first}/leave", {}).status_code == 409
        assert browser.post("/desk/queue/made-up/leave", {}).status_code == 404
    assert queue.take(first, "ada") is False


def test_what_a_removed_account_took_is_open_again() -> None:
    deployment = our_deployment()
    queue = Queue(deployment.database, deployment.received)
    with desk(deployment) as browser:
        send_all(browser)
    first = queue.items()[0].id
    add_account(deployment, "kim")
    queue.take(first, "kim")
    deployment.accounts.remove("kim")
    assert queue.take(first, "ada")


def test_a_long_queue_comes_page_by_page_and_stays_narrowed() -> None:
    deployment = our_deployment()
    with desk(deployment) as browser:
        for number in range(MOST + 1):
            body = {"answer_id": "c-1", "rating": "down", "reason": f"Reason {number:02}."}
            browser.client.post("/v1/feedback", json=body)
        first = browser.get("/desk/queue?find=reason&said=left").text
        following = re.search(r'<a href="([^"]*)" rel="next">', first)
        assert following is not None and 'rel="prev"' not in first
        second = browser.get(f"/desk/queue{following[1].replace('&amp;', '&')}").text
        far = browser.get(f"/desk/queue?find=reason&page={'9' * 5000}").text
    assert (first.count('<th scope="row">'), second.count('<th scope="row">')) == (MOST, 1)
    assert f"{MOST + 1} to look at" in first and 'value="reason"' in second
    assert 'rel="next"' not in second and 'rel="prev"' in second
    shown = set(re.findall(r"Reason \d\d", first + second))
    assert len(shown) == MOST + 1
    assert far.count('<th scope="row">') == 1
