"""The steps of a consultation, as a caller may show them while they happen."""

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.reply import Citation, Consultation, Sentence, Verdict


@dataclass(frozen=True)
class Started:
    """The advisor is at work; `text` says on what."""

    text: str


@dataclass(frozen=True)
class Found:
    """Citations found so far."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Computed:
    """A finding, ready to be shown."""

    sentence: Sentence
    verdict: Verdict | None


@dataclass(frozen=True)
class Written:
    """A quote or a checked sentence, ready to be shown."""

    sentence: Sentence


Step = Started | Found | Computed | Written | Consultation


def ending(steps: Iterable[Step]) -> Consultation:
    """The consultation that the steps end in."""
    *_, last = steps
    assert isinstance(last, Consultation), "the steps end in a consultation"
    return last
