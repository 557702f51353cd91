"""Any JSON, any bytes and any text are answered or refused in words; nothing crashes the service."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from api.app import create_app
from api.bodies.schemas import askable
from tests.api.fakes import StrictAnswer, ready, service

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


VOCABULARY = """
    how many much old credits can i transfer count unh penn-state gis certificate masters grade B- C+ years quarter
    semester and or not ? ! . , ; 12 9.5 -3 1e9 999999999999 1/3 0 [1] <b> ' " \\ %s {} $ \0 \u202e 🎓 كم 学分
"""
WORDS = st.sampled_from(VOCABULARY.split())
QUESTIONS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=25).map(" ".join),
    st.text(min_size=1, max_size=200),
    st.lists(WORDS, min_size=100, max_size=200).map(" ".join).map(lambda text: text[:2000]),
)


@settings(max_examples=100, deadline=None)
@given(question=QUESTIONS, earlier=st.lists(st.tuples(QUESTIONS, QUESTIONS), max_size=2))
def test_any_question_gets_an_answer_that_keeps_the_contract(
    client: TestClient, question: str, earlier: list[tuple[str, str]]
) -> None:
    history = [{"question": question, "answer": answer} for question, answer in earlier]
    response = client.post("/v1/answers", json={"question": question, "history": history})
    assert response.status_code in {200, 422}
    if response.status_code == 200:
        body = StrictAnswer.model_validate_json(response.text)
        assert len(body.text) <= 1600
        assert body.text
