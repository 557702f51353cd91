"""A client that leaves in the middle of a stream leaves nothing running behind."""

import http.client
import json
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest

from advisor.patience import Patience
from advisor.question import Question
from advisor.reply import Consultation
from advisor.steps import Started, Step
from api.answering.events import LeavableSteps
from api.app import create_app
from api.deployment.deployment import Deployment
from tests.api.fakes import ScriptedAdvisor, listening, service, steps, wait_until

ASKING = {"content-type": "application/json", "accept": "text/event-stream"}


class Endless(ScriptedAdvisor):
    """Goes on until it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.left = threading.Event()

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        try:
            while True:
                yield Started("Looking", "c-1")
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


class Writing(ScriptedAdvisor):
    """Waits for a model after its quotes, until its asker leaves."""

    def __init__(self) -> None:
        super().__init__(*steps())
        self.freed = threading.Event()

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        assert patience is not None
        for step in super().watch(question, patience):
            if isinstance(step, Consultation):
                patience.leaving.then(self.freed.set)
                self.freed.wait(20)
            yield step


@pytest.mark.parametrize("awaited", [b"event: evidence", b"event: sentence"])
def test_who_was_cut_off_has_the_answer_by_the_id_of_its_first_event_and_its_model_is_free(awaited: bytes) -> None:
    advisor, answer = Writing(), Deployment()
    with listening(create_app(lambda: service(advisor), answer)) as port:
        wait_until(lambda: status(port, "/readyz") == 200)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("POST", "/v1/answers", b'{"question": "How many?"}', ASKING)
        with closing(connection), connection.getresponse() as response:
            read = b""
            while awaited not in read:
                read += response.readline()
            assert not advisor.freed.is_set()
        told = json.loads(read.split(b"data: ")[1].splitlines()[0])
        assert advisor.freed.wait(3)
        wait_until(lambda: status(port, f"/v1/answers/{told['id']}") == 200)
        assert not answer.crowd.places


def test_an_answer_that_nobody_waits_for_is_not_begun() -> None:
    begun = threading.Event()

    def two() -> Generator[Step]:
        yield Started("first", "c-1")
        begun.set()
        yield Started("second", "c-1")

    taken = LeavableSteps(two())
    next(taken)
    taken.finish()
    assert list(taken) == []
    assert not begun.is_set()


def test_what_is_left_of_an_answer_is_finished_within_its_seconds() -> None:
    def four() -> Generator[Step]:
        for number in range(4):
            yield Started(str(number), "c-1")

    at_once, in_time = LeavableSteps(four(), finishing=0.0), LeavableSteps(four(), finishing=60.0)
    for taken in (at_once, in_time):
        next(taken)
        next(taken)
        taken.finish()
    assert [step.text for step in in_time if isinstance(step, Started)] == ["2", "3"]
    assert [step.text for step in at_once if isinstance(step, Started)] == ["2"]


@pytest.mark.parametrize("within", [True, False])
def test_steps_are_left_between_two_of_them_or_after_the_present_one(within: bool) -> None:
    ended = threading.Event()

    def two() -> Generator[Step]:
        try:
            yield Started("first", "c-1")
            if within:
                taken.leave()
                assert not ended.is_set()
            yield Started("second", "c-1")
        finally:
            ended.set()

    taken = LeavableSteps(two())
    assert next(taken) == Started("first", "c-1")
    if within:
        assert next(taken) == Started("second", "c-1")
    else:
        taken.leave()
    assert ended.is_set()
    assert list(taken) == []
