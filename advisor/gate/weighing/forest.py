"""Boosted trees as plain numbers: what scikit-learn trained, read without it."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError


class BadForest(Exception):
    """A file of trees that cannot be used; install the product anew, or train the judge again."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}; install the product anew, or train the judge again")


@dataclass(frozen=True)
class Tree:
    """Nodes by number. A node asks whether `column` is at most `threshold` and goes on to `left` or else `right`; a
    leaf has no column (-1) and gives its `value`."""

    column: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]

    def answer(self, row: Sequence[float]) -> float:
        """The value of the leaf that a row comes to."""
        node = 0
        while self.column[node] >= 0:
            low = row[self.column[node]] <= self.threshold[node]
            node = self.left[node] if low else self.right[node]
        return self.value[node]


class Forest(BaseModel):
    """Trees whose values are added up to the logarithm of the odds, the columns of their rows, and what else they
    need."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    columns: tuple[str, ...]
    start: float
    trees: tuple[Tree, ...]
    weights: dict[str, float]
    rare: float

    def share(self, row: Sequence[float]) -> float:
        """The probability of a row, between 0 and 1; `row` has a number for each column."""
        odds = self.start + sum(tree.answer(row) for tree in self.trees)
        return 1 / (1 + math.exp(-odds))


def load_forest(path: Path) -> Forest:
    """The trees of a file; raises BadForest."""
    try:
        return Forest.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadForest(path, f"cannot be read ({error.strerror})") from error
    except ValidationError as error:
        raise BadForest(path, str(error.errors(include_url=False)[0]["msg"])) from error
    except ValueError as error:
        raise BadForest(path, "is no JSON in UTF-8") from error
