"""What the patterns make of a sentence: a rule with where its parts were read, or the reason why there is none."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.rules import Rule


class Basis(StrEnum):
    """Where the last part of a rule was read; the farther from the sentence, the less sure. `MODEL` is for proposals of
    a language model."""

    SENTENCE = "sentence"
    HEADING = "heading"
    PAGE = "page"
    MODEL = "model"


@dataclass(frozen=True)
class Found:
    """A rule that a sentence states."""

    rule: Rule
    basis: Basis = Basis.SENTENCE


@dataclass(frozen=True)
class Untold:
    """A limit that a sentence sets and that no rule was drafted for, with the reason in words for a person."""

    reason: str


Reading = Found | Untold
