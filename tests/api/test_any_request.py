"""Any JSON, any bytes and any text are answered or refused in words; nothing crashes the service."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from api.app import create_app
from api.schemas import askable
from tests.api.fakes import ready, service

JSON = {"content-type": "application/json"}
PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def scripted() -> Iterator[TestClient]:
    with ready(create_app(service)) as client:
        yield client


TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet=st.characters(), max_size=40),
    st.sampled_from(["", "how many?", "\u0000", "x" * 2001, "\ud800"]),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=8,
)
TURNS = st.fixed_dictionaries({"question": TEXTS, "answer": TEXTS}, optional={"status": VALUES})
REQUESTS = st.fixed_dictionaries(
    {"question": st.one_of(TEXTS, VALUES)},
    optional={
        "audience": st.one_of(st.sampled_from(["student", "advisor"]), VALUES),
        "history": st.one_of(st.lists(TURNS, max_size=22), VALUES),
        "institution": VALUES,
        "catalog_year": VALUES,
        "conversation_id": st.one_of(TEXTS, VALUES),
        "other": VALUES,
    },
)


@settings(max_examples=300, deadline=None)
@given(body=st.one_of(REQUESTS, VALUES), accept=st.sampled_from(["*/*", "text/event-stream"]))
def test_any_json_gets_an_answer_or_a_problem(scripted: TestClient, body: object, accept: str) -> None:
    response = scripted.post("/v1/answers", content=json.dumps(body).encode(), headers={**JSON, "accept": accept})
    assert response.status_code in {200, 400, 403, 422}
    assert (response.headers["content-type"] == PROBLEM) == (response.status_code != 200)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_get_a_problem(scripted: TestClient, body: bytes) -> None:
    response = scripted.post("/v1/answers", content=body, headers=JSON)
    assert response.status_code in {400, 422}
    assert response.headers["content-type"] == PROBLEM


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_command_line_takes_the_questions_that_the_service_takes(scripted: TestClient, question: str) -> None:
    response = scripted.post("/v1/answers", content=json.dumps({"question": question}).encode(), headers=JSON)
    assert askable(question) == (response.status_code == 200)
