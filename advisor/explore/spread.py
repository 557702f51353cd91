"""Where a figure lies among all that state it: the least, the most, and the one that stands most often."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.compose import SHORT, Bibliography, Piece, calculations, fit
from advisor.explore.listing import UNCOMPARED, Count, left_out
from advisor.explore.row import Row
from advisor.finding import Finding, Sum
from advisor.proof.proof import proved
from advisor.reply import Answer, Origin

_OWN_RULE = "What counts is the rule of your own school and program: name them to see it."
FEWEST = 5
"""Rows of which something may be called usual."""


@dataclass(frozen=True)
class Spread:
    """A row of the figure that most have, one of the least and one of the greatest figure; how many have the first, of
    how many that state a single figure."""

    usual: Row
    least: Row
    most: Row
    share: int
    compared: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """The three rows, each once."""
        return tuple(dict.fromkeys((self.usual, self.least, self.most)))


def spread_of(rows: Sequence[Row]) -> Spread | None:
    """The spread of the rows that state a single figure; None where these are few, or where two figures stand equally
    often."""
    single = [row for row in rows if _is_single(row)]
    counts = Counter(map(_figure, single)).most_common(2)
    if len(single) < FEWEST or len({count for _, count in counts}) < len(counts):
        return None
    usual, share = counts[0]
    ordered = sorted(single, key=lambda row: (_figure(row), row.conditional, row.institution, row.name))
    greatest = _figure(ordered[-1])
    first = next(row for row in ordered if _figure(row) == usual)
    last = next(row for row in ordered if _figure(row) == greatest)
    return Spread(first, ordered[0], last, share, len(single))


def answer_of(spread: Spread, kind: str, count: Count, bibliography: Bibliography) -> Answer:
    """What is usual, and between which ends the others lie, with a source of each. `kind` is what the limits are on."""
    usual, least, most = (
        row.facts[0].text.removesuffix(" is enough") for row in (spread.usual, spread.least, spread.most)
    )
    head = (
        f"Of the {spread.compared} {count.noun} held{kind} that state a single figure, the most frequent is {usual} "
        f"({spread.share} of them), and they go from {least} to {most}."
    )
    sources = tuple(dict.fromkeys(row.facts[0].source for row in spread.rows))
    pieces = [Piece(head, Origin.FINDING, sources, must=True), *(row.piece() for row in spread.rows)]
    pieces += [Piece(UNCOMPARED.format(count.open), Origin.FINDING, (), must=True)] if count.open else []
    pieces.append(Piece(_OWN_RULE, Origin.FINDING, (), must=True))
    shared = Sum(
        f"{count.noun} of the most frequent figure",
        f"{spread.share} of {spread.compared}",
        Fraction(spread.share),
        count.noun,
        (),
    )
    sentences = fit(pieces, SHORT, bibliography)
    counting = proved([Finding(head, sources, None, (shared, *left_out(count)))])
    return Answer(sentences, tuple(bibliography.citations), None, calculations(counting, bibliography))


def _is_single(row: Row) -> bool:
    """Whether a row states one figure, and no range or part of one."""
    only = row.facts[0].text if len(row.facts) == 1 else ""
    return bool(only) and not only.startswith("at least") and len(re.findall(r"\d+", only)) <= 1 and "(" not in only


def _figure(row: Row) -> Fraction:
    return abs(Fraction(row.rank[-1]))
