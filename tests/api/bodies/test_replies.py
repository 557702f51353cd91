"""Replies become bodies of the answer contract, field by field."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from advisor.reply import (
    Calculation,
    Clarification,
    Conflict,
    Disagreement,
    Handoff,
    Operand,
    Origin,
    Position,
    Refusal,
    Sentence,
)
from api.bodies.replies import answer_body, calculation_body, document_body, plain
from api.sites.whom import Whom
from corpus.document import Audience
from tests.api.fakes import CITATIONS, FINDING, QUOTE, consultation, document

FIRST = {
    "number": 1,
    "document_id": "open",
    "passage_id": "open:1",
    "kind": "note",
    "institution": "UNH",
    "unit": None,
    "title": "Title of open",
    "url": "https://example.edu/rules",
    "quote": "At most 12 credits count.",
    "start": 2,
    "end": 27,
    "wording": "own",
    "as_of": "2025-10-09",
    "confidence": "verified-in-text",
}
SECOND = {**FIRST, "number": 2, "passage_id": "open:2", "quote": "Each course needs a B.", "start": 28, "end": 50}


def test_an_answer_is_written_as_the_contract_has_it() -> None:
    assert answer_body(consultation(), "talk-1").model_dump(mode="json") == {
        "id": "c-1",
        "status": "answered",
        "verdict": "partly",
        "text": "Partly: 12 of your 14 credits [1]. Each course needs a B [2].",
        "sentences": [
            {"text": "Partly: 12 of your 14 credits.", "origin": "finding", "citations": [1]},
            {"text": "Each course needs a B.", "origin": "quote", "citations": [2]},
        ],
        "citations": [FIRST, SECOND],
        "calculations": [
            {
                "label": "credits that count",
                "expression": "min(14, 12) = 12",
                "result": 12,
                "unit": "semester credits",
                "operands": [
                    {"label": "yours", "value": 14, "unit": "semester credits", "citation": None, "told": True},
                    {"label": "most", "value": 12, "unit": "semester credits", "citation": 1, "told": False},
                    {"label": "share", "value": 0.5, "unit": "", "citation": 1, "told": False},
                ],
            }
        ],
        "conflicts": [],
        "clarification": None,
        "handoff": None,
        "index_version": "v1",
        "model": "none",
        "degraded": None,
        "reviewed": None,
        "undecided": False,
        "usage": None,
        "timings_ms": {
            "understand": 1.2,
            "retrieve": 0,
            "compute": 0,
            "first_evidence": 0,
            "compose": 0,
            "gate": 0,
            "total": 2,
        },
        "conversation_id": "talk-1",
    }


def test_a_whole_number_is_written_without_a_point() -> None:
    written = answer_body(consultation()).model_dump_json()
    assert '"result":12,' in written
    assert '"value":14,' in written


def test_a_clarification_carries_its_question_and_options() -> None:
    reply = Clarification((Sentence("Which one?", Origin.FINDING),), (), "Which one?", ("UNH", "NEU"))
    body = answer_body(consultation(reply))
    assert body.clarification is not None
    assert (body.clarification.question, body.clarification.options) == ("Which one?", ["UNH", "NEU"])
    assert (body.status, body.verdict, body.handoff, body.calculations) == ("clarify", None, None, [])


def test_a_conflict_carries_the_position_of_each_source() -> None:
    positions = (Position("At most 12 credits count.", 1), Position("Each course needs a B.", 2))
    body = answer_body(consultation(Conflict((FINDING, QUOTE), CITATIONS, (Disagreement("credits", positions),))))
    assert [conflict.model_dump() for conflict in body.conflicts] == [
        {
            "subject": "credits",
            "positions": [
                {"statement": "At most 12 credits count.", "citation": 1},
                {"statement": "Each course needs a B.", "citation": 2},
            ],
        }
    ]
    assert (body.status, body.verdict, body.clarification) == ("conflict", None, None)


def test_a_refusal_says_whom_to_ask() -> None:
    reply = Refusal((Sentence("The library does not say.", Origin.FINDING),), (), Handoff("Not held.", "a@example.edu"))
    body = answer_body(consultation(reply))
    assert body.handoff is not None
    assert (body.handoff.reason, body.handoff.contact) == ("Not held.", "a@example.edu")
    assert (body.status, body.verdict, body.text) == ("refused", None, "The library does not say.")


def test_a_document_shows_unknown_dates_as_unknown() -> None:
    body = document_body(document("open", Audience.STUDENT)).model_dump(mode="json")
    assert (body["retrieved"], body["valid_from"], body["valid_to"]) == (None, None, None)
    assert (body["as_of"], body["kind"], body["authority"]) == ("2025-10-09", "note", "university")


@given(st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000))
def test_a_number_in_json_is_the_exact_number(value: Fraction) -> None:
    written = plain(value)
    assert Fraction(str(written)) == value
    assert isinstance(written, int) == (value.denominator == 1)


def test_a_refusal_names_the_contact_of_the_page_before_that_of_the_deployment() -> None:
    refusal = Refusal((Sentence("The library does not say.", Origin.FINDING),), (), Handoff("Ask.", "everybody@x.edu"))
    told = [answer_body(consultation(refusal), whom=whom).handoff for whom in (Whom("grad@x.edu", "UNH"), None)]
    assert [one and (one.contact, one.contact_of) for one in told] == [("grad@x.edu", "UNH"), ("everybody@x.edu", None)]


def test_one_of_a_unit_is_said_in_the_singular() -> None:
    terms = (Operand("age", Fraction(4), "years", None), Operand("limit", Fraction(1), "years", None))
    body = calculation_body(Calculation("years past the limit", "2 - 1 = 1", Fraction(1), "years", terms))
    assert (body.unit, [operand.unit for operand in body.operands]) == ("year", ["years", "year"])
