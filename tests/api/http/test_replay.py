"""A post that is sent again under its key is answered as it was, and done once."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from starlette.types import Message, Receive, Scope, Send

from advisor.patience import Patience
from advisor.question import Question
from advisor.steps import Step
from api.app import create_app
from api.deployment.deployment import Deployment
from api.http.replay import LARGEST, MOST, SECONDS, MemoryReplays, Replays
from tests.api.fakes import BrokenAdvisor, ScriptedAdvisor, ready, service, steps

KEY = {"idempotency-key": "7c5c3f5e-0000-4000-8000-000000000000"}
ASKED = {"question": "How many?"}
T = TypeVar("T")


class SlowAdvisor(ScriptedAdvisor):
    """Answers when it is let."""

    def __init__(self, *steps: Step) -> None:
        super().__init__(*steps)
        self.begun, self.let = threading.Event(), threading.Event()

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        self.begun.set()
        assert self.let.wait(20)
        yield from super().watch(question, patience)


@pytest.mark.parametrize("accept", ["*/*", "text/event-stream"])
def test_the_same_post_is_answered_the_same_and_asked_once(accept: str) -> None:
    advisor = ScriptedAdvisor(*steps())
    with ready(create_app(lambda: service(advisor))) as client:
        first, second = (client.post("/v1/answers", json=ASKED, headers={**KEY, "accept": accept}) for _ in range(2))
    assert len(advisor.asked) == 1
    assert first.content == second.content
    assert first.headers["content-type"] == second.headers["content-type"]
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    assert "content-security-policy" in second.headers


def test_what_was_sent_twice_is_kept_once() -> None:
    deployment = Deployment()
    with ready(create_app(service, deployment)) as client:
        for _ in range(3):
            assert client.post("/v1/feedback", json={"answer_id": "a", "rating": "up"}, headers=KEY).status_code == 202
    assert len(deployment.received.feedback()) == 1


def test_another_post_under_the_key_is_refused_and_under_no_key_or_at_another_path_is_not() -> None:
    advisor = ScriptedAdvisor(*steps())
    with ready(create_app(lambda: service(advisor))) as client:
        client.post("/v1/answers", json=ASKED, headers=KEY)
        other = client.post("/v1/answers", json={"question": "How old?"}, headers=KEY)
        client.post("/v1/answers", json=ASKED)
        elsewhere = client.post("/v1/feedback", json={"answer_id": "a", "rating": "up"}, headers=KEY)
    assert (other.status_code, elsewhere.status_code) == (422, 202)
    assert "new one" in other.json()["detail"]
    assert [question.text for question in advisor.asked] == ["How many?"] * 2


def test_while_the_first_is_being_answered_the_second_is_told_to_wait() -> None:
    advisor = SlowAdvisor(*steps())
    with ready(create_app(lambda: service(advisor))) as client:
        answers: list[int] = []
        thread = threading.Thread(
            target=lambda: answers.append(client.post("/v1/answers", json=ASKED, headers=KEY).status_code)
        )
        thread.start()
        assert advisor.begun.wait(20)
        early = client.post("/v1/answers", json=ASKED, headers=KEY)
        advisor.let.set()
        thread.join()
        late = client.post("/v1/answers", json=ASKED, headers=KEY)
    assert (early.status_code, early.headers["retry-after"]) == (409, "1")
    assert answers == [200]
    assert late.headers["idempotency-replayed"] == "true"
    assert len(advisor.asked) == 1


def test_what_was_refused_or_failed_may_be_sent_again() -> None:
    advisor = BrokenAdvisor(*steps())
    with ready(create_app(lambda: service(advisor)), crashes_raise=False) as client:
        sent = [client.post("/v1/answers", json=body, headers=KEY) for body in ({}, ASKED, ASKED)]
    assert [response.status_code for response in sent] == [422, 500, 200]


@pytest.mark.parametrize("key", ["", " ", "x" * 256, "a b"])
def test_a_key_that_is_none_is_refused(key: str) -> None:
    with ready(create_app(service)) as client:
        response = client.post("/v1/answers", json=ASKED, headers={"idempotency-key": key})
    assert response.status_code == 400
    assert "UUID" in response.json()["detail"]


class Counting:
    """An app of one answer, which leaves halfway where it is told to."""

    def __init__(self, body: bytes = b"x") -> None:
        self.times = 0
        self.body = body
        self.breaks = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.times += 1
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": self.body, "more_body": True})
        if not self.breaks:
            await send({"type": "http.response.body", "body": b""})


async def post(app: Replays, key: str) -> None:
    async def receive() -> Message:
        return {"type": "http.request", "body": b"{}"}

    async def send(message: Message) -> None:
        pass

    headers = [(b"idempotency-key", key.encode())]
    await app({"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": headers}, receive, send)


def apart(work: Coroutine[None, None, T]) -> T:
    """Runs it in a thread of its own: a browser that other tests opened may keep a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def test_an_answer_is_kept_for_ten_minutes_and_half_an_answer_never() -> None:
    now, app = 0.0, Counting()
    replays = Replays(app, MemoryReplays(lambda: now))

    async def ask() -> list[int]:
        nonlocal now
        times = []
        for moment, breaks in ((0.0, True), (0.0, False), (SECONDS - 1, False), (SECONDS, False)):
            now, app.breaks = moment, breaks
            await post(replays, "a")
            times.append(app.times)
        return times

    assert apart(ask()) == [1, 2, 2, 3]


@pytest.mark.parametrize(("body", "most"), [(b"x", MOST), (b"x" * (LARGEST // 4), 4)])
def test_no_more_is_kept_than_there_is_room_for(body: bytes, most: int) -> None:
    app = Counting(body)
    replays = Replays(app, MemoryReplays(lambda: 0.0))

    async def ask() -> None:
        for number in range(most + 1):
            await post(replays, str(number))
        await post(replays, str(most))
        assert app.times == most + 1
        await post(replays, "0")
        assert app.times == most + 2

    apart(ask())
