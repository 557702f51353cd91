"""How far a share can be trusted, and whether two runs differ by more than chance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
"""Resamples of a bootstrap: the ends of a 95% interval then move by less than half a point from seed to seed."""

SEED = 8
_TAIL = 2.5


@dataclass(frozen=True)
class Interval:
    """A share with its 95% bootstrap interval, of so many."""

    value: float
    low: float
    high: float
    of: int

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def interval(hits: Sequence[float], of: Sequence[float] | None = None, seed: int = SEED) -> Interval | None:
    """The share of hits: one entry a case, so that a case is drawn whole. `of` counts what each case was scored on, by
    default one; None where nothing was scored. Where all hit, or none, every draw is the same and would say that no
    other case could be: the far end is then how rare exceptions must be for so many cases to miss them (exact binomial,
    each case one trial)."""
    top, bottom = _columns(hits, of)
    if not len(top) or bottom.sum() == 0:
        return None
    if top.sum() in (0, bottom.sum()):
        unlike = 1 - (_TAIL / 100) ** (1 / int((bottom > 0).sum()))
        low, high = (0.0, unlike) if top.sum() == 0 else (1 - unlike, 1.0)
        return Interval(float(top.sum() / bottom.sum()), low, high, int(bottom.sum()))
    draws = np.random.default_rng(seed).integers(len(top), size=(DRAWS, len(top)))
    totals = bottom[draws].sum(axis=1)
    shares = top[draws].sum(axis=1)[totals > 0] / totals[totals > 0]
    low, high = np.percentile(shares, [_TAIL, 100 - _TAIL])
    return Interval(float(top.sum() / bottom.sum()), float(low), float(high), int(bottom.sum()))


@dataclass(frozen=True)
class Difference:
    """By how much a second run's share is higher on the same cases, with its 95% bootstrap interval."""

    value: float
    low: float
    high: float

    @property
    def noise(self) -> bool:
        """Whether no difference at all lies within the interval."""
        return self.low <= 0 <= self.high

    def __str__(self) -> str:
        return f"{self.value:+.3f} [{self.low:+.3f}, {self.high:+.3f}]"


def difference(before: Sequence[float], after: Sequence[float], seed: int = SEED) -> Difference | None:
    """The paired difference of means over the same cases in the same order; None without any."""
    if len(before) != len(after):
        raise ValueError("two runs are compared on the same cases")
    change = np.asarray(after, dtype=np.float64) - np.asarray(before, dtype=np.float64)
    if not len(change):
        return None
    draws = np.random.default_rng(seed).integers(len(change), size=(DRAWS, len(change)))
    low, high = np.percentile(change[draws].mean(axis=1), [_TAIL, 100 - _TAIL])
    return Difference(float(change.mean()), float(low), float(high))


def _columns(hits: Sequence[float], of: Sequence[float] | None) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    top = np.asarray(hits, dtype=np.float64)
    bottom = np.ones_like(top) if of is None else np.asarray(of, dtype=np.float64)
    if top.shape != bottom.shape:
        raise ValueError("every case has hits and a count of what it was scored on")
    return top, bottom
