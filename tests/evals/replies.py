"""A small library, and replies made from it."""

from dataclasses import replace
from fractions import Fraction

from advisor.question import Question
from advisor.reply import (
    Answer,
    Calculation,
    Citation,
    Consultation,
    Handoff,
    Operand,
    Origin,
    Refusal,
    Reply,
    Sentence,
    Timings,
    Verdict,
)
from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.library import Library
from evals.cases import Case
from evals.scorers.outcome import Trial

CAP = "UNH accepts at most 12 credits."
GRADE = "Each course needs a B or better."
QUESTION = Question("Do my 14 credits count?")


def document(name: str, text: str = f"{CAP}\n{GRADE}\n", audience: Audience = Audience.STUDENT) -> Document:
    return Document(
        id=name,
        kind=Kind.TRANSFER_POLICY,
        institution="University of New Hampshire",
        unit=None,
        program=None,
        title="Credit transfer",
        source_url=f"https://example.edu/{name}",
        source_title="Credit transfer",
        wording=Wording.OWN,
        as_of="effective 2025-10-09",
        retrieved=None,
        catalog_year=None,
        valid_from=None,
        valid_to=None,
        authority=Authority.UNIVERSITY,
        audience=audience,
        confidence="verified",
        disagrees_with=(),
        rules=(),
        text=text,
    )


LIBRARY = Library([document("unh"), document("desk", audience=Audience.ADVISOR)])


def citation(quote: str = CAP, number: int = 1, name: str = "unh") -> Citation:
    held = document(name)
    start = held.text.index(quote)
    return Citation(
        number=number,
        document_id=name,
        passage_id=f"{name}-{start}",
        kind=held.kind,
        institution=held.institution,
        unit=held.unit,
        title=held.title,
        url=held.source_url,
        quote=quote,
        start=start,
        end=start + len(quote),
        wording=held.wording,
        as_of=held.as_of,
        confidence=held.confidence,
    )


def calculation(expression: str = "14 - 12 = 2", result: Fraction = Fraction(2), cap: int = 12) -> Calculation:
    operands = (
        Operand("asked", Fraction(14), "credits", None),
        Operand("cap", Fraction(cap), "credits", 1),
    )
    return Calculation("credits over the cap", expression, result, "credits", operands)


def answer(
    *sentences: Sentence,
    citations: tuple[Citation, ...] = (citation(),),
    verdict: Verdict | None = None,
    calculations: tuple[Calculation, ...] = (),
) -> Answer:
    return Answer(sentences or (Sentence(CAP, Origin.QUOTE, (1,)),), citations, verdict, calculations)


REFUSAL = Refusal((Sentence("The library does not say.", Origin.FINDING),), (), Handoff("not held"))


def consultation(reply: Reply, **more: object) -> Consultation:
    made = Consultation("c-1", reply, (), (), Timings(), "index-1", "none")
    return replace(made, **more)  # type: ignore[arg-type]


def trial(reply: Reply, **case: object) -> Trial:
    given = {"id": "a", "kind": "fact", "question": QUESTION.text, "status": "answered", **case}
    return Trial(Case.model_validate(given), consultation(reply), LIBRARY)
