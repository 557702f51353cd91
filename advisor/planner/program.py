"""What a plan leads to: a program or any degree of an institution, with the documents that speak for it."""

from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import HeldRule, Source
from advisor.rules.disputes import Settled, settle
from advisor.rules.scope import rules_of
from advisor.rules.sizes import is_total
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import Cap, Credential, Rule, Size, Status


@dataclass(frozen=True)
class Program:
    """A credential of an institution. `pages` are the program's own documents, `nearer` those of its college, and
    `general` the university's; `name` is None for a plan by the university's rules alone."""

    institution: str
    name: str | None
    credential: Credential
    pages: tuple[Document, ...]
    nearer: tuple[Document, ...]
    general: tuple[Document, ...]

    @property
    def title(self) -> str:
        """What a person calls it."""
        return f"{self.name}, {self.institution}" if self.name else self.institution

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every document that speaks for it, the nearest first."""
        return (*self.pages, *self.nearer, *self.general)


@dataclass(frozen=True)
class Total:
    """The size of a credential in credits; `most` is None for "at least so many"."""

    least: Fraction
    most: Fraction | None
    unit: Unit
    source: Source


@dataclass(frozen=True)
class Unsized:
    """That no one size is stated, and why."""

    why: str
    sources: tuple[Source, ...] = ()


def size_of(program: Program) -> Total | Unsized:
    """The size that the nearest documents state for the credential; none is chosen where they state several."""
    for circle in (program.pages, program.nearer, program.general):
        found = rules_of(circle, lambda rule: is_total(rule, program.credential))
        found = tuple(held for held in found if _is_of(held, program, circle is program.pages))
        sizes = {(rule.least, rule.most, rule.unit) for rule in (held.rule for held in found) if isinstance(rule, Size)}
        if len(sizes) > 1:
            return Unsized("several sizes are stated", tuple(held.source for held in found))
        for held in found:
            rule = held.rule
            if isinstance(rule, Size) and isinstance(rule.unit, Unit):
                return Total(rule.least, rule.most, rule.unit, held.source)
    return Unsized("no size in credits is stored")


def _is_of(held: HeldRule, program: Program, own: bool) -> bool:
    """Whether a size is this program's: a size that names a program is of that one alone."""
    rule = held.rule
    return own or (isinstance(rule, Size) and rule.program in (None, program.name))


def settled_rules(program: Program) -> Settled:
    """The rules of every document that speaks for a program, the older versions taken out. They hold together: where
    a college and its university set different limits, both do, so that no further rule ever counts more."""
    return settle(rules_of(program.documents, lambda rule: True))


def status_of(program: Program) -> tuple[HeldRule, ...]:
    """That the program is closed, paused or not yet approved."""
    return rules_of(program.pages, lambda rule: isinstance(rule, Status))


def unit_of(program: Program) -> Unit:
    """The unit in which the program counts credit: that of its size, else of its caps, else semester credits."""
    size = size_of(program)
    if isinstance(size, Total):
        return size.unit
    caps: list[Rule] = [held.rule for held in rules_of(program.documents, lambda rule: isinstance(rule, Cap))]
    return next((cap.unit for cap in caps if isinstance(cap, Cap)), Unit.SEMESTER)
