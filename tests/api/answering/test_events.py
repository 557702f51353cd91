"""The stream of events: their order, the heartbeat, and the error."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest
from starlette.testclient import TestClient

from advisor.patience import Patience
from advisor.question import Question
from advisor.reply import Answer, Conflict, Consultation, Disagreement, Origin, Position, Sentence
from advisor.steps import Step
from api.app import create_app
from tests.api.fakes import (
    ANSWER,
    CITATIONS,
    FINDING,
    QUOTE,
    BrokenAdvisor,
    ScriptedAdvisor,
    listening,
    ready,
    service,
    steps,
    wait_until,
)


class Slow(ScriptedAdvisor):
    """Takes a fifth of a second over its answer."""

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        first, *rest = super().watch(question, patience)
        yield first
        time.sleep(0.2)
        yield from rest


def stream(client: TestClient, **body: object) -> str:
    response = client.post(
        "/v1/answers", json={"question": "How many?", **body}, headers={"accept": "text/event-stream"}
    )
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    return response.text


def events(text: str) -> list[tuple[str, dict[str, object]]]:
    blocks = (block.split("\r\n") for block in text.split("\r\n\r\n"))
    found = [
        dict(line.split(": ", 1) for line in block) for block in blocks if block and block[0].startswith("event: ")
    ]
    return [(block["event"], json.loads(block["data"])) for block in found]


def test_events_come_in_the_order_of_the_contract_and_say_what_the_body_says() -> None:
    with ready(create_app(service)) as client:
        heard = events(stream(client, conversation_id="talk"))
        body = client.post("/v1/answers", json={"question": "How many?", "conversation_id": "talk"}).json()
    assert [name for name, _ in heard] == ["status", "evidence", "finding", "sentence", "done"]
    told = [data for _, data in heard]
    assert told[0] == {"text": "Looking", "id": body["id"]}
    assert told[1] == {"citations": body["citations"]}
    assert told[2] == {**body["sentences"][0], "verdict": "partly"}
    assert told[3] == body["sentences"][1]
    assert told[4] == body


def test_a_finding_that_is_read_after_a_quote_is_sent_before_it() -> None:
    closing = Sentence("Please confirm.", Origin.FINDING)
    disagreement = Disagreement("credits", (Position("At most 12.", 1), Position("A B.", 2)))
    reply = Conflict((FINDING, QUOTE, closing), CITATIONS, (disagreement,))
    with ready(create_app(lambda: service(ScriptedAdvisor(*steps(reply))))) as client:
        heard = events(stream(client))
    assert [name for name, _ in heard] == ["status", "evidence", "finding", "finding", "sentence", "done"]
    sentences = heard[-1][1]["sentences"]
    assert isinstance(sentences, list)
    assert [sentence["text"] for sentence in sentences] == [FINDING.text, QUOTE.text, closing.text]


class Halting(ScriptedAdvisor):
    """Shows its quotes, and then waits until they were seen before it goes on."""

    def __init__(self, *steps: Step) -> None:
        super().__init__(*steps)
        self.seen = threading.Event()
        self.waited = False

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        for step in super().watch(question, patience):
            if isinstance(step, Consultation):
                self.waited = self.seen.wait(20)
            yield step


def test_quotes_are_sent_while_a_model_is_still_at_work() -> None:
    halting = Halting(*steps())
    with (
        listening(create_app(lambda: service(halting))) as port,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as client,
    ):
        wait_until(lambda: client.get("/readyz").status_code == 200)
        asked = {"json": {"question": "How many?"}, "headers": {"accept": "text/event-stream"}}
        with client.stream("POST", "/v1/answers", **asked) as response:  # type: ignore[arg-type]
            for line in response.iter_lines():
                if QUOTE.text in line and not halting.waited:
                    halting.seen.set()
    assert halting.waited


def test_what_a_model_adds_comes_after_the_quotes_and_why_it_did_not_stands_in_the_body() -> None:
    joined = Sentence("At most 12 credits count, each with a B.", Origin.MODEL, (1, 2))
    reply = replace(ANSWER, sentences=(FINDING, QUOTE, joined))
    with ready(create_app(lambda: service(ScriptedAdvisor(*steps(reply))))) as client:
        heard = events(stream(client))
    assert [name for name, _ in heard] == ["status", "evidence", "finding", "sentence", "sentence", "done"]
    assert heard[4][1] == {"text": joined.text, "origin": "model", "citations": [1, 2]}
    *before, last = steps()
    assert isinstance(last, Consultation)
    busy = replace(last, model="local", degraded="the local model is at work on other questions")
    with ready(create_app(lambda: service(ScriptedAdvisor(*before, busy)))) as client:
        done = events(stream(client))[-1][1]
    assert (done["model"], done["degraded"]) == ("local", "the local model is at work on other questions")


def test_text_in_any_script_arrives_whole() -> None:
    said = Sentence("كم؟ \u2028 🎓\r\ndata: x\r\n\r\nevent: done", Origin.QUOTE)
    reply = Answer((said,), ())
    with ready(create_app(lambda: service(ScriptedAdvisor(*steps(reply))))) as client:
        heard = events(stream(client))
    assert [name for name, _ in heard] == ["status", "evidence", "sentence", "done"]
    assert heard[2][1]["text"] == said.text


def test_a_quiet_stream_has_a_heartbeat() -> None:
    with ready(create_app(lambda: service(Slow(*steps())), heartbeat=0.02)) as client:
        text = stream(client)
    assert ": ping" in text
    assert text.index(": ping") < text.index("event: evidence")
    assert [name for name, _ in events(text)][-1] == "done"


def test_an_advisor_that_fails_ends_the_stream_with_an_error_and_a_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with ready(create_app(lambda: service(BrokenAdvisor(*steps())))) as client:
        heard = events(stream(client))
    assert [name for name, _ in heard] == ["status", "error"]
    assert heard[1][1] == {"code": "internal", "retryable": True, "message": heard[1][1]["message"]}
    assert "index is gone" not in str(heard[1][1]["message"])
    assert "the index is gone" in caplog.text


def test_a_question_that_failed_is_not_remembered() -> None:
    advisor = BrokenAdvisor(*steps())
    with ready(create_app(lambda: service(advisor))) as client:
        stream(client, conversation_id="talk")
        stream(client, conversation_id="talk")
        stream(client, conversation_id="talk")
    assert [len(asked.history) for asked in advisor.asked] == [0, 0, 1]
