"""Checking credit against rules: which lots count, how much of them, and because of which sentence.

Everything is exact and pure. A rule that a question says nothing about is an assumption, never a pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from advisor.finding import HeldRule
from advisor.message.credit.credit import Holding
from advisor.rules.conditions import Outcome, Ruling, applies, rulings_on
from advisor.rules.resident import room_elsewhere
from advisor.rules.sizes import Sizes
from corpus.amounts import Courses, CoursesOnly, LesserOf, Limit, SizeNeeded, Unit, Untold, worth
from corpus.rules import Cap, Credential, Origin, Residency, Situation


@dataclass(frozen=True)
class Case:
    """Credit to be checked: the lots, what they are to count toward, and the sizes and situation known."""

    lots: tuple[Holding, ...]
    target: Credential
    sizes: Sizes
    situations: frozenset[Situation]

    def of(self, lot: Holding) -> frozenset[Situation]:
        """The situation of one lot: the asker's and its own."""
        return self.situations | lot.situations


@dataclass(frozen=True)
class PoolUse:
    """A cap, or what must be earned at the institution, with the lots that draw on it, its limit in credits (None for
    none), and what was drawn."""

    held: HeldRule
    lots: tuple[int, ...]
    limit: Fraction | None
    asked: Fraction
    drawn: Fraction


@dataclass(frozen=True)
class Check:
    """What came of a case: what counts of each lot (None where that cannot be told), and why. `sizes_needed` are the
    caps of which the limit cannot be told from the sizes known."""

    case: Case
    counts: tuple[Fraction | None, ...]
    rulings: tuple[Ruling, ...]
    pools: tuple[PoolUse, ...]
    sizes_needed: tuple[HeldRule, ...]
    exceptions: tuple[HeldRule, ...]

    @property
    def failures(self) -> tuple[Ruling, ...]:
        """The rules that shut a lot out."""
        return tuple(ruling for ruling in self.rulings if ruling.outcome is Outcome.FAIL)

    @property
    def shares_a_limit(self) -> bool:
        """Whether lots of different origins each draw on a cap of one sentence, which may mean them together."""
        sentences = [pool.held.rule.sentence for pool in self.pools if pool.limit is not None]
        apart = {(pool.held.rule.sentence, pool.lots) for pool in self.pools if pool.limit is not None}
        return len(apart) > len(set(sentences))


def check(case: Case, rules: Sequence[HeldRule]) -> Check:
    """Apply the rules to the case."""
    rulings = [
        ruling
        for position, lot in enumerate(case.lots)
        for ruling in rulings_on(position, lot, case.target, case.of(lot), rules)
    ]
    shut = {ruling.lot for ruling in rulings if ruling.outcome is Outcome.FAIL}
    caps, exceptions = _caps(case, rules)
    pools: list[tuple[HeldRule, tuple[int, ...], Limit]] = []
    needed: list[HeldRule] = []
    for held, cap, lots in caps:
        value = worth(cap.amount, case.sizes, cap.rounding)
        match value:
            case SizeNeeded() | Untold():
                needed.append(held)
            case CoursesOnly(courses):
                pools.append((held, lots, _courses_as_credits(courses, lots, case)))
            case Limit():
                pools.append((held, lots, _tighter(_reachable(value), cap, lots, case)))
    pools = _without_inner(pools)
    pools += _resident_pools(case, rules, pools)
    counts = _draw(case, shut, pools)
    uses = tuple(_use(held, lots, limit, case, counts, shut) for held, lots, limit in pools)
    return Check(case, counts, tuple(rulings), uses, tuple(needed), tuple(exceptions))


def _caps(case: Case, rules: Sequence[HeldRule]) -> tuple[list[tuple[HeldRule, Cap, tuple[int, ...]]], list[HeldRule]]:
    """The caps that hold, each with the lots under it, and those that would hold in another situation. Where a cap
    for a lot's situation exists it replaces the plain one of its direction; of one cap in two units, the lots' unit
    wins."""
    fitting = [
        (held, held.rule, [p for p, lot in enumerate(case.lots) if applies(held.rule, lot.origin, case.target)])
        for held in rules
        if isinstance(held.rule, Cap)
    ]
    special = [
        (held, cap, tuple(p for p in lots if cap.when and set(cap.when) <= case.of(case.lots[p])))
        for held, cap, lots in fitting
    ]
    special = [(held, cap, lots) for held, cap, lots in special if lots]
    taken = {(cap.origin, p) for _, cap, lots in special for p in lots}
    plain = [
        (held, cap, tuple(p for p in lots if (cap.origin, p) not in taken))
        for held, cap, lots in fitting
        if not cap.when
    ]
    found = _otherwise(case, [*special, *((held, cap, lots) for held, cap, lots in plain if lots)])
    used = [held for held, _, _ in found]
    exceptions = [held for held, cap, lots in fitting if cap.when and lots and held not in used]
    units = {lot.unit for lot in case.lots if lot.unit}
    pairs = [(held, cap) for held, cap, _ in found]
    return [item for item in found if not _other_unit((item[0], item[1]), pairs, units)], exceptions


def _otherwise(
    case: Case, caps: list[tuple[HeldRule, Cap, tuple[int, ...]]]
) -> list[tuple[HeldRule, Cap, tuple[int, ...]]]:
    """The caps without those in whose place another sentence beside them sets another amount for programs of this size,
    and without those other amounts where the program is of another size."""
    left = list(caps)
    for held, cap, lots in caps:
        for item in caps:
            other_held, other, others = item
            if other_held.rule.sentence not in cap.but or (other.origin, other.target, others) != (
                cap.origin,
                cap.target,
                lots,
            ):
                continue
            match worth(other.amount, case.sizes, other.rounding):
                case Limit():
                    left = [kept for kept in left if kept != (held, cap, lots)]
                case Untold():
                    left = [kept for kept in left if kept != item]
                case _:
                    pass
    return left


def _without_inner(
    pools: Sequence[tuple[HeldRule, tuple[int, ...], Limit]],
) -> list[tuple[HeldRule, tuple[int, ...], Limit]]:
    """The pools but for those inside another of the same sentence and limit: one cap that is typed for each origin
    that it speaks of ("pre-admission and transfer credit together") is one pool."""

    def is_inner(inner: tuple[HeldRule, tuple[int, ...], Limit]) -> bool:
        held, lots, limit = inner
        return any(
            outer.rule.sentence == held.rule.sentence and set(lots) < set(of_outer) and of_limit == limit
            for outer, of_outer, of_limit in pools
        )

    return [pool for pool in pools if not is_inner(pool)]


_OWN = frozenset({Situation.CONTINUING_EDUCATION, Situation.OWN_SYSTEM})
"""Credit of the institution itself or of its system, of which no source says that it is not earned in residence."""


def _resident_pools(
    case: Case, rules: Sequence[HeldRule], pools: Sequence[tuple[HeldRule, tuple[int, ...], Limit]]
) -> list[tuple[HeldRule, tuple[int, ...], Limit]]:
    """What must be earned at the institution as a limit on outside credit, where the size and the amounts are known
    and no cap is as tight."""
    lots = tuple(
        position
        for position, lot in enumerate(case.lots)
        if lot.origin is Origin.OUTSIDE and lot.amount is not None and not case.of(lot) & _OWN
    )
    tightest = [limit.credits for _, under, limit in pools if limit.credits is not None and set(lots) <= set(under)]
    found = []
    for held in rules:
        rule = held.rule
        if lots and isinstance(rule, Residency) and applies(rule, Origin.OUTSIDE, case.target):
            room = room_elsewhere(rule, case.sizes)
            if room is not None and all(room < limit for limit in tightest):
                found.append((held, lots, Limit(room)))
    return found


def _other_unit(pair: tuple[HeldRule, Cap], all_pairs: Sequence[tuple[HeldRule, Cap]], units: set[Unit]) -> bool:
    """Whether the same sentence gives the cap in a unit that suits the lots better."""
    held, cap = pair
    twins = [
        c
        for h, c in all_pairs
        if h.rule.sentence == held.rule.sentence and (c.origin, c.target) == (cap.origin, cap.target)
    ]
    if len(twins) < 2:
        return False
    wanted = next((twin for twin in twins if twin.unit in units), twins[0])
    return cap != wanted


def _courses_as_credits(courses: int, lots: tuple[int, ...], case: Case) -> Limit:
    """A limit in courses as credits of the lots; no limit that code can apply where the lots' courses are unsaid."""
    counts = [case.lots[p].courses for p in lots]
    amounts = [case.lots[p].amount for p in lots]
    total = sum(count for count in counts if count)
    if courses == 0:
        return Limit(Fraction(0))
    if None in counts or None in amounts or not total:
        return Limit(None)
    whole = sum((amount for amount in amounts if amount is not None), Fraction(0))
    return Limit(None) if total <= courses else Limit(whole * courses / total)


def _tighter(limit: Limit, cap: Cap, lots: tuple[int, ...], case: Case) -> Limit:
    """A limit in credits, or what a number of courses named beside it leaves of the lots, where that is less."""
    parts = cap.amount.lesser_of if isinstance(cap.amount, LesserOf) else ()
    counted = [_courses_as_credits(part.courses, lots, case) for part in parts if isinstance(part, Courses)]
    return min([limit, *counted], key=lambda one: (one.credits is None, one.credits or Fraction(0)))


def _reachable(limit: Limit) -> Limit:
    """A limit that is itself too much, as the most whole credits below it."""
    if not limit.exclusive or limit.credits is None:
        return limit
    return Limit(Fraction(max(0, ceil(limit.credits) - 1)))


def _draw(
    case: Case, shut: set[int], pools: Sequence[tuple[HeldRule, tuple[int, ...], Limit]]
) -> tuple[Fraction | None, ...]:
    """What counts of each lot, drawing on the pools in the order of the lots. The pools of a policy lie inside one
    another or apart, so that drawing in any order counts the same sum."""
    rest = [limit.credits for _, _, limit in pools]
    counts: list[Fraction | None] = []
    for position, lot in enumerate(case.lots):
        if position in shut:
            counts.append(Fraction(0))
            continue
        mine = [index for index, (_, lots, _) in enumerate(pools) if position in lots]
        room = [left for index in mine if (left := rest[index]) is not None]
        if lot.amount is None:
            counts.append(Fraction(0) if room and min(room) == 0 else None)
            continue
        count = min([lot.amount, *room])
        counts.append(count)
        for index in mine:
            left = rest[index]
            rest[index] = None if left is None else left - count
    return tuple(counts)


def _use(
    held: HeldRule, lots: tuple[int, ...], limit: Limit, case: Case, counts: Sequence[Fraction | None], shut: set[int]
) -> PoolUse:
    lots = tuple(position for position in lots if position not in shut) or lots
    asked = sum((case.lots[p].amount or Fraction(0) for p in lots), Fraction(0))
    drawn = sum((counts[p] or Fraction(0) for p in lots), Fraction(0))
    return PoolUse(held, lots, limit.credits, asked, drawn)
