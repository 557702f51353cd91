"""Putting a reply together: sentences within the limits, citations numbered by code in the order of first use."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from advisor.finding import Source, Sum
from advisor.proof.proof import Proved, is_worked
from advisor.reply import Calculation, Citation, Operand, Origin, Sentence
from corpus.document import Wording
from corpus.link import link
from corpus.narrowing import narrowing
from corpus.sentences import spans
from index.split import Passage


@dataclass(frozen=True)
class Limits:
    """The length of an answer: characters of text and number of sentences (the answer contract's)."""

    characters: int
    sentences: int


SHORT = Limits(900, 6)
LONG = Limits(1600, 10)


@dataclass(frozen=True)
class Piece:
    """A sentence on its way into a reply, with what it rests on. `must` if it may not be left out."""

    text: str
    origin: Origin
    sources: tuple[Source, ...]
    must: bool = False


class Bibliography:
    """The citations of one reply. A sentence cited twice keeps its number."""

    def __init__(self, passages: Mapping[str, Sequence[Passage]]) -> None:
        self._passages = passages
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._sources: list[Source] = []
        self.citations: list[Citation] = []

    def number(self, source: Source) -> int:
        """The number of a source, given when it is first cited."""
        place = self._place(source)
        if place not in self._numbers:
            self._numbers[place] = len(self.citations) + 1
            self.citations.append(self._cite(source, place[1], place[2]))
            self._sources.append(source)
        return self._numbers[place]

    def foreseen(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers, in their order, that some sources have or would be given now."""
        new = count(len(self.citations) + 1)
        numbers = (self._numbers.get(self._place(source)) or next(new) for source in dict.fromkeys(sources))
        return tuple(sorted(set(numbers)))

    def source(self, number: int) -> Source:
        """The source that bears a number."""
        return self._sources[number - 1]

    def _place(self, source: Source) -> tuple[str, int, int]:
        start = source.document.text.index(source.sentence)
        return source.document.id, start, start + len(source.sentence)

    def _cite(self, source: Source, start: int, end: int) -> Citation:
        document = source.document
        passages = self._passages[document.id]
        # A line that only leads up to a list is no passage: what it leads up to stands for it.
        passage = next((p for p in passages if start < p.end), passages[-1])
        return Citation(
            number=len(self.citations) + 1,
            document_id=document.id,
            passage_id=passage.id,
            kind=document.kind,
            institution=document.institution,
            unit=document.unit,
            title=document.title,
            url=link(document, start, end),
            quote=document.text[start:end],
            start=start,
            end=end,
            wording=document.wording,
            as_of=document.as_of,
            confidence=document.confidence,
        )


def quote(source: Source) -> Piece:
    """A sentence of a document; in quotation marks only where it is the institution's own, and then behind the heading
    that may limit it: alone it would say more than its page."""
    if source.document.wording is Wording.OWN:
        return Piece(source.sentence, Origin.QUOTE, (source,))
    heading = narrowing(source.document, source.sentence)
    under = f"Under “{heading}”: " if heading else ""
    return Piece(f"{under}“{source.sentence}”", Origin.QUOTE, (source,))


def computed(finding: Proved) -> list[Piece]:
    """A finding, sentence by sentence."""
    return [Piece(finding.text[a:b], Origin.FINDING, finding.sources, must=True) for a, b in spans(finding.text)]


def closed_by(sentences: tuple[Sentence, ...], notice: Sentence, limits: Limits) -> tuple[Sentence, ...]:
    """Sentences with a notice at the end, within the limits: quotes make room for it from the last one back."""
    kept = list(sentences)

    def fits() -> bool:
        length = sum(len(sentence.marked) + 1 for sentence in [*kept, notice])
        return length <= limits.characters and len(kept) < limits.sentences

    while not fits() and any(sentence.origin is Origin.QUOTE for sentence in kept):
        last = max(position for position, sentence in enumerate(kept) if sentence.origin is Origin.QUOTE)
        del kept[last]
    return (*kept, notice)


def fit(pieces: Iterable[Piece], limits: Limits, bibliography: Bibliography) -> tuple[Sentence, ...]:
    """The pieces that fit, in order; those that must stay count first."""
    pieces = list(dict.fromkeys(pieces))
    room = limits.characters - sum(length(piece) for piece in pieces if piece.must)
    places = limits.sentences - sum(piece.must for piece in pieces)
    kept: list[Piece] = []
    for piece in pieces:
        if piece.must:
            kept.append(piece)
        elif places > 0 and length(piece) <= room:
            kept.append(piece)
            room, places = room - length(piece), places - 1
    return tuple(
        Sentence(p.text, p.origin, tuple(dict.fromkeys(bibliography.number(s) for s in p.sources))) for p in kept
    )


def calculations(findings: Iterable[Proved], bibliography: Bibliography) -> tuple[Calculation, ...]:
    """The sums of findings, each once, with their operands cited or said to be the asker's own."""
    sums = list(dict.fromkeys(one for finding in findings for one in finding.sums))
    return tuple(
        Calculation(one.label, one.expression, one.result, one.unit, _operands(one, sums[:at], bibliography))
        for at, one in enumerate(sums)
    )


def _operands(one: Sum, before: Sequence[Sum], bibliography: Bibliography) -> tuple[Operand, ...]:
    return tuple(
        Operand(t.label, t.value, t.unit, bibliography.number(t.source))
        if t.source
        else Operand(t.label, t.value, t.unit, None, told=not is_worked(t, before))
        for t in one.terms
    )


def length(piece: Piece) -> int:
    """Characters of a piece in the text, with a blank, and four a citation mark."""
    return len(piece.text) + 1 + 5 * len(piece.sources)
