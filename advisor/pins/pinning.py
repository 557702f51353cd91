"""Answering with what a person pinned: a quote with its citation, in place of no finding and beside any."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from advisor.compose import SHORT, Bibliography, calculations, computed, fit, quote
from advisor.finding import Finding, Source
from advisor.gate.clauses import clauses_of
from advisor.gate.contradiction import contradicts
from advisor.gate.gate import Exhibit
from advisor.gate.opposites import opposed
from advisor.message.understanding import Understanding
from advisor.names.gazetteer import Gazetteer
from advisor.pins.pinned import Pinned, Pins, stands
from advisor.pins.reworded import same_slots, same_words, words_of
from advisor.proof.proof import Proved
from advisor.question import Question
from advisor.reply import Answer, Conflict, Origin, Reply, Reviewed
from corpus.figures import stated
from corpus.library import Library
from index.split import Passage


@dataclass(frozen=True)
class HeldPin:
    """A pinned answer that stands, with its question as it was read."""

    pinned: Pinned
    source: Source
    words: tuple[str, ...]
    understood: Understanding


class Pinning:
    """The pinned answers of a library."""

    def __init__(
        self, pins: Pins, library: Library, gazetteer: Gazetteer, understand: Callable[[Question], Understanding]
    ) -> None:
        self._pins = pins
        self._library = library
        self._gazetteer = gazetteer
        self._understand = understand
        self._read: tuple[Sequence[Pinned], list[HeldPin]] = ((), [])

    def find(self, question: Question, understood: Understanding) -> HeldPin | None:
        """The pinned answer to a question that is the same in nearly the same words, and that its audience may read;
        of several the latest."""
        held = self._held()
        if not held:
            return None
        words = words_of(question.text, self._gazetteer)
        for one in reversed(held):
            readable = one.source.document.readable_by(question.audience)
            if readable and same_words(words, one.words) and same_slots(understood, one.understood):
                return one
        return None

    def _held(self) -> list[HeldPin]:
        """Those that stand, read anew where any was pinned or taken back."""
        pinned = self._pins.all()
        if pinned is not self._read[0]:
            self._read = (pinned, [held for one in pinned if (held := self._hold(one))])
        return self._read[1]

    def _hold(self, pinned: Pinned) -> HeldPin | None:
        document = self._library.get(pinned.document_id)
        if document is None or not stands(pinned, document):
            return None
        words = words_of(pinned.question, self._gazetteer)
        understood = self._understand(Question(pinned.question, document.audience))
        return HeldPin(pinned, Source(document, pinned.sentence), words, understood)


def with_pinned(
    held: HeldPin, reply: Reply, findings: Sequence[Proved], passages: Mapping[str, Sequence[Passage]]
) -> Reply:
    """The reply with the pinned sentence: alone where nothing was computed, after the findings where they agree with
    it. Sources that disagree stay as they are, and so does a finding that the sentence says otherwise than."""
    found = isinstance(reply, Answer) and any(sentence.origin is Origin.FINDING for sentence in reply.sentences)
    if isinstance(reply, Conflict) or (found and not findings) or at_odds(held.source.sentence, findings):
        return reply
    bibliography = Bibliography(passages)
    pieces = [piece for finding in findings for piece in computed(finding)]
    sentences = fit([*pieces, replace(quote(held.source), must=True)], SHORT, bibliography)
    verdict = reply.verdict if isinstance(reply, Answer) and findings else None
    sums = calculations(findings, bibliography)
    reviewed = Reviewed(held.pinned.by, held.pinned.at.date())
    return Answer(sentences, tuple(bibliography.citations), verdict, sums, reviewed)


def at_odds(sentence: str, findings: Sequence[Finding]) -> bool:
    """Whether a sentence says otherwise than what was computed, or another figure than stands in it: then nobody can
    tell by code that both hold."""
    if not findings or any(source.sentence == sentence for finding in findings for source in finding.sources):
        return False
    exhibits = [Exhibit(f"F{place}", one.text, one.sources, one) for place, one in enumerate(findings, start=1)]
    if contradicts(sentence, clauses_of(sentence), (), exhibits):
        return True
    told = [one.text for one in findings] + [source.sentence for one in findings for source in one.sources]
    figures = {figure for text in told for figure in stated(text)}
    return any(opposed(sentence, text) for text in told) or bool(set(stated(sentence)) - figures)
