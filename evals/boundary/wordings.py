"""Short ways to write a fact down, so that the tables read like the records."""

from fractions import Fraction

from evals.boundary.facts import (
    AgeLimit,
    All,
    Amount,
    Anchor,
    Cap,
    Courses,
    Covered,
    Credits,
    Grade,
    MinimumGrade,
    NotReused,
    Share,
    Source,
    Target,
    Use,
)

OUTSIDE = Covered(frozenset({Source.OUTSIDE}), Target.MASTERS)
NONDEGREE = Covered(frozenset({Source.NONDEGREE}), Target.MASTERS)
POOL = Covered(frozenset({Source.OUTSIDE, Source.NONDEGREE}), Target.MASTERS)
CERTIFICATE = Covered(frozenset({Source.CERTIFICATE}), Target.MASTERS)
COURSEWORK = Covered(frozenset({Source.COURSEWORK}), Target.MASTERS)
COURSEWORK_AND_OUTSIDE = Covered(frozenset({Source.COURSEWORK, Source.OUTSIDE}), Target.MASTERS)
DEGREE_TO_CERTIFICATE = Covered(frozenset({Source.DEGREE}), Target.CERTIFICATE)
OUTSIDE_TO_CERTIFICATE = Covered(frozenset({Source.OUTSIDE}), Target.CERTIFICATE)
OUTSIDE_OR_DEGREE_TO_CERTIFICATE = Covered(frozenset({Source.OUTSIDE, Source.DEGREE}), Target.CERTIFICATE)
COURSEWORK_TO_CERTIFICATE = Covered(frozenset({Source.COURSEWORK}), Target.CERTIFICATE)
BETWEEN_CERTIFICATES = Covered(frozenset({Source.CERTIFICATE}), Target.CERTIFICATE)
FIRST_TO_SECOND_MASTERS = Covered(frozenset({Source.DEGREE}), Target.MASTERS)
PRIOR_LEARNING = Covered(frozenset({Source.PRIOR_LEARNING}), Target.MASTERS)
NONDEGREE_TO_CERTIFICATE = Covered(frozenset({Source.NONDEGREE}), Target.CERTIFICATE)
ALL_TO_CERTIFICATE = Covered(frozenset({Source.COURSEWORK, Source.OUTSIDE, Source.DEGREE}), Target.CERTIFICATE)


def at_most(record: str, credit: Covered, amount: int | Amount, *, within: bool = True, beyond: bool = True) -> Cap:
    """A cap; a bare number is one in credits."""
    return Cap(record, credit, Credits(amount) if isinstance(amount, int) else amount, within, beyond)


def none(record: str, credit: Covered) -> Cap:
    """Not accepted at all."""
    return Cap(record, credit, Credits(0))


def everything(record: str, credit: Covered, size: int) -> Cap:
    """All of it counts; `size` is how much there is."""
    return Cap(record, credit, All(size))


def percent(number: int, *sizes: int, whole: bool = False, under: bool = False) -> Share:
    """A share in percent, to be asked about for targets of these sizes."""
    return Share(Fraction(number, 100), sizes, whole, under)


def third(*sizes: int) -> Share:
    """One third."""
    return Share(Fraction(1, 3), sizes)


def credits_of(number: int, size: int) -> Credits:
    """So many credits in a degree of this size."""
    return Credits(number, size)


def courses(number: int) -> Courses:
    """So many courses."""
    return Courses(number)


def grade(
    record: str,
    credit: Covered,
    minimum: Grade,
    *,
    undecided: frozenset[Grade] = frozenset(),
    passes: bool | None = None,
    within: bool = True,
    beyond: bool = True,
) -> MinimumGrade:
    """No course with a grade below this."""
    return MinimumGrade(record, credit, minimum, undecided, passes, within, beyond)


def age(
    record: str,
    credit: Covered,
    years: int,
    anchor: Anchor,
    *,
    exact: bool | None = True,
    to_the_day: bool = True,
) -> AgeLimit:
    """Older credit does not count, without exception."""
    return AgeLimit(record, credit, years, anchor, years, exact, to_the_day=to_the_day)


def age_with_exceptions(
    record: str, credit: Covered, years: int, anchor: Anchor, none_past: int | None = None, *, exact: bool | None = True
) -> AgeLimit:
    """Older credit counts only where it is revalidated, waived or appealed for, and past `none_past` years never."""
    return AgeLimit(record, credit, years, anchor, none_past, exact)


def age_not_anchored(record: str, credit: Covered, years: int, *, within: bool = True) -> AgeLimit:
    """Older credit does not count, and the source does not say when the age is counted."""
    return AgeLimit(record, credit, years, Anchor.UNSTATED, years, exact=None, within=within)


def not_reused(record: str, credit: Covered, *uses: Use) -> NotReused:
    """No credit that was used for a degree, or for what is named."""
    return NotReused(record, credit, frozenset(uses or (Use.MASTERS,)))
