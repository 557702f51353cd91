"""The figures of a message that are no credit: averages, years, money and shares, each read once for all."""

from dataclasses import dataclass
from datetime import date

from advisor.message.amounts.averages import Average, averages
from advisor.message.amounts.money import Money, money
from advisor.message.amounts.shares import Share, shares
from advisor.message.time.years import years_told


@dataclass(frozen=True)
class Figures:
    """What a message tells of each kind, in its order; a year once. Whose a figure is, its reader has to see: an
    average may be the rule's, a year a catalog's, a price that of another school."""

    averages: tuple[Average, ...] = ()
    years: tuple[int, ...] = ()
    money: tuple[Money, ...] = ()
    shares: tuple[Share, ...] = ()


def figures_of(text: str, today: date) -> Figures:
    """The figures of a text of this day."""
    return Figures(averages(text), years_told(text, today), money(text), shares(text))
