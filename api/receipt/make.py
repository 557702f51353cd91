"""Making a receipt's content from an answer that is kept."""

from collections.abc import Iterator
from datetime import UTC

from advisor.message.person.redaction import redact
from api.bodies.plan_schemas import FindingBody, PathwayBody, PlanBody
from api.bodies.schemas import CalculationBody, CitationBody
from api.conversations.kept import KeptAnswer
from api.receipt.advice import assumptions, to_bring
from api.receipt.content import (
    FORM,
    ConflictPart,
    OperandPart,
    PointPart,
    PositionPart,
    ReceiptContent,
    SentencePart,
    SourcePart,
    StepPart,
    SumPart,
    WayPart,
    sha256,
    visible,
)
from corpus.document import Document


def receipt_content(kept: KeptAnswer, key: str) -> ReceiptContent:
    """The content of the receipt of an answer; personal data in its questions is replaced by labels."""
    body, plan = kept.body, kept.plan
    documents = {document.id: document for document in kept.documents}
    return ReceiptContent(
        form=FORM,
        key=key,
        answer_id=body.id,
        given_at=kept.given_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        question=visible(redact(kept.question.text)),
        earlier_questions=[visible(redact(turn.question)) for turn in kept.question.history],
        status=body.status.value,
        verdict=body.verdict,
        sentences=[SentencePart(**sentence.model_dump()) for sentence in body.sentences],
        sources=[_source(each, documents[each.document_id]) for each in kept.citations],
        sums=[
            SumPart(
                label=each.label,
                expression=each.expression,
                unit=each.unit,
                operands=[
                    OperandPart(label=o.label, value=str(o.value), unit=o.unit, citation=o.citation)
                    for o in each.operands
                ],
            )
            for each in [*body.calculations, *(_sums(plan) if plan else ())]
        ],
        conflicts=[
            ConflictPart(subject=each.subject, positions=[PositionPart(**p.model_dump()) for p in each.positions])
            for each in body.conflicts
        ],
        assumptions=assumptions(kept),
        bring=to_bring(kept),
        index_version=body.index_version,
        model=body.model,
        ways=[_way(pathway) for pathway in plan.pathways] if plan else [],
    )


def _way(pathway: PathwayBody) -> WayPart:
    """A pathway as its steps and all that they rest on."""
    return WayPart(
        title=pathway.title,
        steps=[StepPart(title=step.title, detail=step.detail) for step in pathway.steps],
        points=[
            PointPart(about=about, text=finding.text, citations=finding.citations)
            for about, finding in _findings(pathway)
        ],
    )


def _findings(pathway: PathwayBody) -> Iterator[tuple[str, FindingBody]]:
    """The findings of a pathway, each with what it is about."""
    for lot in pathway.lots:
        yield f"What counts of {lot.name}", lot.reason
    one = (
        ("Left", pathway.left),
        ("Terms", pathway.terms),
        ("Finish by", pathway.latest_finish),
        ("Cost", pathway.cost),
    )
    yield from ((about, known.finding) for about, known in one if known)
    several = (("Only if", pathway.provided), ("What breaks it", pathway.breaks), ("Not known", pathway.unknown))
    yield from ((about, finding) for about, findings in several for finding in findings)


def _sums(plan: PlanBody) -> list[CalculationBody]:
    """The sums of a plan, each once."""
    found = [sum for pathway in plan.pathways for _, finding in _findings(pathway) for sum in finding.calculations]
    return [sum for at, sum in enumerate(found) if sum not in found[:at]]


def _source(citation: CitationBody, document: Document) -> SourcePart:
    return SourcePart(
        number=citation.number,
        document_id=citation.document_id,
        title=citation.title,
        institution=citation.institution,
        unit=citation.unit,
        url=citation.url,
        wording=citation.wording,
        as_of=citation.as_of,
        retrieved=document.retrieved.isoformat() if document.retrieved else None,
        catalog_year=document.catalog_year,
        quote=citation.quote,
        quote_sha256=sha256(citation.quote),
        document_sha256=sha256(document.text),
    )
