"""The library browser: every document with how fresh it is, its text and rules, and what changed since it was added."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from advisor.bootstrap import Service
from api.desk.behind import signer_in
from api.desk.changed import last_change
from api.desk.entry import Refused, SignedIn, deployment_of
from api.desk.pages import page
from api.desk.sheets import sheet_of
from api.library.institutions import wanted
from corpus.document import Audience, Document
from corpus.drafting.telling import told
from corpus.freshness import Fresh, freshness
from corpus.library import Library
from index.split import split

SHOWN = ("all", "undated", "passed", "advisor", "own")
"""What the list may be narrowed to."""


@dataclass(frozen=True)
class Piece:
    """A stretch of a document's text: a sentence that can be cited, or what stands between two."""

    text: str
    start: int
    is_sentence: bool


def add_library(app: FastAPI, serving: Callable[..., object]) -> None:
    """Put the library at `/desk/library`."""
    Serving = Annotated[Service, Depends(serving)]

    @app.get("/desk/library", include_in_schema=False)
    def browse(request: Request, caller: SignedIn, service: Serving) -> Response:
        asked = request.query_params
        shown, words = asked.get("show", "all"), asked.get("find", "").strip()[:200]
        home = deployment_of(request).settings.home / "library"
        own = frozenset(path.stem for path in home.glob("*/*.md"))
        looked_for = wanted(words, service.advisor.gazetteer)
        held = freshness(service.advisor.library, date.today())
        found = [one for one in held if _is_shown(one, shown, own) and looked_for.fits(one.document, _named(one))]
        values = {"sheet": sheet_of(asked, found), "show": shown, "find": words, "held": len(service.advisor.library)}
        return page(request, "library.html", caller, values)

    @app.get("/desk/library/{document_id}", include_in_schema=False)
    def read(document_id: str, request: Request, caller: SignedIn, service: Serving) -> Response:
        document = service.advisor.library.get(document_id)
        if document is None:
            raise Refused(404, "The library holds no document of this id.")
        home = deployment_of(request).settings.home
        signer = signer_in(home)
        values = {
            "document": document,
            "pieces": pieces(document),
            "rules": [(told(rule), rule.sentence, signer(document, rule)) for rule in document.rules],
            "fresh": next(iter(freshness([document], date.today()))),
            "change": last_change(home, document_id),
            "disagreeing": _held(document.disagrees_with, service.advisor.library),
        }
        return page(request, "document.html", caller, values)


def pieces(document: Document) -> list[Piece]:
    """The text of a document in order, its sentences apart."""
    found: list[Piece] = []
    at = 0
    for passage in split(document):
        if document.text[at : passage.start].strip():
            found.append(Piece(document.text[at : passage.start].strip(), at, False))
        found.append(Piece(passage.text, passage.start, True))
        at = passage.end
    if document.text[at:].strip():
        found.append(Piece(document.text[at:].strip(), at, False))
    return found


def _is_shown(one: Fresh, shown: str, own: frozenset[str]) -> bool:
    document = one.document
    return {
        "undated": one.undated,
        "passed": one.passed,
        "advisor": document.audience is Audience.ADVISOR,
        "own": document.id in own,
    }.get(shown, True)


def _named(one: Fresh) -> str:
    document = one.document
    return f"{document.id} {document.title} {document.institution} {document.unit or ''}"


def _held(ids: tuple[str, ...], library: Library) -> list[Document]:
    return [document for name in ids if (document := library.get(name))]
