"""An answer that a model adds to: quotes that wait, claims that pass the gate, and what there is room for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Protocol

from advisor.agent.brief import Brief, exhibits_of, in_hand
from advisor.compose import Bibliography, Limits
from advisor.finding import Source
from advisor.gate.gate import Claim, Dropped, Exhibit, Reason
from advisor.gate.words import carried, content
from advisor.proof.proof import Proved
from advisor.question import Question
from advisor.reply import Answer, Origin, Sentence
from corpus.figures import stated

WAITING = 2
"""Quotes that wait for a sentence that joins them: the last two, which matter least."""

LEAST_SHOWN = 1
"""Quotes that are shown at once however few there are."""

SAID_ALREADY = 0.9
"""The share of a claim's words in one shown sentence from which on it says nothing more."""


class Check(Protocol):
    """What a claim must pass before it is shown."""

    def check(self, claim: Claim, evidence: Mapping[str, Exhibit], question: str = "") -> Dropped | None:
        """Why a claim may not be shown; None where it may. Claims cite by the identifiers of `evidence`."""
        ...


@dataclass(frozen=True)
class Material:
    """What an answer was composed from: its findings, the sentences found for it, the best first, and its numbers."""

    findings: tuple[Proved, ...]
    sources: tuple[Source, ...]
    bibliography: Bibliography
    limits: Limits


class Elaboration:
    """One answer on its way: sentences that are shown, quotes that wait, claims that were dropped."""

    def __init__(self, answer: Answer, material: Material, gate: Check, asked: str = "") -> None:
        """`asked` is all that the person asked, of whose own amounts claims may speak."""
        self._answer = answer
        self._asked = asked
        self._material = material
        self._gate = gate
        self._waiting = _waiting(answer)
        self._shown = [sentence for sentence in answer.sentences if sentence not in self._waiting]
        self._final: frozenset[int] | None = None
        self._exhibits = exhibits_of(material.findings, [*_cited(answer, material), *material.sources])
        self.dropped: list[Dropped] = []

    @property
    def shown(self) -> tuple[Sentence, ...]:
        """The sentences that are on screen."""
        return tuple(self._shown)

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """What claims may cite."""
        return self._exhibits

    def brief(self, question: Question) -> Brief:
        """What the model is given."""
        return Brief(question, self._exhibits, self._quoted(self._waiting))

    def _quoted(self, sentences: Sequence[Sentence]) -> tuple[Exhibit, ...]:
        """The exhibits of the quotes among some sentences."""
        numbers = [n for sentence in sentences if sentence.origin is Origin.QUOTE for n in sentence.citations]
        sources = {self._material.bibliography.source(number) for number in numbers}
        return tuple(e for e in self._exhibits if e.finding is None and e.sources[0] in sources)

    def take(self, exhibits: Sequence[Exhibit]) -> None:
        """Hold what the model gathered, so that claims may cite it."""
        self._exhibits = tuple({exhibit.id: exhibit for exhibit in (*self._exhibits, *exhibits)}.values())

    def offer(self, claim: Claim) -> Iterator[Sentence]:
        """The sentences that a claim brings on screen: quotes that come before it, and itself where it passes."""
        hand = in_hand(self._exhibits)
        problem = self._gate.check(claim, hand, self._asked) or self._repeated(claim)
        if problem:
            self.dropped.append(problem)
            return
        sources = [source for cite in dict.fromkeys(claim.cites) for source in hand[cite].sources]
        numbers = self._material.bibliography.foreseen(sources)
        sentence = Sentence(claim.text, Origin.MODEL, numbers)
        untold = [quote for quote in self._waiting if not set(quote.citations) <= set(numbers)]
        if self._final is not None and not set(numbers) <= self._final:
            self.dropped.append(Dropped(claim, Reason.LATE))
            return
        if not self._fits([*untold, sentence]):
            self.dropped.append(Dropped(claim, Reason.ROOM))
            return
        for source in sources:
            self._material.bibliography.number(source)
        before = [quote for quote in untold if min(quote.citations) < max(numbers, default=0)]
        self._waiting = [quote for quote in untold if quote not in before]
        self._shown += [*before, sentence]
        yield from before
        yield sentence

    def release(self) -> Iterator[Sentence]:
        """The quotes that no claim told; every claim left room for them."""
        released, self._waiting = self._waiting, []
        self._shown += released
        yield from released

    def settle(self) -> Iterator[Sentence]:
        """Release what waits, and let no citation be added or renumbered any more: a claim that comes later cites what
        the sentences on screen do."""
        yield from self.release()
        self._final = frozenset(number for sentence in self._shown for number in sentence.citations)

    def answer(self) -> Answer:
        """The answer as it is on screen, its citations numbered anew in the order of first use, first in sentences,
        then in sums; those that nothing uses fall away."""
        used = [number for sentence in self._shown for number in sentence.citations]
        used += [o.citation for sum_ in self._answer.calculations for o in sum_.operands if o.citation]
        citations = self._material.bibliography.citations
        order = [citations[number - 1] for number in dict.fromkeys(used)]
        renumbered = {citation.number: place for place, citation in enumerate(order, start=1)}
        return replace(
            self._answer,
            sentences=tuple(_renumbered(sentence, renumbered) for sentence in self._shown),
            citations=tuple(replace(citation, number=renumbered[citation.number]) for citation in order),
            calculations=tuple(
                replace(
                    sum_,
                    operands=tuple(
                        replace(operand, citation=renumbered[operand.citation]) if operand.citation else operand
                        for operand in sum_.operands
                    ),
                )
                for sum_ in self._answer.calculations
            ),
        )

    def _repeated(self, claim: Claim) -> Dropped | None:
        words, figures = content(claim.text), stated(claim.text)
        for sentence in self._shown:
            if carried(words, content(sentence.text)) >= SAID_ALREADY and figures <= stated(sentence.text):
                return Dropped(claim, Reason.REPEATED, sentence.text)
        return None

    def _fits(self, sentences: Sequence[Sentence]) -> bool:
        limits, together = self._material.limits, [*self._shown, *sentences]
        length = sum(len(sentence.marked) + 1 for sentence in together)
        return len(together) <= limits.sentences and length <= limits.characters


def _waiting(answer: Answer) -> list[Sentence]:
    """The quotes that may wait: the last ones, whose citations nothing else has. None waits that a cited sentence which
    is shown at once comes after: it would be out of its place later."""
    cited = [sentence for sentence in answer.sentences if sentence.citations]
    uses = Counter(number for sentence in cited for number in sentence.citations)
    uses.update(operand.citation for sum_ in answer.calculations for operand in sum_.operands if operand.citation)

    def may_wait(sentence: Sentence) -> bool:
        return sentence.origin is Origin.QUOTE and all(uses[number] == 1 for number in sentence.citations)

    quotes = sum(sentence.origin is Origin.QUOTE for sentence in answer.sentences)
    last = list(takewhile(may_wait, reversed(cited)))
    return last[: max(0, min(WAITING, quotes - LEAST_SHOWN))][::-1]


def _cited(answer: Answer, material: Material) -> list[Source]:
    """The sources of the quotes that the answer holds, in its order."""
    numbers = [n for sentence in answer.sentences if sentence.origin is Origin.QUOTE for n in sentence.citations]
    return [material.bibliography.source(number) for number in dict.fromkeys(numbers)]


def _renumbered(sentence: Sentence, numbers: dict[int, int]) -> Sentence:
    return replace(sentence, citations=tuple(numbers[number] for number in sentence.citations))
