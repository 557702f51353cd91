"""A model at work on one answer, behind the gate: what it adds, how long it may take, and why it added nothing."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference
from advisor.agent.traced import TracedReference
from advisor.agent.writer import Gathered, Handed, ModelFailed, Used, Writer
from advisor.budget import Late, OutOfTime, Within
from advisor.elaborate import Check, Elaboration, Material
from advisor.finding import Finding
from advisor.gate.gate import Claim, Dropped
from advisor.message.turns.restatable import restatable
from advisor.patience import SETTLED, Patience
from advisor.question import Question
from advisor.reply import Answer, Origin
from advisor.steps import Found, Step, Written, told
from advisor.trace import Trace, Untraced

NOT_WAITED_FOR = "the model was not waited for"

Recompose = Callable[[tuple[Finding, ...]], tuple[Answer, Material] | None]
"""The answer again with findings that it lacked; None where they give none."""


@dataclass(frozen=True)
class Pen:
    """Who writes, who checks, and how many seconds an answer may wait for it."""

    writer: Writer
    gate: Check
    seconds: float = 25.0
    """The design's 30 seconds for a whole answer, less what stopping and the last sentence take."""


class Writing:
    """One answer that a model adds to."""

    def __init__(
        self,
        pen: Pen,
        question: Question,
        answer: Answer,
        material: Material,
        recompose: Recompose,
        reference: Reference,
        clock: Callable[[], float] = time.perf_counter,
        patience: Patience | None = None,
        trace: Trace | None = None,
    ) -> None:
        self._pen = pen
        self._trace = trace or Untraced()
        self._patience = patience or Patience()
        # One sentence stands in the place of quotes that wait, and these are on screen once all is settled.
        settles = self._patience.whole or pen.writer.one_sentence
        self._seconds = min(pen.seconds, SETTLED) if settles else pen.seconds
        self._question = question
        self._answer = answer
        self._elaboration = Elaboration(answer, material, pen.gate, question.asked)
        self._recompose = recompose
        self._reference = TracedReference(reference, self._trace)
        self._clock = clock
        says_in_full = restatable(question) if pen.writer.one_sentence else bool(question.history)
        self._restating = says_in_full and not material.findings
        self._restated = False
        self.gate_seconds = 0.0
        self.degraded: str | None = None
        self.used: list[Used] = []

    @property
    def answer(self) -> Answer:
        """The answer as it is on screen."""
        return self._elaboration.answer()

    @property
    def model(self) -> str:
        """The model that was at work: the one that a sentence or a failure is of."""
        return self.used[-1].model if self.used else self._pen.writer.name

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """The claims that did not pass."""
        return tuple(self._elaboration.dropped)

    def steps(self) -> Iterator[Step]:
        """What goes on screen, in order. A follow-up without a finding shows its evidence and waits for what the
        model makes of it; every other answer is there before the model is asked."""
        if self._answer.citations:
            yield Found(self._answer.citations)
        if not self._restating:
            yield from told(self._answer, self._elaboration.shown)
        brief = self._elaboration.brief(self._question)
        try:
            yield from self._taken(brief)
        except OutOfTime:
            late = f"the model took longer than {self._seconds:g} seconds"
            self.degraded = NOT_WAITED_FOR if self._patience.leaving.left else late
        except ModelFailed as failure:
            self.degraded = str(failure)
        yield from self._settled()
        yield from (Written(sentence) for sentence in self._elaboration.release())
        if any(sentence.origin is Origin.MODEL for sentence in self._elaboration.shown):
            self.degraded = None
        elif self.degraded is None and not (self._restated and not self.dropped):
            self.degraded = "no sentence of the model passed the check" if self.dropped else "the model added nothing"

    def _taken(self, brief: Brief) -> Iterator[Step]:
        def write() -> Iterator[Handed]:
            self._trace.enter()
            return self._pen.writer.write(brief, self._reference)

        for handed in Within(write, self._seconds, SETTLED, self._patience.leaving):
            match handed:
                case Late():
                    yield from self._settled()
                    yield from (Written(sentence) for sentence in self._elaboration.settle())
                case Used():
                    self.used.append(handed)
                case Gathered():
                    yield from self._gathered(handed)
                case Claim():
                    yield from self._settled()
                    began = self._clock()
                    sentences = list(self._elaboration.offer(handed))
                    self.gate_seconds += self._clock() - began
                    yield from (Written(sentence) for sentence in sentences)
                    if sentences and self._pen.writer.one_sentence:
                        return

    def _gathered(self, gathered: Gathered) -> Iterator[Step]:
        """Hold more evidence; a finding on a follow-up that had none makes the answer anew."""
        findings = tuple(exhibit.finding for exhibit in gathered.exhibits if exhibit.finding)
        again = self._recompose(findings) if self._restating and findings else None
        if again is not None:
            self._answer, material = again
            known = self._elaboration.exhibits
            self._elaboration = Elaboration(self._answer, material, self._pen.gate, self._question.asked)
            self._elaboration.take(known)  # the model goes on citing by the identifiers that it was given
            self._restated = True
            yield Found(self._answer.citations)
        self._elaboration.take(gathered.exhibits)

    def _settled(self) -> Iterator[Step]:
        """Put the answer on screen that waited for what a follow-up means."""
        if self._restating:
            self._restating = False
            yield from told(self._answer, self._elaboration.shown)
