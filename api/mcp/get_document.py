"""The tool that reads a document, page by page where it is long."""

from typing import Annotated

from mcp.server.mcpserver.exceptions import ToolError
from pydantic import BaseModel, Field, StringConstraints

from api.bodies.replies import document_body
from api.bodies.schemas import DocumentBody
from api.mcp.reading import Reading
from index.split import split

LONGEST = 20_000
"""Characters of one page, some 5,000 tokens."""

DocumentId = Annotated[str, StringConstraints(min_length=1, max_length=200), Field(description="As citations name it.")]
Offset = Annotated[int, Field(ge=0, description="Where to begin: 0, or the next_offset of the page before.")]


class PlaceBody(BaseModel):
    """A sentence that can be cited: characters `start` to `end` of the document's whole text."""

    passage_id: str
    start: int
    end: int


class DocumentPage(DocumentBody):
    """A document; `text` holds the characters `start` to `end` of `characters`, `sentences` the places in them."""

    start: int
    end: int
    characters: int
    next_offset: int | None
    sentences: list[PlaceBody]


def get_document(reading: Reading, document_id: str, offset: int) -> DocumentPage:
    """A page of a document that this audience may read; no page ends within a sentence that fits into one."""
    document = reading.document(document_id)
    characters = len(document.text)
    if offset and offset >= characters:
        raise ToolError(f"{document_id} has {characters} characters; give an offset below that, or 0.")
    passages = split(document)
    end = min(characters, offset + LONGEST)
    cut = next((passage.start for passage in passages if passage.start < end < passage.end), end)
    end = cut if cut > offset else end
    body = document_body(document).model_dump() | {"text": document.text[offset:end]}
    places = [
        PlaceBody(passage_id=passage.id, start=passage.start, end=passage.end)
        for passage in passages
        if offset <= passage.start and passage.end <= end
    ]
    following = end if end < characters else None
    return DocumentPage(**body, start=offset, end=end, characters=characters, next_offset=following, sentences=places)
