"""What a case comes to where a part of an institution and the whole of it set different limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.finding import HeldRule
from advisor.rules.precedence import Rivals, nearest, rivals
from advisor.rules.rulebook import Case, check
from advisor.rules.sizes import A_DEGREE, Sizes
from corpus.amounts import Base, Credits, Limit, Unit, worth
from corpus.document import Document
from corpus.rules import AgeLimit, Cap, Credential, GoesFirst, MinimumGrade, Residency, Reuse, Rule

_LIMITS: tuple[type[Rule], ...] = (Cap, MinimumGrade, AgeLimit, Residency, Reuse)
"""The families in which a part and the whole can differ on how much counts; what either shuts out is shut out."""


@dataclass(frozen=True)
class Weighed:
    """The rules that a case is held against, the pairs of them that differ, and those of which the one or the other
    decides the case and no page says which goes first."""

    rules: tuple[HeldRule, ...]
    beside: tuple[Rivals, ...] = ()
    contested: tuple[Rivals, ...] = ()


def weighed(rules: Sequence[HeldRule], whole: Sequence[HeldRule], case: Case, pages: Iterable[Document]) -> Weighed:
    """The rules of a part, with those of the whole that hold beside them.

    Whoever studies in a part has to keep its rule, so that the stricter one of the part decides whether or not a page
    says so. A looser one decides only where a page says that it goes first, or where the case comes out the same.
    """
    kept, pages = tuple(rules), tuple(pages)
    beside: list[Rivals] = []
    contested: list[Rivals] = []
    for family in _LIMITS:
        near, wide = nearest([held for held in (*rules, *whole) if isinstance(held.rule, family)])
        pairs = rivals(near, wide, pages)
        if not pairs:
            continue
        others = tuple(held for held in kept if not isinstance(held.rule, family))
        wide = _in_units_of(near, wide)
        decides = _decides(case, (*others, *near), (*others, *wide))
        beside.append(replace(pairs[0], kept=bool(wide) and not decides))
        if not decides:
            continue
        match pairs[0].first:
            case GoesFirst.PART:
                kept = (*others, *near)
            case GoesFirst.STRICTER:
                kept = (*others, *near, *wide)
            case _:
                contested += pairs[:1]
    return Weighed(kept, tuple(beside), tuple(contested))


def _decides(case: Case, near: Sequence[HeldRule], wide: Sequence[HeldRule]) -> bool:
    """Whether less of some credit counts by the rules of the whole than by those of the part. A program whose size
    nobody told is taken as the smallest there is, of which a share is least."""
    if case.target is Credential.MASTERS:
        quarters = any(isinstance(held.rule, Cap) and held.rule.unit is Unit.QUARTER for held in near)
        smallest = A_DEGREE * (Fraction(3, 2) if quarters else 1)
        case = replace(case, sizes=Sizes({Base.PROGRAM: smallest, **case.sizes}))
    counts = zip(check(case, near).counts, check(case, wide).counts, strict=True)
    return any(_less(by_wide, by_near) for by_near, by_wide in counts)


def _less(one: Fraction | None, other: Fraction | None) -> bool:
    """Whether one amount is less than another; None is an amount that no rule limits."""
    return one is not None and (other is None or one < other)


def _in_units_of(near: Sequence[HeldRule], wide: Sequence[HeldRule]) -> tuple[HeldRule, ...]:
    """The rules of the whole, without its caps in another unit than the part's: of 12 quarter hours and 9 semester
    hours neither is the stricter by its figure."""
    units = {held.rule.unit for held in near if isinstance(held.rule, Cap)} | {Unit.CREDIT}
    return tuple(h for h in wide if not isinstance(h.rule, Cap) or len(units) < 2 or h.rule.unit in units)


def within_share(pair: Rivals) -> bool:
    """Whether the whole only sets a share, which in the smallest program already comes to what the part allows: then
    it adds nothing to the figure of the part, which is all that is asked."""
    one, other = pair.nearer.rule, pair.wider.rule
    if not isinstance(one, Cap) or not isinstance(other, Cap) or isinstance(other.amount, Credits):
        return False
    part, whole = worth(one.amount, {}), worth(other.amount, {Base.PROGRAM: A_DEGREE}, other.rounding)
    if not isinstance(part, Limit) or not isinstance(whole, Limit) or part.credits is None:
        return False
    return whole.credits is None or part.credits <= whole.credits
