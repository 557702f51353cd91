"""The trained judge of support beside the first one: trees weigh what shared words cannot tell."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from advisor.gate.claim import Objection
from advisor.gate.support import Judge, Statement
from evals.judge.forest import Forest, load_forest
from evals.judge.overlap import Telling
from evals.judge.repeated import repeats
from evals.judge.traits import row

TRUSTED = 0.25
"""How likely a claim has to be right by the trees where the first judge holds it carried."""

DOUBTED = 0.85
"""How likely where the first judge does not: the least at which no wrong sentence for tuning comes through. Both are
chosen by sentences of institutions that the trees did not see; card.md has the rates."""

WEIGHTS = Path(__file__).with_name("judge.json")
"""The trees; card.md here has what they were trained on, how, and their hash."""


class WeighingJudge:
    """Asks the first judge, and trees that were trained on right sentences and wrong ones beside them.
    Neither may overrule a check. The trees are asked where a claim cites one text: of several they saw few, and err
    more. No model is loaded for them: what they ask is counted from the words."""

    def __init__(self, first: Judge, forest: Forest) -> None:
        self._first = first
        self._forest = forest
        self._telling = Telling(forest.weights, forest.rare)

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        """See Judge."""
        doubt = self._first.doubts(statement, raised)
        if raised or len(statement.texts) != 1 or repeats(statement):
            return doubt
        share = self.carried(statement)
        if share >= (TRUSTED if doubt is None else DOUBTED):
            return None
        return doubt or f"{share:.2f} likely"

    def carried(self, statement: Statement) -> float:
        """How likely it is, by the trees, that the texts carry a claim that no check objects to, between 0 and 1."""
        numbers = row(statement, (), self._telling, self._forest.columns)
        # The trees were trained on numbers of single precision.
        return self._forest.share(np.array([numbers[name] for name in self._forest.columns], dtype=np.float32).tolist())


def weighing(first: Judge) -> WeighingJudge:
    """A first judge beside the trees that were trained last; raises BadForest."""
    return WeighingJudge(first, load_forest(WEIGHTS))
