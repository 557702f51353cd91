"""Feedback and hand-offs arrive without personal data, belong to their site, and are answered honestly."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from sqlalchemy import Connection, create_engine

from api.app import create_app
from api.database.database import Database, DatabaseAway
from api.database.received import conversation_mark
from api.deployment.deployment import Deployment
from api.deployment.service_settings import ServiceSettings
from api.handoff.deliver import Carriers
from api.sites.site import Site
from tests.api.fakes import ready, service

SITE = Site(
    "pk_one", ("https://www.example.edu",), datetime(2026, 11, 27, tzinfo=UTC), handoff="mailto:desk@example.edu"
)
LONG = "conversation-0123456789"
PERSONAL = "I am at ann@example.edu, 603-862-1234"


def settings(**changed: object) -> ServiceSettings:
    return ServiceSettings.model_construct(**changed)  # type: ignore[arg-type]


def test_feedback_is_kept_without_personal_data() -> None:
    deployment = Deployment()
    sent = {"answer_id": "c-1", "rating": "down", "reason": PERSONAL, "correction": PERSONAL, "question": PERSONAL}
    with ready(create_app(service, deployment)) as client:
        response = client.post("/v1/feedback", json=sent)
    assert response.status_code == 202
    assert response.json()["stored"] is True
    [row] = deployment.received.feedback()
    assert {row.reason, row.correction, row.question} == {"I am at [e-mail], [phone]"}
    assert (row.answer_id, row.rating, row.site) == ("c-1", "down", None)


def test_feedback_needs_no_words() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        assert client.post("/v1/feedback", json={"answer_id": "c-1", "rating": "up"}).status_code == 202
    [row] = deployment.received.feedback()
    assert (row.reason, row.correction, row.question) == (None, None, None)


def test_where_nothing_is_kept_feedback_is_answered_so() -> None:
    deployment = Deployment(settings(retention_days=0))
    with ready(create_app(service, deployment)) as client:
        response = client.post("/v1/feedback", json={"answer_id": "c-1", "rating": "up"})
        told = client.get("/v1/widget/config").json()["storage"]
    assert response.json()["stored"] is False
    assert deployment.received.feedback() == ()
    assert (told["stored"], told["days"]) == (False, None)


def test_a_handoff_brings_the_evidence_that_was_chosen_and_belongs_to_its_conversation() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        answer = client.post("/v1/answers", json={"question": "How many?", "conversation_id": LONG}).json()
        handed = {"answer_id": answer["id"], "question": PERSONAL, "text": PERSONAL, "citations": [2, 9]}
        response = client.post("/v1/handoffs", json={**handed, "reply_to": "ann@example.edu"})
    assert response.status_code == 202
    assert response.json()["delivered"] is False
    [row] = deployment.received.handoffs()
    assert [(each.number, each.quote) for each in row.evidence] == [(2, "Each course needs a B.")]
    assert (row.question, row.text, row.reply_to) == ("I am at [e-mail], [phone]",) * 2 + ("ann@example.edu",)
    assert row.conversation == conversation_mark(LONG)


def test_a_handoff_goes_the_way_of_its_site() -> None:
    sent: list[EmailMessage] = []
    deployment = Deployment(settings(handoff="https://example.edu/ask"), carriers=Carriers(mail=sent.append))
    deployment.sites.add(SITE)
    handed = {"answer_id": "c-1", "question": "How many?"}
    with ready(create_app(service, deployment)) as client:
        of_the_site = client.post("/v1/handoffs?key=pk_one", json=handed).json()
        of_nobody = client.post("/v1/handoffs", json=handed).json()
    assert of_the_site["delivered"] is True
    assert [message["To"] for message in sent] == ["desk@example.edu"]
    assert of_nobody["delivered"] is False
    assert "https://example.edu/ask" in of_nobody["message"]
    assert [row.site for row in deployment.received.handoffs()] == ["pk_one"]


@pytest.mark.parametrize(
    "changed",
    [
        {"reply_to": "nobody"},
        {"reply_to": "a@example.edu\nBcc: b@example.edu"},
        {"question": "x" * 2001},
        {"citations": [0]},
        {"citations": list(range(1, 60))},
        {"answer_id": "../../etc"},
    ],
)
def test_what_cannot_be_handed_over_is_refused_in_words(changed: dict[str, object]) -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        response = client.post("/v1/handoffs", json={"answer_id": "c-1", "question": "How many?", **changed})
    assert response.status_code == 422
    assert next(iter(changed)) in response.json()["detail"]
    assert deployment.received.handoffs() == ()


def test_an_address_field_that_was_left_empty_is_no_address() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        handed = {"answer_id": "c-1", "question": "How many?", "reply_to": " "}
        assert client.post("/v1/handoffs", json=handed).status_code == 202
    assert [row.reply_to for row in deployment.received.handoffs()] == [None]


def test_a_question_that_was_not_asked_here_can_be_handed_over_too() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        response = client.post("/v1/handoffs", json={"answer_id": None, "question": "Is anybody there?", "text": ""})
    assert response.status_code == 202
    assert [row.answer_id for row in deployment.received.handoffs()] == [None]


class Away(Database):
    """A database that has no room."""

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        raise DatabaseAway("the database cannot be written to: database or disk is full")
        yield


def test_where_nothing_can_be_stored_people_are_told_and_nothing_counts_as_sent() -> None:
    deployment = Deployment(database=Away(create_engine("sqlite://")))
    with ready(create_app(service, deployment), crashes_raise=False) as client:
        response = client.post("/v1/feedback", json={"answer_id": "c-1", "rating": "up"})
        assert client.post("/v1/answers", json={"question": "How many?"}).status_code == 200
    assert (response.status_code, response.headers["retry-after"]) == (503, "60")
    assert "Nothing was kept" in response.json()["detail"]


def test_what_is_sent_again_to_another_process_under_its_key_is_kept_once() -> None:
    first = Deployment()
    other = Deployment(database=first.database)
    for deployment in (first, other):
        with ready(create_app(service, deployment)) as client:
            for path, body in (
                ("/v1/feedback", {"answer_id": "c-1", "rating": "up"}),
                ("/v1/handoffs", {"question": "How many?"}),
            ):
                assert client.post(path, json=body, headers={"idempotency-key": "a-key"}).status_code == 202
    assert (len(first.received.feedback()), len(first.received.handoffs())) == (1, 1)
