"""Whether the trained judge is as sure as it is right: how likely it calls sentences, beside how many of them people
call carried."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.faithfulness.agreement import Label
from evals.faithfulness.faithful import Said
from evals.statistics import Interval, interval

BINS = 5
"""Parts of the scale: with some hundreds of labels, more would hold too few each."""


@dataclass(frozen=True)
class Bin:
    """Sentences that were called about as likely: how likely on the mean, and the share that people call carried."""

    likely: float
    carried: Interval


@dataclass(frozen=True)
class Calibration:
    """The parts of the scale that hold any sentence, from the least likely on."""

    bins: tuple[Bin, ...]

    @property
    def sentences(self) -> int:
        """How many sentences there are in all."""
        return sum(part.carried.of for part in self.bins)

    @property
    def gap(self) -> float:
        """How far likelihood and share lie apart on the mean of all sentences (the expected calibration error)."""
        apart = sum(abs(part.likely - part.carried.value) * part.carried.of for part in self.bins)
        return apart / self.sentences if self.bins else 0.0

    def __str__(self) -> str:
        return f"{self.sentences} sentences by hand, {self.gap:.3f} apart on the mean"


def calibration(likely: Callable[[Said], float], given: Sequence[Label]) -> Calibration:
    """The labels by how likely each is called, between 0 and 1."""
    parts: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for label in given:
        share = likely(label.said)
        parts[min(int(share * BINS), BINS - 1)].append((share, label.carried))
    return Calibration(tuple(_bin(part) for part in parts if part))


def _bin(part: Sequence[tuple[float, bool]]) -> Bin:
    held = interval([carried for _, carried in part])
    assert held is not None, "it holds sentences"
    return Bin(sum(share for share, _ in part) / len(part), held)
