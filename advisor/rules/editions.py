"""The library as it was at the time that is asked under: of each page the version in force then, else the newest."""

from collections.abc import Iterable

from advisor.message.time.period import Period, Standing, standing
from corpus.document import Document
from corpus.library import Library


def as_of(library: Library, period: Period | None) -> Library:
    """The documents that answer for a period: a version that a newer one replaced only where it was in force then."""
    if period is None:
        return library.current
    older: dict[str, list[Document]] = {}
    for document in library:
        if document.replaced_by is not None:
            older.setdefault(document.replaced_by, []).append(document)
    if not older:
        return library.current
    return Library(_of_then(document, older.get(document.id, ()), period) for document in library.current)


def _of_then(newest: Document, older: Iterable[Document], period: Period) -> Document:
    in_force = [version for version in (newest, *older) if standing(version, period) is Standing.IN_FORCE]
    return max(in_force, key=_begins, default=newest)


def _begins(document: Document) -> str:
    return document.in_force_from or ""
