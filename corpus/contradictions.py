"""Rules of one scope that cannot both hold."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from corpus.document import Document
from corpus.rules import (
    AdmissionEffect,
    AgeLimit,
    Allowed,
    Anchor,
    Cap,
    CourseLevel,
    CredentialsPerCourse,
    Deadline,
    Effect,
    Eligibility,
    MinimumAverage,
    MinimumGrade,
    Narrowed,
    Permission,
    Residency,
    Reuse,
    Rule,
    TimeExtension,
    TimeLimit,
)


@dataclass(frozen=True)
class Contradiction:
    """Two rules of the same scope, direction and situation that say different things."""

    first: Document
    rule: Rule
    second: Document
    other: Rule


def contradictions(documents: Iterable[Document]) -> Iterator[Contradiction]:
    """Every pair of rules that contradict one another, unless their documents name each other in `disagrees_with` or
    their dates tell which of them replaced the other."""
    scopes: dict[Hashable, list[tuple[Document, Rule]]] = {}
    for document in documents:
        for rule in document.rules:
            scope = (document.institution, document.unit, document.program, type(rule), about(rule))
            scopes.setdefault(scope, []).append((document, rule))
    for held in scopes.values():
        for (first, rule), (second, other) in combinations(held, 2):
            if contradict(rule, other) and not _explained(first, second):
                yield Contradiction(first, rule, second, other)


def _explained(first: Document, second: Document) -> bool:
    if second.id in first.disagrees_with or first.id in second.disagrees_with:
        return True
    one, other = first.in_force_from, second.in_force_from
    return one is not None and other is not None and one != other


def about(rule: Rule) -> Hashable:
    """What a rule speaks of; two rules on different things contradict nothing."""
    match rule:
        case Cap():
            return (rule.origin, rule.target, rule.unit, rule.when)
        case MinimumGrade():
            return (rule.origin, rule.target, rule.when)
        case AgeLimit():
            return (rule.origin, rule.target)
        case Eligibility():
            return (rule.purpose, rule.target, rule.standing, rule.degrees, rule.program)
        case MinimumAverage():
            return (rule.target, rule.purpose)
        case TimeLimit() | Reuse():
            return rule.target
        case TimeExtension():
            return (rule.target, rule.kind)
        case Residency():
            return (rule.target, rule.unit, rule.after_admission)
        case CourseLevel():
            return (rule.target, rule.unit, rule.level)
        case Deadline():
            return (rule.act, rule.when, type(rule.window), rule.sentence)
        case Permission() | AdmissionEffect():
            return rule.topic if isinstance(rule, Permission) else rule.through
        case _:
            return None if isinstance(rule, CredentialsPerCourse) else (rule.sentence,)


def contradict(first: Rule, second: Rule) -> bool:
    """Whether two rules on one thing differ. A condition contradicts neither a yes nor a no, an anchor nothing that
    states none, and sizes, prices and deadlines of one page stand beside one another."""
    if isinstance(first, Permission) and isinstance(second, Permission):
        return {first.allowed, second.allowed} == {Allowed.YES, Allowed.NO}
    if isinstance(first, Eligibility) and isinstance(second, Eligibility):
        return {first.eligible, second.eligible} == {"yes", "no"}
    if isinstance(first, AdmissionEffect) and isinstance(second, AdmissionEffect):
        return {first.effect, second.effect} in (
            {Effect.NONE, Effect.AUTOMATIC},
            {Effect.TEST_WAIVED, Effect.TEST_REQUIRED},
        ) and not (first.conditions and second.conditions)
    if isinstance(first, Reuse) and isinstance(second, Reuse):
        return bool(set(first.used_for) & set(second.used_for)) and {first.allowed, second.allowed} == {"yes", "no"}
    if any(
        isinstance(one, Narrowed) and other.sentence in one.but for one, other in ((first, second), (second, first))
    ):
        return False
    if isinstance(first, AgeLimit) and isinstance(second, AgeLimit) and first.years == second.years:
        return first.anchor is not second.anchor and Anchor.UNSTATED not in (first.anchor, second.anchor)
    return _said(first) is not None and _said(first) != _said(second)


def _said(rule: Rule) -> Hashable:
    """What a rule says of what it speaks of; None for the kinds of rules of which several may hold."""
    match rule:
        case Cap() | Residency() | CourseLevel():
            return rule.amount
        case MinimumGrade():
            return rule.grade
        case MinimumAverage():
            return rule.average
        case AgeLimit() | TimeLimit():
            return rule.years
        case TimeExtension():
            return (rule.amount, rule.unit)
        case CredentialsPerCourse():
            return rule.count
        case Deadline():
            return rule.window
        case _:
            return None
