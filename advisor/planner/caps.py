"""The limits on credit that bear on a lot, as the rulebook applies them, in credits and in courses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number, percent, share_term
from advisor.message.credit.credit import Holding
from advisor.planner.program import Program, Total
from advisor.rules.limits import cap_for_size
from advisor.rules.rulebook import Case, check
from advisor.rules.sizes import Sizes
from advisor.rules.wording import ORIGINS, TARGETS, UNITS, speaker
from corpus.amounts import (
    Amount,
    Base,
    BySize,
    Courses,
    CoursesOnly,
    EitherOf,
    ForSize,
    LesserOf,
    Limit,
    Share,
    Unit,
    worth,
)
from corpus.rules import Cap, Credential, Origin, Permission, Residency, Situation, Topic

FROM_ELSEWHERE = frozenset({Origin.OUTSIDE, Origin.UNDERGRADUATE, Origin.PRIOR_LEARNING, Origin.PREADMISSION, None})
"""Origins of which credit is not earned at the institution in the program."""


@dataclass(frozen=True)
class Bound:
    """A rule that lets so much count and no more; None for no limit in credits, or none in courses."""

    held: HeldRule
    credits: Fraction | None
    courses: int | None = None


@dataclass(frozen=True)
class Capped:
    """The limits on one lot. `lets` are those of caps, which alone let credit count; `untold` are caps of which the
    limit cannot be told, `elsewhere` those that hold in another situation."""

    lets: tuple[Bound, ...]
    untold: tuple[HeldRule, ...]
    elsewhere: tuple[HeldRule, ...]


def capped(
    holding: Holding,
    target: Credential,
    sizes: Mapping[Base, Fraction],
    situations: frozenset[Situation],
    rules: Sequence[HeldRule],
    unit: Unit,
) -> Capped:
    """The caps on a lot whose amount is in the unit of the program. What is to be earned at the institution binds all
    lots together: see `residency`."""
    caps = [held for held in rules if not isinstance(held.rule, Residency)]
    result = check(Case((holding,), target, Sizes(sizes), situations), caps)
    lets, untold = [], list(result.sizes_needed)
    for pool in result.pools:
        cap = pool.held.rule
        assert isinstance(cap, Cap)
        bound = _bound(pool.held, cap, sizes)
        if bound is None or (bound.credits and cap.unit not in (unit, Unit.CREDIT)):
            untold.append(pool.held)
        else:
            lets.append(bound)
    return Capped(tuple(lets), tuple(untold), result.exceptions)


def _bound(held: HeldRule, cap: Cap, sizes: Mapping[Base, Fraction]) -> Bound | None:
    """What a cap comes to for the sizes known; None where that cannot be told."""
    value, courses = worth(cap.amount, sizes, cap.rounding), _courses(cap.amount)
    if isinstance(value, CoursesOnly):
        return Bound(held, Fraction(0) if value.courses == 0 else None, value.courses) if courses is not None else None
    if not isinstance(value, Limit):
        return None
    limit = value.credits
    if limit is not None and value.exclusive:
        limit = Fraction(max(0, ceil(limit) - 1))
    return Bound(held, limit, courses)


def _courses(amount: Amount) -> int | None:
    """The courses that an amount allows besides its credits."""
    if isinstance(amount, Courses):
        return amount.courses
    if isinstance(amount, LesserOf):
        parts = [courses for part in amount.lesser_of if (courses := _courses(part)) is not None]
        return min(parts, default=None)
    if isinstance(amount, ForSize):
        return _courses(amount.then)
    if isinstance(amount, BySize | EitherOf):
        both = (amount.then, amount.above) if isinstance(amount, BySize) else amount.either_of
        sides = [courses for part in both if (courses := _courses(part)) is not None]
        return min(sides, default=None)
    return None


def told(bound: Bound) -> str:
    """A limit in words: "12 semester credits", "2 courses and 8 credits"."""
    rule = bound.held.rule
    noun = UNITS[rule.unit] if isinstance(rule, Cap | Residency) else "credit"
    credits = None if bound.credits is None else counted(bound.credits, noun)
    courses = None if bound.courses is None else counted(Fraction(bound.courses), "course")
    return " in ".join(part for part in (credits, courses) if part) or "all of it"


def worked(bound: Bound, sizes: Mapping[Base, Fraction], total: Total | None) -> tuple[Sum, ...]:
    """How a limit comes from a size, where it does."""
    rule, stated = bound.held.rule, total.source if total else None
    if isinstance(rule, Cap):
        found = cap_for_size(bound.held, Sizes(sizes, stated))
        return found.sums if found else ()
    if not isinstance(rule, Residency) or total is None or bound.credits is None:
        return ()
    noun = UNITS[rule.unit] + "s"
    there = total.least - bound.credits
    sums: list[Sum] = []
    source = bound.held.source
    if isinstance(rule.amount, Share):
        part = f"{percent(rule.amount.share)} of {number(total.least)}"
        terms = (share_term("share", rule.amount.share, source), Term("size", total.least, noun, stated))
        sums.append(Sum("credits to earn there", f"{part} = {number(there)}", there, noun, terms))
    own = Term("to be earned there", there, noun, None if sums else source)
    expression = f"{number(total.least)} - {number(there)} = {number(bound.credits)}"
    terms = (Term("size", total.least, noun, stated), own)
    return (*sums, Sum("most from elsewhere", expression, bound.credits, noun, terms))


def residency(program: Program, total: Total | None, rules: Sequence[HeldRule]) -> list[tuple[Bound, bool]]:
    """What a share to be earned at the institution leaves for credit brought in, and whether it binds all credit from
    before admission, the institution's own too."""
    found = []
    for held in rules:
        rule = held.rule
        if not isinstance(rule, Residency) or rule.target not in (program.credential, Credential.ANY):
            continue
        if total is None or rule.unit is not total.unit:
            continue
        value = worth(rule.amount, {Base.PROGRAM: total.least})
        if isinstance(value, Limit) and value.credits is not None and not value.exclusive:
            found.append((Bound(held, max(Fraction(0), total.least - value.credits)), rule.after_admission))
    return found


def uncovered(holding: Holding, program: Program, result: Capped, rules: Sequence[HeldRule]) -> Finding | None:
    """Why nothing lets a lot count, where nothing does."""
    target = TARGETS[program.credential]
    zero = next((bound for bound in result.lets if bound.credits == 0), None)
    if zero:
        who = speaker(zero.held.document)
        text = f"None of this credit counts toward the {target} at {who}."
        return Finding(text, (zero.held.source,), None, (), (zero.held.source,))
    if result.untold:
        sources = tuple(dict.fromkeys(held.source for held in result.untold))
        text = "How much counts cannot be told: the limit is in another unit, or rests on a number not stated."
        return Finding(text, sources, None, (), sources)
    if result.lets:
        return None
    kind = " ".join(word for word in (ORIGINS[holding.origin] if holding.origin else "", "credit") if word)
    said = "" if holding.origin else " Say where the credit was earned."
    text = f"No stored rule lets {kind} count toward the {target}, so none is counted.{said}"
    return Finding(text, _on_sharing(holding, rules))


def _on_sharing(holding: Holding, rules: Sequence[HeldRule]) -> tuple[Source, ...]:
    """What is said of a certificate's courses in a degree, where no number of them is stated."""
    if holding.origin is not Origin.CERTIFICATE:
        return ()
    found = [h for h in rules if isinstance(h.rule, Permission) and h.rule.topic is Topic.SHARE_WITH_DEGREE]
    return tuple(dict.fromkeys(held.source for held in found))
