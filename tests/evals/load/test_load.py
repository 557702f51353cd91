"""Questions are asked over HTTP as events, timed, and every failure is counted."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from advisor.question import Status, Turn
from corpus.document import Audience
from evals.cases import Case, CaseKind
from evals.load.load import Timed, ask, bodies, body, one_at_a_time, read_events, steadily, used
from evals.load.server import HOST, Usage, free_port
from evals.readings import Outcome, outcome

EVENTS = [b"event: status\r\n", b"data: {}\r\n", b"\r\n", b"event: evidence\r\n", b"data: {}\r\n", b"event: done\r\n"]


def case(name: str, audience: Audience = Audience.STUDENT) -> Case:
    history = (Turn("Which?", "That one.", Status.CLARIFY),)
    kind, status = CaseKind.FACT, (Status.ANSWERED,)
    return Case(id=name, kind=kind, question=f"{name}?", status=status, audience=audience, history=history)


@contextmanager
def answering(status: int, events: list[bytes]) -> Iterator[int]:
    """The port of a service that gives every question the same answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(b"".join(events))

        def log_message(self, format: str, *args: object) -> None: ...

    server = HTTPServer((HOST, 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_first_evidence_comes_before_the_whole_answer() -> None:
    timed = read_events(EVENTS, time.perf_counter())
    assert timed.error is None
    assert timed.first_evidence is not None
    assert 0 <= timed.first_evidence <= timed.whole


def test_an_answer_without_evidence_has_no_time_of_it() -> None:
    assert read_events([b"event: status\n", b"event: done\n"], time.perf_counter()).first_evidence is None


@pytest.mark.parametrize("lines", [[], [b"event: evidence\n"], [b"event: status\n", b"event: error\n"]])
def test_a_stream_that_does_not_end_in_done_is_an_error(lines: list[bytes]) -> None:
    assert read_events(lines, time.perf_counter()).error


def test_a_question_is_asked_over_http() -> None:
    with answering(200, EVENTS) as port:
        assert ask(port, b"{}", time.perf_counter()).error is None


def test_a_refusal_of_the_service_is_an_error_with_its_status() -> None:
    with answering(503, []) as port:
        assert ask(port, b"{}", time.perf_counter()).error == "status 503"


def test_a_service_that_is_not_there_is_an_error() -> None:
    error = ask(free_port(), b"{}", time.perf_counter()).error
    assert error is not None and "refused" in error


def test_a_question_is_sent_with_its_history() -> None:
    sent = json.loads(body(case("one")))
    assert sent == {
        "question": "one?",
        "history": [{"question": "Which?", "answer": "That one.", "status": "clarify"}],
    }


def test_questions_of_advisors_are_left_out() -> None:
    asked = bodies([case("one"), case("two", Audience.ADVISOR), case("three")])
    assert [json.loads(question)["question"] for question in asked] == ["one?", "three?"]


def test_questions_one_at_a_time_are_asked_in_order() -> None:
    heard: list[bytes] = []

    def hear(question: bytes, since: float) -> Timed:
        heard.append(question)
        return Timed(None, 1.0, None)

    assert len(one_at_a_time(hear, [b"a", b"b", b"a"])) == 3
    assert heard == [b"a", b"b", b"a"]


def test_a_steady_rate_asks_each_question_when_it_is_due_and_not_before() -> None:
    early: list[float] = []

    def hear(question: bytes, due: float) -> Timed:
        early.append(due - time.perf_counter())
        return Timed(None, 1.0, None)

    timed, rate = steadily(hear, [b"a", b"b"], rate=200, seconds=0.2)
    assert len(timed) == 40
    assert max(early) <= 0
    assert 0 < rate <= 200


def test_a_service_that_falls_behind_does_not_hold_the_rate() -> None:
    def hear(question: bytes, due: float) -> Timed:
        time.sleep(0.1)
        return Timed(None, 100.0, None)

    _, rate = steadily(hear, [b"a"], rate=200, seconds=0.2)
    assert rate < 150


def test_memory_that_grows_by_more_than_a_twentieth_fails() -> None:
    readings = used([Usage(500, 0), Usage(600, 0), Usage(640, 0), Usage(641, 0)])
    assert [outcome(r) for r in readings if r.goal] == [Outcome.REACHED, Outcome.FAILED, Outcome.REACHED]


def test_processor_time_is_told_by_the_question() -> None:
    begun, alone, together, *_ = used([Usage(500, 9), Usage(600, 10), Usage(600, 18), Usage(600, 30)])
    assert begun.value == 9
    assert alone.value == pytest.approx(10)
    assert together.value == pytest.approx(20)


def test_what_the_system_does_not_show_gives_no_numbers() -> None:
    assert used([]) == ()
