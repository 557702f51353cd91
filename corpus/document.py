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
class Document:
    """One page of the library. Offsets in citations count characters of `text`.

    `unit` is the college or department and `program` the program that the rules are of; None for all
    of them. Dates are None where the source shows none: an unknown date is never guessed.
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

    def readable_by(self, audience: Audience) -> bool:
        """Whether this audience may see the document."""
        return audience is Audience.ADVISOR or self.audience is Audience.STUDENT
