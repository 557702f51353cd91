"""Which rules bear on a lot of credit, and whether its grade, age and earlier use meet them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from advisor.finding import HeldRule
from advisor.message.credit.credit import Age, Holding, at_least
from corpus.rules import (
    AgeLimit,
    Anchor,
    Cap,
    Credential,
    Exclusion,
    MinimumGrade,
    Origin,
    Residency,
    Reuse,
    Rule,
    Situation,
)


class Outcome(StrEnum):
    """How a lot of credit stands to a rule; UNSAID where the question does not say enough."""

    PASS = "pass"
    FAIL = "fail"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class Ruling:
    """One rule applied to the lot at `lot` of the case."""

    lot: int
    held: HeldRule
    outcome: Outcome


def applies(rule: Rule, origin: Origin | None, target: Credential) -> bool:
    """Whether a rule about credit speaks of this origin and target. A pool of all pre-admission credit covers
    outside and own non-degree credit; what is to be earned at the institution limits outside credit."""
    if isinstance(rule, Reuse):
        return rule.target in (target, Credential.ANY)
    if isinstance(rule, Residency):
        return rule.target is target and origin is Origin.OUTSIDE and not rule.after_admission
    if not isinstance(rule, Cap | MinimumGrade | AgeLimit | Exclusion):
        return False
    if rule.target not in (target, Credential.ANY):
        return False
    if rule.origin in (origin, Origin.ANY):
        return True
    return rule.origin is Origin.PREADMISSION and origin in (Origin.OUTSIDE, Origin.NONDEGREE)


def rulings_on(
    position: int, lot: Holding, target: Credential, known: frozenset[Situation], rules: Sequence[HeldRule]
) -> Iterable[Ruling]:
    """How one lot, at `position` of its case and in the `known` situation, stands to each rule that bears on it."""
    bearing = [held for held in rules if applies(held.rule, lot.origin, target)]
    for held in bearing:
        rule = held.rule
        if isinstance(rule, MinimumGrade):
            if set(rule.when) <= known and not _specific_grade(rule, known, bearing):
                yield Ruling(position, held, _grade(lot, rule))
        elif isinstance(rule, AgeLimit):
            if lot.used_for not in rule.exempt and (lot.origin is not Origin.EXPIRED or rule.origin is Origin.EXPIRED):
                yield Ruling(position, held, _age(lot.age, rule))
        elif isinstance(rule, Reuse):
            yield Ruling(position, held, _reuse(lot, rule))
        elif isinstance(rule, Exclusion) and lot.traits & set(rule.traits):
            yield Ruling(position, held, Outcome.FAIL)


def _specific_grade(rule: MinimumGrade, known: frozenset[Situation], bearing: Sequence[HeldRule]) -> bool:
    """Whether a grade rule for the lot's own situation stands in place of a plain one."""
    if rule.when:
        return False
    others = (held.rule for held in bearing)
    return any(isinstance(other, MinimumGrade) and other.when and set(other.when) <= known for other in others)


def _grade(lot: Holding, rule: MinimumGrade) -> Outcome:
    if lot.grade is None and lot.percent is not None and rule.percent is not None:
        return Outcome.PASS if lot.percent >= rule.percent else Outcome.FAIL
    if lot.grade is None:
        return Outcome.UNSAID
    return Outcome.PASS if at_least(lot.grade, rule.grade) else Outcome.FAIL


_ORDER = (
    {
        Anchor.APPLICATION,
        Anchor.ADMISSION,
        Anchor.MATRICULATION,
        Anchor.FIRST_ENROLMENT,
        Anchor.FIRST_COURSE,
        Anchor.NEW_CREDENTIAL,
    },
    {Anchor.TRANSFER_REQUEST, Anchor.CANDIDACY},
    {Anchor.GRADUATION, Anchor.AWARD},
)
"""Anchors in the order of a student's time; credit is older at a later one."""

_LAST = len(_ORDER) - 1


def _age(age: Age | None, rule: AgeLimit) -> Outcome:
    if age is None:
        return Outcome.UNSAID
    too_old = age.past(rule.years, bool(rule.reached))
    if too_old is None:
        return Outcome.UNSAID
    if (
        age.dates and age.dates.assumed and _stage(rule.anchor) == _LAST and not too_old
    ):  # by then it will be older than today
        return Outcome.UNSAID
    said, wanted = _stage(age.anchor), _stage(rule.anchor)
    if said is None or wanted is None or said == wanted:
        return Outcome.FAIL if too_old else Outcome.PASS
    if said < wanted:
        return Outcome.FAIL if too_old else Outcome.UNSAID
    return Outcome.UNSAID if too_old else Outcome.PASS


def _stage(anchor: Anchor | None) -> int | None:
    return next((stage for stage, anchors in enumerate(_ORDER) if anchor in anchors), None)


def _reuse(lot: Holding, rule: Reuse) -> Outcome:
    if lot.used_for is None:
        return Outcome.UNSAID
    if lot.used_for not in rule.used_for:
        return Outcome.PASS
    own = lot.origin in (Origin.MASTERS, Origin.DEGREE, Origin.CERTIFICATE, Origin.NONDEGREE)
    if rule.allowed in ("own_only", "own_limited") and lot.origin is None:
        return Outcome.UNSAID
    if rule.allowed == "no" or (rule.allowed in ("own_only", "own_limited") and not own):
        return Outcome.FAIL
    if rule.allowed in ("limited", "own_limited"):
        return Outcome.UNSAID
    return Outcome.PASS
