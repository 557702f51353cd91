"""A certificate that is given several times: its credit is there once."""

from collections.abc import Sequence
from dataclasses import replace

from advisor.finding import Finding
from advisor.planner.judged import Judged
from advisor.planner.program import Program
from advisor.planner.ruled import Ruled
from corpus.rules import Origin


def once_each(lots: Sequence[Judged], program: Program) -> tuple[Judged, ...]:
    """The lots, of which one alone may count of each certificate. One that is not named may be another one of its
    institution that is given, named or not."""
    return tuple(_beside(lot, lots[:place], lots, program) for place, lot in enumerate(lots))


def _beside(lot: Judged, earlier: Sequence[Judged], lots: Sequence[Judged], program: Program) -> Judged:
    """A lot with what the others make of it."""
    page = lot.lot.certificate
    if page is None:
        return _of_another(lot, earlier)
    same = [other for other in lots if other.lot.certificate is not None and other.lot.certificate.id == page.id]
    name = page.program or page.title
    if any(other.lot.certificate is not None and other.lot.certificate.id == page.id for other in earlier):
        text = f"The {name} is given twice; its credit counts once, as “{same[0].lot.name}”."
        return replace(lot, ruled=Ruled(shut=(Finding(text, ()),)).and_also(lot.ruled))
    differs = any((other.lot.holding, other.lot.earned) != (lot.lot.holding, lot.lot.earned) for other in same)
    if differs:
        text = f"The {name} is given in several ways, and “{lot.lot.name}” is how it was earned."
        lot = replace(lot, ruled=lot.ruled.and_also(Ruled(provided=(Finding(text, ()),))))
    if any(_may_be_it(other, lot, program) for other in lots):
        text = f"The {name} is another one than the certificate that was not named: its credit counts once."
        return replace(lot, ruled=lot.ruled.and_also(Ruled(provided=(Finding(text, ()),))))
    return lot


def _of_another(lot: Judged, earlier: Sequence[Judged]) -> Judged:
    """Credit of a certificate that is not named, which may be the one that earlier credit is of."""
    if lot.lot.holding.origin is not Origin.CERTIFICATE or lot.lot.at is None:
        return lot
    unnamed = (other.lot for other in earlier if other.lot.certificate is None)
    same = [held for held in unnamed if held.holding.origin is Origin.CERTIFICATE and held.at == lot.lot.at]
    if not same:
        return lot
    text = f"“{lot.lot.name}” is of another certificate than “{same[0].name}”; the credit of one counts once."
    return replace(lot, ruled=lot.ruled.and_also(Ruled(provided=(Finding(text, ()),))))


def _may_be_it(other: Judged, lot: Judged, program: Program) -> bool:
    """Whether a lot is credit of a certificate of the institution of which it was not said which one."""
    held, page = other.lot, lot.lot.certificate
    unnamed = held.certificate is None and held.holding.origin is Origin.CERTIFICATE
    return unnamed and page is not None and held.at == page.institution == program.institution
