"""How much of the credit that a situation describes its place's caps let through."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from evals.boundary.facts import All, Cap, Courses, Credits, Share, Source
from evals.boundary.situation import Situation


@dataclass(frozen=True)
class Allowed:
    """How much is asked about, how much of it the caps let through, and whether they decide credit within them and
    credit beyond them."""

    asked: Fraction
    counts: Fraction
    within: bool
    beyond: bool


def allowed(situation: Situation, caps: list[Cap]) -> Allowed | None:
    """The amount against every cap; None where an amount is said and the caps do not decide it."""
    if situation.courses is not None:
        return _in_courses(situation.courses, caps)
    if situation.credits is None:
        return Allowed(Fraction(0), Fraction(0), within=True, beyond=True)
    caps = [counted for cap in caps if (counted := _in_threes(cap, situation))]
    return _in_credits(situation, caps) if caps else None


def _in_threes(cap: Cap, situation: Situation) -> Cap | None:
    """A cap in credits; one on courses where all of the credit under it is told in courses of three credits each, and
    None for any other. "At most two courses, up to 8 credits" (unh-transfer) lets 6 credits of such courses count."""
    if not isinstance(cap.amount, Courses):
        return cap
    under = cap.credit.sources & situation.direction.sources
    return replace(cap, amount=Credits(3 * cap.amount.number)) if under and under <= situation.threes else None


def limit(cap: Cap, size: int | None) -> Fraction | None:
    """A cap in credits; None where it hangs on a size that was not said, or on another size than was said."""
    match cap.amount:
        case Credits(number, of):
            return Fraction(number) if of is None or of == size else None
        case Share(share, _, whole, under):
            if size is None:
                return None
            most = share * size
            if under and most.denominator == 1:
                return most - 1
            return Fraction(floor(most)) if whole or under else most
        case All(size=number):
            return Fraction(number)
        case Courses():
            return None


def _in_courses(asked: int, caps: list[Cap]) -> Allowed | None:
    counted = [(cap.amount.number, cap) for cap in caps if isinstance(cap.amount, Courses)]
    if not counted:
        return None
    most = min(number for number, _ in counted)
    within, beyond = (all(cap.within for _, cap in counted), all(cap.beyond for _, cap in counted))
    return Allowed(Fraction(asked), Fraction(min(asked, most)), within, beyond)


def _in_credits(situation: Situation, caps: list[Cap]) -> Allowed | None:
    amounts = _amounts(situation)
    asked, within, beyond = sum(amounts.values(), Fraction(0)), True, True
    for cap in sorted(caps, key=lambda cap: len(cap.credit.sources)):
        most = limit(cap, situation.size)
        if most is None:
            return None
        over = sum((amounts[source] for source in amounts if source in cap.credit.sources), -most)
        within = within and cap.within
        if over > 0:
            beyond = beyond and cap.beyond
            amounts = _cut(amounts, cap.credit.sources, over)
    return Allowed(asked, sum(amounts.values(), Fraction(0)), within, beyond)


def _amounts(situation: Situation) -> dict[Source, Fraction]:
    assert situation.credits is not None
    if situation.own is None:
        (source,) = situation.direction.sources
        return {source: Fraction(situation.credits)}
    return {Source.OUTSIDE: Fraction(situation.credits), Source.NONDEGREE: Fraction(situation.own)}


def _cut(amounts: dict[Source, Fraction], sources: frozenset[Source], over: Fraction) -> dict[Source, Fraction]:
    """So much less of these sources, the last named first."""
    cut = dict(amounts)
    for source in reversed(list(amounts)):
        if source in sources:
            less = min(cut[source], over)
            cut[source], over = cut[source] - less, over - less
    return cut
