"""Of each kind of sentence and of change, how many came out as they should, and what is aimed for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from evals.gate.mutants import Change

PARAPHRASES, VERBATIM = "paraphrases shown", "near-verbatim sentences shown"
OTHERS_RIGHT, OTHERS_WRONG = "paraphrases by other hands shown", "wrong sentences by other hands stopped"
MOVED, ELSEWHERE = "moved citations in the document stopped", "moved citations elsewhere stopped"
RIGHT, WRONG = "right drafts shown", "wrong drafts stopped"
OTHERS_DRAFTS, OTHERS_FALSE = "right drafts by other hands shown", "wrong drafts by other hands stopped"
MODELS_DRAFTS, MODELS_FALSE = "right drafts by a model's hand shown", "wrong drafts by a model's hand stopped"

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
    MODELS_DRAFTS: 0.90,
    MODELS_FALSE: 1.0,
    **{change.value: 1.0 for change in (Change.NUMBER, Change.BOUND, Change.STRENGTH, Change.NEGATION, Change.NAME)},
}
"""What is aimed for; the other kinds of change are measured only."""


@dataclass
class Tally:
    """Of each kind how many came out as they should, of how many; and the same of what each is of, an institution or
    the case of a draft, whose sentences are no strangers to each other."""

    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    sources: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, kind: str, good: bool, source: str) -> None:
        """Counts one."""
        for counts, name in ((self.counts, kind), (self.sources, source)):
            hits, total = counts.get(name, (0, 0))
            counts[name] = (hits + good, total + 1)

    def share(self, kind: str) -> float:
        """The share of a kind that came out as it should; 1 of none."""
        hits, total = self.counts.get(kind, (0, 0))
        return hits / total if total else 1.0

    @property
    def missed(self) -> tuple[str, ...]:
        """The kinds that fall short of their goal."""
        return tuple(kind for kind in self.counts if self.share(kind) < GOALS.get(kind, 0.0))


def render(title: str, tally: Tally) -> Iterator[str]:
    """The rates as printed, with the goal of each that has one."""
    yield title
    for kind, (hits, total) in tally.counts.items():
        goal = f"  goal {GOALS[kind]:.0%}{'' if kind not in tally.missed else ', missed'}" if kind in GOALS else ""
        yield f"  {kind:45} {hits:5}/{total:<5} {tally.share(kind):6.1%}{goal}"
