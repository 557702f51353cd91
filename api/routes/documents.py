"""The routes of documents."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, Request
from pydantic import BaseModel

from advisor.bootstrap import Service
from api.bodies.replies import document_body
from api.bodies.schemas import DocumentBody
from api.desk.entry import caller_of
from api.http.paging import Cursor, Limit, page_of
from corpus.document import Audience, Document, Kind

UNKNOWN = "The library holds no document of this id. GET /v1/documents lists those that it holds."


class DocumentEntry(BaseModel):
    """A document in a list; `GET /v1/documents/{id}` has its text."""

    id: str
    kind: str
    institution: str
    title: str
    source_url: str
    as_of: str | None


class DocumentsBody(BaseModel):
    """A page of documents in the order of their ids; `next_cursor` is null on the last one."""

    documents: list[DocumentEntry]
    next_cursor: str | None


def add_documents(app: FastAPI, serving: Callable[..., object]) -> None:
    """Answer `GET /v1/documents` and `GET /v1/documents/{id}`, with what students may read."""

    @app.get("/v1/documents", tags=["documents"])
    def documents(
        service: Annotated[Service, Depends(serving)],
        institution: Annotated[str | None, Query(max_length=200, description="Of this university alone.")] = None,
        kind: Annotated[Kind | None, Query(description="Of this kind alone.")] = None,
        cursor: Cursor = None,
        limit: Limit = 50,
    ) -> DocumentsBody:
        """The documents of the library."""
        held = {
            document.id: document
            for document in service.advisor.library
            if document.readable_by(Audience.STUDENT)
            and institution in (None, document.institution)
            and kind in (None, document.kind)
        }
        page = page_of([(name, held[name]) for name in sorted(held)], cursor, limit)
        return DocumentsBody(documents=[_entry(each) for each in page.items], next_cursor=page.next_cursor)

    @app.get("/v1/documents/{document_id}", tags=["documents"])
    def document(document_id: str, request: Request, service: Annotated[Service, Depends(serving)]) -> DocumentBody:
        """A document with its whole text. What is for advisors alone is not there for anybody else."""
        found = service.advisor.library.get(document_id)
        if found is None or not (found.readable_by(Audience.STUDENT) or caller_of(request)):
            raise HTTPException(404, UNKNOWN)
        return document_body(found)


def _entry(document: Document) -> DocumentEntry:
    return DocumentEntry(
        id=document.id,
        kind=document.kind.value,
        institution=document.institution,
        title=document.title,
        source_url=document.source_url,
        as_of=document.as_of,
    )
