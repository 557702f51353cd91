"""One way to a program: its rules, its size, the credit as they judge it, and what follows from how much counts."""

from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import HeldRule
from advisor.message.credit.credit import Holding, Use
from advisor.planner.caps import Bound, residency
from advisor.planner.catalog import Stacking
from advisor.planner.judged import Judged, judged
from advisor.planner.once import once_each
from advisor.planner.pathway import Left, Terms
from advisor.planner.program import Program, Total, Unsized, settled_rules, size_of, unit_of
from advisor.planner.reckoning import Allowed, left_of, terms_of, time_allowed
from advisor.planner.student import Lot, Student
from advisor.rules.disputes import Settled
from corpus.amounts import Unit
from corpus.rules import Origin, Size

ZERO = Fraction(0)


@dataclass(frozen=True)
class Way:
    """One way to a program with everything that is reckoned once for it."""

    program: Program
    student: Student
    rules: tuple[HeldRule, ...]
    settled: Settled
    total: Total | Unsized
    unit: Unit
    allowed: Allowed | None
    lots: tuple[Judged, ...]
    residencies: tuple[tuple[Bound, bool], ...]
    by: Stacking | None

    @property
    def size(self) -> Total | None:
        """The size, where one is stated."""
        return self.total if isinstance(self.total, Total) else None

    @property
    def first(self) -> Fraction:
        """The fewest credits of the certificate that is taken first: they are what can be counted on."""
        return ZERO if self.by is None else stacked_credits(self.by)

    @property
    def longest(self) -> Fraction | None:
        """The most credits of the certificate that is taken first; None where its page sets no end."""
        if self.by is None:
            return ZERO
        assert isinstance(self.by.size.rule, Size)
        return self.by.size.rule.most

    def left(self, done: Fraction) -> Left | None:
        """What is left of the degree when so much counts."""
        return None if self.size is None else left_of(self.size, done)

    def terms(self, done: Fraction) -> Terms | None:
        """The terms that the way takes when so much counts."""
        left = self.left(done)
        return None if left is None else terms_of(left, self.first, self.longest, self.student)

    def finish(self, done: Fraction) -> int | None:
        """The month by which all is over when so much counts."""
        terms = self.terms(done)
        return None if terms is None else terms.finish


def stacked_credits(stacking: Stacking) -> Fraction:
    """The size of a certificate in credits."""
    assert isinstance(stacking.size.rule, Size)
    return stacking.size.rule.least


def way_to(program: Program, student: Student, by: Stacking | None) -> Way:
    """The direct way, or the one by a certificate that is taken first. The lots come in an order of their own."""
    settled, total, unit = settled_rules(program), size_of(program), unit_of(program)
    size = total if isinstance(total, Total) else None
    held = sorted(student.lots, key=lambda lot: (lot.name, repr(lot.holding), repr(lot.earned), lot.at or ""))
    lots = [*held, *([_intended(by, student)] if by else [])]
    return Way(
        program, student, settled.rules, settled, total, unit,
        time_allowed(settled.rules, program.credential, student),
        once_each([judged(lot, student, program, settled.rules, size, unit) for lot in lots], program),
        tuple(residency(program, size, settled.rules)),
        by,
    )  # fmt: skip


def _intended(by: Stacking, student: Student) -> Lot:
    """The credit of a certificate that is still to be earned: it is as young as can be, and will have served."""
    rule = by.size.rule
    assert isinstance(rule, Size)
    unit = rule.unit if isinstance(rule.unit, Unit) else None
    holding = Holding(rule.least, unit, None, Origin.CERTIFICATE, used_for=Use.CERTIFICATE)
    return Lot(name_of(by), holding, by.document.institution, student.start, by.document)


def name_of(by: Stacking) -> str:
    """What a certificate is called."""
    return by.document.program or by.document.title
