"""Whether the library carries a sentence that somebody else wrote: supported, contradicted, or not stated."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from advisor.finding import Source
from advisor.gate.claim import Claim, Objection, Reason
from advisor.gate.clauses import clauses_of
from advisor.gate.gate import Exhibit, Gate
from advisor.gate.support import BACK, MISSING, OverlapJudge
from advisor.names.gazetteer import Gazetteer
from corpus.document import Audience, Document
from corpus.library import Library
from corpus.sentences import spans
from index.search import Index, Scope

NEAREST = 8
"""Sentences that a claim without citations is laid beside: as many as a search hands to the agent."""

ALIKE = 1.4
"""The least likeness (see `OverlapJudge`; at most 1.58) from which on a sentence that differs in a figure or a "not"
says otherwise of the same thing, rather than something of another. Of 1,025 right paraphrases for tuning and measuring
3 were called contradicted at 1.4, and 12 at 1.3."""

_OTHERWISE = (Reason.FIGURE, Reason.DENIAL)


class Standing(StrEnum):
    """What the library says to a sentence."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_STATED = "not stated"


@dataclass(frozen=True)
class Verification:
    """What came of a sentence: why, and the sentences of the library that carry it, say otherwise, or come nearest."""

    standing: Standing
    reason: str
    sources: tuple[Source, ...]


class NoSchool(Exception):
    """A sentence that names no institution of the library and cites nothing; the message says what to do."""


class Verifier:
    """Lays sentences beside the library. `carries` is the gate at its strictest: what passes keeps the words of its
    source, since the plain gate lets through one near miss in four (docs/measured/gate.md)."""

    def __init__(
        self, library: Library, index: Index, gazetteer: Gazetteer, carries: Gate, judge: OverlapJudge
    ) -> None:
        self._library = library
        self._index = index
        self._gazetteer = gazetteer
        self._carries = carries
        self._judge = judge

    def verify(self, sentence: str, cited: Sequence[Source]) -> Verification:
        """What some sentences of the library, one at least, say to a sentence: each by itself, then together."""
        found = next((source for source in cited if self._is_carried(sentence, (source,))), None)
        if found is not None:
            return Verification(Standing.SUPPORTED, _supported(sentence, found), (found,))
        if len(cited) > 1 and self._is_carried(sentence, cited):
            return Verification(Standing.SUPPORTED, "The quotes carry it together.", tuple(cited))
        for source in cited:
            otherwise = self._otherwise(sentence, source)
            if otherwise is not None:
                reason = f"The quote says otherwise: the sentence {otherwise.reason} ({otherwise.detail})."
                return Verification(Standing.CONTRADICTED, reason, (source,))
        return Verification(Standing.NOT_STATED, self._why(sentence, cited[0]), (cited[0],))

    def nearest(self, sentence: str, audience: Audience, documents: Sequence[Document] = ()) -> tuple[Source, ...]:
        """The sentences to lay a sentence beside: the nearest of these documents, or of the institutions that it
        names; raises NoSchool where it names none."""
        schools = tuple(dict.fromkeys(document.institution for document in documents)) or self._schools(sentence)
        if not schools:
            raise NoSchool(
                "The sentence names no institution of the library. Name one in it, or give document_ids or citations."
            )
        wanted = {document.id for document in documents}
        hits = self._index.search(sentence, Scope(audience, schools), limit=NEAREST * 10)
        near = [hit for hit in hits if not wanted or hit.document.id in wanted]
        return tuple(Source(hit.document, hit.passage.text) for hit in near[:NEAREST])

    def _schools(self, sentence: str) -> tuple[str, ...]:
        held = {document.institution for document in self._library}
        named = [m.institutions[0] for m in self._gazetteer.find(sentence) if len(m.institutions) == 1]
        return tuple(dict.fromkeys(name for name in named if name in held))

    def _is_carried(self, sentence: str, cited: Sequence[Source]) -> bool:
        if any(_plain(sentence) == _plain(source.sentence) for source in cited):
            return True
        hand = _hand(cited)
        return self._carries.check(Claim(sentence, tuple(hand)), hand) is None

    def _otherwise(self, sentence: str, source: Source) -> Objection | None:
        """How the sentence differs from one that is otherwise alike: in a figure or in a "not", and in nothing else."""
        objections = self._carries.objections(sentence, tuple(_hand((source,)).values()))
        if not objections or any(objection.reason not in _OTHERWISE for objection in objections):
            return None
        said, text = clauses_of(sentence), clauses_of(source.sentence)
        # One more figure than the source has may be a second fact, which another sentence of the library states.
        if sum(len(clause.figures) for clause in said) > sum(len(clause.figures) for clause in text):
            return None
        denials = sum(len(clause.denials) for clause in (*said, *text))
        telling = next((o for o in objections if (o.firm if o.reason is Reason.FIGURE else denials == 1)), None)
        names = self._carries.names.spoken((source.document,))
        missing, back, near = self._judge.measure(sentence, (source.sentence,), names)
        likeness = near + BACK * back - MISSING * len(missing)
        return telling if not missing and likeness >= ALIKE else None

    def _why(self, sentence: str, source: Source) -> str:
        hand = _hand((source,))
        dropped = self._carries.check(Claim(sentence, tuple(hand)), hand)
        if dropped is None:
            return "The nearest quote does not state it."
        detail = f" ({dropped.detail})" if dropped.detail else ""
        return f"No quote states it in these words; beside the nearest, the sentence {dropped.reason}{detail}."


def in_spans(document: Document, start: int, end: int) -> tuple[Source, ...]:
    """The sentences of a document that a span of its text touches."""
    return tuple(Source(document, document.text[a:b]) for a, b in spans(document.text) if a < end and start < b)


def _hand(cited: Sequence[Source]) -> dict[str, Exhibit]:
    return {str(n): Exhibit(str(n), source.sentence, (source,)) for n, source in enumerate(cited, start=1)}


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(' .“”"').lower()


def _supported(sentence: str, source: Source) -> str:
    if _plain(sentence) == _plain(source.sentence):
        return "It stands so in the quote, word for word."
    return "The quote carries it: the same words, figures and limits."
