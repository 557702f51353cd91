"""Why so much of a lot counts and no more, in words with their sources."""

from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, Source, counted, number
from advisor.planner.caps import Bound, told, worked
from advisor.planner.filling import Filled
from advisor.planner.judged import Judged
from advisor.planner.pathway import CountedLot
from advisor.planner.program import Total
from advisor.planner.when import month_name
from advisor.reply import Verdict
from advisor.rules.wording import UNITS, speaker
from corpus.amounts import Base, Unit
from corpus.rules import Residency

ZERO = Fraction(0)


def counted_lot(place: int, lot: Judged, filled: Filled, certain: bool, total: Total | None, unit: Unit) -> CountedLot:
    """One lot as a pathway counts it, with the reason."""
    counts = filled.counts[place]
    if lot.ruled.shut:
        reason = lot.ruled.shut[0]
    elif certain and lot.ruled.provided:
        first = lot.ruled.provided[0]
        text = f"Not counted for certain. It counts only if this holds: {first.text}"
        reason = Finding(text, first.sources, None, (), first.sources)
    elif counts == 0 and lot.ruled.deadlines and not _full(place, filled):
        last = min(lot.ruled.deadlines, key=lambda deadline: deadline.month)
        text = f"Not counted: nothing shows that all is finished by {month_name(last.month)}. {last.finding.text}"
        reason = replace(last.finding, text=text)
    else:
        reason = _by_limits(place, lot, filled, counts, total, unit)
    return CountedLot(lot.lot.name, lot.amount, counts, _with_conversion(reason, lot))


def _full(place: int, filled: Filled) -> list[tuple[Bound, frozenset[int]]]:
    return [(bound, members) for bound, members in filled.full if place in members]


def _by_limits(place: int, lot: Judged, filled: Filled, counts: Fraction, total: Total | None, unit: Unit) -> Finding:
    """How the limits on a lot come to what counts of it. Where less than all counts, the tightest are named first."""
    amount, noun = lot.amount or ZERO, UNITS[unit]
    around = sorted(_full(place, filled), key=lambda pair: _rest(pair, filled))
    bounds = [bound for bound, _ in around] or list(lot.bounds)
    sources = list(dict.fromkeys(bound.held.source for bound in bounds))
    sizes = {} if total is None else {Base.PROGRAM: total.least}
    sums = tuple(s for bound in bounds for s in worked(bound, sizes, total))
    if counts == amount:
        text = f"All {counted(amount, noun)} count within {_limits(bounds)}."
        return Finding(text, tuple(sources), Verdict.YES, sums, tuple(sources))
    verdict = Verdict.PARTLY if counts else Verdict.NO
    lead = f"{number(counts)} of the {counted(amount, noun)} count"
    whole = " in whole courses" if lot.holding.courses else ""
    if not around or (total is not None and filled.total == total.least and _rest(around[0], filled) > 0):
        size = [total.source] if total else []
        text = f"{lead}: more than the whole credential is not needed."
        return Finding(text, (*sources, *size), verdict, sums, (*sources, *size))
    beside = ", with the other credit," if any(len(members) > 1 for _, members in around) else ""
    text = f"{lead}{whole}{beside} within {_limits(bounds)}."
    return Finding(text, tuple(sources), verdict, sums, tuple(sources))


def _rest(pair: tuple[Bound, frozenset[int]], filled: Filled) -> Fraction:
    """What a limit in credits still leaves; a limit in courses alone comes after those."""
    bound, members = pair
    drawn = sum((filled.counts[member] for member in members), ZERO)
    return Fraction(10**6) if bound.credits is None else bound.credits - drawn


def _limits(bounds: list[Bound]) -> str:
    if not bounds or all(bound.credits is None and bound.courses is None for bound in bounds):
        return "the typed rules: none of them limits how much"
    named = [_limit(bound) for bound in bounds if bound.credits is not None or bound.courses is not None]
    return " and ".join(dict.fromkeys(named))


def _limit(bound: Bound) -> str:
    if isinstance(bound.held.rule, Residency):
        return f"the {told(bound)} that the share to be earned at {speaker(bound.held.document)} leaves"
    return f"the cap of {told(bound)} at {speaker(bound.held.document)}"


def _with_conversion(reason: Finding, lot: Judged) -> Finding:
    """The reason with the sum by which the credit was put into the program's unit."""
    if lot.converted is None:
        return reason
    sources: tuple[Source, ...] = tuple(term.source for term in lot.converted.terms if term.source)
    return Finding(
        reason.text,
        tuple(dict.fromkeys([*reason.sources, *sources])),
        reason.verdict,
        (lot.converted, *reason.sums),
        tuple(dict.fromkeys([*reason.reasons, *sources])),
    )
