"""A client that leaves in the middle of a stream leaves nothing running behind."""

import http.client
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest

from advisor.patience import Patience
from advisor.question import Question
from advisor.steps import Started, Step
from api.app import create_app
from api.events import LeavableSteps
from tests.api.fakes import ScriptedAdvisor, listening, service, wait_until

ASKING = {"content-type": "application/json", "accept": "text/event-stream"}


class Endless(ScriptedAdvisor):
    """Goes on until it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.left = threading.Event()

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        try:
            while True:
                yield Started("Looking")
                time.sleep(0.01)
        finally:
            self.left.set()


def status(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    code = connection.getresponse().status
    connection.close()
    return code


@contextmanager
def streaming(port: int) -> Iterator[None]:
    """A client that has had the first event of a stream and is there for the rest."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", "/v1/answers", b'{"question": "How many?"}', ASKING)
    with closing(connection), connection.getresponse() as response:
        assert response.readline() == b"event: status\r\n"
        yield


def test_a_client_that_leaves_ends_its_consultation() -> None:
    advisor = Endless()
    with listening(create_app(lambda: service(advisor))) as port:
        wait_until(lambda: status(port, "/readyz") == 200)
        before = threading.active_count()
        with streaming(port):
            assert not advisor.left.is_set()
        assert advisor.left.wait(5)
        assert status(port, "/livez") == 200
        assert threading.active_count() <= before + 1


def test_a_server_that_stops_ends_its_consultations() -> None:
    advisor = Endless()
    with ExitStack() as client:
        with listening(create_app(lambda: service(advisor))) as port:
            wait_until(lambda: status(port, "/readyz") == 200)
            client.enter_context(streaming(port))
        assert advisor.left.wait(5)


@pytest.mark.parametrize("within", [True, False])
def test_steps_are_left_between_two_of_them_or_after_the_present_one(within: bool) -> None:
    ended = threading.Event()

    def two() -> Generator[Step]:
        try:
            yield Started("first")
            if within:
                taken.leave()
                assert not ended.is_set()
            yield Started("second")
        finally:
            ended.set()

    taken = LeavableSteps(two())
    assert next(taken) == Started("first")
    if within:
        assert next(taken) == Started("second")
    else:
        taken.leave()
    assert ended.is_set()
    assert list(taken) == []
