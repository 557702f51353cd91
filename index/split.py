"""The passages of a document: its sentences, each at its exact place."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from corpus.document import Document
from corpus.sentences import HEADING, spans


@dataclass(frozen=True)
class Passage:
    """One sentence of a document: `text` is `document.text[start:end]`."""

    id: str
    document_id: str
    start: int
    end: int
    text: str


def split(document: Document) -> list[Passage]:
    """The sentences of a document in order. Headings, and lines that only lead up to a list, are none: they would be
    found for their words and say nothing."""
    found = []
    said: Counter[str] = Counter()
    for start, end in spans(document.text):
        text = document.text[start:end]
        if HEADING.fullmatch(text) or text.endswith(":"):
            continue
        # Not its place: what a new version of the page leaves as it was keeps its id.
        mark = hashlib.sha256(f"{document.id}\n{said[text]}\n{text}".encode()).hexdigest()[:10]
        said[text] += 1
        found.append(Passage(f"{document.id}:{mark}", document.id, start, end, text))
    return found
