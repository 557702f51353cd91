"""The passages of a document: its sentences, each at its exact place."""

import hashlib
from dataclasses import dataclass

from corpus.document import Document
from corpus.sentences import spans


@dataclass(frozen=True)
class Passage:
    """One sentence of a document: `text` is `document.text[start:end]`."""

    id: str
    document_id: str
    start: int
    end: int
    text: str


def split(document: Document) -> list[Passage]:
    """The sentences of a document in order; nothing but white space lies between them."""
    found = []
    for start, end in spans(document.text):
        text = document.text[start:end]
        mark = hashlib.sha256(f"{document.id}\n{start}\n{text}".encode()).hexdigest()[:10]
        found.append(Passage(f"{document.id}:{mark}", document.id, start, end, text))
    return found
