"""What an exploring question wants a list of, and what each row has to meet."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal, assert_never

from advisor.finding import number
from advisor.sums.prices.cost import dollars
from corpus.rules import Credential, Origin


class Shelf(StrEnum):
    """What is listed: programs that have a page of their own, stated limits, or every page on programs and rules."""

    CERTIFICATES = "certificates"
    MASTERS = "masters"
    PROGRAMS = "programs"
    LIMITS = "limits"
    PAGES = "pages"


class Side(StrEnum):
    """On which side of a figure a row has to lie."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE = "more than"
    LESS = "less than"
    EXACTLY = "exactly"


@dataclass(frozen=True)
class Bound:
    """A figure and the side of it that is wanted."""

    side: Side
    value: Fraction

    def holds(self, value: Fraction) -> bool:
        """Whether a value lies on the wanted side."""
        match self.side:
            case Side.AT_LEAST:
                return value >= self.value
            case Side.AT_MOST:
                return value <= self.value
            case Side.MORE:
                return value > self.value
            case Side.LESS:
                return value < self.value
            case Side.EXACTLY:
                return value == self.value
        assert_never(self.side)

    def told(self, noun: str) -> str:
        """The bound in words: "12 credits or more"."""
        shown = dollars(self.value) if "dollar" in noun else number(self.value)
        plural = f"{noun}{'' if self.value == 1 else 's'}"
        match self.side:
            case Side.AT_LEAST:
                return f"{shown} {plural} or more"
            case Side.AT_MOST:
                return f"{shown} {plural} or less"
            case Side.MORE | Side.LESS:
                return f"{self.side.value} {shown} {plural}"
            case Side.EXACTLY:
                return f"{shown} {plural}"
        assert_never(self.side)

    @property
    def upward(self) -> bool:
        """Whether a larger figure is a better match."""
        return self.side in (Side.AT_LEAST, Side.MORE)


@dataclass(frozen=True)
class Stacking:
    """It stacks into a program; `field` are the words that the program's name has to hold."""

    field: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sized:
    """Its whole size in credits or courses."""

    bound: Bound
    unit: Literal["credit", "unit", "course"]


@dataclass(frozen=True)
class Priced:
    """What it costs in US dollars, by the credit, by the course or as a whole."""

    bound: Bound
    per: Literal["credit", "course", "whole"]


@dataclass(frozen=True)
class Online:
    """It can be taken online; `fully` where nothing else will do."""

    fully: bool = False


Criterion = Stacking | Sized | Priced | Online


@dataclass(frozen=True)
class Capped:
    """How much credit of an origin counts toward a credential."""

    bound: Bound
    unit: Literal["credit", "unit"]
    origin: Origin
    target: Credential


@dataclass(frozen=True)
class Aged:
    """How many years old credit may be."""

    bound: Bound
    target: Credential


@dataclass(frozen=True)
class Graded:
    """The grade that has to be enough."""

    grade: str
    target: Credential


@dataclass(frozen=True)
class Whole:
    """All credit of the institution's own certificate counts toward a credential."""

    target: Credential


Limit = Capped | Aged | Graded | Whole


@dataclass(frozen=True)
class Wish:
    """A list that is wanted. `field` are words of the name; `within` and `without` are institutions."""

    shelf: Shelf
    field: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    limit: Limit | None = None
    within: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def reaches(self, institution: str) -> bool:
        """Whether the list may hold something of an institution."""
        return institution not in self.without and (not self.within or institution in self.within)
