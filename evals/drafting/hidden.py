"""The library's own policy documents with their rules hidden, in two halves by institution."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.document import Document, Kind
from corpus.drafting.draft import drafting_of
from corpus.rules import Rule
from evals.drafting.score import Score

POLICIES = frozenset({Kind.TRANSFER_POLICY, Kind.STACKING_POLICY})
LIMITS = frozenset({
    "cap", "residency", "reuse", "credentials_per_course", "age_limit", "time_limit", "minimum_grade",
    "minimum_average", "course_level", "deadline", "conversion",
})  # fmt: skip
"""The families that limit something; the others state what is offered, or allow and forbid an act."""


@dataclass(frozen=True)
class Scores:
    """One set of documents: the limits alone, and every family. `untyped` sentences were shown as limits that nobody
    typed; of the typed limits, `seen` stand in a sentence that was drafted from or so shown."""

    limits: Score
    every: Score
    documents: int
    untyped: int
    seen: int


def worked_on(institution: str) -> bool:
    """Whether the patterns were written on an institution: half of them by the hash of their names."""
    return hashlib.sha256(institution.encode()).digest()[0] % 2 == 0


def policies(library: Iterable[Document], worked: bool) -> list[Document]:
    """The policy documents of one half."""
    return [d for d in library if d.kind in POLICIES and worked_on(d.institution) is worked]


def scored(documents: Iterable[Document]) -> Scores:
    """The drafts of some documents, made without their rules, against those rules."""
    limits, every, count, untyped, seen = Score(), Score(), 0, 0, 0
    for document in documents:
        drafting = drafting_of(replace(document, rules=()))
        drafted = [(draft.rule, str(draft.basis)) for draft in drafting.drafts]
        every.add(drafted, document.rules)
        limits.add(
            [(rule, basis) for rule, basis in drafted if _limits(rule)], [r for r in document.rules if _limits(r)]
        )
        count += 1
        untyped += len(drafting.untyped)
        shown = {draft.rule.sentence for draft in drafting.drafts} | {one.sentence for one in drafting.untyped}
        seen += sum(_limits(rule) and rule.sentence in shown for rule in document.rules)
    return Scores(limits, every, count, untyped, seen)


def _limits(rule: Rule) -> bool:
    return rule.rule in LIMITS
