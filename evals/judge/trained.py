"""The trained judge of support: boosted trees over what can be counted of a claim and its texts."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import Statement
from evals.judge.forest import Forest, load_forest
from evals.judge.overlap import Telling
from evals.judge.repeated import repeats
from evals.judge.traits import row

ENOUGH = 0.6
"""How likely a claim has to be right where no check objects to it: of institutions that the trees did not see it shows
68.8% of right sentences and 12.8% of wrong ones that no check stops (evals/judge/card.md)."""

OVERRULING = 0.8
"""How likely where a check does: it may have misread an unusual way of saying no, or of saying how strongly. Below it,
changed sentences come through faster than right ones (evals/judge/card.md)."""

OVERRULED = frozenset({Reason.DENIAL, Reason.STRENGTH})
"""What it may overrule. A figure or a name that a check misses is missing."""

WEIGHTS = Path(__file__).with_name("judge.json")
"""The trees; evals/judge/ has what they were trained on, how, and their hash."""


class TrainedJudge:
    """Judges by trees that were trained on right sentences and wrong ones beside them (evals/judge/). No model is
    loaded: what they ask is counted from the words."""

    def __init__(self, forest: Forest) -> None:
        self._forest = forest
        self._telling = Telling(forest.weights, forest.rare)

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        """See Judge. Nothing raised, it asks for ENOUGH; an objection that is not firm it may overrule with more."""
        if not raised and repeats(statement):
            return None
        share = self.carried(statement, raised)
        if share >= asked(raised):
            return None
        return f"{share:.2f} likely" + (f", and {raised[0].detail}" if raised else "")

    def carried(self, statement: Statement, raised: Sequence[Objection]) -> float:
        """How likely it is that the texts carry the claim, between 0 and 1."""
        numbers = row(statement, raised, self._telling, self._forest.columns)
        # The trees were trained on numbers of single precision.
        return self._forest.share(np.array([numbers[name] for name in self._forest.columns], dtype=np.float32).tolist())


def asked(raised: Sequence[Objection]) -> float:
    """How likely a claim has to be right to be shown, by what was raised against it; more than 1 where nothing is
    enough."""
    if any(objection.reason not in OVERRULED for objection in raised):
        return math.inf
    return OVERRULING if raised else ENOUGH


def shipped_judge() -> TrainedJudge:
    """The judge as it was trained last; raises BadForest."""
    return TrainedJudge(load_forest(WEIGHTS))
