"""The library's own policy documents with their rules hidden, in two halves by institution."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.document import Document, Kind
from corpus.drafting.draft import drafting_of
from corpus.rules import Rule
from evals.drafting.score import Score, compared

POLICIES = frozenset({Kind.TRANSFER_POLICY, Kind.STACKING_POLICY})
LIMITS = frozenset({
    "cap", "residency", "reuse", "credentials_per_course", "age_limit", "time_limit", "minimum_grade",
    "minimum_average", "course_level", "deadline", "conversion",
})  # fmt: skip
"""The families that limit something; the others state what is offered, or allow and forbid an act."""


@dataclass(frozen=True)
class Scores:
    """One set of documents: the limits alone, and every family. `untyped` sentences were shown as limits that nobody
    typed; of the typed limits, `seen` stand in a sentence that was drafted from or so shown. `left_out` drafts are
    truly said though nobody typed them, and were counted neither as right nor as wrong."""

    limits: Score
    every: Score
    documents: int
    untyped: int
    seen: int
    left_out: int = 0


def worked_on(institution: str) -> bool:
    """Whether the patterns were written on an institution: half of them by the hash of their names."""
    return hashlib.sha256(institution.encode()).digest()[0] % 2 == 0


def policies(library: Iterable[Document], worked: bool) -> list[Document]:
    """The policy documents of one half."""
    return [d for d in library if d.kind in POLICIES and worked_on(d.institution) is worked]


def scored(documents: Iterable[Document], besides: frozenset[tuple[str, Rule]] = frozenset()) -> Scores:
    """The drafts of some documents, made without their rules, against those rules; `besides` are drafts, each with its
    document, that are left out."""
    limits, every, count, untyped, seen, left_out = Score(), Score(), 0, 0, 0, 0
    for document in documents:
        drafting = drafting_of(replace(document, rules=()))
        made = [(draft.rule, f"{draft.basis}, {round(draft.confidence * 100)} in 100") for draft in drafting.drafts]
        drafted = [(rule, basis) for rule, basis in made if (document.id, compared(rule)) not in besides]
        left_out += len(made) - len(drafted)
        every.add(drafted, document.rules)
        limits.add(
            [(rule, basis) for rule, basis in drafted if _limits(rule)], [r for r in document.rules if _limits(r)]
        )
        count += 1
        untyped += len(drafting.untyped)
        shown = {draft.rule.sentence for draft in drafting.drafts} | {one.sentence for one in drafting.untyped}
        seen += sum(_limits(rule) and rule.sentence in shown for rule in document.rules)
    return Scores(limits, every, count, untyped, seen, left_out)


def _limits(rule: Rule) -> bool:
    return rule.rule in LIMITS
