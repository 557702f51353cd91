"""The report of a run: a table by rules, one by direction, and what was not right, the worst first."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from evals.boundary.judging import Mark
from evals.boundary.run import Row
from evals.readings import quantile

EXAMPLES = 15
GOAL = 10.0
"""Milliseconds that findings may add to an answer."""

WORST_FIRST = (Mark.HARMFUL, Mark.WRONG, Mark.WITHHELD)


def render(rows: Sequence[Row], examples: int = EXAMPLES) -> Iterator[str]:
    """The report line by line. Of each kind of miss, so many examples at most, and no two of one place before every
    place had one."""
    yield from _table("by rules", rows, lambda row: row.asked.family)
    yield from _table("by direction", rows, lambda row: row.asked.direction)
    yield from _table("by place", rows, lambda row: row.asked.institution)
    yield from _speed([row.findings for row in rows if row.findings is not None])
    for mark in WORST_FIRST:
        kinds = defaultdict(list)
        for row in rows:
            if row.judged.mark is mark:
                kinds[kind(row)].append(row)
        for name, found in sorted(kinds.items(), key=lambda pair: -len(pair[1])):
            yield ""
            yield f"{mark.upper()} {len(found)}: {name}"
            yield from (line for row in _spread(found)[:examples] for line in _one(row))


def harmful(rows: Sequence[Row]) -> list[Row]:
    """The replies that promise more than the facts."""
    return [row for row in rows if row.judged.mark is Mark.HARMFUL]


def kind(row: Row) -> str:
    """What a miss has in common with others: its direction, its rules, what was expected and what came."""
    asked = row.asked
    return f"{asked.direction}, {asked.family}: {asked.outcome.expected} expected, got {row.judged.got}"


def _table(title: str, rows: Sequence[Row], key: Callable[[Row], str]) -> Iterator[str]:
    counts: dict[str, Counter[Mark]] = defaultdict(Counter)
    for row in rows:
        counts[key(row)][row.judged.mark] += 1
        counts["all"][row.judged.mark] += 1
    counts["all"] = counts.pop("all", Counter())
    yield ""
    yield f"{title:60} {'asked':>6} {'right':>15} {'withheld':>9} {'wrong':>6} {'harmful':>8}"
    for name, marks in counts.items():
        asked = marks.total()
        right = f"{marks[Mark.RIGHT]} ({marks[Mark.RIGHT] / asked:.1%})" if asked else "0"
        rest = f"{marks[Mark.WITHHELD]:9} {marks[Mark.WRONG]:6} {marks[Mark.HARMFUL]:8}"
        yield f"{name[:60]:60} {asked:6} {right:>15} {rest}"


def _speed(milliseconds: Sequence[float]) -> Iterator[str]:
    """How long the findings took: what the rules add to an answer."""
    if milliseconds:
        half, most = quantile(milliseconds, 0.5), quantile(milliseconds, 0.95)
        yield ""
        yield f"findings add {half:.1f} ms to an answer (p50), {most:.1f} ms (p95); the goal is under {GOAL:.0f} ms"


def _spread(rows: Sequence[Row]) -> list[Row]:
    """The rows with the first of each place in front, then the second of each, and so on."""
    turns: Counter[str] = Counter()
    placed = []
    for row in rows:
        place = row.asked.institution
        placed.append((turns[place], row))
        turns[place] += 1
    return [row for _, row in sorted(placed, key=lambda pair: pair[0])]


def _one(row: Row) -> Iterator[str]:
    outcome = row.asked.outcome
    counts = f", {outcome.counts} count" if outcome.counts else ""
    yield f"  Q {row.asked.text}"
    yield f"    expected {outcome.expected}{counts} ({', '.join(outcome.records)}); got {row.judged.got}"
    yield f"    {' '.join(row.said.split())}"
