"""The steps of a consultation, as a caller may show them while they happen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from advisor.reply import Answer, Citation, Consultation, Origin, Reply, Sentence, Verdict


@dataclass(frozen=True)
class Started:
    """The advisor is at work; `text` says on what. The answer will have this id."""

    text: str
    answer_id: str


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


def told(reply: Reply, sentences: Sequence[Sentence]) -> Iterator[Step]:
    """Sentences of a reply as steps, the findings before the quotes: the reply alone has the order of reading."""
    verdict = reply.verdict if isinstance(reply, Answer) else None
    yield from (Computed(sentence, verdict) for sentence in sentences if sentence.origin is Origin.FINDING)
    yield from (Written(sentence) for sentence in sentences if sentence.origin is not Origin.FINDING)


def ending(steps: Iterable[Step]) -> Consultation:
    """The consultation that the steps end in."""
    *_, last = steps
    assert isinstance(last, Consultation), "the steps end in a consultation"
    return last
