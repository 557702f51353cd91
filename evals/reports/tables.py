"""A run in numbers: by kind and audience, by scorer, and what a judge of faithfulness found."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from advisor.question import Status
from evals.faithfulness.faithful import Faithfulness, Support
from evals.run import Report, Row
from evals.scorers.marks import Held
from evals.statistics import Interval, interval


@dataclass(frozen=True)
class Group:
    """Some rows of a run by name: how many were right, with the interval, and how many harmful."""

    name: str
    cases: int
    right: int
    harmful: int
    share: Interval | None


def by_kind(report: Report) -> tuple[Group, ...]:
    """The rows of each kind of case, by name."""
    return _grouped(report.rows, lambda row: row.kind.value)


def by_audience(report: Report) -> tuple[Group, ...]:
    """The rows of each audience, by name."""
    return _grouped(report.rows, lambda row: row.audience.value)


@dataclass(frozen=True)
class Tally:
    """What one scorer said over a run; of what it scored, the share that holds."""

    scorer: str
    scored: int
    missed: int
    unscored: int
    share: Interval | None


def by_scorer(report: Report) -> tuple[Tally, ...]:
    """Every scorer's marks, in the order of the scorers."""
    names = dict.fromkeys(mark.scorer for row in report.rows for mark in row.marks)
    return tuple(_tally(report, name) for name in names)


@dataclass(frozen=True)
class Carried:
    """What a judge found: citation recall and precision with intervals, and its sentences by judgement."""

    judge: str
    recall: Interval | None
    precision: Interval | None
    counts: dict[Support, int]
    disagreements: int


def carried(report: Report) -> Carried | None:
    """The judgements of a run put together, drawn by case; None where nobody judged."""
    if report.judge is None:
        return None
    each = [Faithfulness(report.judge, row.judged) for row in report.rows]
    whole = Faithfulness(report.judge, tuple(judged for row in report.rows for judged in row.judged))
    return Carried(
        report.judge,
        interval([one.recall[0] for one in each], [one.recall[1] for one in each]),
        interval([one.precision[0] for one in each], [one.precision[1] for one in each]),
        {support: whole.count(support) for support in Support},
        whole.disagreements,
    )


def refusals(report: Report) -> Interval | None:
    """Of the cases that are to be refused, the share that was."""
    found = [mark.held for row in report.rows for mark in row.marks if mark.scorer == "refuses rightly"]
    return interval([held is Held.SCORED for held in found if held is not Held.UNSCORED])


def unscored_reasons(report: Report) -> tuple[tuple[str, int], ...]:
    """Why a judge, or a scorer that applies to some of the cases only, could not say; the commonest first."""
    marks = (f"{m.scorer}: {m.reason}" for row in report.rows for m in row.marks if m.held is Held.UNSCORED)
    said = (one.judgement for row in report.rows for one in row.judged)
    judged = (f"the judge: {one.reason}" for one in said if one.support is Support.UNSCORED)
    return tuple(Counter((*judged, *marks)).most_common())


def outcomes(row: Row) -> str:
    """What a row came to, in one word: harmful, right, withheld (nothing stated, or no verdict), or wrong."""
    if row.harmful:
        return "harmful"
    if row.right:
        return "right"
    unsaid = row.reply is not None and row.reply.status in (Status.REFUSED, Status.CLARIFY)
    without = any(reason.startswith("verdict none") for reason in row.reasons)
    return "withheld" if unsaid or without else "wrong"


def render_tables(report: Report) -> Iterator[str]:
    """The tables as printed under the report."""
    audiences = by_audience(report)
    for group in audiences if len(audiences) > 1 else ():
        yield f"{group.name:25} right {group.right:3}/{group.cases:3}  harmful {group.harmful}  {group.share}"
    tallies = by_scorer(report)
    if tallies:
        yield f"{'scorer':25} {'holds':>6} {'misses':>6} {'unscored':>8}"
    for tally in tallies:
        share = tally.share or "nothing scored"
        yield f"{tally.scorer:25} {tally.scored:6} {tally.missed:6} {tally.unscored:8}  {share}"
    reasons = unscored_reasons(report)
    if reasons:
        yield "could not be scored, and why"
    yield from (f"  {times:6} {reason}" for reason, times in reasons)
    found = carried(report)
    if found:
        counts = ", ".join(f"{support} {number}" for support, number in found.counts.items())
        yield f"sentences by the judge {found.judge}: {counts}; judges disagree on {found.disagreements}"
        recall, precision = (share or "not known" for share in (found.recall, found.precision))
        yield f"citation recall {recall}  citation precision {precision}"
        yield report.agreement or "How often the judge agrees with people was not measured"


def _tally(report: Report, scorer: str) -> Tally:
    held = [mark.held for row in report.rows for mark in row.marks if mark.scorer == scorer]
    scored = [each is Held.SCORED for each in held if each is not Held.UNSCORED]
    return Tally(scorer, sum(scored), len(scored) - sum(scored), held.count(Held.UNSCORED), interval(scored))


def _grouped(rows: Sequence[Row], name: Callable[[Row], str]) -> tuple[Group, ...]:
    groups = []
    for key in sorted({name(row) for row in rows}):
        of = [row for row in rows if name(row) == key]
        right = [row.right for row in of]
        groups.append(Group(key, len(of), sum(right), sum(row.harmful for row in of), interval(right)))
    return tuple(groups)
