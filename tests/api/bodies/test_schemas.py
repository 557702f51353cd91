"""Whatever is sent as a question gets an answer or a problem in words, and the service lives on."""

import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from advisor.question import Question, Status, Turn
from api.app import create_app
from api.bodies.schemas import AnswerRequest
from corpus.document import Audience
from tests.api.fakes import ready, service

JSON = {"content-type": "application/json"}
PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def scripted() -> Iterator[TestClient]:
    with ready(create_app(service)) as client:
        yield client


def problem_of(client: TestClient, content: bytes, headers: dict[str, str] | None = None) -> tuple[int, str]:
    """The status and the words of the problem that the body is answered with; the next question is answered."""
    response = client.post("/v1/answers", content=content, headers=headers or JSON)
    assert response.headers["content-type"] == PROBLEM
    body = response.json()
    assert body["status"] == response.status_code
    assert {"type", "title", "detail"} <= body.keys()
    assert client.post("/v1/answers", json={"question": "And now?"}).status_code == 200
    return response.status_code, body["detail"]


def refused(client: TestClient, **body: object) -> str:
    """The words with which a well-formed but unfit request is refused."""
    status, detail = problem_of(client, json.dumps(body).encode())
    assert status == 422
    return detail


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "\u0000", "\u0000 \u200b\u2028", "x" * 2001, "🎓" * 2001])
def test_a_question_that_is_none_is_refused(scripted: TestClient, question: str) -> None:
    assert refused(scripted, question=question).startswith("Please mend the request: question: ")


@pytest.mark.parametrize("question", [None, 7, True, 1.5, [], ["how many?"], {"text": "how many?"}])
def test_a_question_of_another_type_is_refused(scripted: TestClient, question: object) -> None:
    assert "question" in refused(scripted, question=question)


@pytest.mark.parametrize(
    "more",
    [
        {"audience": "dean"},
        {"audience": None},
        {"history": "earlier"},
        {"history": [{"question": "a"}]},
        {"history": [{"question": "a", "answer": "b", "status": "lost"}]},
        {"history": [{"question": "a", "answer": "x" * 8001}]},
        {"history": [{"question": "a", "answer": "b"}] * 21},
        {"institution": "x" * 201},
        {"catalog_year": 2025},
        {"conversation_id": "x" * 65},
        {"conversation_id": 7},
    ],
)
def test_an_unfit_field_is_refused_by_name(scripted: TestClient, more: dict[str, object]) -> None:
    assert next(iter(more)) in refused(scripted, question="How many?", **more)


def test_every_fault_is_listed(scripted: TestClient) -> None:
    response = scripted.post("/v1/answers", json={"question": 7, "audience": "dean"})
    assert [words.split(":")[0] for words in response.json()["errors"]] == ["question", "audience"]


@pytest.mark.parametrize("body", [b"[]", b'"how many?"', b"null", b"7", b"{}"])
def test_json_of_another_shape_is_refused(scripted: TestClient, body: bytes) -> None:
    status, detail = problem_of(scripted, body)
    assert status == 422
    assert ": :" not in detail


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b'{"question": "a"',
        b"question=a",
        b"\x00\xff\xfe\x80",
        b'{"question": "\xff\xfe"}',
        b"[" * 100_000,
        b'{"question": "a", "institution": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_not_json_is_refused(scripted: TestClient, body: bytes) -> None:
    status, detail = problem_of(scripted, body)
    assert status == 400
    assert detail


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_body_that_is_not_called_json_is_refused(scripted: TestClient, kind: str) -> None:
    status, detail = problem_of(scripted, b'{"question": "a"}', {"content-type": kind})
    assert status == 422
    assert detail.startswith("Please mend the request: the body: ")


def test_no_body_is_refused(scripted: TestClient) -> None:
    assert problem_of(scripted, b"") == (422, "Please mend the request: the body: it is needed.")


@pytest.mark.parametrize("where", ["question", "conversation_id", "institution", "catalog_year"])
def test_half_a_character_is_refused(scripted: TestClient, where: str) -> None:
    body = {"question": "How many?", where: "half \ud800 a character"}
    status, detail = problem_of(scripted, json.dumps(body).encode())
    assert (status, where in detail) == (422, True)


@pytest.mark.parametrize(
    "question",
    [
        "x" * 2000,
        "🎓" * 2000,
        "how\u0000many\u0007?",
        "كم عدد الساعات؟ \u202eabc",
        "🎓",
        "?",
        "a\r\ndata: b",
        "%00",
        "[/bold]",
    ],
)
def test_odd_text_that_can_be_read_is_taken(scripted: TestClient, question: str) -> None:
    for accept in ("application/json", "text/event-stream"):
        response = scripted.post("/v1/answers", json={"question": question}, headers={"accept": accept})
        assert response.status_code == 200


def test_unknown_fields_are_passed_over(scripted: TestClient) -> None:
    assert scripted.post("/v1/answers", json={"question": "How many?", "colour": "red"}).status_code == 200


def test_a_history_of_twenty_longest_turns_in_any_script_is_taken(scripted: TestClient) -> None:
    turn = {"question": "🎓" * 2000, "answer": "🎓" * 8000, "status": "answered"}
    body = json.dumps({"question": "And now?", "history": [turn] * 20}, ensure_ascii=False).encode()
    assert scripted.post("/v1/answers", content=body, headers=JSON).status_code == 200


def test_a_request_becomes_the_question_that_it_says() -> None:
    request = AnswerRequest.model_validate_json(
        '{"question": "  And grades? ", "history": [{"question": "a", "answer": "b", "status": "clarify"}],'
        ' "institution": "UNH", "catalog_year": "2025-2026"}'
    )
    turns = (Turn("a", "b", Status.CLARIFY),)
    assert request.to_question() == Question("And grades?", Audience.STUDENT, turns, "UNH", "2025-2026")


def test_a_history_in_the_request_wins_over_what_is_remembered() -> None:
    remembered = (Turn("a", "b"),)
    assert AnswerRequest(question="q").to_question(remembered).history == remembered
    assert AnswerRequest(question="q", history=[]).to_question(remembered).history == ()
