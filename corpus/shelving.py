"""The documents that were added to a home's library, and everything that is kept of them.

Under `library/` of a home:

    briefs/ catalogs/ policies/    ID.md, the documents that are indexed, as every library document
    originals/ID/                  SHA256.SUFFIX, the files that were read, each version's
    sources/ID.json                where the document comes from (`Source`): the file's path, its web address, the
                                   SHA-256 of the original, the day it was read, and what was found odd in it
    versions/ID/                   DATE-SHA.md and DATE-SHA.json, a document that a newer version replaced or that was
                                   removed, whole and with its rules, and its `Source`; DATE is the day it was read, SHA
                                   the first 12 characters of the SHA-256 of its original. What people signed
                                   (`ID.signed.yaml` beside a document) goes along. Those whose time is known answer
                                   questions about that time (`corpus/replaced.py`), the others are in no index.

Every file is written beside its place and moved there, so that no half of one is ever read. A document that says what
the one held says is left as it is, with its rules and the day it was first read so; in a new version those rules stay
whose sentences still stand in the text.
"""

import hashlib
import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import count
from pathlib import Path

from filelock import FileLock
from pydantic import BaseModel, ConfigDict

from corpus.document import Document, Kind
from corpus.library import SHELVES
from corpus.markdown import parse, raw_rules, read_markdown, render
from corpus.readers.block import Unreadable
from corpus.sentences import spans
from corpus.signing import signatures_beside

Rules = tuple[dict[str, object], ...]
"""Rules as front matter writes them."""

_SHELF = {Kind.BRIEF: "briefs", Kind.NOTE: "briefs", Kind.TRANSFER_POLICY: "policies", Kind.STACKING_POLICY: "policies"}


class NotAdded(Exception):
    """An id that no added document has; the documents that ship cannot be removed."""


class Outcome(StrEnum):
    """What became of a document."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REMOVED = "removed"


class Source(BaseModel):
    """Where an added document comes from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str
    part: int = 0
    """Which of the documents of the file it is, from 0 on."""
    row: str = ""
    """The program or college whose row of a table it is alone: rows keep their documents however they are ordered."""
    url: str
    sha256: str
    original: str = ""
    """The original's place under `library/`."""
    read_on: date
    findings: tuple[str, ...] = ()


class Shelves:
    """The library of one home, which files are added to and removed from."""

    def __init__(self, root: Path, taken: frozenset[str]) -> None:
        """`taken` are the ids of documents that lie elsewhere."""
        self._root = root
        self._taken = taken
        self._put: dict[str, str] = {}
        self._held = {document.id: document for _, document in self.documents()}
        self._sources = {document_id: source for document_id in self._held if (source := self.source(document_id))}

    def documents(self) -> Iterator[tuple[Path, Document]]:
        """The documents that were added, with their files."""
        for shelf in SHELVES:
            for path in sorted((self._root / shelf).glob("*.md")):
                yield path, read_markdown(path)

    def source(self, document_id: str) -> Source | None:
        """Where an added document comes from, if that is known."""
        try:
            return Source.model_validate_json(self._source_path(document_id).read_bytes())
        except (OSError, ValueError):
            return None

    def put(
        self, document: Document, source: Source, content: bytes, rules: Rules | None = None
    ) -> tuple[Document, Outcome]:
        """Shelve a document and its original, in place of an older version of the same page or file. `rules` are those
        that the file itself brings along. Raises Unreadable, with nothing changed."""
        held = self._older(source)
        if held is not None and self._put.get(held.id, source.path) != source.path:
            other = Path(self._put[held.id]).name
            raise Unreadable(f"it has the web address of {other}, which was added just now; --source-url sets another")
        document = replace(document, id=held.id if held else self._free(document.id))
        self._put[document.id] = source.path
        if held is not None and replace(held, retrieved=document.retrieved, rules=document.rules) == document:
            return held, Outcome.UNCHANGED
        if rules is None:
            rules = self._standing(held, document) if held else ()
        file = render(document, rules)
        if replace(parse(file), rules=()) != replace(document, rules=()):
            raise Unreadable("its text cannot be kept as it is")
        original = f"originals/{document.id}/{source.sha256}{Path(source.path).suffix.lower()}"
        write(self._root / original, content)
        if held is not None:
            self._supersede(held)
        write(self._path(document), file.encode())
        if held is not None and self._path(held) != self._path(document):
            self._move_signatures(held, document)
            self._path(held).unlink(missing_ok=True)
        source = source.model_copy(update={"original": original})
        write(self._source_path(document.id), source.model_dump_json(indent=1).encode())
        self._held[document.id], self._sources[document.id] = parse(file), source
        return document, Outcome.REPLACED if held else Outcome.ADDED

    def remove(self, document_id: str) -> None:
        """Take a document out: it and where it came from move to `versions/`. Raises NotAdded."""
        document = self._held.pop(document_id, None)
        if document is None:
            raise NotAdded(f"{document_id!r} is no document that was added to this home, so it cannot be removed")
        self._supersede(document)
        self._path(document).unlink(missing_ok=True)
        signatures_beside(self._path(document)).unlink(missing_ok=True)
        self._source_path(document_id).unlink(missing_ok=True)
        self._sources.pop(document_id, None)

    def gone(self, path: Path, kept: Collection[str]) -> list[str]:
        """The documents of a file that it no longer holds; `kept` are those that it does."""
        file = str(path.resolve())
        return [known for known, source in self._sources.items() if source.path == file and known not in kept]

    def _older(self, source: Source) -> Document | None:
        """The document held of the same page, by its web address, or of the same file."""
        for document_id, held in self._sources.items():
            same_page = bool(source.url) and address(held.url) == address(source.url)
            if (held.part, held.row) == (source.part, source.row) and (same_page or held.path == source.path):
                return self._held[document_id]
        return None

    def _free(self, wanted: str) -> str:
        names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        return next(name for name in names if name not in self._taken and name not in self._held)

    def _standing(self, held: Document, document: Document) -> Rules:
        """The rules of an older version whose sentences still stand in the text, whole: "Not so." holds no "so"."""
        rules = raw_rules(self._path(held).read_text(encoding="utf-8"))
        sentences = {document.text[start:end] for start, end in spans(document.text)}
        return tuple(rule for rule in rules if str(rule.get("sentence")) in sentences)

    def _supersede(self, document: Document) -> None:
        """Keep a document and its source among the versions."""
        source = self._sources.get(document.id)
        read_on = source.read_on if source else document.retrieved
        sha = source.sha256 if source else hashlib.sha256(document.text.encode()).hexdigest()
        name = f"{read_on or 'undated'}-{sha[:12]}"
        folder = self._root / "versions" / document.id
        write(folder / f"{name}.md", self._path(document).read_bytes())
        signatures = signatures_beside(self._path(document))
        if signatures.exists():
            write(signatures_beside(folder / f"{name}.md"), signatures.read_bytes())
        if source:
            write(folder / f"{name}.json", source.model_dump_json(indent=1).encode())

    def _move_signatures(self, held: Document, document: Document) -> None:
        """What people signed goes with a document to another shelf."""
        signatures = signatures_beside(self._path(held))
        if signatures.exists():
            os.replace(signatures, signatures_beside(self._path(document)))

    def _path(self, document: Document) -> Path:
        return self._root / _SHELF.get(document.kind, "catalogs") / f"{document.id}.md"

    def _source_path(self, document_id: str) -> Path:
        return self._root / "sources" / f"{document_id}.json"


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Alone with a home's library: two people may add at once."""
    root.mkdir(parents=True, exist_ok=True)
    with FileLock(root / ".lock"):
        yield


def address(url: str) -> str:
    """A web address as far as it tells one page from another."""
    return url.split("#", 1)[0].rstrip("/").partition("://")[2].casefold()


def write(path: Path, content: bytes) -> None:
    """Put a file in its place whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
