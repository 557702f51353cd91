"""An answer put into the body of a completion, whole or in parts."""

import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from advisor.reply import Consultation
from advisor.steps import Found, Step
from api.bodies.replies import citation_body
from api.bodies.schemas import AnswerBody
from api.completions.bodies import (
    Annotation,
    AnswerMessage,
    Choice,
    Chunk,
    ChunkChoice,
    Completion,
    Delta,
    EvidenceBody,
    UrlCitation,
    UsageBody,
)
from api.completions.content import after_answer, tokens
from api.completions.request import MODEL, CompletionRequest

Told = Callable[[Consultation], AnswerBody]
"""Gives the answer of a consultation."""


@dataclass(frozen=True)
class Piece:
    """A part of the content with the annotations of its marks, whose places count from the content's beginning."""

    text: str
    annotations: list[Annotation]


def completion(request: CompletionRequest, consultation: Consultation, told: Told) -> Completion:
    """The whole of it at once; `told` gives the answer as `POST /v1/answers` does."""
    body = told(consultation)
    pieces = list(pieces_of(consultation, body))
    content = "".join(piece.text for piece in pieces)
    annotations = [annotation for piece in pieces for annotation in piece.annotations]
    return Completion(
        id=f"chatcmpl-{body.id}",
        created=int(time.time()),
        model=MODEL,
        choices=[Choice(message=AnswerMessage(content=content, annotations=annotations))],
        usage=_usage(request, content),
        pathway=body,
    )


def chunks(request: CompletionRequest, steps: Iterable[Step], told: Told) -> Iterator[Chunk]:
    """The parts of it. The content begins when the answer is whole: until then a sentence may still be put before
    another and numbers may change, and what was sent cannot be taken back."""
    created, chunk_id = int(time.time()), f"chatcmpl-{uuid.uuid4().hex}"
    wants_usage = request.stream_options is not None and request.stream_options.include_usage

    def chunk(delta: Delta, pathway: AnswerBody | EvidenceBody | None = None, ends: bool = False) -> Chunk:
        choice = ChunkChoice(delta=delta, finish_reason="stop" if ends else None)
        return Chunk(id=chunk_id, created=created, model=MODEL, choices=[choice], pathway=pathway)

    yield chunk(Delta(role="assistant", content=""))
    for step in steps:
        if isinstance(step, Found):
            yield chunk(Delta(), EvidenceBody(evidence=[citation_body(citation) for citation in step.citations]))
        elif isinstance(step, Consultation):
            body = told(step)
            pieces = list(pieces_of(step, body))
            for piece in pieces:
                yield chunk(Delta(content=piece.text, annotations=piece.annotations or None))
            yield chunk(Delta(), body, ends=True)
            if wants_usage:
                usage = _usage(request, "".join(piece.text for piece in pieces))
                yield Chunk(id=chunk_id, created=created, model=MODEL, choices=[], usage=usage)


def pieces_of(consultation: Consultation, body: AnswerBody) -> Iterator[Piece]:
    """The content sentence by sentence in the order of reading, then what comes after the answer."""
    place = 0
    for number, sentence in enumerate(consultation.reply.sentences):
        text = f" {sentence.marked}" if number else sentence.marked
        yield Piece(text, list(_annotations(text, place, sentence.citations, body)))
        place += len(text)
    if rest := after_answer(body):
        yield Piece(rest, [])


def _annotations(text: str, place: int, numbers: Iterable[int], body: AnswerBody) -> Iterator[Annotation]:
    by_number = {citation.number: citation for citation in body.citations}
    for number in numbers:
        mark = f"[{number}]"
        start = place + text.rindex(mark)
        cited = by_number[number]
        url = cited.url or f"/v1/documents/{cited.document_id}"
        yield Annotation(
            url_citation=UrlCitation(start_index=start, end_index=start + len(mark), title=cited.title, url=url)
        )


def _usage(request: CompletionRequest, content: str) -> UsageBody:
    prompt, told = sum(tokens(message.text) for message in request.messages), tokens(content)
    return UsageBody(prompt_tokens=prompt, completion_tokens=told, total_tokens=prompt + told)
