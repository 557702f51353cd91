"""The advisor: a question in, a consultation out, step by step."""

import re
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from advisor.answering import Answering
from advisor.compose import SHORT, closed_by
from advisor.courtesy import is_chore, is_command, is_distress, is_small_talk
from advisor.gazetteer import Gazetteer
from advisor.languages import NOTICE, english
from advisor.question import Question
from advisor.refusals import Desk, comfort, decline, greet
from advisor.reply import Answer, Citation, Consultation, Origin, Reply, Timings
from advisor.steps import Computed, Found, Started, Step, Written, ending
from advisor.understand import understand
from corpus.library import Library
from index.search import Index, rank_documents
from index.split import Passage

_TAMPERS = re.compile(r"[<>]|prompt|instruction", re.IGNORECASE)
"""What only a message has that tries to change how the advisor works, even where it names an institution."""


class Advisor:
    """Answers questions from one library and its index."""

    def __init__(
        self,
        library: Library,
        index: Index,
        gazetteer: Gazetteer,
        passages: Mapping[str, Sequence[Passage]],
        index_version: str,
        desk: Desk | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._library = library
        self._index = index
        self._gazetteer = gazetteer
        self._passages = passages
        self._version = index_version
        self._desk = desk or Desk()
        self._clock = clock

    @property
    def library(self) -> Library:
        """The documents that answers come from."""
        return self._library

    @property
    def index_version(self) -> str:
        """The snapshot that answers come from."""
        return self._version

    def ask(self, question: Question) -> Consultation:
        """The consultation on a question: the last step of watching it."""
        return ending(self.watch(question))

    def watch(self, question: Question) -> Iterator[Step]:
        """The steps of a consultation in order, the consultation last. Without a model they are all there at once,
        within some hundredths of a second: evidence, findings and quotes are only told apart."""
        yield Started("Looking in the library")
        consultation = self._consult(question)
        reply = consultation.reply
        if reply.citations:
            yield Found(reply.citations)
        for sentence in reply.sentences:
            if sentence.origin is Origin.FINDING:
                yield Computed(sentence, reply.verdict if isinstance(reply, Answer) else None)
            else:
                yield Written(sentence)
        yield consultation

    def _consult(self, question: Question) -> Consultation:
        started = self._clock()
        marks = {"understand": 0.0, "retrieve": 0.0, "compute": 0.0, "compose": 0.0}
        reading, foreign_language = english(question)
        courteous = self._courtesy(reading)
        if courteous is not None:
            return self._done(courteous, (), (), marks, started)
        understood = understand(reading, self._gazetteer)
        marks["understand"] = self._clock() - started
        work = Answering(
            self._library, self._index, self._passages, self._desk, question.audience, understood, self._clock
        )
        hits = work.search()
        marks["retrieve"] = self._clock() - started - marks["understand"]
        reply = work.reply(hits)
        marks["compute"] = work.compute
        marks["compose"] = self._clock() - started - sum(marks.values())
        if foreign_language:
            reply = replace(reply, sentences=closed_by(reply.sentences, NOTICE, SHORT))
        ranked = tuple(document.id for document, _ in rank_documents(hits))
        return self._done(reply, reply.citations, ranked, marks, started)

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
        named = any(mention.sort == "institution" for mention in self._gazetteer.find(text))
        return decline(self._desk) if not named or _TAMPERS.search(text) else None

    def _done(
        self,
        reply: Reply,
        evidence: tuple[Citation, ...],
        ranked: tuple[str, ...],
        marks: dict[str, float],
        started: float,
    ) -> Consultation:
        total = (self._clock() - started) * 1000
        timings = Timings(
            understand=marks["understand"] * 1000,
            retrieve=marks["retrieve"] * 1000,
            compute=marks["compute"] * 1000,
            compose=marks["compose"] * 1000,
            first_evidence=total,
            total=total,
        )
        return Consultation(uuid.uuid4().hex, reply, evidence, ranked, timings, self._version, "none")
