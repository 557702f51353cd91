"""The pairs that the judge is trained on: sentences written by hand, and what one change makes of the right ones."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor.finding import Source
from advisor.gate.claim import Claim, Objection
from advisor.gate.gate import Exhibit, Gate
from advisor.gate.names import NameBook
from advisor.gate.support import Statement
from advisor.names.gazetteer import Gazetteer
from corpus.document import Document
from corpus.names import load_elsewhere
from evals.gate.bench import Bench, evidence_of
from evals.gate.measure import neighbours
from evals.gate.mutants import Change, mutants_of
from evals.gate.verbatim import near_verbatim
from evals.paraphrases import TRAINING, TUNING, Draft, Paraphrase, load_drafts, load_paraphrases
from index.split import split

TRAINING_DRAFTS = tuple(Path(__file__).with_name(name) for name in ("drafts.yaml", "drafts-2.yaml"))
"""Those by hand, and those that a strong model wrote."""

HAND, DRAFT, MUTANT, MOVED, VERBATIM, OUTSIDE = "by hand", "draft", "mutant", "moved", "near-verbatim", "outside"
WEIGHTS: Mapping[str, float] = {HAND: 1.0, DRAFT: 1.5, MUTANT: 0.5, MOVED: 0.7, VERBATIM: 1.5, OUTSIDE: 1.0}
"""What a pair of each sort counts for: drafts and sentences said again more, as there are few of them, and changed ones
less, as there are many."""

CHANGES = (Change.NEGATION, Change.STRENGTH, Change.BOUND, Change.SWAPPED)
MUTANTS, NEIGHBOURS, SAID_AGAIN = 3, 1, 300
"""Of each right paraphrase so many mutants and moved citations; of the library so many sentences said again."""

SEED = 5


@dataclass(frozen=True)
class Pair:
    """A claim with what the checks raised against it, and whether its texts carry it."""

    statement: Statement
    raised: tuple[Objection, ...]
    right: bool
    sort: str
    change: str
    institution: str

    @property
    def stopped(self) -> bool:
        """Whether a check is sure that the claim is wrong, so that the gate asks no judge."""
        return any(objection.firm for objection in self.raised)


def training_drafts() -> Iterator[Draft]:
    """All drafts that a judge may be taught on."""
    for path in TRAINING_DRAFTS:
        yield from load_drafts(path)
    yield from (draft for draft in load_drafts() if draft.for_tuning)


class QuickBook(NameBook):
    """A name book without the slow look for misspelt schools, which says nothing that the judge weighs."""

    def other_school(self, claim: str, text: str, documents: Sequence[Document]) -> str | None:
        """None, always."""
        return None


def pairs_of(bench: Bench) -> Iterator[Pair]:
    """All pairs for training, in the same order each time."""
    book = QuickBook(bench.library, bench.names, Gazetteer(bench.library, bench.names, load_elsewhere()))
    maker = _Maker(bench, Gate(book, bench.gate.judge), random.Random(SEED))
    rows = (*load_paraphrases(TRAINING), *load_paraphrases(TUNING))
    for row in rows:
        yield from maker.paraphrase(row)
    for draft in training_drafts():
        yield from maker.draft(draft)
    yield from maker.said_again(sorted({row.document for row in rows}))


@dataclass(frozen=True)
class _Maker:
    bench: Bench
    gate: Gate
    chance: random.Random

    def paraphrase(self, row: Paraphrase) -> Iterator[Pair]:
        document = self.bench.document(row.document)
        evidence = _quotes(document, row.cites)
        yield from self._pair(row.text, evidence, True, HAND)
        for wrong in row.wrong:
            yield from self._pair(wrong.text, evidence, False, HAND, wrong.kind)
        mutants = [mutant for mutant in mutants_of(row.text, (), ()) if mutant.change in CHANGES]
        for mutant in self.chance.sample(mutants, min(MUTANTS, len(mutants))):
            yield from self._pair(mutant.text, evidence, False, MUTANT, mutant.change.value)
        others = neighbours(document, row)
        for other in self.chance.sample(others, min(NEIGHBOURS, len(others))):
            yield from self._pair(row.text, _quotes(document, [other]), False, MOVED, Change.CITATION.value)

    def draft(self, draft: Draft) -> Iterator[Pair]:
        evidence = evidence_of(self.bench, draft)
        for right, sentences in ((True, draft.right), (False, draft.wrong)):
            for said in sentences:
                yield from self._pair(said.text, evidence, right, DRAFT, said.kind or "", said.cites, draft.asked)

    def said_again(self, ids: Sequence[str]) -> Iterator[Pair]:
        documents = [self.bench.document(id_) for id_ in ids]
        sentences = [(document, part.text) for document in documents for part in split(document)]
        for document, sentence in self.chance.sample(sentences, SAID_AGAIN):
            for said in near_verbatim(sentence, (document.institution,)):
                yield from self._pair(said, _quotes(document, [sentence]), True, VERBATIM)

    def _pair(
        self,
        text: str,
        evidence: Mapping[str, Exhibit],
        right: bool,
        sort: str,
        change: str = "",
        cites: Sequence[str] = (),
        question: str = "",
    ) -> Iterator[Pair]:
        claim = Claim(text, tuple(cites) or tuple(evidence))
        raised = self.gate.raised(claim, evidence, question)
        institution = evidence[claim.cites[0]].documents[0].institution
        yield Pair(self.gate.stated(claim, evidence, question), raised, right, sort, change, institution)


def _quotes(document: Document, cites: Sequence[str]) -> dict[str, Exhibit]:
    return {str(n): Exhibit(str(n), quote, (Source(document, quote),)) for n, quote in enumerate(cites)}
