"""The advisor: a question in, a consultation out, step by step."""

import re
import time
import uuid
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date

from advisor.answering import Answering
from advisor.compose import LONG, SHORT, Limits, closed_by
from advisor.elaborate import Material
from advisor.explore.explorer import Explorer
from advisor.finding import Finding
from advisor.gate.gate import Dropped
from advisor.languages import FOREIGN, NOTICE, english
from advisor.lookup import Lookup
from advisor.message.asked.clauses import Reader
from advisor.message.person.courtesy import is_chore, is_command, is_distress, is_small_talk
from advisor.message.person.promises import asks_promise
from advisor.message.understand import understand
from advisor.message.understanding import Understanding
from advisor.names.gazetteer import Gazetteer
from advisor.patience import Patience
from advisor.pen import Pen, Writing
from advisor.pins.pinned import NoPins, Pins
from advisor.pins.pinning import Pinning, with_pinned
from advisor.question import Question
from advisor.refusals import NO_PROMISE, Desk, comfort, decline, greet
from advisor.reply import Answer, Consultation, Reply, Sentence, Timings, Usage
from advisor.rules.editions import as_of
from advisor.steps import Found, Started, Step, ending, told
from advisor.trace import Trace, Tracer, Untraced
from corpus.library import Library
from index.search import Hit, Index, rank_documents
from index.split import Passage

_TAMPERS = re.compile(r"[<>]|prompt|instruction", re.IGNORECASE)
"""What only a message has that tries to change how the advisor works, even where it names an institution."""


@dataclass
class _Work:
    """One question on its way: what its reply is made with, and when each step was done (seconds of the clock)."""

    question: Question
    started: float
    trace: Trace
    answer_id: str
    foreign: bool = False
    understood: Understanding | None = None
    hits: list[Hit] = field(default_factory=list)
    material: Material | None = None
    understand: float = 0.0
    retrieve: float = 0.0
    compute: float = 0.0
    ready: float = 0.0


class Advisor:
    """Answers questions from one library and its index. Where there is a pen, a model adds to the answers."""

    def __init__(
        self,
        library: Library,
        index: Index,
        gazetteer: Gazetteer,
        passages: Mapping[str, Sequence[Passage]],
        index_version: str,
        desk: Desk | None = None,
        pen: Pen | None = None,
        clock: Callable[[], float] = time.perf_counter,
        today: Callable[[], date] = date.today,
        pins: Pins | None = None,
        tracer: Tracer = Untraced,
        clauses: Reader | None = None,
    ) -> None:
        self._library = library
        self._index = index
        self._gazetteer = gazetteer
        self._passages = passages
        self._version = index_version
        self._desk = desk or Desk()
        self._current = index.within(library.current)
        self._explorer = Explorer(library.current, gazetteer, passages, self._desk)
        self._pen = pen
        self._clock = clock
        self._today = today
        self._tracer = tracer
        self._clauses = clauses
        self._pinning = Pinning(pins or NoPins(), library, gazetteer, self.understand)

    @property
    def library(self) -> Library:
        """The documents that answers come from."""
        return self._library

    @property
    def index(self) -> Index:
        """The searches over them."""
        return self._index

    @property
    def gazetteer(self) -> Gazetteer:
        """The names of them."""
        return self._gazetteer

    @property
    def index_version(self) -> str:
        """The snapshot that answers come from."""
        return self._version

    @property
    def model(self) -> str:
        """The language model as the settings name it."""
        return self._pen.writer.name if self._pen else "none"

    def without_model(self) -> str | None:
        """Why no model would add to an answer now; None where one would, or where none is wanted."""
        return self._pen.writer.unready() if self._pen else None

    def unassisted(self) -> "Advisor":
        """The same advisor without a model: quotes and findings alone, at once."""
        plain = copy(self)
        plain._pen = None
        return plain

    def ask(self, question: Question, patience: Patience | None = None) -> Consultation:
        """The consultation on a question: the last step of watching it."""
        return ending(self.watch(question, patience))

    def understand(self, question: Question) -> Understanding:
        """A question as it is understood before anything is looked for."""
        return self._understood(english(question)[0])

    def _understood(self, question: Question) -> Understanding:
        understood = understand(question, self._gazetteer, self._today())
        if self._clauses is None or not understood.holdings:
            return understood
        return replace(understood, clauses=self._clauses(understood.unnamed))

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        """The steps of a consultation in order, the consultation last. Evidence, findings and quotes are there within
        some hundredths of a second; what a model adds follows sentence by sentence, each already checked."""
        trace, ended = self._tracer(), None
        try:
            with closing(self._steps(question, patience or Patience(), trace)) as steps:
                for step in steps:
                    ended = step if isinstance(step, Consultation) else None
                    yield step
        finally:
            trace.end(ended)

    def _steps(self, question: Question, patience: Patience, trace: Trace) -> Generator[Step]:
        answer_id = uuid.uuid4().hex
        yield Started("Looking in the library", answer_id)
        reading, foreign = english(question)
        work = _Work(reading, self._clock(), trace, answer_id, foreign)
        reply = self._reply(work)
        work.ready = self._clock() - work.started
        trouble = self._left_out(patience, foreign)
        if self._pen is None or trouble or not isinstance(reply, Answer) or work.material is None:
            if reply.citations:
                yield Found(reply.citations)
            yield from told(reply, reply.sentences)
            yield self._done(reply, work, trouble if isinstance(reply, Answer) else None)
            return
        held = as_of(self._library, work.understood.as_of if work.understood else None)
        index = self._current if held is self._library.current else self._index.within(held)
        lookup = Lookup(reading, held, index, self._gazetteer, self._passages, self._today())
        writing = Writing(
            self._pen,
            reading,
            reply,
            work.material,
            lambda given: self._again(work, given),
            lookup,
            self._clock,
            patience,
            trace,
        )
        yield from writing.steps()
        yield self._written(writing, work)

    def _left_out(self, patience: Patience, foreign: bool) -> str | None:
        """Why no model is asked; None where one is, or where there is none."""
        if self._pen is None:
            return None
        return patience.without_model or self.without_model() or (FOREIGN if foreign else None)

    def _reply(self, work: _Work) -> Reply:
        """The reply out of quotes and findings alone."""
        courteous = self._courtesy(work.question)
        if courteous is not None:
            return courteous
        listed = self._explorer.reply(work.question)
        if listed is not None:
            return _noticed(listed, work)
        work.understood = self._understood(work.question)
        work.understand = self._clock() - work.started
        answering = self._answering(work, work.understood)
        with work.trace.searching():
            work.hits = answering.search()
        work.retrieve = self._clock() - work.started - work.understand
        reply = answering.reply(work.hits)
        work.compute, work.material = answering.compute, answering.material
        pinned = self._pinning.find(work.question, work.understood)
        if pinned is None:
            return _noticed(reply, work)
        given = with_pinned(pinned, reply, work.material.findings if work.material else (), self._passages)
        if given is not reply:
            # A person answered: there is nothing for a model to add.
            work.material = None
        return _noticed(given, work)

    def _again(self, work: _Work, given: tuple[Finding, ...]) -> tuple[Answer, Material] | None:
        """The answer with findings that its own rules did not give."""
        assert work.understood is not None, "an answer was understood first"
        answering = self._answering(work, work.understood)
        reply = answering.reply(work.hits, given)
        material = answering.material
        return (reply, material) if isinstance(reply, Answer) and material is not None else None

    def _answering(self, work: _Work, understood: Understanding) -> Answering:
        library = as_of(self._library, understood.as_of)
        index = self._current if library is self._library.current else self._index.within(library)
        return Answering(library, index, self._passages, self._desk, work.question.audience, understood, self._clock)

    def _courtesy(self, question: Question) -> Reply | None:
        text = question.text
        if is_distress(text):
            return comfort(self._desk)
        if is_small_talk(text):
            return greet()
        if is_chore(text):
            return decline(self._desk)
        if not is_command(text):
            return None
        named = any(mention.sort in ("institution", "unit") for mention in self._gazetteer.find(text))
        return decline(self._desk) if not named or _TAMPERS.search(text) else None

    def _written(self, writing: Writing, work: _Work) -> Consultation:
        """The consultation that a model was asked in."""
        done = self._done(writing.answer, work, writing.degraded, writing.dropped, writing.gate_seconds)
        taken = writing.used
        usage = Usage(sum(used.input_tokens for used in taken), sum(used.output_tokens for used in taken))
        return replace(done, model=writing.model, usage=usage if taken else None)

    def _done(
        self,
        reply: Reply,
        work: _Work,
        degraded: str | None = None,
        dropped: tuple[Dropped, ...] = (),
        gate: float = 0.0,
    ) -> Consultation:
        total = self._clock() - work.started
        timings = Timings(
            understand=work.understand * 1000,
            retrieve=work.retrieve * 1000,
            compute=work.compute * 1000,
            first_evidence=work.ready * 1000,
            compose=(total - work.understand - work.retrieve - work.compute - gate) * 1000,
            gate=gate * 1000,
            total=total * 1000,
        )
        ranked = tuple(document.id for document, _ in rank_documents(work.hits))
        return Consultation(
            work.answer_id,
            reply,
            reply.citations,
            ranked,
            timings,
            self._version,
            self.model,
            degraded,
            dropped,
        )


def _noticed(reply: Reply, work: _Work) -> Reply:
    """The reply, with the notice that answers are in English where the question was in another language, and that
    nothing can be promised where a promise was asked for."""
    if isinstance(reply, Answer) and asks_promise(work.question.text):
        length = sum(len(sentence.marked) + 1 for sentence in reply.sentences)
        is_long = length > SHORT.characters or len(reply.sentences) > SHORT.sentences
        reply = _closed(reply, NO_PROMISE, LONG if is_long else SHORT)
    return _closed(reply, NOTICE, SHORT) if work.foreign else reply


def _closed(reply: Reply, notice: Sentence, limits: Limits) -> Reply:
    """The reply with a notice at its end."""
    sentences = closed_by(reply.sentences, notice, limits)
    # A sentence that made room takes the sources along that it alone cited.
    left = {number for sentence in sentences for number in sentence.citations}
    gone = {number for sentence in reply.sentences for number in sentence.citations} - left
    citations = tuple(one for one in reply.citations if one.number not in gone or one.number < max(left, default=0))
    return replace(reply, sentences=sentences, citations=citations)
