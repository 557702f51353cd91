"""The table of the report: the fields of limits, one a row, in both halves."""

from collections.abc import Iterator, Mapping

from evals.drafting.hidden import Scores
from evals.drafting.score import Tally

FEW = 5
"""Fields that are typed less often than this in both halves stand in one row."""


def by_field(counted: Mapping[str, Scores], judged: Mapping[str, Scores]) -> Iterator[str]:
    """The lines of the table: for each half the precision as counted and without the drafts that are truly said, the
    recall, and how many fields are right of those drafted and typed."""
    heads = [
        part for name in counted for part in (f"{name}: precision", "as judged", "recall", "right of drafted, typed")
    ]
    yield f"| field | {' | '.join(heads)} |"
    yield f"|---{'|---' * len(heads)}|"
    names = sorted({name for scores in counted.values() for name in scores.limits.by_field})
    often = [name for name in names if any(_of(scores, [name]).typed >= FEW for scores in counted.values())]
    rest = [name for name in names if name not in often]
    for row, of in [*((f"`{name}`", [name]) for name in often), (f"{len(rest)} rarer", rest), ("all", names)]:
        cells = [cell for name in counted for cell in _cells(_of(counted[name], of), _of(judged[name], of))]
        yield f"| {row} | {' | '.join(cells)} |"


def _cells(counted: Tally, judged: Tally) -> tuple[str, str, str, str]:
    right = f"{counted.right} of {counted.drafted}, {counted.typed}"
    return _share(counted.precision), _share(judged.precision), _share(counted.recall), right


def _of(scores: Scores, names: list[str]) -> Tally:
    total = Tally()
    for name in names:
        one = scores.limits.by_field.get(name, Tally())
        total.add(one.drafted, one.typed, one.right)
    return total


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
