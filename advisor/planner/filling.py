"""Which of the lots count together, and how much of each: the most that the limits and the finish allow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.planner.allocation import Claim, Room, allocate
from advisor.planner.caps import FROM_ELSEWHERE, Bound
from advisor.planner.judged import Judged
from advisor.planner.ruled import Deadline
from corpus.rules import Cap, Origin, Rule

ZERO = Fraction(0)

Finish = Callable[[Fraction], int | None]
"""The month by which all is over when so much counts; None where that cannot be told."""

_Key = tuple[str, Rule]


@dataclass(frozen=True)
class Filled:
    """What counts of each lot, the limits that are full, and the deadlines that the finish has to keep. `is_most` is
    False where not all ways of counting were tried: what counts keeps every limit, and more might."""

    counts: tuple[Fraction, ...]
    full: tuple[tuple[Bound, frozenset[int]], ...]
    deadlines: tuple[Deadline, ...]
    is_most: bool = True

    @property
    def total(self) -> Fraction:
        """What counts in all."""
        return sum(self.counts, ZERO)


def fill(
    lots: Sequence[Judged],
    certain: bool,
    size: Fraction | None,
    residencies: Sequence[tuple[Bound, bool]],
    finish: Finish,
) -> Filled:
    """The most that can count. Credit that a late finish would lose counts only where the finish keeps its deadline;
    each deadline is tried as the one to keep, so that the best is found. For `certain`, nothing open may be relied on,
    and credit with a deadline needs a finish that is known."""
    best = Filled((ZERO,) * len(lots), (), ())
    months = sorted({d.month for lot in lots for d in bearing(lot, certain)}, reverse=True)
    is_most = True
    for keep in (None, *months):
        open_to = [
            lot.may_count
            and not (certain and lot.ruled.provided)
            and all(keep is not None and d.month >= keep for d in bearing(lot, certain))
            for lot in lots
        ]
        found = _fill(lots, open_to, size, residencies, certain)
        is_most = is_most and found.is_most
        if (found.total > best.total and _kept(found, finish(found.total), certain)) or keep is None:
            best = found
    return replace(best, is_most=is_most)


def bearing(lot: Judged, certain: bool) -> tuple[Deadline, ...]:
    """The deadlines that a plan keeps: for certain, those too whose rule may be read less strictly."""
    return tuple(deadline for deadline in lot.ruled.deadlines if certain or deadline.certain)


def _kept(found: Filled, finish: int | None, certain: bool) -> bool:
    if finish is None:
        return not (certain and found.deadlines)
    return all(finish <= deadline.month for deadline in found.deadlines)


def _fill(
    lots: Sequence[Judged],
    open_to: Sequence[bool],
    size: Fraction | None,
    residencies: Sequence[tuple[Bound, bool]],
    certain: bool,
) -> Filled:
    places = [place for place, is_open in enumerate(open_to) if is_open]
    claims = [Claim(lots[place].amount or ZERO, lots[place].holding.courses) for place in places]
    limits = _limits([lots[place] for place in places], residencies)
    rooms = [Room(members, bound.credits, bound.courses) for bound, members in limits]
    if size is not None:
        rooms.append(Room(frozenset(range(len(places))), size))
    given = allocate(claims, rooms)
    counts = [ZERO] * len(lots)
    for place, amount in zip(places, given.counts, strict=True):
        counts[place] = amount
    full = [(bound, frozenset(places[member] for member in members)) for bound, members in limits]
    deadlines = tuple(d for place in places if counts[place] for d in bearing(lots[place], certain))
    return Filled(tuple(counts), tuple(full), deadlines, given.is_most)


def _limits(lots: Sequence[Judged], residencies: Sequence[tuple[Bound, bool]]) -> list[tuple[Bound, frozenset[int]]]:
    """The limits that bind, each with the lots under it, in an order that does not depend on that of the lots."""
    members: dict[_Key, tuple[Bound, set[int]]] = {}
    for place, lot in enumerate(lots):
        for bound in lot.bounds:
            members.setdefault(_key(bound), (bound, set()))[1].add(place)
    for bound, all_of_it in residencies:
        inside = {p for p, lot in enumerate(lots) if all_of_it or lot.holding.origin in FROM_ELSEWHERE}
        members[_key(bound)] = (bound, inside)
    found = [(bound, frozenset(inside)) for bound, inside in members.values() if inside]
    binding = [(bound, inside) for bound, inside in found if bound.credits is not None or bound.courses is not None]
    return sorted(binding, key=lambda pair: (_key(pair[0])[0], repr(_key(pair[0])[1])))


def _key(bound: Bound) -> _Key:
    """What a limit is, apart from the lot that it is met by: one sentence that gives several origins the same cap is
    one limit on all of them."""
    document, rule = bound.held.document.id, bound.held.rule
    if not isinstance(rule, Cap):
        return document, rule
    return document, replace(rule, origin=Origin.ANY)
