"""The tool that lays a sentence beside the library."""

from typing import Annotated

from mcp.server.mcpserver.exceptions import ToolError
from pydantic import BaseModel, Field, StringConstraints

from advisor.finding import Source
from advisor.verify import NoSchool, Standing, in_spans
from api.bodies.schemas import CitationBody
from api.mcp.reading import Reading

MOST = 5
"""Documents or spans that one claim may cite."""

Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=600),
    Field(description="One sentence that states something, not a question."),
]


class Span(BaseModel):
    """Characters `start` to `end` of a document's text, as citations give them."""

    document_id: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]


Documents = Annotated[list[str], Field(max_length=MOST, description="Documents to look in, by id.")]
Spans = Annotated[list[Span], Field(max_length=MOST, description="What the sentence cites, where it cites something.")]


class VerificationBody(BaseModel):
    """What the library says to a sentence, why, and the quotes that carry it, say otherwise, or come nearest."""

    standing: Standing
    reason: str
    citations: list[CitationBody]


def verify_claim(reading: Reading, sentence: str, document_ids: list[str], citations: list[Span]) -> VerificationBody:
    """Supported, contradicted or not stated: by what the sentence cites, or else by what the library has nearest."""
    verifier = reading.service.verifier
    try:
        sources = [source for span in citations for source in _cited(reading, span)] or verifier.nearest(
            sentence, reading.audience, [reading.document(each) for each in document_ids]
        )
    except NoSchool as error:
        raise ToolError(str(error)) from None
    if not sources:
        return VerificationBody(standing=Standing.NOT_STATED, reason="Nothing near it was found.", citations=[])
    found = verifier.verify(sentence, sources)
    return VerificationBody(standing=found.standing, reason=found.reason, citations=reading.citations(found.sources))


def _cited(reading: Reading, span: Span) -> tuple[Source, ...]:
    document = reading.document(span.document_id)
    found = in_spans(document, span.start, span.end)
    if not found:
        raise ToolError(
            f"{span.document_id} has {len(document.text)} characters, and no sentence from {span.start} to {span.end}; "
            "give the start and end of a citation."
        )
    return found
