"""Who cannot be let in hears so at once: before the body is read, and without waiting for a thread."""

import asyncio
import inspect
import json
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from api.app import create_app
from api.limits.crowd import Crowd, Sizes
from api.limits.entrance import PATHS, Entrance
from api.telemetry.measures import Measures
from api.telemetry.requests import Requests, route_of
from tests.api.fakes import service

FULL = Sizes(computing=1, waiting=0)


def scope_of(path: str, method: str = "POST", headers: tuple[tuple[bytes, bytes], ...] = ()) -> Scope:
    return {"type": "http", "method": method, "path": path, "headers": list(headers)}


async def nobody(scope: Scope, receive: Receive, send: Send) -> None:
    raise AssertionError("somebody got in")


async def nothing() -> Message:
    raise AssertionError("the body was read")


async def unheard(message: Message) -> None: ...


def alone(work: Coroutine[object, object, None]) -> None:
    """Runs to the end in a thread of its own, since tests of pages leave a loop running in this one."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, work).result()


def let_in(crowd: Crowd, scope: Scope) -> tuple[bool, list[Message]]:
    """Whether a request got through, and what it was told at the door; its body never comes."""
    passed, sent = [], list[Message]()

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        passed.append(scope)

    async def send(message: Message) -> None:
        sent.append(message)

    alone(Entrance(inside, crowd)(scope, nothing, send))
    return bool(passed), sent


@pytest.mark.parametrize("path", PATHS)
def test_a_full_house_is_told_before_the_body_is_read(path: str) -> None:
    crowd = Crowd(FULL)
    place, scope = crowd.enter(), scope_of(path)
    passed, (start, body) = let_in(crowd, scope)
    assert not passed
    assert start["status"] == 503
    assert (b"retry-after", b"2") in start["headers"]
    assert json.loads(body["body"])["detail"] == str(crowd.refusal())
    assert route_of(scope) == path
    place.leave()
    assert let_in(crowd, scope_of(path)) == (True, [])


@pytest.mark.parametrize(
    "scope",
    [
        scope_of("/v1/answers", method="GET"),
        scope_of("/v1/feedback"),
        scope_of("/readyz", method="GET"),
        scope_of("/v1/answers", headers=((b"idempotency-key", b"again"),)),
    ],
)
def test_what_needs_no_place_gets_through(scope: Scope) -> None:
    crowd = Crowd(FULL)
    crowd.enter()
    assert let_in(crowd, scope) == (True, [])


def test_a_crowd_at_the_door_is_counted_in_the_log_and_not_written_down_one_by_one(
    caplog: pytest.LogCaptureFixture,
) -> None:
    crowd = Crowd(FULL)
    crowd.enter()
    requests = Requests(Entrance(nobody, crowd), Measures(crowd))
    with caplog.at_level("INFO", logger="api.telemetry.requests"):
        for _ in range(50):
            alone(requests(scope_of("/v1/answers"), nothing, unheard))
    told = [vars(record) for record in caplog.records]
    assert 1 <= len(told) < 50
    assert {(each["msg"], each["route"], each["status"]) for each in told} == {("turned away", "/v1/answers", 503)}
    assert sum(each["count"] for each in told) + requests._unlogged == 50


def test_no_refusal_of_the_app_waits_for_a_thread() -> None:
    handlers = create_app(service).exception_handlers
    assert [handler for handler in handlers.values() if not inspect.iscoroutinefunction(handler)] == []
