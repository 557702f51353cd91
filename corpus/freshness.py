"""How old the documents of a library are, which lack a date, and which are of a catalog year that has passed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.document import Document

BANDS = ((183, "up to half a year"), (365, "up to a year"), (730, "up to two years"))
"""Days and words for the ages of documents; whatever is older comes last."""
OLDEST = "more than two years"

_YEARS = re.compile(r"\b((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?\b")
_DAY = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
YEAR_ENDS = (7, 31)
"""The month and day that an academic year ends on; as decision 15 has it, the next begins in August."""


@dataclass(frozen=True)
class Fresh:
    """One document: its age in days since it was read, came into force, or the day that it bears (None where none of
    these is known), whether its catalog year or its own last day has passed, and whether it has no date at all."""

    document: Document
    days: int | None
    passed: bool
    undated: bool

    @property
    def band(self) -> str | None:
        """The words for its age."""
        if self.days is None:
            return None
        return next((words for most, words in BANDS if self.days <= most), OLDEST)

    @property
    def age(self) -> str | None:
        """Its age as it is told: days, and whole years from two on."""
        if self.days is None:
            return None
        return f"{self.days} {'day' if self.days == 1 else 'days'}" if self.days < 730 else f"{self.days // 365} years"


def freshness(documents: Iterable[Document], today: date) -> tuple[Fresh, ...]:
    """How fresh each document is, the oldest first, those of unknown age last."""
    found = [_fresh(document, today) for document in documents]
    return tuple(sorted(found, key=lambda one: (one.days is None, -(one.days or 0), one.document.id)))


def year_end(catalog_year: str) -> date | None:
    """The last day of a catalog year such as `2023-2024`, `2023-24` or `2023`; None where no year stands in it."""
    found = _YEARS.search(catalog_year)
    if found is None:
        return None
    first, second = int(found.group(1)), found.group(2)
    if second is None:
        last = first + 1
    elif len(second) == 4:
        last = int(second)
    else:
        last = first + (int(second) - first) % 100  # 1999-00 ends in 2000
    return date(last, *YEAR_ENDS)


def _fresh(document: Document, today: date) -> Fresh:
    known = document.retrieved or document.valid_from or _day_in(document.as_of or "")
    end = year_end(document.catalog_year) if document.catalog_year else None
    passed = any(last is not None and last < today for last in (end, document.valid_to))
    undated = not any((document.as_of, document.retrieved, document.catalog_year, document.valid_from))
    return Fresh(document, (today - known).days if known else None, passed, undated)


def _day_in(as_of: str) -> date | None:
    """The day that a document bears, such as "last updated 2023-05-01"; None where it is no whole day."""
    found = _DAY.search(as_of)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
