"""The advisor's replies and the library's documents, put into the bodies of responses."""

from dataclasses import asdict
from fractions import Fraction

from advisor.reply import (
    Answer,
    Calculation,
    Citation,
    Clarification,
    Conflict,
    Consultation,
    Refusal,
    Reply,
    Sentence,
    status,
    text,
)
from api.bodies.plan_schemas import AnswerWithPlanBody, PlanBody
from api.bodies.schemas import (
    AnswerBody,
    CalculationBody,
    CitationBody,
    ClarificationBody,
    ConflictBody,
    DocumentBody,
    HandoffBody,
    OperandBody,
    PositionBody,
    ReviewedBody,
    SentenceBody,
    TimingsBody,
    UsageBody,
)
from api.sites.whom import Whom
from corpus.document import Document


def answer_body(
    consultation: Consultation,
    conversation_id: str | None = None,
    plan: PlanBody | None = None,
    whom: Whom | None = None,
) -> AnswerBody:
    """A consultation as the answer contract writes it, and beside it the plan, where its question asked for one. `whom`
    to ask is by the keys of the deployment, and wins over its own contact."""
    reply = consultation.reply
    timings = consultation.timings
    body = AnswerBody(
        id=consultation.id,
        status=status(reply),
        verdict=reply.verdict.value if isinstance(reply, Answer) and reply.verdict else None,
        text=text(reply),
        sentences=[sentence_body(sentence) for sentence in reply.sentences],
        citations=[citation_body(citation) for citation in reply.citations],
        calculations=[calculation_body(c) for c in reply.calculations] if isinstance(reply, Answer | Conflict) else [],
        conflicts=_conflicts(reply) if isinstance(reply, Conflict) else [],
        clarification=(
            ClarificationBody(question=reply.question, options=list(reply.options))
            if isinstance(reply, Clarification)
            else None
        ),
        handoff=_handoff(reply, whom) if isinstance(reply, Refusal) else None,
        index_version=consultation.index_version,
        model=consultation.model,
        degraded=consultation.degraded,
        timings_ms=TimingsBody(**{name: round(getattr(timings, name), 1) for name in TimingsBody.model_fields}),
        conversation_id=conversation_id,
        reviewed=_reviewed(reply),
        undecided=isinstance(reply, Answer) and reply.undecided,
        usage=UsageBody(**asdict(consultation.usage)) if consultation.usage else None,
    )
    return body if plan is None else AnswerWithPlanBody(**dict(body), plan=plan)


def _reviewed(reply: Reply) -> ReviewedBody | None:
    """The day on which a person reviewed an answer; their name stays at the desk."""
    reviewed = reply.reviewed if isinstance(reply, Answer) else None
    return ReviewedBody(on=reviewed.on.isoformat()) if reviewed else None


def sentence_body(sentence: Sentence) -> SentenceBody:
    """A sentence of a reply."""
    return SentenceBody(text=sentence.text, origin=sentence.origin.value, citations=list(sentence.citations))


def citation_body(citation: Citation) -> CitationBody:
    """A citation of a reply."""
    return CitationBody(
        number=citation.number,
        document_id=citation.document_id,
        passage_id=citation.passage_id,
        kind=citation.kind.value,
        institution=citation.institution,
        unit=citation.unit,
        title=citation.title,
        url=citation.url,
        quote=citation.quote,
        start=citation.start,
        end=citation.end,
        wording=citation.wording.value,
        as_of=citation.as_of,
        confidence=citation.confidence,
    )


def calculation_body(calculation: Calculation) -> CalculationBody:
    """A sum of a reply."""
    return CalculationBody(
        label=calculation.label,
        expression=calculation.expression,
        result=plain(calculation.result),
        unit=_counted(calculation.unit, calculation.result),
        operands=[
            OperandBody(
                label=o.label, value=plain(o.value), unit=_counted(o.unit, o.value), citation=o.citation, told=o.told
            )
            for o in calculation.operands
        ],
    )


def _handoff(reply: Refusal, whom: Whom | None) -> HandoffBody:
    if whom is None:
        return HandoffBody(reason=reply.handoff.reason, contact=reply.handoff.contact)
    return HandoffBody(reason=reply.handoff.reason, contact=whom.contact, contact_of=whom.institution)


def _counted(unit: str, value: Fraction) -> str:
    """The unit as it is said of so many: one year, two years."""
    return unit.removesuffix("s") if value == 1 else unit


def _conflicts(reply: Conflict) -> list[ConflictBody]:
    return [
        ConflictBody(
            subject=disagreement.subject,
            positions=[PositionBody(statement=p.statement, citation=p.citation) for p in disagreement.positions],
        )
        for disagreement in reply.disagreements
    ]


def document_body(document: Document) -> DocumentBody:
    """A document of the library."""
    return DocumentBody(
        id=document.id,
        kind=document.kind.value,
        institution=document.institution,
        unit=document.unit,
        program=document.program,
        title=document.title,
        source_url=document.source_url,
        source_title=document.source_title,
        wording=document.wording.value,
        as_of=document.as_of,
        retrieved=document.retrieved.isoformat() if document.retrieved else None,
        catalog_year=document.catalog_year,
        valid_from=document.valid_from.isoformat() if document.valid_from else None,
        valid_to=document.valid_to.isoformat() if document.valid_to else None,
        authority=document.authority.value,
        confidence=document.confidence,
        text=document.text,
    )


def plain(value: Fraction) -> int | float | str:
    """An exact number as JSON can carry it: a whole number, a short decimal, or a fraction in words such as "1/3"."""
    if value.denominator == 1:
        return value.numerator
    return float(value) if 10**6 % value.denominator == 0 else str(value)
