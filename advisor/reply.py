"""What the advisor answers: sentences with their citations, in one of four kinds of reply."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from advisor.gate.claim import Dropped
from advisor.question import Status
from corpus.document import Kind, Wording


class Verdict(StrEnum):
    """Whether the student may do, or count, what they describe: all of it, some of it, or none."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Origin(StrEnum):
    """Where a sentence comes from: computed from rules, quoted from a document, or written by a model and checked."""

    FINDING = "finding"
    QUOTE = "quote"
    MODEL = "model"


@dataclass(frozen=True)
class Citation:
    """A quote at its place: `quote` is the document's `text[start:end]`."""

    number: int
    document_id: str
    passage_id: str
    kind: Kind
    institution: str
    unit: str | None
    title: str
    url: str
    quote: str
    start: int
    end: int
    wording: Wording
    as_of: str | None
    confidence: str


@dataclass(frozen=True)
class Sentence:
    """One sentence of a reply and the numbers of the citations it rests on."""

    text: str
    origin: Origin
    citations: tuple[int, ...] = ()

    @property
    def marked(self) -> str:
        """The sentence with its citation marks before the closing full stop: "At most 9 [1]." """
        marks = "".join(f"[{number}]" for number in self.citations)
        if not marks:
            return self.text
        closing = re.search(r"[.?!]+$", self.text)
        body = self.text[: closing.start()] if closing else self.text
        return f"{body} {marks}{closing.group() if closing else ''}"


@dataclass(frozen=True)
class Operand:
    """A number that a sum used: cited, told by the asker, or, where it is neither, what a sum before came to."""

    label: str
    value: Fraction
    unit: str
    citation: int | None
    told: bool = False


@dataclass(frozen=True)
class Calculation:
    """A sum written out, with its operands."""

    label: str
    expression: str
    result: Fraction
    unit: str
    operands: tuple[Operand, ...]


@dataclass(frozen=True)
class Position:
    """What one source says in a conflict."""

    statement: str
    citation: int


@dataclass(frozen=True)
class Disagreement:
    """Two or more sources that differ on one subject."""

    subject: str
    positions: tuple[Position, ...]


@dataclass(frozen=True)
class Handoff:
    """Why a person should be asked, and whom."""

    reason: str
    contact: str | None = None


@dataclass(frozen=True)
class Reviewed:
    """Who said that a sentence answers a question, and on which day."""

    by: str
    on: date


@dataclass(frozen=True)
class Answer:
    """An answer out of findings, quotes and checked sentences."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    verdict: Verdict | None = None
    calculations: tuple[Calculation, ...] = ()
    reviewed: Reviewed | None = None
    """Set where a person pinned the sentence that is quoted."""
    undecided: bool = False
    """Whether leave was asked and the rules come to a verdict, which is not given: not all of the message was read for
    certain, so that the reader has to hold the rules against the case."""


@dataclass(frozen=True)
class Clarification:
    """One question back, with the likely answers."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    question: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """Sources of equal standing that disagree, all shown."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    disagreements: tuple[Disagreement, ...]
    calculations: tuple[Calculation, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """The library does not say, or it is not ours to answer."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    handoff: Handoff


Reply = Answer | Clarification | Conflict | Refusal


def text(reply: Reply) -> str:
    """The whole reply as plain text with citation marks."""
    return " ".join(sentence.marked for sentence in reply.sentences)


def status(reply: Reply) -> Status:
    """How the question was dealt with."""
    match reply:
        case Answer():
            return Status.ANSWERED
        case Clarification():
            return Status.CLARIFY
        case Conflict():
            return Status.CONFLICT
        case Refusal():
            return Status.REFUSED


@dataclass(frozen=True)
class Timings:
    """Milliseconds that the steps of a consultation took; `first_evidence` and `total` from its beginning."""

    understand: float = 0
    retrieve: float = 0
    compute: float = 0
    first_evidence: float = 0
    compose: float = 0
    gate: float = 0
    total: float = 0


@dataclass(frozen=True)
class Usage:
    """Tokens that models read and wrote for one answer, as far as their servers say so."""

    input_tokens: int
    output_tokens: int


@dataclass(frozen=True)
class Consultation:
    """A question with its reply and everything that the reply was made from."""

    id: str
    reply: Reply
    evidence: tuple[Citation, ...]
    retrieved: tuple[str, ...]
    timings: Timings
    index_version: str
    model: str
    degraded: str | None = None
    dropped: tuple[Dropped, ...] = ()
    usage: Usage | None = None
