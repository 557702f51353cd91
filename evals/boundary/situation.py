"""What a student describes: some credit, and what is said about it."""

from dataclasses import dataclass

from evals.boundary.facts import Direction, Grade, Place, Source, Use


@dataclass(frozen=True)
class Age:
    """How old credit is at the anchor of the rule."""

    years: int
    and_a_day: bool = False

    def past(self, years: int) -> bool:
        """Whether it is older than so many years."""
        return self.years > years or (self.years == years and self.and_a_day)

    def just(self, years: int) -> bool:
        """Whether it is of just this age."""
        return self.years == years and not self.and_a_day


@dataclass(frozen=True)
class Situation:
    """Credit that is to count at a place; None is what is not said. `credits` is all of it where it is of one source,
    and the outside part where `own` is given beside it. `size` is how many credits the target takes. `threes` are the
    sources whose credit is told as courses of three credits each."""

    place: Place
    direction: Direction
    credits: int | None = None
    own: int | None = None
    courses: int | None = None
    size: int | None = None
    grade: Grade | None = None
    age: Age | None = None
    use: Use | None = None
    threes: frozenset[Source] = frozenset()
