"""What can be listed: the programs that have a page of their own, and the pages on programs and rules."""

import re
from dataclasses import dataclass

from advisor.explore.wish import Shelf
from advisor.finding import HeldRule
from corpus.document import Audience, Document, Kind
from corpus.library import Library
from corpus.rules import Status

_KINDS = {
    Shelf.CERTIFICATES: (Kind.CERTIFICATE,),
    Shelf.MASTERS: (Kind.MASTERS,),
    Shelf.PROGRAMS: (Kind.CERTIFICATE, Kind.MASTERS),
}


@dataclass(frozen=True)
class Entry:
    """One program, or one page where `shelf` is of pages, with the documents that speak for it."""

    institution: str
    name: str
    documents: tuple[Document, ...]

    @property
    def title(self) -> str:
        """What a person calls it."""
        return f"{self.institution}, {self.name}"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that its field is told by."""
        parts = (" ".join(filter(None, (d.unit, d.program, d.title))) for d in self.documents)
        return tuple(dict.fromkeys((self.name, *parts)))

    @property
    def several(self) -> bool:
        """Whether its pages speak of several certificates together, so that a sentence may be of one of them."""
        return bool(re.search(r"\bcertificates\b", " ".join(self.names), re.IGNORECASE))

    @property
    def statuses(self) -> tuple[HeldRule, ...]:
        """That it is closed, paused or not yet approved."""
        return tuple(HeldRule(d, rule) for d in self.documents for rule in d.rules if isinstance(rule, Status))

    @property
    def closed(self) -> bool:
        """Whether it is no longer offered, and so no answer to what there is."""
        return any(isinstance(held.rule, Status) and held.rule.status == "closed" for held in self.statuses)


def entries(library: Library, shelf: Shelf, audience: Audience) -> tuple[Entry, ...]:
    """The entries of a shelf that an audience may read, in the order of their names. Pages of one program are one
    entry; a page that speaks of several certificates together is one program."""
    kinds = _KINDS.get(shelf)
    found: dict[tuple[str, str], list[Document]] = {}
    for document in library:
        listed = document.kind in kinds if kinds else document.kind not in (Kind.BRIEF, Kind.NOTE)
        if listed and document.readable_by(audience):
            name = (document.program or document.title) if kinds else _page_name(document)
            found.setdefault((document.institution, name), []).append(document)
    return tuple(
        Entry(institution, name, tuple(sorted(documents, key=lambda d: d.id)))
        for (institution, name), documents in sorted(found.items())
    )


def _page_name(document: Document) -> str:
    """A page by its program, else by its unit and title."""
    named = document.program or document.unit
    return (
        document.title
        if named is None or re.search(re.escape(named), document.title)
        else (f"{named}: {document.title}")
    )
