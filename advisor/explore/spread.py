"""Where a figure lies among all that state it: the least, the most, and the one that stands most often."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.compose import SHORT, Bibliography, Piece, calculations, fit
from advisor.explore.listing import Count, left_out, uncompared
from advisor.explore.row import Row
from advisor.finding import Finding, Sum
from advisor.proof.proof import proved
from advisor.reply import Answer, Origin

_OWN_RULE = "What counts is the rule of your own school and program: name them to see it."
FEWEST = 5
"""Figures of which something may be called usual."""
MOST_USUAL = 2
"""Figures that may be equally frequent and still be told."""


@dataclass(frozen=True)
class Point:
    """One single figure that a row states: the row told by it alone."""

    row: Row
    figure: Fraction

    @property
    def told(self) -> str:
        """The figure as it is said."""
        return self.row.facts[0].text.split(" (")[0].removesuffix(" is enough")

    @property
    def key(self) -> tuple[Fraction, bool, str, str]:
        """The least figure first, then what holds without a condition, then by name."""
        return self.figure, self.row.conditional, self.row.institution, self.row.name


@dataclass(frozen=True)
class Spread:
    """One point of each figure that stands most often, one of the least and one of the greatest figure; how many have
    each of the first, of how many points."""

    usual: tuple[Point, ...]
    least: Point
    most: Point
    share: int
    compared: int

    @property
    def points(self) -> tuple[Point, ...]:
        """The points, each once."""
        return tuple(dict.fromkeys((*self.usual, self.least, self.most)))


def spread_of(rows: Sequence[Row]) -> Spread | None:
    """The spread of the single figures of some rows; None where there are few, or where more than two stand equally
    often."""
    points = sorted((point for row in rows for point in _points(row)), key=lambda point: point.key)
    counts = Counter(point.figure for point in points)
    share = max(counts.values(), default=0)
    usual = sorted(figure for figure, count in counts.items() if count == share)
    if len(points) < FEWEST or len(usual) > MOST_USUAL:
        return None
    first = tuple(next(point for point in points if point.figure == figure) for figure in usual)
    last = next(point for point in points if point.figure == points[-1].figure)
    return Spread(first, points[0], last, share, len(points))


def answer_of(spread: Spread, kind: str, unit: str, count: Count, bibliography: Bibliography) -> Answer:
    """What is usual, and between which ends the others lie, with a source of each. `kind` is what the limits are on,
    `unit` what the figures are in."""
    frequent = " and ".join(point.told for point in spread.usual)
    are, each = ("is", "") if len(spread.usual) == 1 else ("are", " each")
    head = (
        f"Of the {spread.compared} single figures{unit} that {count.noun} held{kind} state, the most frequent {are} "
        f"{frequent} ({spread.share} of them{each}), and they go from {spread.least.told} to {spread.most.told}."
    )
    sources = tuple(dict.fromkeys(point.row.facts[0].source for point in spread.points))
    pieces = [Piece(head, Origin.FINDING, sources, must=True), *(point.row.piece() for point in spread.points)]
    pieces += uncompared(count)
    pieces.append(Piece(_OWN_RULE, Origin.FINDING, (), must=True))
    shared = Sum(
        "figures of the most frequent kind",
        f"{spread.share} of {spread.compared}",
        Fraction(spread.share),
        "figures",
        (),
    )
    sentences = fit(pieces, SHORT, bibliography)
    counting = proved([Finding(head, sources, None, (shared, *left_out(count)))])
    return Answer(sentences, tuple(bibliography.citations), None, calculations(counting, bibliography))


def _points(row: Row) -> Iterator[Point]:
    """The single figures of a row, each once; a range, a least size and what is no figure are none."""
    seen = set[Fraction]()
    for fact in row.facts:
        told = fact.text.split(" (")[0]
        figures = [Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", told)]
        alone = len(row.facts) == 1 and not figures
        figure = figures[0] if len(figures) == 1 else abs(Fraction(row.rank[-1])) if alone and told else None
        if figure is not None and not told.startswith("at least") and figure not in seen:
            seen.add(figure)
            yield Point(replace(row, facts=(fact,)), figure)
