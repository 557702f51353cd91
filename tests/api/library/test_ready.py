"""The process answers while the library loads, says when it is ready, and why it never will be."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

from starlette.testclient import TestClient

from advisor.bootstrap import Service
from advisor.patience import Patience
from advisor.question import Question
from advisor.steps import Step
from api.app import create_app
from api.deployment.deployment import Deployment
from api.library.ready import Ready
from api.limits.crowd import Crowd, Sizes
from tests.api.fakes import ScriptedAdvisor, listening, ready, service, steps, wait_until

ASKED = {"question": "How many?"}


def test_livez_answers_while_the_library_loads_and_readyz_says_to_come_back() -> None:
    loaded = threading.Event()

    def make_service() -> Service:
        loaded.wait(20)
        return service()

    with TestClient(create_app(make_service)) as client:
        assert client.get("/livez").json() == {"status": "alive"}
        for response in (
            client.get("/readyz"),
            client.post("/v1/answers", json=ASKED),
            client.get("/v1/documents/open"),
        ):
            assert (response.status_code, response.headers["retry-after"]) == (503, "3")
            assert response.headers["content-type"] == "application/problem+json"
        loaded.set()
        wait_until(lambda: client.get("/readyz").status_code == 200)
        index = {"index_version": "v1", "documents": 2, "warning": None}
        told = {"status": "ready", **index, "model": "none", "degraded": None}
        assert client.get("/readyz").json() == told
        assert client.post("/v1/answers", json=ASKED).status_code == 200


def test_readyz_repeats_what_is_wrong_with_the_index() -> None:
    with ready(create_app(lambda: service(warning="an older snapshot is served"))) as client:
        assert client.get("/readyz").json()["warning"] == "an older snapshot is served"


def test_a_service_that_could_not_be_made_says_why_and_does_not_ask_to_be_tried_again() -> None:
    def make_service() -> Service:
        raise LookupError("there is no library")

    with TestClient(create_app(make_service)) as client:
        wait_until(lambda: "LookupError: there is no library" in client.get("/readyz").json()["detail"])
        assert client.get("/livez").status_code == 200
        for response in (client.get("/readyz"), client.post("/v1/answers", json=ASKED)):
            assert response.status_code == 503
            assert "retry-after" not in response.headers


def test_livez_answers_while_every_thread_is_busy_with_a_question() -> None:
    done = threading.Event()

    class Blocked(ScriptedAdvisor):
        def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
            first, *rest = super().watch(question, patience)
            yield first
            done.wait(20)
            yield from rest

    advisor = Blocked(*steps())
    with (
        listening(create_app(lambda: service(advisor), Deployment(crowd=Crowd(Sizes(computing=50))))) as port,
        ThreadPoolExecutor(50) as clients,
    ):
        wait_until(lambda: request(port, "GET", "/readyz") == 200)
        asking = [clients.submit(request, port, "POST", "/v1/answers", b'{"question": "a"}') for _ in range(50)]
        wait_until(lambda: len(advisor.asked) >= 40)
        try:
            assert request(port, "GET", "/livez") == 200
        finally:
            done.set()
        assert [asked.result() for asked in asking] == [200] * 50


def request(port: int, method: str, path: str, body: bytes | None = None) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, {"content-type": "application/json"})
    code = connection.getresponse().status
    connection.close()
    return code


def test_somebody_is_told_when_the_service_is_there_or_has_failed() -> None:
    told: list[tuple[bool, str | None]] = []

    def make_service() -> Service:
        raise LookupError("there is no library")

    def tell(ready: Ready) -> None:
        told.append((ready.service is not None, ready.failure))

    for number, make in enumerate((service, make_service)):
        Ready(make, tell).start()
        wait_until(lambda last=number: len(told) > last)  # type: ignore[misc]
    assert told == [(True, None), (False, "LookupError: there is no library")]


def test_stopping_closes_the_service_once() -> None:
    closed: list[str] = []
    with ready(create_app(lambda: service(close=lambda: closed.append("closed")))):
        assert closed == []
    assert closed == ["closed"]


def test_stopping_does_not_wait_for_a_library_that_loads_and_closes_it_when_it_comes() -> None:
    loaded, closed = threading.Event(), threading.Event()

    def make_service() -> Service:
        loaded.wait(20)
        return service(close=closed.set)

    starting = Ready(make_service, patience=0.05)
    starting.start()
    begun = time.monotonic()
    starting.close()
    assert time.monotonic() - begun < 5
    assert not closed.is_set()
    loaded.set()
    assert closed.wait(5)
    assert starting.service is None
