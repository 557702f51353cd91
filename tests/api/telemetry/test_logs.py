"""What is logged is one JSON object a line, holds no personal data, and cannot pass for two entries."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from api.app import create_app
from api.telemetry.logs import CleanFormatter
from tests.api.fakes import ANSWER, ready, service


def logged(message: str, *parts: object, error: Exception | None = None, **extra: object) -> str:
    """What a logger with our formatter writes."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(CleanFormatter())
    record = logging.LogRecord(
        "api", logging.ERROR, "file.py", 1, message, parts, (type(error), error, None) if error else None
    )
    record.__dict__.update(extra)
    handler.handle(record)
    return written.getvalue()


def test_an_entry_says_when_how_bad_where_and_what() -> None:
    entry = json.loads(logged("the desk %s", "is away", status=503))
    assert entry.pop("timestamp").endswith("Z")
    assert entry == {"event": "the desk is away", "level": "error", "logger": "api", "status": 503}


def test_personal_data_is_taken_out_of_the_message_the_traceback_and_every_field() -> None:
    written = logged("asked by %s", "ann@example.edu", error=ValueError("call 603-862-1234"), why="bob@example.edu")
    assert "asked by [e-mail]" in written
    assert "ValueError: call [phone]" in written
    assert json.loads(written)["why"] == "[e-mail]"
    assert "862" not in written


def test_what_somebody_typed_begins_no_entry() -> None:
    written = logged("asked: %s", "x\n2026-11-27 12:00:00 ERROR api: forged\r\x1b[2J\u2028y")
    assert written.count("\n") == 1
    assert "\x1b" not in written
    assert "\u2028" not in written


@pytest.fixture
def entries() -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile, as the service writes it."""
    written, root = io.StringIO(), logging.getLogger("api")
    handler = logging.StreamHandler(written)
    handler.setFormatter(CleanFormatter())
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


def test_a_request_and_its_answer_are_logged_under_one_id_without_a_word_of_either(entries: io.StringIO) -> None:
    given = "0123456789abcdef"
    with ready(create_app(service)) as client:
        asked = {"question": "Do my secret courses count?", "conversation_id": "secret-conversation-1"}
        response = client.post("/v1/answers?note=secret", json=asked, headers={"x-request-id": given})
        client.get("/v1/documents/secret-document")
        client.get("/secret-place")
        client.request("SECRET", "/v1/answers")
    lines = [json.loads(line) for line in entries.getvalue().splitlines()]
    ours = [line for line in lines if line["logger"] in ("api.answering.told", "api.telemetry.requests")]
    answer, request, document, nowhere, odd = ours
    assert response.headers["x-request-id"] == answer["request_id"] == request["request_id"] == given
    assert (request["route"], request["method"], request["status"]) == ("/v1/answers", "POST", 200)
    assert (answer["outcome"], answer["model"]) == ("answered", "none")
    assert (document["route"], nowhere["route"]) == ("/v1/documents/{document_id}", "none")
    assert odd["method"] == "other"
    said = entries.getvalue().lower()
    assert "secret" not in said
    assert ANSWER.sentences[0].text.lower() not in said


@pytest.mark.parametrize("given", ["", "short", "x" * 40, "603-862-1234", "0123456789abcdef\n", "a" * 65])
def test_an_id_that_is_none_is_replaced(given: str) -> None:
    with ready(create_app(service)) as client:
        told = client.get("/livez", headers={"x-request-id": given.strip("\n") if given.strip() else "-"})
    assert told.headers["x-request-id"] != given
    assert len(told.headers["x-request-id"]) >= 16


def test_no_login_of_an_address_is_logged() -> None:
    written = logged("no answer from %s", "redis://u:hunter@cache/0")
    assert "redis://***@cache/0" in written
    assert "hunter" not in written
