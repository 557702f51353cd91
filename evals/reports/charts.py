"""Charts as SVG, each with a title and a description for those who do not see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import log10

from evals.faithfulness.calibration import Bin, Calibration

WIDTH = 760
LABELS = 150
ROW = 30
SQUARE = (60, 360, 16, 316)
"""Left, right, top and bottom of the square in which calibration is drawn."""

OUTCOMES = ("right", "withheld", "wrong", "harmful")


@dataclass(frozen=True)
class Bar:
    """A bar of the outcomes of one kind of case, in the order of OUTCOMES."""

    name: str
    counts: tuple[int, ...]


def outcome_bars(bars: Sequence[Bar]) -> str:
    """A bar a kind, each as long as all others, cut by the shares of its outcomes; the counts stand in the parts."""
    height = ROW * len(bars) + 34
    parts = [_legend(), *(_bar(bar, 34 + ROW * at) for at, bar in enumerate(bars))]
    told = "; ".join(
        f"{bar.name}: " + ", ".join(f"{n} {name}" for name, n in zip(OUTCOMES, bar.counts, strict=True)) for bar in bars
    )
    return _svg("outcomes", height, "Outcomes by kind of case", told, parts)


def _legend() -> str:
    items = []
    for at, name in enumerate(OUTCOMES):
        x = LABELS + at * 110
        items.append(f'<rect class="{name}" x="{x}" y="4" width="14" height="14"/>')
        items.append(f'<text x="{x + 20}" y="16">{name}</text>')
    return "".join(items)


def _bar(bar: Bar, top: int) -> str:
    whole, left, room = sum(bar.counts) or 1, float(LABELS), WIDTH - LABELS - 50
    parts = [f'<text x="{LABELS - 10}" y="{top + 16}" text-anchor="end">{escape(bar.name)}</text>']
    for name, count in zip(OUTCOMES, bar.counts, strict=True):
        width = room * count / whole
        if count:
            parts.append(f'<rect class="{name}" x="{left:.1f}" y="{top}" width="{width:.1f}" height="{ROW - 8}"/>')
        if width > 22:
            parts.append(
                f'<text class="on-{name}" x="{left + width / 2:.1f}" y="{top + 16}" text-anchor="middle">{count}</text>'
            )
        left += width
    parts.append(f'<text x="{WIDTH - 40}" y="{top + 16}">{sum(bar.counts)}</text>')
    return "".join(parts)


def latency_curve(seconds: Sequence[float]) -> str:
    """The share of replies that came within a time, on a logarithmic axis from a millisecond to a hundred seconds."""
    times = sorted(max(second, 0.001) for second in seconds)
    left, right, top, bottom = 60, WIDTH - 20, 16, 210
    steps = [f"M{left},{bottom}"]
    for rank, second in enumerate(times, start=1):
        x = left + (right - left) * _place(second)
        y = bottom - (bottom - top) * rank / len(times)
        steps.append(f"H{x:.1f}V{y:.1f}")
    axis = [
        f'<path class="grid" d="M{left},{bottom - (bottom - top) * share:.0f}H{right}"/>'
        f'<text x="{left - 8}" y="{bottom - (bottom - top) * share + 5:.0f}" text-anchor="end">{share:.0%}</text>'
        for share in (0, 0.5, 1)
    ]
    for label, second in (("1 ms", 0.001), ("10 ms", 0.01), ("100 ms", 0.1), ("1 s", 1), ("10 s", 10), ("100 s", 100)):
        x = left + (right - left) * _place(second)
        anchor = "end" if second == 100 else "middle"
        axis.append(f'<path class="grid" d="M{x:.0f},{top}V{bottom}"/>')
        axis.append(f'<text x="{x:.0f}" y="{bottom + 20}" text-anchor="{anchor}">{label}</text>')
    told = (
        ", ".join(f"{share:.0%} within {_within(times, share):.3f} s" for share in (0.5, 0.95, 1)) if times else "none"
    )
    return _svg(
        "latency", 240, "How soon whole answers came", told, [*axis, f'<path class="curve" d="{"".join(steps)}"/>']
    )


def reliability(found: Calibration) -> str:
    """How likely sentences were called, beside the share that people call carried, with its interval; a point a part of
    the scale, with how many sentences it holds. On the diagonal a judge is as sure as it is right."""
    axis = [f'<path class="grid" d="M{SQUARE[0]},{SQUARE[3]}L{SQUARE[1]},{SQUARE[2]}"/>']
    for share in (0, 0.25, 0.5, 0.75, 1):
        x, y = _square(share, share)
        axis.append(f'<path class="grid" d="M{SQUARE[0]},{y:.0f}H{SQUARE[1]}"/>')
        axis.append(f'<text x="{SQUARE[0] - 8}" y="{y + 5:.0f}" text-anchor="end">{share:.0%}</text>')
        axis.append(f'<text x="{x:.0f}" y="{SQUARE[3] + 20}" text-anchor="middle">{share:.0%}</text>')
    axis.append(f'<text x="{SQUARE[1] + 32}" y="{SQUARE[3] + 20}">called likely</text>')
    axis.append(f'<text x="{SQUARE[1] + 32}" y="{SQUARE[2] + 5}">called carried by people, of how many</text>')
    told = "; ".join(
        f"called {part.likely:.0%} likely, {part.carried.value:.0%} of {part.carried.of} carried" for part in found.bins
    )
    title = "How sure the judge is, and how often it is right"
    return _svg("calibration", SQUARE[3] + 30, title, told or "none", [*axis, *map(_point, found.bins)])


def _point(part: Bin) -> str:
    x, y = _square(part.likely, part.carried.value)
    (_, low), (_, high) = _square(0, part.carried.low), _square(0, part.carried.high)
    return (
        f'<path class="curve" d="M{x:.1f},{low:.1f}V{high:.1f}"/><circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="5"/>'
        f'<text x="{x + 10:.1f}" y="{y + 14:.1f}">{part.carried.of}</text>'
    )


def _square(across: float, up: float) -> tuple[float, float]:
    """Where two shares lie in the square."""
    left, right, top, bottom = SQUARE
    return left + (right - left) * across, bottom - (bottom - top) * up


def _place(second: float) -> float:
    """Where a time lies on the axis, from 0 to 1."""
    return min(1.0, max(0.0, (log10(second) + 3) / 5))


def _within(times: Sequence[float], share: float) -> float:
    return times[min(len(times) - 1, int(len(times) * share))]


def _svg(name: str, height: int, title: str, told: str, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-told">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-told">{escape(told)}</desc>'
        f"{''.join(parts)}</svg>"
    )
