"""The library: every document, found by id, with a digest that changes when any of them does."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from corpus.document import Document, Kind
from corpus.markdown import read_markdown
from corpus.replaced import dated_versions

SHELVES = ("briefs", "catalogs", "policies")


class DuplicateDocument(Exception):
    """Two files carry the same document id; rename one of them."""


class Library:
    """A fixed set of documents."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: dict[str, Document] = {}
        for document in documents:
            if document.id in self._documents:
                raise DuplicateDocument(f"two documents are called {document.id!r}; give one of them another id")
            self._documents[document.id] = document

    def __iter__(self) -> Iterator[Document]:
        return iter(self._documents.values())

    def __len__(self) -> int:
        return len(self._documents)

    @cached_property
    def of_the_field(self) -> tuple[str, ...]:
        """The institutions that have a brief: they speak of the field, and of no school."""
        return tuple(sorted({document.institution for document in self if document.kind is Kind.BRIEF}))

    @cached_property
    def current(self) -> "Library":
        """The library without the versions that a newer one replaced."""
        return Library(document for document in self if document.replaced_by is None)

    def get(self, document_id: str) -> Document | None:
        """The document of this id, or None."""
        return self._documents.get(document_id)

    @cached_property
    def digest(self) -> str:
        """A SHA-256 over every document, whatever order they were read in."""
        total = hashlib.sha256()
        for document_id in sorted(self._documents):
            total.update(repr(self._documents[document_id]).encode())
        return total.hexdigest()


def shipped_library_path() -> Path:
    """The folder of the documents that ship with the product."""
    return Path(str(files("corpus")))


def load_library(*roots: Path) -> Library:
    """Every Markdown document under the shelves of the roots, and their older versions whose time is known; raises
    UnreadableDocument or DuplicateDocument."""
    paths = sorted(path for root in roots for shelf in SHELVES for path in (root / shelf).glob("*.md"))
    present = [read_markdown(path) for path in paths]
    older = [document for root in roots for document in dated_versions(root, present)]
    return Library([*present, *older])
