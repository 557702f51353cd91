"""Workers at one Redis count together and answer what is sent again alike; without it each goes on by itself."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.opened import sharing
from api.limits.limits import Limits
from tests.api.fakes import BrokenAdvisor, ScriptedAdvisor, ready, service, steps
from tests.api.shared.conftest import Server

ASKED = {"question": "How many?"}
NONE = Limits(0, 0, 0, 0)


@contextmanager
def workers(
    count: int, url: str, limits: Limits = NONE, advisor: ScriptedAdvisor | None = None
) -> Iterator[list[TestClient]]:
    """Clients of some workers, each with a deployment of its own at one Redis."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(
                ready(
                    create_app(lambda: service(advisor), sharing(Deployment(limits=limits), url)),
                    crashes_raise=False,
                )
            )
            for _ in range(count)
        ]


def asked(client: TestClient, key: str | None = None, question: str = "How many?") -> int:
    headers = {"Idempotency-Key": key} if key else {}
    return client.post("/v1/answers", json={"question": question}, headers=headers).status_code


def test_a_limit_is_of_all_workers_together(redis: Server) -> None:
    with workers(4, redis.url, Limits(6, 0, 0, 0)) as clients:
        statuses = [asked(clients[number % 4]) for number in range(9)]
    assert statuses == [200] * 6 + [429] * 3


def test_a_refusal_says_how_long_to_wait(redis: Server) -> None:
    with workers(2, redis.url, Limits(2, 0, 0, 0)) as (one, other):
        assert [asked(one), asked(other)] == [200, 200]
        refused = other.post("/v1/answers", json=ASKED)
    assert 1 <= int(refused.headers["retry-after"]) <= 30


def test_a_post_that_is_sent_again_to_another_worker_is_answered_as_it_was(redis: Server) -> None:
    advisor = ScriptedAdvisor(*steps())
    with workers(2, redis.url, advisor=advisor) as (one, other):
        first = one.post("/v1/answers", json=ASKED, headers={"Idempotency-Key": "a"})
        second = other.post("/v1/answers", json=ASKED, headers={"Idempotency-Key": "a"})
        assert asked(other, "a", "Another?") == 422
    assert second.content == first.content
    assert second.headers["idempotency-replayed"] == "true"
    assert len(advisor.asked) == 1


def test_a_stream_is_sent_again_as_it_was(redis: Server) -> None:
    headers = {"Idempotency-Key": "s", "accept": "text/event-stream"}
    with workers(2, redis.url) as (one, other):
        first = one.post("/v1/answers", json=ASKED, headers=headers)
        assert other.post("/v1/answers", json=ASKED, headers=headers).text == first.text
    assert "event: done" in first.text


def test_what_failed_may_be_sent_again_to_another_worker(redis: Server) -> None:
    advisor = BrokenAdvisor(*steps())
    with workers(2, redis.url, advisor=advisor) as (one, other):
        assert [asked(one, "a"), asked(other, "a")] == [500, 200]


def test_without_redis_each_worker_answers_counts_alone_and_says_so_once(
    caplog: pytest.LogCaptureFixture, tmp_path_factory: pytest.TempPathFactory
) -> None:
    nowhere = f"unix://{tmp_path_factory.mktemp('nowhere') / 'redis.sock'}"
    with caplog.at_level(logging.WARNING, "api.shared"), workers(2, nowhere, Limits(2, 0, 0, 0)) as (one, other):
        assert [asked(one) for _ in range(3)] == [200, 200, 429]
        assert [asked(other, "a"), asked(other, "a")] == [200, 200]
    said = [record.message for record in caplog.records if "Redis is away" in record.message]
    assert len(said) == 2


CONVERSATION = "a-conversation-of-its-own-1"


def test_another_worker_goes_on_with_a_conversation_and_forgets_it(redis: Server) -> None:
    advisor = ScriptedAdvisor(*steps())
    with workers(2, redis.url, advisor=advisor) as (one, other):
        for client, question in ((one, "How many?"), (other, "And grades?"), (one, "And age?")):
            client.post("/v1/answers", json={"question": question, "conversation_id": CONVERSATION})
        held = other.get(f"/v1/conversations/{CONVERSATION}").json()
        assert [turn["question"] for turn in held["turns"]] == ["How many?", "And grades?", "And age?"]
        assert one.delete(f"/v1/conversations/{CONVERSATION}").status_code == 204
        assert other.get(f"/v1/conversations/{CONVERSATION}").status_code == 404
    assert [[turn.question for turn in question.history] for question in advisor.asked] == [
        [],
        ["How many?"],
        ["How many?", "And grades?"],
    ]


def test_nobody_is_told_that_a_conversation_is_gone_while_redis_may_hold_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    nowhere = f"unix://{tmp_path_factory.mktemp('nowhere') / 'redis.sock'}"
    with workers(1, nowhere) as (one,):
        one.post("/v1/answers", json={"question": "How many?", "conversation_id": CONVERSATION})
        assert one.get(f"/v1/conversations/{CONVERSATION}").json()["turns"]
        refused = one.delete(f"/v1/conversations/{CONVERSATION}")
    assert refused.status_code == 503
    assert refused.headers["content-type"] == "application/problem+json"
