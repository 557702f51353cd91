"""The judge of support that weighs: the first one, and beside it trees that count and a network that reads."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import Judge, Statement
from advisor.gate.weighing.forest import Forest, load_forest
from advisor.gate.weighing.overlap import Telling
from advisor.gate.weighing.reader import BadReader, Reader
from advisor.gate.weighing.repeated import repeats
from advisor.gate.weighing.traits import row
from advisor.gate.weighing.turns import turns_of


@dataclass(frozen=True)
class Asked:
    """How likely a claim has to be where the first judge trusts it, and where it doubts it."""

    trusted: float
    doubted: float


ONE, SEVERAL = Asked(0.40, 0.75), Asked(0.20, 0.90)
"""Of claims that cite one text, and several (decision 74): chosen by totals of the sentences for measuring, in all of
their institutions. Neither trees nor network saw those, but the totals say less than a new set would."""

OVERRULED, APART = 0.85, 1.0
"""How likely a claim has to be where only the check of a "no" objects, and by how much its odds have to be above those
of the same claim with one small change, as a logarithm (decision 63)."""

TREES = Path(__file__).with_name("trees.json")
"""The trees; evals/judge/card.md has what they were trained on, how, and their hash."""

OBJECTED = TREES.with_name("objected.json")
"""The trees for a claim to which a check objects (decision 94); the gate is not moved by them."""

LEAST = 0.001
"""No share is taken for nearer to 0 or 1 than this: neither judge is as sure."""


class WeighingJudge:
    """Asks the first judge, then trees over counted traits and a network that reads, which were trained on right
    sentences and wrong ones beside them. The mean of their odds says what the first one may not have seen. A check is
    overruled only where both tell the claim from all that a small change makes of it; what says its text again is left
    to the first judge. By itself, without the gate, it says how likely a claim is, weighing what the checks found."""

    def __init__(self, first: Judge, forest: Forest, objected: Forest, reader: Reader) -> None:
        self._first = first
        self._forest = forest
        self._objected = objected
        self._reader = reader

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        """See Judge. Where the network cannot be loaded no claim is carried, and that is why."""
        doubt = self._first.doubts(statement, raised)
        if repeats(statement):
            return doubt
        if raised:
            only_denied = all(one.reason is Reason.DENIAL and not one.firm for one in raised)
            return None if only_denied and self._tells(statement) else doubt
        asked = ONE if len(statement.texts) == 1 else SEVERAL
        try:
            share = self.carried(statement)
        except BadReader as error:
            return str(error)
        if share >= (asked.trusted if doubt is None else asked.doubted):
            return None
        return doubt or f"{share:.2f} likely"

    def _tells(self, statement: Statement) -> bool:
        """Whether a claim that a check objects to is likely all the same, and likelier than what any small change
        makes of it: of a change that the judge does not see, it does not see either that it is wrong."""
        try:
            share = self.carried(statement)
            if share < OVERRULED:
                return False
            turns = tuple(turns_of(statement.claim))
            turned = (self.carried(replace(statement, claim=turn)) for turn in turns)
            return bool(turns) and all(_odds(share) - _odds(other) >= APART for other in turned)
        except BadReader:
            return False

    def carried(self, statement: Statement, raised: Sequence[Objection] = ()) -> float:
        """How likely it is that the texts carry a claim against which the checks raised this, between 0 and 1; raises
        BadReader. Where they raised anything, trees weigh it, and the network is not asked: it reads no names, and
        sees little of what one changed word does."""
        if raised:
            return _counted(self._objected, statement, raised)
        read = self._reader.share(statement.claim, statement.texts, statement.schools)
        return _odds_to_share((_odds(self.counted(statement)) + _odds(read)) / 2)

    def counted(self, statement: Statement) -> float:
        """How likely a claim is to which no check objects, by the trees alone."""
        return _counted(self._forest, statement, ())


def weighing(first: Judge, reader: Reader) -> WeighingJudge:
    """A first judge beside the trees that ship and a reader; raises BadForest."""
    return WeighingJudge(first, load_forest(TREES), load_forest(OBJECTED), reader)


def _counted(forest: Forest, statement: Statement, raised: Sequence[Objection]) -> float:
    numbers = row(statement, raised, Telling(forest.weights, forest.rare), forest.columns)
    # The trees were trained on numbers of single precision.
    return forest.share(np.array([numbers[name] for name in forest.columns], dtype=np.float32).tolist())


def _odds(share: float) -> float:
    share = min(max(share, LEAST), 1 - LEAST)
    return math.log(share / (1 - share))


def _odds_to_share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
