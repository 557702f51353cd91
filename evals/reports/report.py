"""Reading a run: the printed report, its JSON, the exit criterion, and the comparison of two runs."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from advisor.question import Status
from corpus.plain_words import in_plain_words
from evals.reports.misses import misses
from evals.reports.tables import by_kind, render_tables
from evals.run import Report, Row
from evals.scorers.marks import ALWAYS, missed
from evals.statistics import Difference, difference


class BadReport(Exception):
    """A file that holds no report; the message says which and how to make one."""


@dataclass(frozen=True)
class Comparison:
    """Ids of the cases judged differently by a second run, and of those that only one run asked.

    `chance` is the two-sided exact McNemar probability of so uneven a split of gained and lost, were both runs
    equally good, and `change` by how much the share of right replies grew; `parts` are the same by kind and audience.
    """

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    now_harmful: tuple[str, ...]
    no_longer_harmful: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    chance: Fraction
    change: Difference | None = None
    parts: tuple[tuple[str, Difference], ...] = ()

    @property
    def noise(self) -> bool:
        """Whether chance explains the flips: unless both the test and the interval, 95% each, say otherwise."""
        return self.chance >= Fraction(1, 20) or self.change is None or self.change.noise

    @property
    def worse(self) -> bool:
        """Whether the second run is worse: something harmful that was not, or fewer right by more than chance."""
        return bool(self.now_harmful) or (not self.noise and len(self.lost) > len(self.gained))


def passed(report: Report, right: float = 0.80, harmful: int = 0) -> bool:
    """Whether every case was asked, at least the share `right` was right, at most `harmful` were harmful, and what is
    to hold of every reply holds."""
    holds = not any(missed(row.marks, ALWAYS) for row in report.rows)
    return report.skipped == 0 and _share(report) >= right and report.harmful <= harmful and holds


def render(report: Report) -> str:
    """The report as printed: right and harmful by kind, every miss, and the summary as the last line."""
    return "\n".join((*_by_kind(report), *_by_model(report), *misses(report), *render_tables(report), summary(report)))


def summary(report: Report) -> str:
    """The whole run in one line."""
    return (
        f"right {report.right}/{len(report.rows)} = {_share(report):.3f}  harmful {report.harmful}  "
        f"cases {report.cases}  skipped {report.skipped}  "
        f"p50 {_slowest_of(report, 0.5):.2f}s p95 {_slowest_of(report, 0.95):.2f}s"
    )


def write_report(report: Report, path: Path) -> None:
    """Writes the report as JSON that `read_report` reads back."""
    path.write_bytes(TypeAdapter(Report).dump_json(report, indent=1) + b"\n")


def read_report(path: Path) -> Report:
    """The report in a JSON file; raises BadReport."""
    try:
        return TypeAdapter(Report).validate_json(path.read_bytes())
    except OSError as error:
        raise BadReport(f"{path}: cannot be read ({error.strerror})") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise BadReport(f"{path}: not a report of `eval run --json`: {where}: {in_plain_words(first)}") from error


def compare(first: Report, second: Report) -> Comparison:
    """What the second run does differently on the cases that both asked."""
    before, after = {row.id: row for row in first.rows}, {row.id: row for row in second.rows}

    shared = [case for case in after if case in before]

    def where(changed: Callable[[Row, Row], bool]) -> tuple[str, ...]:
        return tuple(case for case in shared if changed(before[case], after[case]))

    gained = where(lambda old, new: new.right and not old.right)
    lost = where(lambda old, new: old.right and not new.right)
    return Comparison(
        gained=gained,
        lost=lost,
        now_harmful=where(lambda old, new: new.harmful and not old.harmful),
        no_longer_harmful=where(lambda old, new: old.harmful and not new.harmful),
        only_first=tuple(case for case in before if case not in after),
        only_second=tuple(case for case in after if case not in before),
        chance=mcnemar(len(gained), len(lost)),
        change=_change(before, after, shared),
        parts=(
            *_changes(before, after, shared, lambda row: row.kind.value),
            *_changes(before, after, shared, lambda row: row.audience.value),
        ),
    )


def _changes(
    before: Mapping[str, Row], after: Mapping[str, Row], shared: Sequence[str], part: Callable[[Row], str]
) -> Iterator[tuple[str, Difference]]:
    for name in sorted({part(after[case]) for case in shared}):
        change = _change(before, after, [case for case in shared if part(after[case]) == name])
        if change is not None:
            yield name, change


def _change(before: Mapping[str, Row], after: Mapping[str, Row], cases: Sequence[str]) -> Difference | None:
    return difference([before[case].right for case in cases], [after[case].right for case in cases])


def mcnemar(gained: int, lost: int) -> Fraction:
    """The chance that fair coins, one a flipped case, fall at least as unevenly as this, to either side."""
    flips = gained + lost
    tail = sum(comb(flips, heads) for heads in range(min(gained, lost) + 1))
    return min(Fraction(1), Fraction(2 * tail, 2**flips))


def render_comparison(comparison: Comparison) -> str:
    """The comparison as printed, the test as the last line."""
    parts = {
        "right now": comparison.gained,
        "no longer right": comparison.lost,
        "harmful now": comparison.now_harmful,
        "no longer harmful": comparison.no_longer_harmful,
        "only in the first": comparison.only_first,
        "only in the second": comparison.only_second,
    }
    rows = [f"{name:18} {len(ids):3}  {' '.join(ids)}".rstrip() for name, ids in parts.items()]
    rows += [f"  {name:16} {change}" for name, change in comparison.parts if change.value]
    if comparison.change is not None:
        said = "no more than chance" if comparison.noise else "more than chance"
        rows.append(f"right {comparison.change}, {said}")
    return "\n".join((*rows, f"exact McNemar test p = {float(comparison.chance):.3g}"))


def _share(report: Report) -> float:
    return report.right / len(report.rows) if report.rows else 0.0


def _slowest_of(report: Report, share: float) -> float:
    """The time within which that share of the replies came."""
    seconds = sorted(row.seconds for row in report.rows)
    return seconds[int(len(seconds) * share)] if seconds else 0.0


def _by_kind(report: Report) -> Iterator[str]:
    for group in by_kind(report):
        yield f"{group.name:12} right {group.right:3}/{group.cases:3}  harmful {group.harmful}  {group.share}"


def _by_model(report: Report) -> Iterator[str]:
    """What a model added: in how many of the answered replies, what was dropped, and why nothing was shown."""
    answered = [row for row in report.rows if row.reply and row.reply.status is Status.ANSWERED]
    if not any(row.dropped or row.degraded or (row.reply and row.reply.model) for row in answered):
        return
    shown = [row for row in answered if row.reply and row.reply.model]
    more = [row for row in shown if row.reply and row.reply.telling]
    yield f"model sentences in {len(shown)} of {len(answered)} answered replies"
    yield f"  saying more than the sentence beside it: {len(more)} = {len(more) / len(answered):.3f}"
    for reason, times in Counter(reason for row in report.rows for reason in row.dropped).most_common():
        yield f"  dropped {times:3}: {reason}"
    for reason, times in Counter(row.degraded for row in answered if row.degraded).most_common():
        yield f"  without {times:3}: {reason}"
    evidence = sorted(row.evidence for row in report.rows)
    yield f"  first evidence p50 {evidence[len(evidence) // 2]:.3f}s p95 {evidence[int(len(evidence) * 0.95)]:.3f}s"
