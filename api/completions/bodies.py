"""The bodies of responses, as programs for chat models know them, with the whole answer as an extension."""

from typing import Literal

from pydantic import BaseModel

from api.bodies.plan_schemas import AnswerWithPlanBody
from api.bodies.schemas import AnswerBody, CitationBody


class UrlCitation(BaseModel):
    """A source of the characters `start_index` to `end_index` of the content: the citation's mark."""

    start_index: int
    end_index: int
    title: str
    url: str


class Annotation(BaseModel):
    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation


class AnswerMessage(BaseModel):
    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: list[Annotation]


class Choice(BaseModel):
    index: Literal[0] = 0
    message: AnswerMessage
    finish_reason: Literal["stop"] = "stop"
    logprobs: None = None


class UsageBody(BaseModel):
    """Words and marks of the messages and of the content."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Completion(BaseModel):
    """What `POST /v1/chat/completions` gives; `pathway` is what `POST /v1/answers` would have given."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: list[Choice]
    usage: UsageBody
    pathway: AnswerWithPlanBody | AnswerBody


class Delta(BaseModel):
    role: Literal["assistant"] | None = None
    content: str | None = None
    annotations: list[Annotation] | None = None


class ChunkChoice(BaseModel):
    index: Literal[0] = 0
    delta: Delta
    finish_reason: Literal["stop"] | None = None
    logprobs: None = None


class EvidenceBody(BaseModel):
    """Citations found so far, whose numbers may change until the answer is whole."""

    evidence: list[CitationBody]


class Chunk(BaseModel):
    """A part of a completion. The first may bring evidence, the last one the whole answer."""

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: str
    choices: list[ChunkChoice]
    usage: UsageBody | None = None
    pathway: AnswerWithPlanBody | AnswerBody | EvidenceBody | None = None


class ModelBody(BaseModel):
    id: str
    object: Literal["model"] = "model"
    created: int
    owned_by: str


class ModelsBody(BaseModel):
    """What `GET /v1/models` gives: one model, whatever writes behind it."""

    object: Literal["list"] = "list"
    data: list[ModelBody]
