"""How well the gate tells right sentences from wrong ones: `python -m evals.gate` prints the rates by kind."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import typer
from rapidfuzz import fuzz

from advisor.finding import Finding, Source
from advisor.gate.claim import Claim, Dropped
from advisor.gate.gate import Exhibit, Gate
from advisor.gate.names import NameBook
from advisor.gate.support import Judge
from advisor.gate.weighing.judge import weighing
from advisor.gate.weighing.reader import NetworkReader
from advisor.names.gazetteer import Gazetteer
from corpus.document import Document
from corpus.library import Library, load_library, shipped_library_path
from corpus.names import Names, load_elsewhere, load_names
from evals.judge.first import first_judge
from evals.mutants import Change, mutants_of
from evals.paraphrases import (
    DRAFTS_2,
    MEASURING,
    MEASURING_2,
    TUNING,
    Draft,
    Paraphrase,
    load_drafts,
    load_paraphrases,
)
from evals.verbatim import near_verbatim
from index.split import split

PARAPHRASES, VERBATIM = "paraphrases shown", "near-verbatim sentences shown"
OTHERS_RIGHT, OTHERS_WRONG = "paraphrases by other hands shown", "wrong sentences by other hands stopped"
MOVED, ELSEWHERE = "moved citations in the document stopped", "moved citations elsewhere stopped"
RIGHT, WRONG = "right drafts shown", "wrong drafts stopped"
OTHERS_DRAFTS, OTHERS_FALSE = "right drafts by other hands shown", "wrong drafts by other hands stopped"

GOALS: Mapping[str, float] = {
    PARAPHRASES: 0.85,
    OTHERS_RIGHT: 0.85,
    OTHERS_WRONG: 1.0,
    VERBATIM: 0.98,
    MOVED: 0.95,
    ELSEWHERE: 0.95,
    RIGHT: 0.90,
    WRONG: 1.0,
    OTHERS_DRAFTS: 0.90,
    OTHERS_FALSE: 1.0,
    **{change.value: 1.0 for change in (Change.NUMBER, Change.BOUND, Change.STRENGTH, Change.NEGATION, Change.NAME)},
}
"""What is aimed for; the other kinds of change are measured only."""

OTHERS = 2
"""Names of other institutions that are put into each paraphrase."""

NEIGHBOURS = 4
"""Other sentences of the same document that each paraphrase is made to cite."""

ALIKE = 85
"""Of 100: sentences that share more of their words may state the same thing, and are not cited instead."""

SENTENCES = 240
"""Sentences of the library that near-verbatim ones are made from."""

SEED = 3


@dataclass
class Tally:
    """Of each kind how many came out as they should, of how many."""

    counts: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, kind: str, good: bool) -> None:
        """Counts one."""
        hits, total = self.counts.get(kind, (0, 0))
        self.counts[kind] = (hits + good, total + 1)

    def share(self, kind: str) -> float:
        """The share of a kind that came out as it should; 1 of none."""
        hits, total = self.counts.get(kind, (0, 0))
        return hits / total if total else 1.0

    @property
    def missed(self) -> tuple[str, ...]:
        """The kinds that fall short of their goal."""
        return tuple(kind for kind in self.counts if self.share(kind) < GOALS.get(kind, 0.0))


@dataclass(frozen=True)
class Bench:
    """What is measured with: the library and its names, and the gate."""

    library: Library
    names: Names
    gate: Gate

    def document(self, id_: str) -> Document:
        """The document of that id; raises KeyError."""
        found = self.library.get(id_)
        if found is None:
            raise KeyError(f"the library has no document {id_}")
        return found

    def shown(self, claim: str, cites: Sequence[tuple[Document, str]]) -> bool:
        """Whether a claim that cites these sentences passes."""
        evidence = {str(n): Exhibit(str(n), quote, (Source(at, quote),)) for n, (at, quote) in enumerate(cites)}
        return self.dropped(claim, tuple(evidence), evidence) is None

    def dropped(self, claim: str, cites: Sequence[str], evidence: Mapping[str, Exhibit]) -> Dropped | None:
        """Why a claim does not pass."""
        return self.gate.check(Claim(claim, tuple(cites)), evidence)


def make_bench(judge: Judge | None = None) -> Bench:
    """The bench over the shipped library, with the judges of the gate unless another is given."""
    library, names = load_library(shipped_library_path()), load_names()
    book = NameBook(library, names, Gazetteer(library, names, load_elsewhere()))
    return Bench(library, names, Gate(book, judge or weighing(first_judge(), NetworkReader())))


@dataclass(frozen=True)
class Sentences:
    """What is measured on: paraphrases and drafts, and those by other hands, which are counted apart."""

    paraphrases: tuple[Paraphrase, ...] = ()
    drafts: tuple[Draft, ...] = ()
    others_paraphrases: tuple[Paraphrase, ...] = ()
    others_drafts: tuple[Draft, ...] = ()


def measure(bench: Bench, sentences: Sentences) -> Tally:
    """Paraphrases, what they become by one change, library sentences said again, and drafts."""
    tally, chance = Tally(), random.Random(SEED)
    every = (*sentences.paraphrases, *sentences.others_paraphrases)
    institutions = sorted({bench.document(row.document).institution for row in every})
    for kind, rows in ((PARAPHRASES, sentences.paraphrases), (OTHERS_RIGHT, sentences.others_paraphrases)):
        for row in rows:
            _measure_paraphrase(bench, row, kind, institutions, tally, chance)
    _measure_verbatim(bench, {row.document for row in every}, tally, chance)
    for draft in sentences.drafts:
        _measure_draft(bench, draft, (RIGHT, WRONG), tally)
    for draft in sentences.others_drafts:
        _measure_draft(bench, draft, (OTHERS_DRAFTS, OTHERS_FALSE), tally)
    return tally


def _measure_paraphrase(
    bench: Bench, row: Paraphrase, kind: str, institutions: Sequence[str], tally: Tally, chance: random.Random
) -> None:
    document = bench.document(row.document)
    cites = [(document, cite) for cite in row.cites]
    tally.add(kind, bench.shown(row.text, cites))
    for wrong in row.wrong:
        tally.add(OTHERS_WRONG, not bench.shown(wrong.text, cites))
    others = chance.sample([name for name in institutions if name != document.institution], OTHERS)
    called = _called(bench.names)
    mine = [name for name in called.get(document.institution, (document.institution,)) if name in row.text][:1]
    mine += [document.program] if document.program and document.program in row.text else []
    for mutant in mutants_of(row.text, [called.get(name, (name,))[-1] for name in others], mine):
        tally.add(mutant.change.value, not bench.shown(mutant.text, cites))
    for neighbour in neighbours(document, row)[:NEIGHBOURS]:
        tally.add(MOVED, not bench.shown(row.text, [(document, neighbour)]))
    far = chance.choice([other for other in bench.library if other.institution != document.institution])
    tally.add(ELSEWHERE, not bench.shown(row.text, [(far, split(far)[0].text)]))


def _called(names: Names) -> dict[str, tuple[str, ...]]:
    return {institution.name: (institution.name, *institution.aliases) for institution in names.institutions}


def neighbours(document: Document, row: Paraphrase) -> list[str]:
    """The sentences of the document that are not cited and not like one that is."""
    return [
        passage.text
        for passage in split(document)
        if all(fuzz.token_set_ratio(passage.text, cite) < ALIKE for cite in row.cites)
    ]


def _measure_verbatim(bench: Bench, documents: set[str], tally: Tally, chance: random.Random) -> None:
    sentences = [(bench.document(id_), part.text) for id_ in sorted(documents) for part in split(bench.document(id_))]
    called = _called(bench.names)
    for document, sentence in chance.sample(sentences, min(SENTENCES, len(sentences))):
        short = called.get(document.institution, ())[1:2]
        for said in near_verbatim(sentence, (document.institution, *short)):
            tally.add(VERBATIM, bench.shown(said, [(document, sentence)]))


def _measure_draft(bench: Bench, draft: Draft, kinds: tuple[str, str], tally: Tally) -> None:
    right, wrong = kinds
    evidence = evidence_of(bench, draft)
    for said in draft.right:
        tally.add(right, bench.dropped(said.text, said.cites, evidence) is None)
    for said in draft.wrong:
        tally.add(wrong, bench.dropped(said.text, said.cites, evidence) is not None)


def evidence_of(bench: Bench, draft: Draft) -> dict[str, Exhibit]:
    """All that the sentences of a draft cite, and the findings."""
    evidence = {}
    for number, found in enumerate(draft.findings, start=1):
        sources = tuple(Source(bench.document(rest.document), rest.sentence) for rest in found.sources)
        id_ = f"finding {number}"
        evidence[id_] = Exhibit(id_, found.text, sources, Finding(found.text, sources, found.verdict))
    for quote in dict.fromkeys(cite for said in (*draft.right, *draft.wrong) for cite in said.cites):
        if quote not in evidence:
            document = next(document for document in bench.library if quote in document.text)
            evidence[quote] = Exhibit(quote, quote, (Source(document, quote),))
    return evidence


def render(title: str, tally: Tally) -> Iterator[str]:
    """The rates as printed, with the goal of each that has one."""
    yield title
    for kind, (hits, total) in tally.counts.items():
        goal = f"  goal {GOALS[kind]:.0%}{'' if kind not in tally.missed else ', missed'}" if kind in GOALS else ""
        yield f"  {kind:45} {hits:5}/{total:<5} {tally.share(kind):6.1%}{goal}"


def main(tuning: bool = False, first: bool = False) -> None:
    """Measures on the sentences for measuring, or on those for tuning, which the judges were trained on; on request
    with the first judge alone. Leaves with 1 where a goal is missed."""
    drafts = tuple(draft for draft in load_drafts() if draft.for_tuning is tuning)
    if tuning:
        sentences = Sentences(load_paraphrases(TUNING), drafts)
    else:
        sentences = Sentences(load_paraphrases(MEASURING), drafts, load_paraphrases(MEASURING_2), load_drafts(DRAFTS_2))
    tally = measure(make_bench(first_judge() if first else None), sentences)
    for line in render(f"The gate on the sentences for {'tuning' if tuning else 'measuring'}", tally):
        typer.echo(line)
    raise typer.Exit(1 if tally.missed else 0)


if __name__ == "__main__":
    typer.run(main)
