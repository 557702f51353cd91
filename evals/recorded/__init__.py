"""The run that a submission is held against: `python -m evals.recorded` records it anew."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evals.cases import Case, load_cases
from evals.run import Report

RECORDED = Path(__file__).with_name("exact.json")
CASES = Path(__file__).parents[1] / "cases"
EVERY = 4
"""Of the library's cases every so-manieth is in the sample: with the development cases, a quarter of a minute."""


def sample() -> tuple[Case, ...]:
    """The development cases and a fixed sample of those made from the library."""
    library: Sequence[Case] = load_cases([CASES / "library.yaml"])
    return (*load_cases([CASES / "development.yaml"]), *library[::EVERY])


def slim(report: Report) -> Report:
    """A report without what was said, in which a change of wording leaves no trace."""
    rows = tuple(
        replace(row, reply=None, marks=(), judged=(), history=(), key=None, seconds=0.0, evidence=0.0)
        for row in report.rows
    )
    return replace(report, rows=rows)
