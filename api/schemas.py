"""The bodies of requests and responses, and their translation from and to the advisor's types."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from advisor.question import Question, Status, Turn
from advisor.reply import Answer, Calculation, Citation, Clarification, Conflict, Consultation, Refusal, Sentence, status, text
from corpus.document import Audience, Document

Asked = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class TurnBody(BaseModel):
    """An earlier question and its answer."""

    question: Annotated[str, StringConstraints(max_length=2000)]
    answer: Annotated[str, StringConstraints(max_length=8000)]
    status: Status | None = None


class AnswerRequest(BaseModel):
    """What `POST /v1/answers` takes."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"question": "How many outside credits does UNH take?"}]})

    question: Asked
    audience: Audience = Audience.STUDENT
    history: Annotated[list[TurnBody], Field(max_length=20)] | None = None
    institution: Annotated[str, StringConstraints(max_length=200)] | None = None
    catalog_year: Annotated[str, StringConstraints(max_length=20)] | None = None
    conversation_id: Annotated[str, StringConstraints(max_length=64)] | None = None

    def to_question(self, remembered: tuple[Turn, ...] = ()) -> Question:
        """The question as the advisor takes it; a history in the request wins over what is remembered."""
        history = remembered
        if self.history is not None:
            history = tuple(Turn(turn.question, turn.answer, turn.status) for turn in self.history)
        return Question(self.question, self.audience, history, self.institution, self.catalog_year)


class SentenceBody(BaseModel):
    text: str
    origin: Literal["finding", "quote", "model"]
    citations: list[int]


class CitationBody(BaseModel):
    number: int
    document_id: str
    passage_id: str
    kind: str
    institution: str
    unit: str | None
    title: str
    url: str
    quote: str
    start: int
    end: int
    wording: Literal["own", "source"]
    as_of: str | None
    confidence: str


class OperandBody(BaseModel):
    """A number in a sum; `citation` is null for a number that the asker gave."""

    label: str
    value: int | float | str
    unit: str
    citation: int | None


class CalculationBody(BaseModel):
    label: str
    expression: str
    result: int | float | str
    unit: str
    operands: list[OperandBody]


class PositionBody(BaseModel):
    statement: str
    citation: int


class ConflictBody(BaseModel):
    subject: str
    positions: list[PositionBody]


class ClarificationBody(BaseModel):
    question: str
    options: list[str]


class HandoffBody(BaseModel):
    reason: str
    contact: str | None


class TimingsBody(BaseModel):
    understand: float
    retrieve: float
    compute: float
    first_evidence: float
    compose: float
    gate: float
    total: float


class AnswerBody(BaseModel):
    """What `POST /v1/answers` gives, and the `done` event holds."""

    id: str
    status: Status
    verdict: Literal["yes", "no", "partly"] | None
    text: str
    sentences: list[SentenceBody]
    citations: list[CitationBody]
    calculations: list[CalculationBody]
    conflicts: list[ConflictBody]
    clarification: ClarificationBody | None
    handoff: HandoffBody | None
    index_version: str
    model: str
    degraded: str | None
    timings_ms: TimingsBody
    conversation_id: str | None = None


class DocumentBody(BaseModel):
    """A document with its whole text; citations' offsets count characters of it."""

    id: str
    kind: str
    institution: str
    unit: str | None
    program: str | None
    title: str
    source_url: str
    source_title: str
    wording: Literal["own", "source"]
    as_of: str | None
    retrieved: str | None
    catalog_year: str | None
    valid_from: str | None
    valid_to: str | None
    authority: str
    confidence: str
    text: str


def answer_body(consultation: Consultation, conversation_id: str | None = None) -> AnswerBody:
    """A consultation as the answer contract writes it."""
    reply = consultation.reply
    timings = consultation.timings
    return AnswerBody(
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
        handoff=(
            HandoffBody(reason=reply.handoff.reason, contact=reply.handoff.contact)
            if isinstance(reply, Refusal)
            else None
        ),
        index_version=consultation.index_version,
        model=consultation.model,
        degraded=consultation.degraded,
        timings_ms=TimingsBody(**{name: round(getattr(timings, name), 1) for name in TimingsBody.model_fields}),
        conversation_id=conversation_id,
    )


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
        unit=calculation.unit,
        operands=[
            OperandBody(label=o.label, value=plain(o.value), unit=o.unit, citation=o.citation)
            for o in calculation.operands
        ],
    )


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
