"""A boundary in the embedder's space between two kinds of clauses, learned from clauses written by hand."""

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Literal

import numpy as np

from index.embed import Vectors

Kind = Literal["remark", "bearing", "asking"]
"""What a boundary tells: clauses that say nothing of a case, those that say something unusual of it, and questions
whether credit counts."""
KINDS: tuple[Kind, ...] = ("remark", "bearing", "asking")


@dataclass(frozen=True)
class Boundary:
    """Support vectors with their weights. A clause is of the kind from `least` on, and surely not of it below
    `most_not`. It holds for vectors of the embedder of that fingerprint alone."""

    embedder: str
    vectors: np.ndarray
    weights: np.ndarray
    bias: float
    width: float
    least: float = 0.0
    most_not: float = 0.0

    def scores(self, vectors: Vectors) -> np.ndarray:
        """How far each row lies on the side of the kind; rows are vectors of length one, as the support's are."""
        apart = 2 - 2 * vectors @ self._support
        scored: np.ndarray = np.exp(-self.width * apart) @ self.weights + self.bias
        return scored

    @cached_property
    def _support(self) -> Vectors:
        return self.vectors.T.astype(np.float32)

    def write(self, path: Path) -> None:
        """Keep it in a file."""
        told = np.array([self.bias, self.width, self.least, self.most_not])
        np.savez_compressed(path, vectors=self.vectors, weights=self.weights, told=told, embedder=self.embedder)


@cache
def trained(kind: Kind) -> Boundary:
    """The boundary of a kind that was learned by `python -m evals.clauses`."""
    with files("advisor.message.asked").joinpath("boundaries", f"{kind}.npz").open("rb") as file, np.load(file) as kept:
        bias, width, least, most_not = map(float, kept["told"])
        return Boundary(str(kept["embedder"]), kept["vectors"], kept["weights"], bias, width, least, most_not)
