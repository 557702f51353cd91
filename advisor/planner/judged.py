"""One lot of credit as a program's rules judge it: its amount in the program's unit, its limits and its conditions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, number
from advisor.message.credit.credit import Holding, at_least
from advisor.message.time.recent import RARELY_OLD
from advisor.planner.caps import Bound, capped, told, uncovered
from advisor.planner.catalog import names_program
from advisor.planner.clock import clocked
from advisor.planner.hedges import for_single_courses, hedged
from advisor.planner.program import Program, Total
from advisor.planner.ruled import Ruled, ruled
from advisor.planner.served import unspoken
from advisor.planner.student import Lot, Student
from advisor.planner.when import oldest
from advisor.rules.conditions import applies
from advisor.rules.wording import UNITS, speaker
from corpus.amounts import Base, Everything, Unit
from corpus.rules import AgeLimit, Cap, Conversion, Credential, MinimumGrade, Origin, Situation, Stack

UNSAID = (None, Unit.CREDIT)
"""Units that do not say what a credit is: it is taken as one of the program's, and the plan says so."""


@dataclass(frozen=True)
class Judged:
    """A lot with what the rules make of it. `amount` is in the program's unit, None where that cannot be told."""

    lot: Lot
    holding: Holding
    amount: Fraction | None
    bounds: tuple[Bound, ...]
    ruled: Ruled
    elsewhere: tuple[HeldRule, ...]
    converted: Sum | None

    @property
    def may_count(self) -> bool:
        """Whether any of it can count, if what is open holds."""
        return not self.ruled.shut and self.amount is not None


def judged(
    lot: Lot, student: Student, program: Program, rules: Sequence[HeldRule], total: Total | None, unit: Unit
) -> Judged:
    """Judge one lot by itself: what other lots are held changes nothing of what the rules say of this one."""
    stated = _in_its_time(lot, student, program)
    mine = (*rules, *_of_certificate(lot, program, rules))
    holding, converted, trouble = _in_unit(stated, unit, mine)
    sizes = {} if total is None else {Base.PROGRAM: total.least}
    limits = for_single_courses(lot, capped(holding, program.credential, sizes, student.situations, mine, unit))
    found = ruled(lot, holding, student, program.credential, mine)
    nothing = trouble or _own_nowhere(lot) or uncovered(holding, program, limits, mine)
    if nothing and not found.shut:
        found = replace(found, shut=(nothing,))
    found = (
        found.and_also(_open_limits(holding, limits.lets))
        .and_also(_unstacked(lot, program, rules))
        .and_also(hedged(lot, program, limits))
        .and_also(clocked(lot, program.credential, mine))
        .and_also(_silent(lot, holding, student, program.credential, mine))
    )
    amount = None if trouble else holding.amount
    return Judged(lot, holding, amount, limits.lets, found, limits.elsewhere, converted)


def _in_its_time(lot: Lot, student: Student, program: Program) -> Holding:
    """The credit as the institution sees it: what is earned after the beginning is under the rules for that time."""
    holding = lot.seen_from(program.institution)
    if lot.earned is None or student.start is None or lot.earned.first <= student.start.last:
        return holding
    return replace(holding, situations=holding.situations | {Situation.AFTER_MATRICULATION})


def _in_unit(holding: Holding, unit: Unit, rules: Sequence[HeldRule]) -> tuple[Holding, Sum | None, Finding | None]:
    """The credit in the program's unit, by the institution's own conversion where it is in another one."""
    if holding.amount is None:
        return holding, None, Finding("How many credits these are was not said, and no page held says it.", ())
    if holding.unit in (*UNSAID, unit) or (unit is Unit.CREDIT and holding.unit is Unit.SEMESTER):
        return replace(holding, unit=unit), None, None
    for held in rules:
        rule = held.rule
        if isinstance(rule, Conversion) and (rule.source, rule.result) == (holding.unit, unit):
            result = holding.amount * rule.factor
            expression = f"{number(holding.amount)} × {rule.factor} = {number(result)}"
            own = Term(f"{UNITS[holding.unit]}s", holding.amount, f"{UNITS[holding.unit]}s", None)
            terms = (own, Term("factor", rule.factor, "", held.source))
            done = Sum(f"{UNITS[unit]}s", expression, result, f"{UNITS[unit]}s", terms)
            return replace(holding, amount=result, unit=unit), done, None
    text = f"No stored rule converts {UNITS[holding.unit]}s into the {UNITS[unit]}s counted here."
    return holding, None, Finding(text, ())


def _of_certificate(lot: Lot, program: Program, rules: Sequence[HeldRule]) -> tuple[HeldRule, ...]:
    """The rules on a certificate's own page about its credit. An amount that is stated to stack lets so much count;
    where none is stated, all of it may, under an open condition."""
    page = lot.certificate
    if page is None or page.institution != program.institution or page in program.documents:
        return ()
    own = [HeldRule(page, rule) for rule in page.rules if not isinstance(rule, Stack)]
    for rule in page.rules:
        if isinstance(rule, Stack) and names_program(rule, program) and (rule.amount or not _certificate_caps(rules)):
            cap = Cap("cap", rule.sentence, Origin.CERTIFICATE, Credential.MASTERS, rule.amount or Everything(True))
            own.append(HeldRule(page, cap))
    known = {(held.document.id, held.rule) for held in rules}
    return tuple(held for held in own if (held.document.id, held.rule) not in known)


def _certificate_caps(rules: Sequence[HeldRule]) -> bool:
    """Whether a rule says how much of a certificate counts toward a master's degree."""
    caps = [held.rule for held in rules if isinstance(held.rule, Cap)]
    return any(cap.origin is Origin.CERTIFICATE and cap.target is Credential.MASTERS for cap in caps)


def _own_nowhere(lot: Lot) -> Finding | None:
    """That the credit is an institution's own, and it was not said of which."""
    origin = lot.holding.origin
    if lot.at is None and origin in (Origin.NONDEGREE, Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS):
        return Finding("Say at which institution this credit was earned: the rules differ for its own credit.", ())
    return None


def _open_limits(holding: Holding, bounds: Sequence[Bound]) -> Ruled:
    """That credit whose courses were not counted stays within a limit in courses."""
    if holding.courses is not None:
        return Ruled()
    found = [
        Finding(f"It is within the limit of {told(bound)}.", (bound.held.source,), None, (), (bound.held.source,))
        for bound in bounds
        if bound.courses is not None and bound.credits != 0
    ]
    return Ruled(provided=tuple(found))


def _unstacked(lot: Lot, program: Program, rules: Sequence[HeldRule]) -> Ruled:
    """That a certificate's page names the programs that it builds toward, and this one is not among them."""
    page = lot.certificate
    if page is None or page.institution != program.institution:
        return Ruled()
    stacks = [HeldRule(page, rule) for rule in page.rules if isinstance(rule, Stack)]
    mine = [held for held in stacks if isinstance(held.rule, Stack) and names_program(held.rule, program)]
    sources = tuple(dict.fromkeys(held.source for held in mine or stacks))
    if mine and not any(isinstance(h.rule, Stack) and h.rule.amount for h in mine) and not _certificate_caps(rules):
        text = "As many of the certificate's credits count as are counted here: its page states no number."
        return Ruled(provided=(Finding(text, sources, None, (), sources),))
    if mine or not stacks:
        return Ruled()
    text = f"The certificate also builds toward {program.name or 'this degree'} at {speaker(page)}."
    return Ruled(provided=(Finding(text, sources, None, (), sources),))


USUAL = "B"
"""The grade below which credit needs a rule on grades to count for certain: few minimums are higher."""


def _silent(lot: Lot, holding: Holding, student: Student, target: Credential, rules: Sequence[HeldRule]) -> Ruled:
    """What was said of the credit that no rule judges: its age, a low grade, that it has served before. A cap alone
    would read as if none of this mattered."""
    kinds = {type(held.rule) for held in rules if applies(held.rule, holding.origin, target)}
    found = []
    old = lot.earned and student.start and oldest(lot.earned, student.start) >= RARELY_OLD
    if old and AgeLimit not in kinds:
        found.append("Its age does not matter: no stored rule limits it.")
    if holding.grade and not at_least(holding.grade, USUAL) and MinimumGrade not in kinds:
        found.append("Its grade is enough: no stored rule sets a minimum.")
    if unspoken(holding, [held for held in rules if applies(held.rule, holding.origin, target)]):
        found.append("It may serve again: no stored rule speaks of that.")
    return Ruled(provided=tuple(Finding(text, ()) for text in found))
