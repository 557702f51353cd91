"""Making a receipt's content from an answer that is kept."""

from datetime import UTC

from advisor.redaction import redact
from api.kept import KeptAnswer
from api.receipt.advice import assumptions, to_bring
from api.receipt.content import (
    FORM,
    ConflictPart,
    OperandPart,
    PositionPart,
    ReceiptContent,
    SentencePart,
    SourcePart,
    SumPart,
    sha256,
    visible,
)
from api.schemas import CitationBody
from corpus.document import Document


def receipt_content(kept: KeptAnswer, key: str) -> ReceiptContent:
    """The content of the receipt of an answer; personal data in its questions is replaced by labels."""
    body = kept.body
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
        sources=[_source(each, documents[each.document_id]) for each in body.citations],
        sums=[
            SumPart(
                label=each.label,
                expression=each.expression,
                unit=each.unit,
                operands=[OperandPart(**{**o.model_dump(), "value": str(o.value)}) for o in each.operands],
            )
            for each in body.calculations
        ],
        conflicts=[
            ConflictPart(subject=each.subject, positions=[PositionPart(**p.model_dump()) for p in each.positions])
            for each in body.conflicts
        ],
        assumptions=assumptions(kept),
        bring=to_bring(kept),
        index_version=body.index_version,
        model=body.model,
    )


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
