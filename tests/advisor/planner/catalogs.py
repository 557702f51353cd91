"""Small random catalogs of one program, students, and every way of counting their credit, tried one by one."""

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import ceil

from hypothesis import strategies as st

from advisor.message.credit.credit import GRADES, Holding, Use
from advisor.planner.catalog import Catalog
from advisor.planner.lay_out import lay_out
from advisor.planner.pathway import Infeasible, Pathway
from advisor.planner.student import Lot, Student
from advisor.planner.when import When
from corpus.amounts import Amount, Courses, Credits, Everything, LesserOf, Share, Unit
from corpus.document import Kind
from corpus.library import Library
from corpus.rules import (
    AgeLimit,
    Anchor,
    Cap,
    Credential,
    MinimumGrade,
    Origin,
    Residency,
    Reuse,
    Rule,
    Size,
    TimeLimit,
)
from tests.advisor.made_up import SCHOOL, cap, document, minimum

START = 2025 * 12 + 8
MASTERS = Credential.MASTERS
ORIGINS = (Origin.OUTSIDE, Origin.NONDEGREE)
COVERS = {
    Origin.OUTSIDE: {Origin.OUTSIDE, Origin.PREADMISSION, Origin.ANY},
    Origin.NONDEGREE: {Origin.NONDEGREE, Origin.PREADMISSION, Origin.ANY},
}


@dataclass(frozen=True)
class Small:
    """A program of a size with its rules, and a student with credit of known courses."""

    size: int
    rules: tuple[Rule, ...]
    lots: tuple[Lot, ...]
    per_term: int

    @property
    def student(self) -> Student:
        return Student(self.lots, When(START, START), Fraction(self.per_term), 2)

    def laid_out(self) -> Pathway | Infeasible:
        """What is laid out for certain."""
        total = Size("size", "The size.", MASTERS, Fraction(self.size), Fraction(self.size))
        page = document(rules=(total, *self.rules), kind=Kind.MASTERS, program="MS in Examples")
        (program,) = Catalog(Library([page])).programs(SCHOOL, MASTERS)
        pathways, infeasible = lay_out(program, self.student, ())
        laid: list[Pathway | Infeasible] = [*(p for p in pathways if not p.provided), *infeasible]
        return laid[0]

    def finish(self, total: Fraction) -> int:
        """The last month of the terms that are left, two a year."""
        return START + max(0, 6 * ceil((self.size - total) / self.per_term) - 1)


def lots_of(*lots: Lot) -> tuple[Lot, ...]:
    """Lots under names of their own."""
    return tuple(Lot(f"lot {number}", lot.holding, lot.at, lot.earned) for number, lot in enumerate(lots))


def _lot(number: int, each: int, origin: Origin, grade: str, years: int, use: Use) -> Lot:
    holding = Holding(Fraction(number * each), Unit.SEMESTER, number, origin, grade, None, use)
    earned = START - 12 * years
    return Lot("", holding, SCHOOL if origin is Origin.NONDEGREE else "Elsewhere", When(earned, earned))


lots = st.builds(
    _lot, st.integers(1, 3), st.sampled_from([3, 4]), st.sampled_from(ORIGINS), st.sampled_from(GRADES[:6]),
    st.integers(0, 9), st.sampled_from([Use.NOTHING, Use.NOTHING, Use.DEGREE]),
)  # fmt: skip
whole = st.integers(0, 15).map(Fraction)
amounts: st.SearchStrategy[Amount] = st.one_of(
    st.builds(Credits, whole),
    st.builds(Share, st.sampled_from([Fraction(1, 3), Fraction(1, 2)])),
    st.builds(Courses, st.integers(0, 4)),
    st.builds(lambda c, n: LesserOf((Credits(c), Courses(n))), whole, st.integers(1, 4)),
    st.just(Everything(True)),
)
targets = st.sampled_from([Origin.OUTSIDE, Origin.NONDEGREE, Origin.PREADMISSION, Origin.ANY])
caps = st.builds(lambda amount, origin: cap(amount, origin, sentence="A cap."), amounts, targets)
ages = st.builds(
    lambda years, origin, anchor, reached: AgeLimit(
        "age_limit", "An age.", origin, MASTERS, Fraction(years), anchor, reached
    ),
    st.integers(3, 10), targets, st.sampled_from([Anchor.MATRICULATION, Anchor.GRADUATION, Anchor.UNSTATED]),
    st.booleans(),
)  # fmt: skip
others: st.SearchStrategy[Rule] = st.one_of(
    ages,
    st.builds(minimum, st.sampled_from(["A-", "B", "B-"]), targets),
    st.builds(lambda c: Residency("residency", "Earned here.", MASTERS, Credits(c)), st.integers(0, 30).map(Fraction)),
    st.builds(lambda: Reuse("reuse", "No reuse.", MASTERS, ("degree",), "no")),
    st.builds(lambda years: TimeLimit("time_limit", "In time.", MASTERS, Fraction(years)), st.integers(2, 8)),
)


def numbered(rules: list[Rule]) -> tuple[Rule, ...]:
    """The rules, each with a sentence of its own."""
    return tuple(replace(rule, sentence=f"Rule {number}: {rule.sentence}") for number, rule in enumerate(rules))


rules = st.tuples(st.lists(caps, min_size=1, max_size=3), st.lists(others, max_size=3))
smalls = st.builds(
    lambda size, both, held, pace: Small(size, numbered([*both[0], *both[1]]), lots_of(*held), pace),
    st.integers(9, 36), rules, st.lists(lots, min_size=1, max_size=3), st.integers(3, 9),
)  # fmt: skip


def _limit(amount: Amount, size: int) -> tuple[Fraction | None, int | None]:
    """A cap in credits and in courses."""
    match amount:
        case Credits(credits):
            return credits, None
        case Share(share=share):
            return share * size, None
        case Courses(courses):
            return None, courses
        case LesserOf((Credits(credits), Courses(courses))):
            return credits, courses
        case _:
            return None, None


def _counts_at_all(lot: Lot, small: Small) -> bool:
    """Whether a cap lets the lot count and no rule shuts it out, read off the rules one by one."""
    held = lot.holding
    assert held.origin and held.grade and lot.earned
    mine = COVERS[held.origin]
    years = Fraction(START - lot.earned.first, 12)
    covered, aged, graded = False, False, False
    for rule in small.rules:
        if isinstance(rule, Cap) and rule.origin in mine:
            covered = True
        if isinstance(rule, MinimumGrade) and rule.origin in mine:
            graded = True
            if GRADES.index(held.grade) > GRADES.index(rule.grade):
                return False
        if isinstance(rule, AgeLimit) and rule.origin in mine:
            aged = True
            if years > rule.years or (rule.reached and years == rule.years):
                return False
    young = aged or years < 5
    good = graded or held.grade in GRADES[: GRADES.index("B") + 1]
    return covered and young and good and held.used_for is Use.NOTHING


def _last_month(lot: Lot, small: Small) -> int | None:
    """The last month of a finish that keeps the lot."""
    assert lot.holding.origin and lot.earned
    found = [
        lot.earned.first + 12 * int(rule.years) - (1 if rule.reached else 0)
        for rule in small.rules
        if isinstance(rule, AgeLimit)
        and rule.anchor is not Anchor.MATRICULATION
        and rule.origin in COVERS[lot.holding.origin]
    ]
    return min(found, default=None)


def most(small: Small) -> Fraction:
    """The most that can count, by trying every number of courses of every lot."""
    open_to = [lot if _counts_at_all(lot, small) else None for lot in small.lots]
    best = Fraction(0)
    for numbers in product(*(range((lot.holding.courses or 0) + 1) if lot else range(1) for lot in open_to)):
        counts = [_part(lot, number) for lot, number in zip(small.lots, numbers, strict=True)]
        if sum(counts) > best and _is_allowed(small, counts, numbers):
            best = Fraction(sum(counts))
    return best


def _part(lot: Lot, number: int) -> Fraction:
    assert lot.holding.amount and lot.holding.courses
    return lot.holding.amount * number / lot.holding.courses


def _is_allowed(small: Small, counts: list[Fraction], numbers: tuple[int, ...]) -> bool:
    total = sum(counts, Fraction(0))
    origins = [lot.holding.origin for lot in small.lots]
    for rule in small.rules:
        if isinstance(rule, Cap):
            inside = [place for place, origin in enumerate(origins) if origin and rule.origin in COVERS[origin]]
            credits, courses = _limit(rule.amount, small.size)
            if credits is not None and sum(counts[place] for place in inside) > credits:
                return False
            if courses is not None and sum(numbers[place] for place in inside) > courses:
                return False
        if isinstance(rule, Residency) and isinstance(rule.amount, Credits):
            outside = sum(c for c, origin in zip(counts, origins, strict=True) if origin is Origin.OUTSIDE)
            if outside > max(Fraction(0), small.size - rule.amount.credits):
                return False
    ends = [end for lot, count in zip(small.lots, counts, strict=True) if count and (end := _last_month(lot, small))]
    return total <= small.size and all(small.finish(total) <= end for end in ends)
