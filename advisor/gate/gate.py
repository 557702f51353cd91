"""The gate itself: which claims of a draft may be shown, and why the others may not. Pure: it looks at nothing else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from advisor.finding import Finding, Source
from advisor.gate.asked import borrowed, compared, told_back
from advisor.gate.cause import unstated_cause
from advisor.gate.claim import Claim, Dropped, Objection, Reason
from advisor.gate.clauses import clauses_of
from advisor.gate.contradiction import contradicts
from advisor.gate.credentials import miscounted
from advisor.gate.crossed import crossed
from advisor.gate.direction import led_elsewhere
from advisor.gate.doers import reassigned
from advisor.gate.following.following import Course, Followed, follow
from advisor.gate.following.forms import Told
from advisor.gate.form import ill_formed
from advisor.gate.names import NameBook
from advisor.gate.narrowed import narrowed
from advisor.gate.opposites import opposed
from advisor.gate.order import displaced
from advisor.gate.polarity import turned
from advisor.gate.scope import over_all
from advisor.gate.shared import unshared
from advisor.gate.statement import unstated
from advisor.gate.strength import stronger
from advisor.gate.support import Judge, Statement
from advisor.gate.widened import widened
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


Stricture = Callable[[Statement], str | None]
"""What else a claim must meet, for a writer that may do less; None where it does."""


@dataclass(frozen=True)
class Gate:
    """The checks with what they need: the names of the library, and the judge of support."""

    names: NameBook
    judge: Judge
    stricture: Stricture | None = None

    def check(self, claim: Claim, evidence: Mapping[str, Exhibit], question: str = "") -> Dropped | None:
        """Why a claim may not be shown; None where it may. Claims cite by the identifiers of `evidence`; of the
        asker's own amounts they may say whether they are above or below those of a text, if the question has them."""
        if not claim.cites or any(cite not in evidence for cite in claim.cites):
            return Dropped(claim, Reason.CITES_NOTHING, ", ".join(claim.cites))
        raised = self.raised(claim, evidence, question)
        firm = next((objection for objection in raised if objection.firm), None)
        if firm:
            return Dropped(claim, firm.reason, firm.detail)
        statement = self.stated(claim, evidence, question)
        unmet = self.stricture(statement) if self.stricture else None
        if unmet:
            return Dropped(claim, Reason.SUPPORT, unmet)
        followed = self._followed(claim.text, [evidence[cite] for cite in dict.fromkeys(claim.cites)], question)
        if followed.course is Course.CHANGED:
            return Dropped(claim, Reason.SUPPORT, followed.detail)
        if followed.course is Course.SAME:
            return None
        doubt = self.judge.doubts(statement, raised)
        if doubt is None:
            return None
        return Dropped(claim, raised[0].reason if raised else Reason.SUPPORT, doubt)

    def _followed(self, claim: str, cited: Sequence[Exhibit], question: str) -> Followed:
        """How a claim goes along what it cites, word by word."""
        documents = _documents(cited)
        one = len({document.institution for document in documents}) == 1
        texts = [Told(exhibit.text, exhibit.finding is not None) for exhibit in cited]
        return follow(claim, texts, self.names.schools(documents) if one else (), question)

    def objections(self, claim: str, cited: Sequence[Exhibit]) -> tuple[Objection, ...]:
        """All that the checks hold against a claim that cites these exhibits, whoever judges it in the end."""
        return tuple(self._objections(claim, cited, [exhibit for exhibit in cited if exhibit.finding]))

    def stated(self, claim: Claim, evidence: Mapping[str, Exhibit], question: str = "") -> Statement:
        """What the judge is asked of a claim, with the question among its texts where it has an amount of the asker's;
        raises KeyError where it cites what is not in `evidence`."""
        cited = [evidence[cite] for cite in dict.fromkeys(claim.cites)]
        documents = _documents(cited)
        texts = tuple(exhibit.text for exhibit in cited)
        texts += (question,) if borrowed(claim.text, " ".join(texts), question) else ()
        return Statement(claim.text, texts, self.names.spoken(documents), self.names.schools(documents))

    def raised(self, claim: Claim, evidence: Mapping[str, Exhibit], question: str = "") -> tuple[Objection, ...]:
        """What the checks hold against a claim, up to the first firm objection; raises KeyError as `stated` does."""
        cited = [evidence[cite] for cite in dict.fromkeys(claim.cites)]
        findings = [exhibit for exhibit in evidence.values() if exhibit.finding]
        found: list[Objection] = []
        for objection in self._objections(claim.text, cited, findings, question):
            found.append(objection)
            if objection.firm:
                break
        return tuple(found)

    def _objections(
        self, claim: str, cited: Sequence[Exhibit], findings: Sequence[Exhibit], question: str = ""
    ) -> Iterator[Objection]:
        """What the checks hold against a claim, the dearest check last."""
        text = " ".join(exhibit.text for exhibit in cited)
        documents = _documents(cited)
        apart = [clauses_of(exhibit.text) for exhibit in cited]
        parts = [clause for clauses in apart for clause in clauses]
        said = clauses_of(claim)
        schools = " ".join(f"{document.institution} {document.unit or ''}" for document in documents)
        checks: tuple[Callable[[], Objection | None], ...] = (
            lambda: _firm(Reason.FORM, ill_formed(claim, text)),
            lambda: _firm(Reason.NAME, self.names.strange(claim, text, documents, question)),
            lambda: _firm(Reason.CONTRADICTION, contradicts(claim, said, cited, findings)),
            lambda: _firm(Reason.DENIAL, opposed(claim, text)),
            lambda: _soft(Reason.NAME, miscounted(claim, text)),
            lambda: unstated(
                said, parts, len(cited), compared(claim, text, question) | told_back(claim, text, question)
            ),
            lambda: stronger(said, apart, schools),
            lambda: _soft(Reason.STRENGTH, narrowed(claim, text)),
            lambda: _soft(Reason.STRENGTH, widened(claim, text)),
            lambda: _soft(Reason.STRENGTH, over_all(claim, text)),
            lambda: _soft(Reason.SUPPORT, displaced(claim, text)),
            lambda: _soft(Reason.SUPPORT, reassigned(claim, text)),
            lambda: _soft(Reason.SUPPORT, led_elsewhere(claim, text)),
            lambda: _soft(Reason.SUPPORT, crossed(claim, [exhibit.text for exhibit in cited])),
            lambda: _soft(Reason.DENIAL, turned(said, parts, schools)),
            lambda: _firm(Reason.SUPPORT, unshared(claim, cited, schools)),
            lambda: _soft(Reason.SUPPORT, unstated_cause(claim, text, self.names.spoken(documents))),
            lambda: _firm(Reason.NAME, self.names.other_school(claim, text, documents)),
        )
        for look in checks:
            objection = look()
            if objection is not None:
                yield objection


def _documents(cited: Sequence[Exhibit]) -> tuple[Document, ...]:
    return tuple(dict.fromkeys(document for exhibit in cited for document in exhibit.documents))


def _firm(reason: Reason, problem: str | None) -> Objection | None:
    return None if problem is None else Objection(reason, problem, firm=True)


def _soft(reason: Reason, problem: str | None) -> Objection | None:
    return None if problem is None else Objection(reason, problem)
