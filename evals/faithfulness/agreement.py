"""How often a judge agrees with people: right and wrong sentences written by hand, each with what it cites."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from advisor.reply import Citation, Origin, Sentence
from corpus.document import Document
from corpus.library import Library
from evals.faithfulness.faithful import FaithfulnessJudge, Said, Support
from evals.paraphrases import Paraphrase
from evals.statistics import Interval, interval

SEED = 8


@dataclass(frozen=True)
class Label:
    """A sentence with what it cites, and whether a person says that this carries it."""

    said: Said
    carried: bool


@dataclass(frozen=True)
class Agreement:
    """Of the sentences that people call carried, and of those that they call not carried, the share that the judge
    calls the same; what it could not judge counts for neither and is counted apart."""

    carried: Interval | None
    not_carried: Interval | None
    unscored: int

    def __str__(self) -> str:
        if self.carried is None or self.not_carried is None:
            return f"How often the judge agrees with people is not known: {self.unscored} unscored"
        balanced = (self.carried.value + self.not_carried.value) / 2
        return (
            f"The judge agrees with people on {self.carried} of sentences that are carried and {self.not_carried} of "
            f"those that are not (balanced {balanced:.3f}), {self.unscored} unscored"
        )


def labels(paraphrases: Iterable[Paraphrase], library: Library) -> tuple[Label, ...]:
    """Each paraphrase as carried, and each wrong sentence beside it as not carried. Raises KeyError for a document
    that the library has not."""
    found = []
    for row in paraphrases:
        document = library.get(row.document)
        if document is None:
            raise KeyError(f"the library has no document {row.document}")
        cited = tuple(_citation(document, quote, number) for number, quote in enumerate(row.cites, start=1))
        numbers = tuple(citation.number for citation in cited)
        for text, carried in ((row.text, True), *((wrong.text, False) for wrong in row.wrong)):
            found.append(Label(Said(Sentence(text, Origin.MODEL, numbers), cited), carried))
    return tuple(found)


def sample(given: Sequence[Label], number: int, seed: int = SEED) -> tuple[Label, ...]:
    """So many of the labels, the same with every call; all where there are no more."""
    return tuple(given) if len(given) <= number else tuple(random.Random(seed).sample(list(given), number))


def agreement(judge: FaithfulnessJudge, given: Iterable[Label]) -> Agreement:
    """The judge asked about every label."""
    said = [(label.carried, judge.judge(label.said).support) for label in given]
    scored = [(carried, support) for carried, support in said if support is not Support.UNSCORED]
    return Agreement(
        interval([support is Support.SUPPORTED for carried, support in scored if carried]),
        interval([support is not Support.SUPPORTED for carried, support in scored if not carried]),
        len(said) - len(scored),
    )


def _citation(document: Document, quote: str, number: int) -> Citation:
    start = document.text.find(quote)
    return Citation(
        number=number,
        document_id=document.id,
        passage_id=f"{document.id}-{start}",
        kind=document.kind,
        institution=document.institution,
        unit=document.unit,
        title=document.title,
        url=document.source_url,
        quote=quote,
        start=start,
        end=start + len(quote),
        wording=document.wording,
        as_of=document.as_of,
        confidence=document.confidence,
    )
