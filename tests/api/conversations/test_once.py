"""A turn that is sent again under its key is said once, whichever process takes it, and answered as it was."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from api.app import create_app
from api.database.received import conversation_mark
from api.deployment.deployment import Deployment
from api.deployment.opened import opened_deployment
from api.deployment.service_settings import ServiceSettings
from api.http.replay import MemoryReplays
from tests.api.fakes import ScriptedAdvisor, ready, service, steps

LONG = "conversation-0123456789"
ASKED = {"question": "How many?", "conversation_id": LONG}
KEY = {"idempotency-key": "7c5c3f5e-0000-4000-8000-000000000000"}
EVENTS = {**KEY, "accept": "text/event-stream"}


def stored(home: Path) -> ServiceSettings:
    return ServiceSettings.model_construct(home=home, store_conversations=True)


def turns(deployment: Deployment) -> list[str]:
    """The ids of the stored turns of the conversation."""
    mark = conversation_mark(LONG)
    assert mark is not None
    said = [row.id for row in deployment.received.said(mark, 20)]
    assert said == [row.id for row in deployment.received.given_in(mark)]
    return said


def test_after_a_restart_a_turn_is_answered_as_it_was_and_worked_out_once(tmp_path: Path) -> None:
    bodies = []
    for _ in range(2):
        advisor = ScriptedAdvisor(*steps())
        with opened_deployment(stored(tmp_path)) as deployment:
            with ready(create_app(lambda: service(advisor), deployment)) as client:  # noqa: B023 - called at once
                bodies.append(client.post("/v1/answers", json=ASKED, headers=KEY).json())
            assert turns(deployment) == [bodies[0]["id"]]
    assert bodies[0] == bodies[1] and bodies[0]["citations"]
    assert advisor.asked == []


def test_another_question_or_another_key_is_another_turn(tmp_path: Path) -> None:
    for body, headers in (
        (ASKED, KEY),
        ({**ASKED, "question": "How old?"}, {"idempotency-key": "another"}),
        (ASKED, {"idempotency-key": "a-third"}),
    ):
        with opened_deployment(stored(tmp_path)) as deployment, ready(create_app(service, deployment)) as client:
            assert client.post("/v1/answers", json=body, headers=headers).status_code == 200
    with opened_deployment(stored(tmp_path)) as deployment:
        assert len(set(turns(deployment))) == 3


def test_a_stream_that_is_sent_again_tells_the_same_id_and_the_same_answer(tmp_path: Path) -> None:
    told = []
    for _ in range(2):
        with opened_deployment(stored(tmp_path)) as deployment, ready(create_app(service, deployment)) as client:
            read = client.post("/v1/answers", json=ASKED, headers=EVENTS).text
            told.append([json.loads(line[6:]) for line in read.splitlines() if line.startswith("data: ")])
            assert turns(deployment) == [told[0][0]["id"]]
    assert told[0][-1] == told[1][-1]
    assert told[0][0]["id"] == told[1][0]["id"] == told[0][-1]["id"]


def test_sent_to_two_processes_at_once_it_is_stored_once(tmp_path: Path) -> None:
    with (
        opened_deployment(stored(tmp_path)) as one,
        opened_deployment(stored(tmp_path)) as other,
        ready(create_app(service, one)) as first,
        ready(create_app(service, other)) as second,
        ThreadPoolExecutor(2) as clients,
    ):
        ids = set(
            clients.map(
                lambda client: client.post("/v1/answers", json=ASKED, headers=KEY).json()["id"], (first, second)
            )
        )
        assert turns(one) == list(ids)


def test_a_turn_whose_reply_was_lost_is_not_remembered_twice_where_nothing_is_stored() -> None:
    first = Deployment()
    again = replace(first, replays=MemoryReplays())
    bodies = []
    for deployment in (first, again):
        with ready(create_app(service, deployment)) as client:
            bodies.append(client.post("/v1/answers", json=ASKED, headers=KEY).content)
    assert bodies[0] == bodies[1]
    assert len(first.conversations.turns(LONG)) == 1


@pytest.mark.parametrize("asked", [{"question": "How many?"}, {"question": "How many?", "conversation_id": "short"}])
def test_an_answer_of_no_conversation_or_of_one_that_could_be_guessed_keeps_its_own_id(asked: dict[str, str]) -> None:
    with ready(create_app(service)) as client:
        assert client.post("/v1/answers", json=asked, headers=KEY).json()["id"] == "c-1"


def test_personal_data_are_labels_in_what_is_had_after_a_restart(tmp_path: Path) -> None:
    asked = {**ASKED, "question": "I am ann@example.edu. How many?"}
    for _ in range(2):
        with opened_deployment(stored(tmp_path)) as deployment, ready(create_app(service, deployment)) as client:
            assert client.post("/v1/answers", json=asked, headers=KEY).status_code == 200
    with opened_deployment(stored(tmp_path)) as deployment:
        assert len(turns(deployment)) == 1
    assert b"ann@example.edu" not in (tmp_path / "pathway.db").read_bytes()
