"""The eval cases that rest on a document. The one module of the rooms below the commands that meets the evals."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.comparing import Comparison
    from corpus.resting import Dependent
    from evals.cases import Case


def resting_cases(change: "Comparison", cases: Sequence[Path] = ()) -> "list[Dependent]":
    """The cases of the files, or of those that ship without any, which rest on what changed."""
    from evals.resting import RestingCases

    return list(RestingCases(_cases(list(cases))).on(change))


def _cases(paths: list[Path]) -> "tuple[Case, ...]":
    from importlib.resources import files

    from evals.cases import load_cases

    shipped = Path(str(files("evals"))) / "cases"
    return load_cases(paths or sorted(shipped.glob("*.yaml")))
