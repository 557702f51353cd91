"""Cutting a document into sentences, each at its exact place."""

import hashlib
import re
from dataclasses import dataclass

from corpus.document import Document

LONGEST = 700
"""Characters of the longest passage; MiniLM reads 256 word pieces, some 1,000 characters."""

_ABBREVIATIONS = (
    "e.g i.e etc vs cf al approx dept dr mr ms. mrs prof st no u.s ph.d ed.d b.s b.a m.s m.a a.m p.m inc univ assoc fig sec ch"
).split()
_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s|$)")
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)]\s))|(?<=[.!?:\"”)])\n")
_HEADING = re.compile(r"(?m)^#{1,6} .*$")


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


def spans(text: str) -> list[tuple[int, int]]:
    """The (start, end) of every sentence of a text."""
    cuts = {0, len(text)}
    cuts.update(match.end() for match in _BREAK.finditer(text))
    cuts.update(edge for match in _HEADING.finditer(text) for edge in match.span())
    cuts.update(match.end() for match in _END.finditer(text) if not _within(text, match))
    edges = sorted(cuts)
    trimmed = (_trim(text, start, end) for start, end in zip(edges, edges[1:], strict=False))
    return [piece for start, end in trimmed if start < end for piece in _shorten(text, start, end)]


def _within(text: str, end: re.Match[str]) -> bool:
    """Whether a full stop stands inside a sentence: after an abbreviation or an initial, or before a small letter."""
    if end.group()[0] != ".":
        return False
    before = text[: end.start()].rsplit(None, 1)[-1].lower().lstrip("(\"'“") if text[: end.start()].strip() else ""
    after = text[end.end() :].lstrip()
    if after[:1].islower():
        return True
    return before in _ABBREVIATIONS or bool(re.fullmatch(r"[a-z]", before))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _shorten(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span cut at semicolons, then commas, then spaces, until no piece is longer than LONGEST."""
    if end - start <= LONGEST:
        return [(start, end)]
    window = text[start : start + LONGEST]
    for mark in ("; ", ", ", " ", ""):
        cut = window.rfind(mark) if mark else LONGEST
        if cut > 0:
            break
    first = _trim(text, start, start + cut + len(mark))
    rest = _trim(text, start + cut + len(mark), end)
    return [first, *_shorten(text, *rest)] if rest[0] < rest[1] else [first]
