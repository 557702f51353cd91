"""Credit as a person describes it: how much, from where, how good, how old, and what it served for."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from corpus.amounts import Unit
from corpus.rules import Anchor, Origin, Situation, Trait


class Use(StrEnum):
    """What credit has already served for, as far as the asker says."""

    NOTHING = "nothing"
    BACHELOR = "bachelor"
    DEGREE = "degree"
    CERTIFICATE = "certificate"


BROUGHT_IN = frozenset({Situation.EXCHANGE, Situation.OWN_SYSTEM})
"""Situations that say where credit is from."""


class Span(StrEnum):
    """How an age stands to its years: just so many, within a year more, any number more, or up to them."""

    EXACT = "exact"
    JUST_OVER = "just over"
    OVER = "over"
    AT_LEAST = "at least"
    WITHIN = "within"
    UNDER = "under"
    ABOUT = "about"


@dataclass(frozen=True)
class Dates:
    """The dates that an age is worked out from, in words and as years; `assumed` where the later one is today's."""

    earned: str
    counted_to: str
    years: tuple[int, int]
    assumed: bool


_SLACK, _SLACK_OF_MONTHS = Fraction(1), Fraction(1, 4)
"""Years by which "about" may be off, of whole and half years, and where months are told."""


@dataclass(frozen=True)
class Age:
    """How old credit is, counted to `anchor` where the asker says to when. Worked out from dates it lies between
    `years` and `most`, which leave out no day of the months meant."""

    years: Fraction
    anchor: Anchor | None = None
    span: Span = Span.EXACT
    most: Fraction | None = None
    dates: Dates | None = None

    def past(self, limit: Fraction, reached: bool = False) -> bool | None:
        """Whether credit of this age is older than `limit` years, or has `reached` them where that is enough; None
        where the age may lie on either side."""

        def beyond(years: Fraction) -> bool:
            return years > limit or (reached and years == limit)

        if self.most is not None:
            return beyond(self.years) if beyond(self.years) == beyond(self.most) else None
        match self.span:
            case Span.EXACT:
                return beyond(self.years)
            case Span.AT_LEAST:
                return beyond(self.years) or None
            case Span.OVER:
                return self.years >= limit or None
            case Span.JUST_OVER:
                return self.years >= limit or (None if self.years + 1 > limit else False)
            case Span.WITHIN:
                return None if beyond(self.years) else False
            case Span.UNDER:
                return None if self.years > limit else False
            case Span.ABOUT:
                slack = _SLACK if self.years.denominator <= 2 else _SLACK_OF_MONTHS
                return self.years - slack >= limit or (None if self.years + slack > limit else False)
            case _:
                assert_never(self.span)


@dataclass(frozen=True)
class Holding:
    """One lot of credit. None stands for what was not said; `situations` are circumstances of this credit, and
    `traits` what it is or was used for, where some policies shut such credit out."""

    amount: Fraction | None = None
    unit: Unit | None = None
    courses: int | None = None
    origin: Origin | None = None
    grade: str | None = None
    age: Age | None = None
    used_for: Use | None = None
    situations: frozenset[Situation] = frozenset()
    traits: frozenset[Trait] = frozenset()
    percent: Fraction | None = None
    """The mark, where it is told in percent."""


ONE_COURSE = Fraction(4)
"""Credits that one course has at the most."""

GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")
"""Letter grades from the best down."""

POINTS = {
    "A+": Fraction(4), "A": Fraction(4), "A-": Fraction(37, 10), "B+": Fraction(33, 10), "B": Fraction(3),
    "B-": Fraction(27, 10), "C+": Fraction(23, 10), "C": Fraction(2), "C-": Fraction(17, 10), "D+": Fraction(13, 10),
    "D": Fraction(1), "D-": Fraction(7, 10), "F": Fraction(0),
}  # fmt: skip
"""Grade points on the usual scale of four."""


def at_least(grade: str, floor: str) -> bool:
    """Whether a letter grade is as good as another; raises ValueError for what is no letter grade."""
    return GRADES.index(grade) <= GRADES.index(floor)
