"""Whatever lies in Redis, of another version or of nobody, a worker answers, and takes what it can read alone."""

import json
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from redis import Redis
from starlette.testclient import TestClient

from api.app import create_app
from api.database.received import conversation_mark
from api.deployment.deployment import Deployment
from api.deployment.opened import sharing
from api.limits.limits import Limits
from api.shared import conversations, kept, limiter, replays, spending
from tests.api.fakes import ready, service
from tests.api.shared.conftest import Server

CONVERSATION, ANSWER = "a-conversation-of-its-own-1", "an-answer-of-its-own"
TEXTS = st.text(max_size=20)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
TURN = st.fixed_dictionaries(
    {"question": TEXTS | VALUES, "answer": TEXTS | VALUES}, optional={"status": st.just("answered") | VALUES}
)
REPLAY = st.fixed_dictionaries(
    {"state": st.just("whole") | VALUES, "asked": TEXTS | VALUES},
    optional={
        "status": st.integers() | VALUES,
        "headers": st.lists(st.tuples(TEXTS, TEXTS), max_size=2) | VALUES,
        "parts": st.lists(st.fixed_dictionaries({"body": TEXTS, "more": st.booleans()}), max_size=2) | VALUES,
    },
)


def bytes_of(entry: st.SearchStrategy[object]) -> st.SearchStrategy[bytes]:
    return st.binary(max_size=60) | (entry | VALUES).map(lambda value: json.dumps(value).encode())


@pytest.fixture(scope="module")
def worker(server: Server) -> Iterator[TestClient]:
    with ready(create_app(service, sharing(Deployment(limits=Limits(10**6, 0, 0, 0, 0)), server.url))) as client:
        yield client


@pytest.fixture(scope="module")
def redis_client(server: Server) -> Iterator[Redis]:
    with Redis.from_url(server.url) as client:
        yield client


def post(client: TestClient, **headers: str) -> int:
    asked = {"question": "How many?", "conversation_id": CONVERSATION}
    return client.post("/v1/answers", json=asked, headers=headers).status_code


MANY = settings(max_examples=80, deadline=None)


@MANY
@given(entries=st.lists(bytes_of(TURN), min_size=1, max_size=3))
def test_a_conversation_of_which_turns_cannot_be_read_goes_on(
    worker: TestClient, redis_client: Redis, entries: list[bytes]
) -> None:
    key = f"{conversations.PREFIX}students:{conversation_mark(CONVERSATION)}"
    redis_client.delete(key)
    redis_client.rpush(key, *entries)
    held = worker.get(f"/v1/conversations/{CONVERSATION}")
    assert held.status_code in (200, 404)
    assert post(worker) == 200
    turns = worker.get(f"/v1/conversations/{CONVERSATION}").json()["turns"]
    assert turns[-1]["question"] == "How many?"


def test_turns_before_one_that_cannot_be_read_are_left_out(worker: TestClient, redis_client: Redis) -> None:
    key = f"{conversations.PREFIX}students:{conversation_mark(CONVERSATION)}"
    redis_client.delete(key)
    redis_client.rpush(key, '{"question": "a", "answer": "b"}', "{}", '{"question": "c", "answer": "d"}')
    turns = worker.get(f"/v1/conversations/{CONVERSATION}").json()["turns"]
    assert [turn["question"] for turn in turns] == ["c"]


@MANY
@given(content=bytes_of(st.nothing()), packed=st.booleans())
@example(content=zlib.compress(b"{}")[:-3], packed=False)
def test_an_answer_that_cannot_be_read_is_none(
    worker: TestClient, redis_client: Redis, content: bytes, packed: bool
) -> None:
    key = f"{kept.PREFIX}students:{kept.hashed(ANSWER)}"
    redis_client.set(key, zlib.compress(content) if packed else content)
    for path in (f"/v1/answers/{ANSWER}", f"/v1/answers/{ANSWER}/receipt"):
        assert worker.get(path).status_code == 404


@MANY
@given(content=bytes_of(REPLAY))
@example(content=b'{"state": "whole", "asked": "", "status": 200, "parts": [{"body": "%", "more": false}]}')
@example(content=b'{"state": "whole", "asked": "", "status": 99999}')
@example(content='{"state": "whole", "asked": "", "status": 200, "headers": [["\u20ac", "\u20ac"]]}'.encode())
def test_what_cannot_be_replayed_is_refused(worker: TestClient, redis_client: Redis, content: bytes) -> None:
    redis_client.delete(*redis_client.keys(f"{replays.PREFIX}*"), "no-key")
    assert post(worker, **{"idempotency-key": "the-key"}) == 200
    (key,) = redis_client.keys(f"{replays.PREFIX}*")
    held = json.loads(redis_client.get(key) or b"")
    changed = content.replace(b'"asked": ""', f'"asked": "{held["asked"]}"'.encode())
    redis_client.set(key, changed)
    assert post(worker, **{"idempotency-key": "the-key"}) in (409, 422)


@MANY
@given(content=st.binary(max_size=20) | st.floats().map(lambda value: str(value).encode()))
@example(content=b"inf")
@example(content=b"1e308")
def test_what_is_no_moment_does_not_keep_answers_from_being_given(
    worker: TestClient, redis_client: Redis, content: bytes
) -> None:
    redis_client.delete(*redis_client.keys(f"{limiter.PREFIX}*"), "no-key")
    assert post(worker) == 200
    for key in redis_client.keys(f"{limiter.PREFIX}*"):
        redis_client.set(key, content)
    assert post(worker) in (200, 429)


@MANY
@given(content=st.binary(max_size=20))
def test_what_is_no_number_of_tokens_is_none(redis_client: Redis, content: bytes) -> None:
    key = f"{spending.PREFIX}2026-11-28"
    redis_client.set(key, content)
    total = float(redis_client.eval(spending.ADD, 1, key, 5, 7, 60))
    assert total >= 12 or content.strip()[:1] == b"-"
