"""The tool that searches the library."""

from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from advisor.finding import Source
from api.bodies.schemas import CitationBody
from api.mcp.reading import Reading
from corpus.document import Kind
from index.search import Scope

MOST = 20
"""Sentences that one search gives."""

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=400),
    Field(description="What to look for, in plain words."),
]
Institution = Annotated[
    str | None,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    Field(description="A university, by its name or a name that it goes by. Left out, all of them."),
]
Kinds = Annotated[list[Kind], Field(max_length=len(Kind), description="Kinds of document; none for all of them.")]
Most = Annotated[int, Field(ge=1, le=MOST, description="How many sentences at most.")]


class FoundBody(BaseModel):
    """What a search gives: sentences word for word, each at its place, the best first."""

    citations: list[CitationBody]


def search_policies(reading: Reading, words: str, institution: str | None, kinds: list[Kind], limit: int) -> FoundBody:
    """The sentences nearest to some words that this audience may read."""
    schools = (reading.institution(institution),) if institution else ()
    scope = Scope(reading.audience, schools, tuple(str(kind) for kind in kinds))
    hits = reading.service.advisor.index.search(words, scope, limit)
    return FoundBody(citations=reading.citations(Source(hit.document, hit.passage.text) for hit in hits))
