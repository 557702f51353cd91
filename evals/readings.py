"""What a benchmark reads off: numbers with their goals, in a report that is printed and written as JSON."""

import math
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter

GROSS = 4.0
"""How many times over its goal a timing fails. Less than that is printed and passes, for a busy machine has been
seen to treble every time in here from one minute to the next."""


class Bound(StrEnum):
    """On which side of a goal a number is to be."""

    LEAST = "at least"
    MOST = "at most"


class Outcome(StrEnum):
    """How a number stands to its goal. SLOW is missed without failing the run."""

    REACHED = "ok"
    SLOW = "SLOW"
    FAILED = "FAILED"


@dataclass(frozen=True)
class Goal:
    """The number to reach, and the one past which the run fails: the same, but for timings."""

    bound: Bound
    reach: float
    fail: float


@dataclass(frozen=True)
class Reading:
    """One number, its unit ("" for a share or a mean rank), and its goal where it has one."""

    name: str
    value: float
    unit: str = ""
    goal: Goal | None = None


@dataclass(frozen=True)
class Section:
    """The numbers of one thing measured, and remarks on how they came about."""

    title: str
    readings: tuple[Reading, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Machine:
    """Where the numbers were read: cores, and the load averages over a minute before and after."""

    cores: int
    load_before: float
    load_after: float


@dataclass(frozen=True)
class BenchReport:
    """A whole run."""

    machine: Machine
    sections: tuple[Section, ...]


def at_least(reach: float) -> Goal:
    """A number to reach from below; anything less fails."""
    return Goal(Bound.LEAST, reach, reach)


def at_most(reach: float) -> Goal:
    """A number not to be passed; anything more fails."""
    return Goal(Bound.MOST, reach, reach)


def within(reach: float) -> Goal:
    """A time to keep to; only GROSS times as much fails."""
    return Goal(Bound.MOST, reach, reach * GROSS)


def outcome(reading: Reading) -> Outcome | None:
    """How a reading stands to its goal; None where it has none. What is not a number reaches nothing."""
    goal = reading.goal
    if goal is None:
        return None
    if math.isnan(reading.value):
        return Outcome.FAILED
    sign = 1 if goal.bound is Bound.MOST else -1
    if sign * reading.value <= sign * goal.reach:
        return Outcome.REACHED
    return Outcome.SLOW if sign * reading.value <= sign * goal.fail else Outcome.FAILED


def failures(report: BenchReport) -> tuple[Reading, ...]:
    """The readings that fail the run."""
    return tuple(r for section in report.sections for r in section.readings if outcome(r) is Outcome.FAILED)


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies, between neighbours in proportion; nan of none."""
    if not values:
        return math.nan
    if len(values) == 1:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]


def percentiles(name: str, milliseconds: Sequence[float], goal: Goal | None = None) -> tuple[Reading, Reading]:
    """The median and the 95th percentile of some times; the goal is for the latter."""
    return (
        Reading(f"{name}, p50", quantile(milliseconds, 0.50), "ms"),
        Reading(f"{name}, p95", quantile(milliseconds, 0.95), "ms", goal),
    )


def render(report: BenchReport) -> str:
    """The report as printed, what failed as the last line."""
    lines = [line for section in report.sections for line in render_section(section)]
    machine = report.machine
    lines.append(f"{machine.cores} cores, load {machine.load_before:.1f} before and {machine.load_after:.1f} after")
    failed = failures(report)
    named = "; ".join(f"{reading.name} {_value(reading)}" for reading in failed)
    lines.append(f"missed: {named}" if failed else "every number was reached, or missed by no more than a busy machine")
    return "\n".join(lines)


def render_section(section: Section) -> Iterator[str]:
    """The lines of one section, with an empty one at the end."""
    yield section.title
    for reading in section.readings:
        yield f"  {reading.name:<56}{_value(reading):>14}{_goal(reading)}"
    yield from (f"  {remark}" for remark in section.remarks)
    yield ""


def write_json(report: BenchReport, path: Path) -> None:
    """Writes the report as JSON."""
    path.write_bytes(TypeAdapter(BenchReport).dump_json(report, indent=1) + b"\n")


def _value(reading: Reading) -> str:
    digits = 3 if not reading.unit else 0 if reading.value.is_integer() else 1
    return f"{reading.value:,.{digits}f} {reading.unit}".rstrip()


def _goal(reading: Reading) -> str:
    if reading.goal is None:
        return ""
    return f"   {outcome(reading)} ({reading.goal.bound} {reading.goal.reach:g})"
