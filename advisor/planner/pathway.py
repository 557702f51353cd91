"""A pathway as it is laid out: what counts, what is left, until when, at what price, and what breaks it."""

from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import Finding, Source
from advisor.planner.program import Program
from corpus.amounts import Unit


@dataclass(frozen=True)
class CountedLot:
    """One lot of credit in a pathway, in the program's unit (`held` None where it cannot be told), with the reason."""

    name: str
    held: Fraction | None
    counts: Fraction
    reason: Finding


@dataclass(frozen=True)
class Left:
    """What is left to take; `most` is None where the size is only "at least so many"."""

    least: Fraction
    most: Fraction | None
    finding: Finding


@dataclass(frozen=True)
class Terms:
    """How many terms what is left takes, and the month by which they are over (months since the year 0) where the
    beginning and the terms of a year are said; `most` is None where the size has no upper end."""

    least: int
    most: int | None
    finish: int | None
    finding: Finding


@dataclass(frozen=True)
class LatestFinish:
    """The month after which credit expires, or the time allowed is over."""

    month: int
    finding: Finding


@dataclass(frozen=True)
class Cost:
    """What is left to pay at the prices that the library states, in US dollars."""

    dollars: Fraction
    finding: Finding


@dataclass(frozen=True)
class Stage:
    """One step of the way: what is done, and its credits where they are known."""

    title: str
    detail: str


@dataclass(frozen=True)
class Pathway:
    """One way to the credential. `by` is the certificate taken first, None for the direct way. `provided` is what must
    hold that was not said: where it is empty, what counts rests on the stored rules and what was said alone. `unknown`
    is what the library does not state, `unread` are sentences that limit something and that no rule stands for."""

    program: Program
    by: str | None
    provided: tuple[Finding, ...]
    lots: tuple[CountedLot, ...]
    counted: Fraction
    unit: Unit
    left: Left | None
    terms: Terms | None
    latest_finish: LatestFinish | None
    cost: Cost | None
    breaks: tuple[Finding, ...]
    unknown: tuple[Finding, ...]
    unread: tuple[Source, ...]
    stages: tuple[Stage, ...]

    @property
    def title(self) -> str:
        """The way in words."""
        way = f" by way of the {self.by}" if self.by else ""
        return f"{self.program.title}{way}{', if what is open holds' if self.provided else ''}"


@dataclass(frozen=True)
class Infeasible:
    """A target that no pathway leads to, with the reason."""

    title: str
    reason: Finding


@dataclass(frozen=True)
class Plan:
    """Pathways, in the order in which they were asked for, and what cannot be. The places of the cheapest, fastest and
    safest are None where nothing is known to compare; `left_out` counts programs of a field that were not laid out,
    `unpriced` the pathways without a known cost, which the cheapest is not compared with."""

    pathways: tuple[Pathway, ...]
    infeasible: tuple[Infeasible, ...]
    cheapest: int | None
    fastest: int | None
    safest: int | None
    left_out: int = 0
    unpriced: int = 0
