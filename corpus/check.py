"""Examining a library: what its documents get wrong or leave out, each with what to do about it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.contradictions import contradictions
from corpus.document import Document, Wording
from corpus.library import SHELVES
from corpus.markdown import UnreadableDocument, head_of, read_markdown
from corpus.names import Names
from corpus.proof import WorkedOut, unproven, unspoken

DATES = ("as_of", "retrieved", "catalog_year", "valid_from")
"""The fields of a document that tell its date; one of them is written down, as null where the page shows none."""


@dataclass(frozen=True)
class Remark:
    """One thing that is wrong: where, what, and what to do."""

    where: str
    words: str


@dataclass(frozen=True)
class Examined:
    """A library that was examined: its documents, and what was found wrong."""

    documents: tuple[Document, ...]
    remarks: tuple[Remark, ...]


def examine(paths: Iterable[Path], names: Names, figures: Sequence[WorkedOut]) -> Examined:
    """Read every file and examine what they hold together. `figures` are those worked out by hand."""
    documents: dict[str, Document] = {}
    remarks: list[Remark] = []
    for path in sorted(set(paths)):
        try:
            document = read_markdown(path)
        except UnreadableDocument as error:
            remarks.append(Remark(path.name, str(error).removeprefix(f"{path}: ")))
            continue
        if document.id in documents:
            remarks.append(Remark(document.id, f"is the id of two documents; give the one in {path} another id"))
            continue
        documents[document.id] = document
        remarks += _undated(document, head_of(path))
    held = tuple(documents.values())
    remarks += [*_unproven(held), *_contradicting(held), *_dead_ids(documents, names, figures)]
    return Examined(held, tuple(remarks))


def files_of(root: Path) -> list[Path]:
    """The documents of a folder: those on its shelves, else all that it holds; a file is itself."""
    if root.is_file():
        return [root]
    shelved = [path for shelf in SHELVES for path in (root / shelf).glob("*.md")]
    return shelved or list(root.rglob("*.md"))


def _undated(document: Document, head: frozenset[str]) -> Iterator[Remark]:
    if not head & set(DATES):
        yield Remark(document.id, "says nothing of its date; write `as_of` as the page prints it, or null for none")
    elif document.wording is Wording.SOURCE and not (document.as_of or document.retrieved or document.valid_from):
        yield Remark(document.id, "is the institution's own text without a date; write the day in `retrieved`")
    if document.valid_from and document.valid_to and document.valid_from > document.valid_to:
        yield Remark(document.id, f"ends on {document.valid_to}, before it begins on {document.valid_from}")


def _unproven(documents: Iterable[Document]) -> Iterator[Remark]:
    for document in documents:
        for rule in document.rules:
            for figure in sorted(unproven(document.id, rule)):
                words = f"a {rule.rule} rule computes with {figure}, which its sentence does not state: "
                yield Remark(document.id, words + repr(rule.sentence))
            for said in unspoken(rule):
                words = f"a {rule.rule} rule repeats {said!r}, which does not stand in its sentence: "
                yield Remark(document.id, words + repr(rule.sentence))


def _contradicting(documents: Iterable[Document]) -> Iterator[Remark]:
    for found in contradictions(documents):
        other = f"one of {found.second.id}" if found.first.id != found.second.id else "another of its own"
        advice = "correct one, date both, or name the other in `disagrees_with`"
        words = f"a {found.rule.rule} rule contradicts {other}: {found.rule.sentence!r} and {found.other.sentence!r}"
        yield Remark(found.first.id, f"{words}; {advice}")


def _dead_ids(held: dict[str, Document], names: Names, figures: Iterable[WorkedOut]) -> Iterator[Remark]:
    for document in held.values():
        for other in document.disagrees_with:
            if other not in held:
                yield Remark(document.id, f"disagrees with {other!r}, which no document is called")
            if other == document.id:
                yield Remark(document.id, "disagrees with itself")
    for program in names.programs:
        if program.document not in held:
            yield Remark("names.yaml", f"names the program of {program.document!r}, which no document is called")
    for figure in figures:
        if figure.document not in held:
            yield Remark("worked_out.yaml", f"holds a figure of {figure.document!r}, which no document is called")
