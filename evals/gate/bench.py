"""The gate with what it is measured over: a library and its names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

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
from evals.paraphrases import Draft


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

    def dropped(
        self, claim: str, cites: Sequence[str], evidence: Mapping[str, Exhibit], asked: str = ""
    ) -> Dropped | None:
        """Why a claim does not pass."""
        return self.gate.check(Claim(claim, tuple(cites)), evidence, asked)


def make_bench(judge: Judge | None = None, widen: Callable[[Library], Library] | None = None) -> Bench:
    """The bench over the shipped library, or what `widen` makes of it, with the judges of the gate unless another is
    given."""
    library, names = load_library(shipped_library_path()), load_names()
    library = widen(library) if widen else library
    book = NameBook(library, names, Gazetteer(library, names, load_elsewhere()))
    return Bench(library, names, Gate(book, judge or weighing(first_judge(), NetworkReader())))


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
