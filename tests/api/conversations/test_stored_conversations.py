"""Where a deployment stores conversations, they outlive the process, redacted, and go when they must."""

import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from advisor.question import Status, Turn
from advisor.steps import ending
from api.app import create_app
from api.bodies.replies import answer_body
from api.bodies.schemas import TURNS
from api.conversations.conversations import Conversations
from api.conversations.stored_answers import StoredAnswers
from api.conversations.stored_conversations import StoredConversations
from api.database.database import open_database
from api.database.received import Feedback, Received
from api.deployment.deployment import Deployment
from api.deployment.opened import opened_deployment, storing
from api.deployment.service_settings import ServiceSettings
from tests.api.fakes import ready, service, steps

LONG = "conversation-0123456789"


def turn(number: int) -> Turn:
    return Turn(f"q{number}", f"a{number}", Status.ANSWERED)


def store(deployment: Deployment, conversation: str | None, said: Turn) -> None:
    """Remember a turn as an answer is remembered, under an id of its own."""
    assert said.status is not None
    if deployment.stored_answers:
        body = answer_body(ending(steps()), conversation).model_copy(update={"id": uuid.uuid4().hex})
        deployment.stored_answers.add(conversation, said, body)
    deployment.conversations.add(conversation, said)


def settings(home: Path, **changed: object) -> ServiceSettings:
    return ServiceSettings.model_construct(home=home, **changed)  # type: ignore[arg-type]


def test_a_conversation_is_gone_on_with_by_another_process(tmp_path: Path) -> None:
    for number in range(TURNS + 2):
        with opened_deployment(settings(tmp_path, store_conversations=True)) as deployment:
            store(deployment, LONG, turn(number))
            assert deployment.conversations.turns(LONG)[-1] == turn(number)
    with opened_deployment(settings(tmp_path, store_conversations=True)) as deployment:
        assert deployment.conversations.turns(LONG) == tuple(turn(number) for number in range(2, TURNS + 2))


@pytest.mark.parametrize("changed", [{}, {"store_conversations": True, "retention_days": 0}])
def test_nothing_is_stored_unless_it_is_switched_on_and_kept(tmp_path: Path, changed: dict[str, object]) -> None:
    with opened_deployment(settings(tmp_path, **changed)) as deployment:
        store(deployment, LONG, turn(1))
    with opened_deployment(settings(tmp_path, store_conversations=True)) as deployment:
        assert deployment.conversations.turns(LONG) == ()


def test_personal_data_ids_and_what_could_be_guessed_are_not_stored(tmp_path: Path) -> None:
    with opened_deployment(settings(tmp_path, store_conversations=True)) as deployment:
        store(deployment, LONG, Turn("i am ann@example.edu", "Write to ann@example.edu.", Status.ANSWERED))
        store(deployment, "guessable", turn(1))
        store(deployment, None, turn(2))
    held = (tmp_path / "pathway.db").read_bytes()
    assert b"ann@example.edu" not in held and b"guessable" not in held and LONG.encode() not in held
    with opened_deployment(settings(tmp_path, store_conversations=True)) as deployment:
        (stored,) = deployment.conversations.turns(LONG)
    assert "i am" in stored.question


def test_what_is_stored_is_seen_and_deleted_by_whoever_knows_the_id() -> None:
    deployment = storing(Deployment(ServiceSettings.model_construct(store_conversations=True)))
    with ready(create_app(service, deployment)) as client:
        client.post("/v1/answers", json={"question": "How many?", "conversation_id": LONG})
        told = client.get("/v1/privacy").json()
        forgetful = storing(Deployment(deployment.settings, deployment.database))
        assert [turn.question for turn in forgetful.conversations.turns(LONG)] == ["How many?"]
        assert client.get(f"/v1/conversations/{LONG}").json()["turns"][0]["question"] == "How many?"
        client.delete(f"/v1/conversations/{LONG}")
        assert client.get(f"/v1/conversations/{LONG}").status_code == 404
    assert forgetful.conversations.turns(LONG) == ()
    assert "Conversations are stored" in told["summary"]
    assert [holding for holding in told["holdings"] if "gone on with" in holding["purpose"]]


def test_it_is_deleted_when_its_days_are_over() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    received = Received(open_database("sqlite://"), 30, lambda: now)
    StoredAnswers(received).add(LONG, turn(1), answer_body(ending(steps()), LONG))
    assert StoredConversations(Conversations(), received).turns(LONG) == (turn(1),)
    now += timedelta(days=30)
    assert received.forget_old() == 2
    assert StoredConversations(Conversations(), received).turns(LONG) == ()


def test_conversations_have_fewer_days_than_what_people_send_and_never_more() -> None:
    now, database = datetime(2026, 1, 1, tzinfo=UTC), open_database("sqlite://")
    received = Received(database, 180, lambda: now, conversation_days=7)
    body = answer_body(ending(steps()), LONG)
    StoredAnswers(received).add(LONG, turn(1), body)
    received.add(Feedback(now, body.id, "down"))
    assert StoredConversations(Conversations(), received).turns(LONG) == (turn(1),)
    now += timedelta(days=7)
    assert StoredConversations(Conversations(), received).turns(LONG) == (), "not even before it is deleted"
    assert received.given(body.id) is None
    assert received.forget_old() == 2
    assert len(received.feedback()) == 1
    now += timedelta(days=173)
    assert received.forget_old() == 1
    assert Received(database, 3, conversation_days=7).conversation_days == 3


def test_their_days_are_told_wherever_they_are_spoken_of() -> None:
    changed = {"store_conversations": True, "conversation_days": 12, "retention_days": 90}
    deployment = storing(Deployment(settings(Path("unused"), **changed)))
    with ready(create_app(service, deployment)) as client:
        told = client.get("/v1/privacy").json()["holdings"]
        what = client.get("/v1/widget/config").json()["storage"]["what"]
        gone = client.get("/v1/answers/nothing").json()["detail"]
    (held,) = (each for each in told if "gone on with, and" in each["purpose"])
    assert held["kept"] == "12 days"
    assert "stored for 12 days" in what and "kept for 90 days" in what
    assert "12 days" in gone


def test_without_its_database_a_conversation_goes_on_in_memory(tmp_path: Path) -> None:
    with opened_deployment(settings(tmp_path, store_conversations=True)) as deployment:
        with deployment.database.transaction() as connection:
            connection.exec_driver_sql("DROP TABLE turns")
        with ready(create_app(service, deployment)) as client:
            for _ in range(2):
                asked = {"question": "How many?", "conversation_id": LONG}
                assert client.post("/v1/answers", json=asked).status_code == 200
    assert [said.question for said in deployment.conversations.turns(LONG)] == ["How many?"] * 2
