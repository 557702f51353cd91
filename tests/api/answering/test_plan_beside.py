"""The plan beside an answer: there where it was asked for, its numbers those of the answer, and in the stream too."""

import json

from starlette.testclient import TestClient

from advisor.languages import NOTICE
from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody

ASKED = "How do I stack a certificate into the Missouri S&T MS in Computer Science?"


def test_an_answer_has_the_plan_that_was_asked_for_and_one_number_means_one_sentence(client: TestClient) -> None:
    answer = AnswerWithPlanBody.model_validate(client.post("/v1/answers", json={"question": ASKED}).json())
    cited = answer.plan.citations
    assert cited[: len(answer.citations)] == answer.citations
    assert [citation.number for citation in cited] == list(range(1, len(cited) + 1))
    assert len({(citation.document_id, citation.start) for citation in cited}) == len(cited)
    assert answer.plan.pathways[0].by is not None
    assert answer.plan.pathways[0].diagram.startswith("<svg")


def test_the_stream_ends_with_the_same_plan(client: TestClient) -> None:
    whole = client.post("/v1/answers", json={"question": ASKED}).json()
    streamed = client.post("/v1/answers", json={"question": ASKED}, headers={"accept": "text/event-stream"}).text
    done = next(line for line in reversed(streamed.splitlines()) if line.startswith("data: "))
    assert json.loads(done.removeprefix("data: "))["plan"] == whole["plan"]


def test_a_program_for_chat_models_gets_the_same_plan_and_its_steps_in_the_text(client: TestClient) -> None:
    asked = {"model": "pathway-advisor", "messages": [{"role": "user", "content": ASKED}]}
    whole = client.post("/v1/answers", json={"question": ASKED}).json()
    told = client.post("/v1/chat/completions", json=asked).json()
    assert told["pathway"]["plan"] == whole["plan"]
    content = told["choices"][0]["message"]["content"]
    first = whole["plan"]["pathways"][0]
    assert f"Step by step:\n{first['title']}\n1. {first['steps'][0]['title']}: " in content
    sources = content.split("\n\nSources:\n")[1]
    assert all(f"[{citation['number']}]" in sources for citation in whole["plan"]["citations"])


def test_sources_of_an_answer_in_english_to_another_language_are_those_of_its_sentences(client: TestClient) -> None:
    asked = "¿Cuántos créditos de otra universidad acepta la University of New Hampshire para una maestría?"
    answer = client.post("/v1/answers", json={"question": asked}).json()
    used = {number for sentence in answer["sentences"] for number in sentence["citations"]}
    assert answer["sentences"][-1]["text"] == NOTICE.text
    assert {citation["number"] for citation in answer["citations"]} == used


def test_an_answer_that_was_asked_for_no_plan_is_as_the_contract_says(client: TestClient) -> None:
    answer = client.post("/v1/answers", json={"question": "How many outside credits does UNH take?"}).json()
    assert set(answer) == set(AnswerBody.model_fields)


def test_a_question_back_has_no_plan_and_its_answer_has(client: TestClient) -> None:
    first = client.post("/v1/answers", json={"question": "How do I stack the certificate into the MS?"}).json()
    assert first["status"] == "clarify"
    assert "plan" not in first
    turn = {"question": "How do I stack the certificate into the MS?", "answer": first["text"], "status": "clarify"}
    chosen = {"question": "Missouri S&T MS in Computer Science", "history": [turn]}
    answer = client.post("/v1/answers", json=chosen).json()
    assert (answer["status"], "plan" in answer) == ("answered", True)


def test_the_receipt_of_an_answer_holds_its_plan(client: TestClient) -> None:
    answer = client.post("/v1/answers", json={"question": ASKED}).json()
    receipt = client.get(f"/v1/answers/{answer['id']}/receipt").text
    assert "Step by step" in receipt
    assert receipt.count('<div id="source-') == len(answer["plan"]["citations"])
