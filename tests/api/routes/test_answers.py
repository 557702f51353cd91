"""The real service answers the development questions, and every answer keeps the contract."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from advisor.bootstrap import Service
from advisor.question import Turn
from api.bodies.schemas import AnswerBody
from evals.cases import Case, CaseKind, load_cases
from tests.api.fakes import StrictAnswer

CASES = load_cases([Path(str(files("evals").joinpath("cases", "development.yaml")))])
TURNS = TypeAdapter(tuple[Turn, ...])


@dataclass(frozen=True)
class Answered:
    """A case, and the body that it was answered with, as text and as read."""

    case: Case
    written: str
    body: AnswerBody


Answers = tuple[Answered, ...]


@pytest.fixture(scope="module")
def answered(client: TestClient) -> Answers:
    """Every development question with its answer."""
    return tuple(ask(client, case) for case in CASES)


def asked(case: Case) -> dict[str, object]:
    return {"question": case.question, "history": TURNS.dump_python(case.history, mode="json")}


def ask(client: TestClient, case: Case) -> Answered:
    response = client.post("/v1/answers", json=asked(case))
    assert response.status_code == 200, case.id
    return Answered(case, response.text, StrictAnswer.model_validate_json(response.text))


def test_every_status_and_verdict_is_met(answered: Answers) -> None:
    assert {a.body.status for a in answered} == {"answered", "clarify", "conflict", "refused"}
    assert {a.body.verdict for a in answered} == {"yes", "no", "partly", None}


def test_the_text_is_the_sentences_with_their_marks(answered: Answers) -> None:
    for a in answered:
        rest = a.body.text
        for sentence in a.body.sentences:
            marks = "".join(f"[{number}]" for number in sentence.citations)
            assert rest.startswith(sentence.text.rstrip(".?!")), a.case.id
            rest = rest.removeprefix(sentence.text.rstrip(".?!"))
            assert rest.lstrip().startswith(marks), a.case.id
            rest = rest.lstrip().removeprefix(marks).lstrip(".?! ")
        assert rest == "", a.case.id


def test_the_text_keeps_its_limits(answered: Answers) -> None:
    for a in answered:
        several = a.case.kind is CaseKind.COMPARISON or a.case.question.count("?") > 1 or compares(a.body)
        characters, sentences = (1600, 10) if several or a.body.status == "conflict" else (900, 6)
        assert len(a.body.text) <= characters, a.case.id
        assert 0 < len(a.body.sentences) <= sentences, a.case.id


def compares(body: AnswerBody) -> bool:
    """Whether several institutions or programs stand side by side, each finding opening with its own."""
    findings = [sentence.text for sentence in body.sentences if sentence.origin == "finding"]
    return len({text.split(": ")[0] for text in findings if ": " in text} - {"Yes", "No", "Partly"}) > 1


def test_citations_are_numbered_from_one_in_the_order_of_first_use(answered: Answers) -> None:
    for a in answered:
        used = list(dict.fromkeys(number for sentence in a.body.sentences for number in sentence.citations))
        assert used == list(range(1, len(used) + 1)), a.case.id
        numbers = [citation.number for citation in a.body.citations]
        assert numbers == list(range(1, len(numbers) + 1)), a.case.id
        assert used == numbers[: len(used)], a.case.id


def test_every_citation_stands_in_its_document_where_it_says(client: TestClient, answered: Answers) -> None:
    texts: dict[str, str] = {}
    for a in answered:
        for citation in a.body.citations:
            if citation.document_id not in texts:
                texts[citation.document_id] = client.get(f"/v1/documents/{citation.document_id}").json()["text"]
            assert texts[citation.document_id][citation.start : citation.end] == citation.quote, a.case.id


def test_a_document_says_of_itself_what_its_citations_say(client: TestClient, answered: Answers) -> None:
    citations = {citation.document_id: citation for a in answered for citation in a.body.citations}
    for document_id, citation in citations.items():
        document = client.get(f"/v1/documents/{document_id}").json()
        for name in ("kind", "institution", "unit", "title", "wording", "as_of", "confidence"):
            assert document[name] == getattr(citation, name), document_id
        assert document["source_url"] == citation.url


def test_every_number_cited_is_a_citation(answered: Answers) -> None:
    for a in answered:
        numbers = {citation.number for citation in a.body.citations}
        operands = {o.citation for calculation in a.body.calculations for o in calculation.operands}
        positions = {position.citation for conflict in a.body.conflicts for position in conflict.positions}
        assert (operands | positions) - {None} <= numbers, a.case.id


def test_whole_numbers_are_integers(answered: Answers) -> None:
    seen = 0
    for a in answered:
        for calculation in json.loads(a.written)["calculations"]:
            for value in (calculation["result"], *(operand["value"] for operand in calculation["operands"])):
                assert not isinstance(value, float) or not value.is_integer(), a.case.id
                seen += isinstance(value, int)
    assert seen > 10


def test_each_status_carries_what_belongs_to_it(answered: Answers) -> None:
    for a in answered:
        body = a.body
        assert (body.clarification is not None) == (body.status == "clarify"), a.case.id
        assert (body.handoff is not None) == (body.status == "refused"), a.case.id
        assert bool(body.conflicts) == (body.status == "conflict"), a.case.id
        assert body.verdict is None or body.status == "answered", a.case.id
        assert not body.clarification or body.clarification.options, a.case.id
        assert all(len(conflict.positions) > 1 for conflict in body.conflicts), a.case.id
        assert body.timings_ms.total >= body.timings_ms.retrieve >= 0, a.case.id


def test_every_answer_names_its_own_consultation_and_the_index(service: Service, answered: Answers) -> None:
    assert len({a.body.id for a in answered}) == len(CASES)
    assert {a.body.index_version for a in answered} == {service.manifest.version}
    assert {(a.body.model, a.body.degraded) for a in answered} == {("none", None)}


def test_a_stream_says_the_same_as_the_body(client: TestClient, answered: Answers) -> None:
    for a in answered[::4]:
        events = list(heard(client, a.case))
        names = [name for name, _ in events]
        order = ["status", "evidence", "finding", "sentence", "done"]
        assert names == sorted(names, key=order.index), a.case.id
        done, body = json.loads(events[-1][1]), json.loads(a.written)
        for answer in (done, body):
            answer["id"] = answer["timings_ms"] = None
        assert done == body, a.case.id
        told = [json.loads(data)["text"] for name, data in events if name in ("finding", "sentence")]
        assert sorted(told) == sorted(sentence.text for sentence in a.body.sentences), a.case.id


def heard(client: TestClient, case: Case) -> Iterator[tuple[str, str]]:
    response = client.post("/v1/answers", json=asked(case), headers={"accept": "text/event-stream"})
    for block in response.text.split("\r\n\r\n"):
        if block.startswith("event: "):
            event, data = block.split("\r\n")
            yield event.removeprefix("event: "), data.removeprefix("data: ")


def test_questions_asked_at_once_get_the_answers_that_they_get_alone(client: TestClient, answered: Answers) -> None:
    chosen = answered[::6]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda a: ask(client, a.case), chosen))
    assert [a.body.text for a in together] == [a.body.text for a in chosen]


@pytest.mark.parametrize("remembered", [True, False])
def test_the_option_of_a_clarification_resumes_the_first_question(client: TestClient, remembered: bool) -> None:
    asked = {"question": "how many credits can i transfer into my masters?", "conversation_id": f"first {remembered}"}
    first = client.post("/v1/answers", json=asked).json()
    assert first["status"] == "clarify"
    turn = {"question": asked["question"], "answer": first["text"], "status": "clarify"}
    for number, option in enumerate(first["clarification"]["options"][:2]):
        # Each option is chosen in a conversation of its own.
        name = f"resumed {remembered} {number}"
        client.post("/v1/answers", json={**asked, "conversation_id": name})
        more = {"conversation_id": name} if remembered else {"history": [turn]}
        second = client.post("/v1/answers", json={"question": option, **more}).json()
        assert second["status"] in {"answered", "conflict"}, option
        assert {citation["institution"] for citation in second["citations"]} == {option}
        assert "credit" in second["text"]


def test_what_is_for_advisors_is_neither_shown_nor_cited(
    client: TestClient, service: Service, answered: Answers
) -> None:
    kept = {document.id for document in service.advisor.library if document.audience == "advisor"}
    assert kept
    assert {client.get(f"/v1/documents/{name}").status_code for name in kept} == {404}
    assert kept.isdisjoint(citation.document_id for a in answered for citation in a.body.citations)
