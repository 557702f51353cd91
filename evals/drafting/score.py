"""Holding drafted rules against rules typed by hand, field by field.

What is plainly the same value counts as the same: kinds in another order, the unit of an amount that is all, nothing or
a number of courses. A second sentence that states a typed rule of its page once more, in every field, is left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, field, fields, replace
from fractions import Fraction

from corpus.amounts import Courses, Credits, Everything, Unit
from corpus.drafting.beside import bare
from corpus.rules import Cap, CourseLevel, Exclusion, Residency, Reuse, Rule


@dataclass
class Tally:
    """How many of something were drafted, were typed by hand, and are right: the same in both."""

    drafted: int = 0
    typed: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was drafted that is right; None where nothing was drafted."""
        return self.right / self.drafted if self.drafted else None

    @property
    def recall(self) -> float | None:
        """The share of what was typed that was drafted; None where nothing was typed."""
        return self.right / self.typed if self.typed else None

    def add(self, drafted: int, typed: int, right: int) -> None:
        """Count some more."""
        self.drafted += drafted
        self.typed += typed
        self.right += right


@dataclass
class Score:
    """Rules and their fields, together and by family. A field that both leave at its default is not counted; `beside`
    counts drafts on sentences for which nobody typed any rule, which are counted as wrong as well. Of the fields
    `alone` are those of whole rules: drafts that no typed rule stands for, and typed rules that were not drafted."""

    rules: Tally = field(default_factory=Tally)
    fields: Tally = field(default_factory=Tally)
    families: dict[str, Tally] = field(default_factory=dict)
    by_field: dict[str, Tally] = field(default_factory=dict)
    by_basis: dict[str, Tally] = field(default_factory=dict)
    alone: Tally = field(default_factory=Tally)
    beside: int = 0

    def add(self, drafted: Sequence[tuple[Rule, str]], typed: Sequence[Rule]) -> None:
        """Count the drafts of one document, each with where it was read, against its typed rules. What stands beside a
        rule is left out: no typed rule tells it."""
        typed = [compared(rule) for rule in typed]
        spoken = {rule.sentence for rule in typed}
        stated = {replace(rule, sentence="") for rule in typed}
        drafted = [(compared(rule), basis) for rule, basis in drafted]
        drafted = [
            (rule, basis)
            for rule, basis in drafted
            if rule.sentence in spoken or replace(rule, sentence="") not in stated
        ]
        self.beside += sum(rule.sentence not in spoken for rule, _ in drafted)
        held = Counter(typed)
        for rule, basis in drafted:
            right = int(held[rule] > 0)
            held[rule] -= right
            self._count(rule, 1, 0, right)
            self.by_basis.setdefault(basis, Tally()).add(1, 0, right)
        for rule in typed:
            self._count(rule, 0, 1, 0)
        for one, other in _paired([rule for rule, _ in drafted], typed):
            self._count_fields(one, other)

    def _count(self, rule: Rule, drafted: int, typed: int, right: int) -> None:
        self.rules.add(drafted, typed, right)
        self.families.setdefault(rule.rule, Tally()).add(drafted, typed, right)

    def _count_fields(self, one: Rule | None, other: Rule | None) -> None:
        mine, theirs = (_values(rule) if rule else {} for rule in (one, other))
        if one is None or other is None:
            self.alone.add(len(mine), len(theirs), 0)
        for name in mine.keys() | theirs.keys():
            right = int(name in mine and mine.get(name) == theirs.get(name))
            for tally in (self.fields, self.by_field.setdefault(name, Tally())):
                tally.add(int(name in mine), int(name in theirs), right)


def compared(rule: Rule) -> Rule:
    """A rule as it is compared: without what stands beside it, its kinds in one order, and no unit for an amount that
    has none."""
    rule = bare(rule)
    if isinstance(rule, Exclusion):
        return replace(rule, traits=tuple(sorted(rule.traits)))
    if isinstance(rule, Reuse):
        return replace(rule, used_for=tuple(sorted(rule.used_for)))
    unitless = isinstance(rule, Cap | Residency | CourseLevel) and (
        isinstance(rule.amount, Everything | Courses) or rule.amount == Credits(Fraction(0))
    )
    return replace(rule, unit=Unit.SEMESTER) if unitless and isinstance(rule, Cap | Residency | CourseLevel) else rule


def _values(rule: Rule) -> dict[str, object]:
    """The fields of a rule that are not at their default, under their names."""
    found: dict[str, object] = {}
    for one in fields(rule):
        value = getattr(rule, one.name)
        if one.name != "sentence" and (one.default is MISSING or value != one.default):
            found[one.name] = value
    return found


def _paired(drafted: Sequence[Rule], typed: Sequence[Rule]) -> Iterator[tuple[Rule | None, Rule | None]]:
    """Each draft with the typed rule of its family and sentence that is most like it, one to one; the others alone."""
    left = list(typed)
    for rule in sorted(drafted, key=lambda rule: -_best(rule, left)):
        like = max(_of_its_kind(rule, left), key=lambda other: _likeness(rule, other), default=None)
        if like is not None:
            left.remove(like)
        yield rule, like
    for rule in left:
        yield None, rule


def _of_its_kind(rule: Rule, others: Iterable[Rule]) -> list[Rule]:
    return [other for other in others if other.rule == rule.rule and other.sentence == rule.sentence]


def _likeness(rule: Rule, other: Rule) -> int:
    mine, theirs = _values(rule), _values(other)
    return sum(mine.get(name) == value for name, value in theirs.items())


def _best(rule: Rule, others: Iterable[Rule]) -> int:
    return max((_likeness(rule, other) for other in _of_its_kind(rule, others)), default=-1)
