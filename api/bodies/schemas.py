"""The bodies of requests and responses."""

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from advisor.question import Question, Status, Turn
from corpus.document import Audience

TURNS = 20
"""How many earlier turns a question may bring along."""


def _visible(question: str) -> str:
    """The question, unless all of it is blanks and control characters, which would look like none."""
    if all(unicodedata.category(character)[0] in "CZ" for character in question):
        raise ValueError("a question needs at least one visible character")
    return question


Asked = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), AfterValidator(_visible)
]


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
    history: Annotated[list[TurnBody], Field(max_length=TURNS)] | None = None
    institution: Annotated[str, StringConstraints(max_length=200)] | None = None
    catalog_year: Annotated[str, StringConstraints(max_length=20)] | None = None
    conversation_id: Annotated[str, StringConstraints(max_length=64)] | None = None

    def to_question(self, remembered: tuple[Turn, ...] = ()) -> Question:
        """The question as the advisor takes it; a history in the request wins over what is remembered."""
        history = remembered
        if self.history is not None:
            history = tuple(Turn(turn.question, turn.answer, turn.status) for turn in self.history)
        return Question(self.question, self.audience, history, self.institution, self.catalog_year)


UNASKABLE = "A question has 1 to 2,000 characters, at least one of them visible."


def askable(question: str) -> bool:
    """Whether a request could be made of this: 1 to 2,000 characters, at least one of them visible."""
    try:
        AnswerRequest(question=question)
    except ValidationError:
        return False
    return True


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
    """A number in a sum: cited, `told` by the asker, or, where it is neither, what a sum before it came to."""

    label: str
    value: int | float | str
    unit: str
    citation: int | None
    told: bool = False


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
    """Why a person should be asked, and whom; `contact_of` is the institution they are at, where a key names it."""

    reason: str
    contact: str | None
    contact_of: str | None = None


class TimingsBody(BaseModel):
    understand: float
    retrieve: float
    compute: float
    first_evidence: float
    compose: float
    gate: float
    total: float


class ReviewedBody(BaseModel):
    """That a person said that the quoted sentence answers the question, and the day (ISO)."""

    on: str


class UsageBody(BaseModel):
    """Tokens that models read and wrote for an answer, as far as their servers say so."""

    input_tokens: int
    output_tokens: int


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
    reviewed: ReviewedBody | None = None
    undecided: bool = False
    """Whether leave was asked and no verdict is given, since not all of the message was read for certain."""
    usage: UsageBody | None = None


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
