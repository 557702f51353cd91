"""How well scores tell carried answers from others, with 95% intervals over what the answers were written from."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from evals.statistics import DRAWS, SEED

Right = NDArray[np.bool_]
Scores = NDArray[np.float64]
Measure = Callable[[Right, Scores], float]


@dataclass(frozen=True)
class Spread:
    """A number with its 95% bootstrap interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:+.3f} [{self.low:+.3f}, {self.high:+.3f}]"


@dataclass(frozen=True)
class Draws:
    """Answers drawn again and again, those of one source together: six answers from one page are no six strangers."""

    places: tuple[NDArray[np.intp], ...]

    def spread(self, right: Right, measure: Measure, scores: Scores, beside: Scores | None = None) -> Spread:
        """A measure over drawn answers, or by how much it is higher than that of other scores of the same answers."""

        def at(drawn: NDArray[np.intp] | slice) -> float:
            less = measure(right[drawn], beside[drawn]) if beside is not None else 0.0
            return measure(right[drawn], scores[drawn]) - less

        found = [at(drawn) for drawn in self.places if 0 < right[drawn].sum() < len(drawn)]
        low, high = np.percentile(found, [2.5, 97.5])
        return Spread(at(slice(None)), float(low), float(high))


def draws_of(sources: NDArray[np.str_], number: int = DRAWS) -> Draws:
    """As many draws of the sources as there are of them, each with all its answers."""
    names = np.unique(sources)
    held = [np.flatnonzero(sources == name) for name in names]
    chance = np.random.default_rng(SEED)
    drawn = chance.integers(len(names), size=(number, len(names)))
    return Draws(tuple(np.concatenate([held[place] for place in places]) for places in drawn))


def area(right: Right, scores: Scores) -> float:
    """The chance that a right answer has the higher score of a right and a wrong one, ties counting half."""
    ranks = rankdata(scores)[right].sum() - right.sum() * (right.sum() + 1) / 2
    return float(ranks / (right.sum() * (~right).sum()))


def balance(right: Right, called: Scores) -> float:
    """The mean of the shares of right and of wrong answers that are called so; `called` is 1 for right, 0 for not."""
    right_called = called > 0.5
    return float((right_called[right].mean() + (~right_called)[~right].mean()) / 2)


def found_wrong(right: Right, called: Scores) -> float:
    """F1 of finding the wrong answers; `called` as above."""
    wrong, hit = called <= 0.5, (called <= 0.5) & ~right
    return float(2 * hit.sum() / (wrong.sum() + (~right).sum()))
