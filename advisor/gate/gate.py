"""The gate itself: which claims of a draft may be shown, and why the others may not. Pure: it looks at nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from advisor.finding import Finding, Source
from advisor.gate.cause import unstated_cause
from advisor.gate.claim import Claim, Dropped, Reason
from advisor.gate.clauses import clauses_of
from advisor.gate.contradiction import contradicts
from advisor.gate.form import ill_formed
from advisor.gate.names import NameBook
from advisor.gate.opposites import opposed
from advisor.gate.polarity import turned
from advisor.gate.statement import unstated
from advisor.gate.strength import stronger
from advisor.gate.support import Judge
from corpus.document import Document

__all__ = ["Claim", "Dropped", "Exhibit", "Gate", "Reason"]


@dataclass(frozen=True)
class Exhibit:
    """Something that a claim may cite: a quote, or a finding with what it was computed from."""

    id: str
    text: str
    sources: tuple[Source, ...]
    finding: Finding | None = None

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it stands in."""
        return tuple(source.document for source in self.sources)


@dataclass(frozen=True)
class Gate:
    """The checks with what they need: the names of the library, and the judge of support."""

    names: NameBook
    judge: Judge

    def check(self, claim: Claim, evidence: Mapping[str, Exhibit]) -> Dropped | None:
        """Why a claim may not be shown; None where it may. Claims cite by the identifiers of `evidence`."""
        if not claim.cites or any(cite not in evidence for cite in claim.cites):
            return Dropped(claim, Reason.CITES_NOTHING, ", ".join(claim.cites))
        cited = [evidence[cite] for cite in dict.fromkeys(claim.cites)]
        text = " ".join(exhibit.text for exhibit in cited)
        documents = tuple(dict.fromkeys(document for exhibit in cited for document in exhibit.documents))
        parts = [clause for exhibit in cited for clause in clauses_of(exhibit.text)]
        said = clauses_of(claim.text)
        names = self.names.spoken(documents)
        schools = " ".join(f"{document.institution} {document.unit or ''}" for document in documents)
        findings = [exhibit for exhibit in evidence.values() if exhibit.finding]
        checks: tuple[tuple[Reason, Callable[[], str | None]], ...] = (
            (Reason.FORM, lambda: ill_formed(claim.text, text)),
            (Reason.NAME, lambda: self.names.strange(claim.text, text, documents)),
            (Reason.FIGURE, lambda: unstated(said, parts)),
            (Reason.DENIAL, lambda: turned(said, parts, schools)),
            (Reason.DENIAL, lambda: opposed(claim.text, text)),
            (Reason.STRENGTH, lambda: stronger(said, [clauses_of(exhibit.text) for exhibit in cited], schools)),
            (Reason.SUPPORT, lambda: unstated_cause(claim.text, text)),
            (Reason.CONTRADICTION, lambda: contradicts(claim.text, said, cited, findings)),
            (Reason.NAME, lambda: self.names.other_school(claim.text, text, documents)),
            (
                Reason.SUPPORT,
                lambda: self.judge.doubts(claim.text, [exhibit.text for exhibit in cited], names),
            ),
        )
        for reason, look in checks:
            problem = look()
            if problem is not None:
                return Dropped(claim, reason, problem)
        return None
