"""The situations around every boundary of a place."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import ceil, floor

from evals.boundary.amounts import limit
from evals.boundary.facts import (
    LETTERS,
    AgeLimit,
    All,
    Anchor,
    Cap,
    Courses,
    Credits,
    Direction,
    Grade,
    MinimumGrade,
    NotReused,
    Place,
    Share,
    Source,
    Use,
)
from evals.boundary.places import rules_of
from evals.boundary.situation import Age, Situation


def around(place: Place, direction: Direction) -> list[Situation]:
    """What lies at, just within and just beyond every boundary of a direction, alone and together; each once."""
    return list(dict.fromkeys(_all(Situation(place, direction))))


def _all(bare: Situation) -> Iterator[Situation]:
    amounts, grades = list(_amounts(bare)), list(_grades(bare))
    ages, uses = list(_ages(bare)), list(_uses(bare))
    yield from amounts
    yield from (replace(bare, grade=grade) for grade in grades)
    yield from (replace(bare, age=age) for age in ages)
    yield from (replace(bare, use=use) for use in uses if use is not Use.NOTHING)
    two = _beside(bare, grades)
    yield from (replace(amount, grade=grade) for amount, grade in product(amounts, two))
    yield from (replace(amount, age=age) for amount, age in product(amounts, ages))
    yield from (replace(amount, use=use) for amount, use in product(amounts, uses))
    for amount, grade, age in product(amounts, two, ages):
        yield replace(amount, grade=grade, age=age)
        yield from (replace(amount, grade=grade, age=age, use=use) for use in uses)


def _amounts(bare: Situation) -> Iterator[Situation]:
    """Amounts at the caps. Where both outside and own credit are said, at the caps of each and of both together."""
    if bare.direction is Direction.POOL_INTO_MASTERS:
        yield from _both(bare)
        return
    for cap in rules_of(bare.place, bare.direction):
        if not isinstance(cap, Cap):
            continue
        match cap.amount:
            case Credits(number=0):
                yield from (replace(bare, credits=asked) for asked in (1, 3, 6))
            case Courses(number):
                yield from (replace(bare, courses=asked) for asked in (number - 1, number, number + 1) if asked > 0)
            case All(size=most):
                yield from (replace(bare, credits=asked) for asked in (most - 3, most))
            case Credits() | Share():
                for size in _sizes(cap):
                    yield from (replace(bare, credits=asked, size=size) for asked in _near(cap, size))


def _near(cap: Cap, size: int | None) -> list[int]:
    most = limit(cap, size)
    assert most is not None
    near = {floor(most) - 1, floor(most), ceil(most), floor(most) + 1, floor(most) + 3}
    return sorted(asked for asked in near if asked > 0)


def _sizes(cap: Cap) -> tuple[int | None, ...]:
    match cap.amount:
        case Share(sizes=sizes):
            return sizes
        case Credits(of=size):
            return (size,)
        case Courses() | All():
            return (None,)


def _both(bare: Situation) -> Iterator[Situation]:
    caps = [rule for rule in bare.place.rules if isinstance(rule, Cap) and rule.credit.touches(bare.direction)]
    pools = [cap for cap in caps if cap.credit.covers(bare.direction)]
    for size in _sizes(pools[0]) if pools else ():
        most = floor(limit(pools[0], size) or 0)
        only = [cap for cap in caps if cap.credit.sources == {Source.OUTSIDE} and not isinstance(cap.amount, Courses)]
        most_outside = min((floor(limit(cap, size) or 0) for cap in only), default=most)
        for outside in sorted({2, 3, most // 2, most_outside - 1, most_outside, most_outside + 1}):
            for total in (most - 1, most, most + 1, most + 2):
                if outside > 0 and total > outside:
                    yield replace(bare, credits=outside, own=total - outside, size=size)


def _grades(bare: Situation) -> Iterator[Grade]:
    for rule in rules_of(bare.place, bare.direction):
        if isinstance(rule, MinimumGrade):
            yield from LETTERS
            if rule.passes is False:
                yield Grade.PASS


def _beside(bare: Situation, grades: list[Grade]) -> list[Grade]:
    """The minimum and the grade just below it."""
    for rule in rules_of(bare.place, bare.direction):
        if isinstance(rule, MinimumGrade):
            at = LETTERS.index(rule.grade)
            return [grade for grade in LETTERS[at : at + 2] if grade in grades]
    return []


def _ages(bare: Situation) -> Iterator[Age]:
    for rule in rules_of(bare.place, bare.direction):
        if isinstance(rule, AgeLimit):
            limits = {rule.years, rule.none_past or rule.years}
            ages = {years + more for years in limits for more in (-1, 0, 1)}
            yield from (Age(years) for years in sorted(ages) if years > 0)
            if rule.anchor is not Anchor.UNSTATED and rule.to_the_day:
                yield from (Age(years, and_a_day=True) for years in sorted(limits))


def _uses(bare: Situation) -> Iterator[Use]:
    if bare.direction.sources != {Source.OUTSIDE}:
        return
    for rule in rules_of(bare.place, bare.direction):
        if isinstance(rule, NotReused):
            yield from (Use.NOTHING, *sorted(rule.uses))
