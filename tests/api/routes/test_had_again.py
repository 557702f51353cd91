"""An answer can be had again by its id, as it was given, and by nobody who may not see it."""

from datetime import UTC, datetime, timedelta

from advisor.steps import ending
from api.app import create_app
from api.bodies.replies import answer_body
from api.bodies.schemas import ClarificationBody, SentenceBody
from api.conversations.stored_answers import without_personal_data
from api.database.received import Given, Received
from api.deployment.deployment import Deployment
from api.deployment.opened import storing
from api.deployment.service_settings import ServiceSettings
from tests.api.fakes import ready, service, steps

LONG = "conversation-0123456789"


def storing_one(**changed: object) -> Deployment:
    """A deployment that stores conversations."""
    return storing(Deployment(ServiceSettings.model_construct(store_conversations=True, **changed)))  # type: ignore[arg-type]


def test_an_answer_is_given_again_as_it_was_streamed_or_whole() -> None:
    with ready(create_app(service)) as client:
        whole = client.post("/v1/answers", json={"question": "How many?"}).json()
        assert client.get(f"/v1/answers/{whole['id']}").json() == whole
        client.post("/v1/answers", json={"question": "How many?"}, headers={"accept": "text/event-stream"})
        again = client.get(f"/v1/answers/{whole['id']}")
    assert again.json()["sentences"] == whole["sentences"]
    assert again.headers["cache-control"] == "no-store"


def test_an_answer_that_is_not_kept_is_not_found_and_the_problem_says_what_to_do() -> None:
    with ready(create_app(service)) as client:
        response = client.get("/v1/answers/c-2")
    assert response.status_code == 404
    assert "again" in response.json()["detail"]


def test_an_advisors_answer_is_not_given_to_whoever_knows_its_id() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        given = client.post("/v1/answers", json={"question": "How many?"}).json()
        kept = deployment.kept.get(given["id"])
        assert kept is not None
        deployment.advisors_kept.add(kept.question, kept.body.model_copy(update={"id": "for-advisors"}))
        assert client.get("/v1/answers/for-advisors").status_code == 404


def test_an_answer_of_a_stored_conversation_is_had_whole_by_another_process() -> None:
    first = storing_one()
    asked = {"question": "How many?", "conversation_id": LONG}
    with ready(create_app(service, first)) as client:
        given = client.post("/v1/answers", json=asked).json()
    second = storing(Deployment(first.settings, first.database))
    with ready(create_app(service, second)) as client:
        again = client.get(f"/v1/answers/{given['id']}").json()
    assert given["citations"] and again == {**given, "conversation_id": None}


def test_one_that_is_of_no_conversation_or_of_one_whose_id_could_be_guessed_is_not_stored() -> None:
    deployment = storing_one()
    with ready(create_app(service, deployment)) as client:
        for asked in ({"question": "How many?"}, {"question": "How many?", "conversation_id": "short"}):
            client.post("/v1/answers", json=asked)
    assert deployment.stored_answers is not None
    assert deployment.received.given("c-1") is None


def test_it_goes_with_its_conversation_and_with_its_days() -> None:
    deployment = storing_one(retention_days=30)
    asked = {"question": "How many?", "conversation_id": LONG}
    with ready(create_app(service, deployment)) as client:
        given = client.post("/v1/answers", json=asked).json()
        assert client.get(f"/v1/conversations/{LONG}").json()["answers"][0]["citations"] == given["citations"]
        client.delete(f"/v1/conversations/{LONG}")
        gone = client.get(f"/v1/answers/{given['id']}")
        assert gone.status_code == 404 and "30 days" in gone.json()["detail"]
    later = Received(deployment.database, 30, lambda: datetime.now(UTC) + timedelta(days=31))
    deployment.received.add(Given(datetime.now(UTC), "mark", {}, "an-answer"))
    assert later.given("an-answer") is None
    assert later.forget_old() >= 1
    assert deployment.received.given("an-answer") is None


def test_what_may_repeat_a_question_is_stored_with_labels_and_quotes_keep_every_letter() -> None:
    quote = SentenceBody(text="Write to office@example.edu.", origin="quote", citations=[1])
    said = SentenceBody(text="The library holds nothing of ann@example.org.", origin="finding", citations=[])
    body = answer_body(ending(steps()), LONG)
    body = body.model_copy(
        update={
            "sentences": [quote, said],
            "clarification": ClarificationBody(question="Is it ann@example.org?", options=["ann@example.org"]),
        }
    )
    stored = without_personal_data(body)
    assert "ann@example.org" not in str(stored) and LONG not in str(stored)
    assert stored["text"] == "Write to office@example.edu [1]. The library holds nothing of [e-mail]."
    assert stored["citations"] == body.model_dump(mode="json")["citations"]
