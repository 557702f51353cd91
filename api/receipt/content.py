"""What a receipt says, and the exact bytes that its signature covers."""

import hashlib
import json
import unicodedata
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, model_validator

FORM: Final = 2
"""The form of receipts made now. A change to what they hold or how they are shown is a new form, and the old one stays
in the code: a receipt is checked by showing it anew. Form 2 holds the ways of a plan, and has a dark look."""


class _Part(BaseModel):
    """Texts, whole numbers and lists alone, so that there is one way to write it down."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class SentencePart(_Part):
    text: str
    origin: Literal["finding", "quote", "model"]
    citations: list[int]


class SourcePart(_Part):
    """A cited sentence and its document, each with its SHA-256, by which a later change is seen."""

    number: int
    document_id: str
    title: str
    institution: str
    unit: str | None
    url: str
    wording: Literal["own", "source"]
    as_of: str | None
    retrieved: str | None
    catalog_year: str | None
    quote: str
    quote_sha256: str
    document_sha256: str


class OperandPart(_Part):
    label: str
    value: str
    unit: str
    citation: int | None


class SumPart(_Part):
    label: str
    expression: str
    unit: str
    operands: list[OperandPart]


class PositionPart(_Part):
    statement: str
    citation: int


class ConflictPart(_Part):
    subject: str
    positions: list[PositionPart]


class StepPart(_Part):
    title: str
    detail: str


class PointPart(_Part):
    """One thing that a way rests on, and what it is: what counts, what must hold, what is not known."""

    about: str
    text: str
    citations: list[int]


class WayPart(_Part):
    """One way to a degree, from a plan beside the answer."""

    title: str
    steps: list[StepPart]
    points: list[PointPart]


class ReceiptContent(_Part):
    """One answer as it was given. Times are in UTC, hashes are hexadecimal, `key` is the public key in base64. The
    first form has no `ways`."""

    form: Literal[1, 2]
    key: str
    answer_id: str
    given_at: str
    question: str
    earlier_questions: list[str]
    status: str
    verdict: str | None
    sentences: list[SentencePart]
    sources: list[SourcePart]
    sums: list[SumPart]
    conflicts: list[ConflictPart]
    assumptions: list[str]
    bring: list[str]
    index_version: str
    model: str
    ways: list[WayPart] | None = None

    @model_validator(mode="after")
    def _as_its_form_is(self) -> "ReceiptContent":
        if (self.ways is None) is not (self.form == 1):
            raise ValueError("ways are what the second form has and the first has not")
        return self

    def canonical(self) -> str:
        """The one JSON text of this content: names sorted, no blanks, characters as they are."""
        told = self.model_dump(mode="json", exclude={"ways"} if self.form == 1 else None)
        return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def visible(text: str) -> str:
    """A text without characters that nobody sees, or that turn the text around them the other way."""
    return "".join(each for each in text if each == "\n" or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co"))
