"""Bars of a chart, laid out in numbers for an SVG: no script and no style in it."""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH, LABEL, NUMBER = 560, 240, 75
"""Of a whole chart, of the names on its left, and of the figures on its right, in the units of the drawing."""

LINE = 26
LONGEST_NAME = 30
"""Characters of a name that stand on the left; the table has all of it."""


@dataclass(frozen=True)
class Bar:
    """One bar: its name as it is shown, its place, how long it is, and the part of it that stays unanswered."""

    name: str
    y: int
    length: float
    part: float
    total: int
    unanswered: int

    @property
    def told(self) -> str:
        """Its figures in words."""
        return f"{self.total}, {self.unanswered} unanswered" if self.unanswered else str(self.total)


def bars(rows: Iterable[tuple[str, int, int]]) -> list[Bar]:
    """Bars for names with a total and a part of it, as long as they are to the largest total."""
    held = list(rows)
    largest = max((total for _, total, _ in held), default=1) or 1
    room = WIDTH - LABEL - NUMBER * 2
    return [
        Bar(_short(name), place * LINE, round(room * total / largest, 1), round(room * part / largest, 1), total, part)
        for place, (name, total, part) in enumerate(held)
    ]


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
