"""A library document: what one institution says on one page, with where and when it said it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.rules import Rule


class Kind(StrEnum):
    """What kind of text a document holds."""

    BRIEF = "brief"
    NOTE = "note"
    CERTIFICATE = "certificate"
    MASTERS = "masters"
    TRANSFER_POLICY = "transfer_policy"
    STACKING_POLICY = "stacking_policy"
    PATHWAY = "pathway"


class Wording(StrEnum):
    """Whose words a document is in: our summary of a page, or the institution's own text."""

    OWN = "own"
    SOURCE = "source"


class Authority(StrEnum):
    """Who in the institution makes the rule."""

    UNIVERSITY = "university"
    COLLEGE = "college"
    PROGRAM = "program"


class Audience(StrEnum):
    """Who may read a document. Advisors read everything; students what is meant for students."""

    STUDENT = "student"
    ADVISOR = "advisor"


@dataclass(frozen=True)
class Place:
    """Where on the source the text from `start` on stands, up to the next place: the page of a PDF, counted from 1, or
    the anchor of a web page. `find` are the words to look for there where the text arranges them otherwise, as in the
    row of a table: the first and the last of them."""

    start: int
    page: int | None = None
    anchor: str | None = None
    find: tuple[str, ...] = ()


READ = "read-by-machine"
"""The confidence of a document whose file was read and whose place in the library nobody chose."""


@dataclass(frozen=True)
class Document:
    """One page of the library. Offsets in citations count characters of `text`.

    `unit` is the college or department and `program` the program that the rules are of; None for all
    of them. Dates are None where the source shows none: an unknown date is never guessed. `places` are in the order
    of the text, and empty for a document that was written by hand. `replaced_by` is the id of the newer version, for a
    version that answers only questions about its own time.
    """

    id: str
    kind: Kind
    institution: str
    unit: str | None
    program: str | None
    title: str
    source_url: str
    source_title: str
    wording: Wording
    as_of: str | None
    retrieved: date | None
    catalog_year: str | None
    valid_from: date | None
    valid_to: date | None
    authority: Authority
    audience: Audience
    confidence: str
    disagrees_with: tuple[str, ...]
    rules: tuple[Rule, ...]
    text: str
    places: tuple[Place, ...] = ()
    replaced_by: str | None = None

    @property
    def in_force_from(self) -> str | None:
        """When it came into force, else its catalog year, as it sorts: a date of a capture says nothing of rules."""
        return self.valid_from.isoformat() if self.valid_from else self.catalog_year

    def readable_by(self, audience: Audience) -> bool:
        """Whether this audience may see the document."""
        return audience is Audience.ADVISOR or self.audience is Audience.STUDENT
