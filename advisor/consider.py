"""What the rules of one institution say to a question: findings, the question that must be asked back, disputes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from advisor.admission import admission
from advisor.asking import Ask, differing_parts, differing_targets, unknown_direction, unknown_origin
from advisor.aspects import SIGNS, Aspect
from advisor.certainty import barred, certain
from advisor.disputes import Settled, Superseded
from advisor.finding import Finding, HeldRule, Source
from advisor.groups import Group, groups_of
from advisor.permissions import permission
from advisor.reply import Verdict
from advisor.scope import Scope, rules_of
from advisor.sums import sums
from advisor.understanding import Understanding
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import (
    AdmissionGrades,
    AgeLimit,
    Cap,
    Conversion,
    Credential,
    CredentialsPerCourse,
    MinimumGrade,
    Origin,
    Permission,
    Reuse,
    Rule,
    Status,
)


@dataclass(frozen=True)
class Considered:
    """What came of one place: the findings, the rules that bear on the question, and what stands in the way.
    `lead` are the sentences to quote first where origins are set side by side."""

    findings: tuple[Finding, ...]
    relevant: tuple[HeldRule, ...]
    ask: Ask | None = None
    superseded: tuple[Superseded, ...] = ()
    disputed: tuple[tuple[HeldRule, HeldRule], ...] = ()
    lead: tuple[Source, ...] = ()


def consider(understood: Understanding, scope: Scope) -> Considered:
    """Apply the rules of a place to a question."""
    if len(understood.holdings) > 1 and not any(lot.amount for lot in understood.holdings):
        return _side_by_side(understood, scope)
    understood = _in_own_units(_with_likely_origin(understood, scope), scope)
    targets = _targets(understood, scope)
    direction = unknown_direction(understood, scope) or unknown_origin(understood, scope)
    if isinstance(direction, Ask):
        return Considered((), (), direction)
    if direction is not None:
        understood = direction
    status = rules_of([d for d in scope.named if d.id in scope.place.documents], lambda rule: isinstance(rule, Status))
    results: list[tuple[Credential, Group]] = []
    for target in targets:
        groups = groups_of(understood, scope, target)
        ask = differing_parts(groups, understood)
        if ask:
            return Considered((), tuple(held for group in groups for held in group.settled.rules), ask)
        results += [(target, group) for group in groups[:1]]
    ask = differing_targets(results)
    if ask:
        return Considered((), tuple(held for _, group in results for held in group.settled.rules), ask)
    target, group = results[0] if results else (understood.target or Credential.MASTERS, None)
    findings = [*_closed(status), *_findings(replace(understood, target=target), scope, group)]
    relevant = [*status, *_relevant(understood, group, scope)]
    settled = group.settled if group else Settled((), (), ())
    return Considered(tuple(findings), tuple(dict.fromkeys(relevant)), None, settled.superseded, settled.disputed)


def _with_likely_origin(understood: Understanding, scope: Scope) -> Understanding:
    """Credit of an unsaid origin whose grade or age is asked about is taken as outside credit, where no rule of the
    place speaks of credit of any origin."""
    if any(lot.origin for lot in understood.holdings) or not any(lot.grade or lot.age for lot in understood.holdings):
        return understood
    any_origin = scope.every_rule(lambda rule: isinstance(rule, MinimumGrade | AgeLimit) and rule.origin is Origin.ANY)
    if any_origin or understood.target is Credential.CERTIFICATE:
        return understood
    return replace(understood, holdings=tuple(replace(lot, origin=Origin.OUTSIDE) for lot in understood.holdings))


def _in_own_units(understood: Understanding, scope: Scope) -> Understanding:
    """Quarter credit is to be converted where the institution states how: its caps count semester credit."""
    quarter = any(lot.unit is Unit.QUARTER and lot.amount for lot in understood.holdings)
    if quarter and scope.rules(lambda rule: isinstance(rule, Conversion)):
        return replace(understood, aspects=understood.aspects | {Aspect.CONVERSION})
    return understood


def _side_by_side(understood: Understanding, scope: Scope) -> Considered:
    """Several origins compared: for each kind of rule asked about, the sentence of each origin in turn."""
    each = [consider(replace(understood, holdings=(lot,)), scope) for lot in understood.holdings]
    families = [family for aspect, family in _FAMILIES.items() if aspect in understood.aspects]
    lead = [
        next((held.source for held in result.relevant if family(held.rule)), None)
        for family in families
        for result in each
    ]
    relevant = [held for result in each for held in result.relevant]
    superseded = tuple(dict.fromkeys(pair for result in each for pair in result.superseded))
    disputed = tuple(dict.fromkeys(pair for result in each for pair in result.disputed))
    leading = tuple(dict.fromkeys(source for source in lead if source))
    return Considered((), tuple(dict.fromkeys(relevant)), None, superseded, disputed, leading)


def _closed(status: Sequence[HeldRule]) -> list[Finding]:
    """That the program named takes nobody in, which comes before everything else about it."""
    words = {
        "closed": "is no longer offered",
        "paused": "is not admitting new students",
        "pending": "still awaits approval",
    }
    found = []
    for held in status:
        rule = held.rule
        assert isinstance(rule, Status)
        name = held.document.program or held.document.title
        found.append(
            Finding(
                f"Please note that {name} at {held.document.institution} {words[rule.status]}.",
                (held.source,),
                None,
                (),
                (held.source,),
            )
        )
    return found


def _findings(understood: Understanding, scope: Scope, group: Group | None) -> list[Finding]:
    found: list[Finding] = []
    allowed = permission(understood, scope.rules(lambda rule: isinstance(rule, Permission | CredentialsPerCourse)))
    admitted = admission(understood, scope.every_rule(lambda rule: isinstance(rule, AdmissionGrades)))
    if admitted:
        return [admitted]
    worked = sums(understood, scope, group.settled.rules if group else ())
    verdict = group.finding if group and _wants_verdict(understood, worked) and not _has_room(worked) else None
    if (
        verdict
        and verdict.verdict is not Verdict.NO
        and not certain(understood, scope, group.result if group else None, verdict.verdict is Verdict.YES)
    ):
        verdict = None
    if verdict and verdict.verdict is Verdict.NO and group and not barred(understood, group.result):
        verdict = None
    if allowed and allowed.verdict is Verdict.YES and not certain(understood, scope, None):
        allowed = None
    if verdict and not (allowed and _more_specific(allowed, verdict)):
        found.append(verdict)
    elif allowed:
        found.append(allowed)
    if verdict is None or Aspect.CONVERSION in understood.aspects or Aspect.LEFT in understood.aspects:
        found = (
            [*worked, *(f for f in found if not worked)]
            if Aspect.CONVERSION in understood.aspects
            else [*found, *worked]
        )
    return found


def _has_room(worked: Sequence[Finding]) -> bool:
    """Whether the sum that was asked for is what a cap still leaves."""
    return any(done.label == "room under the cap" for finding in worked for done in finding.sums)


def _wants_verdict(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """A verdict answers a question of permission, or one that describes credit held; a bare "how many" wants a figure."""
    described = any(lot.amount or lot.grade or lot.age for lot in understood.holdings)
    if understood.aspects & {Aspect.PRICE, Aspect.CONVERSION} or (Aspect.LEFT in understood.aspects and worked):
        return False
    if understood.asks_permission:
        return described or _about_credit(understood)
    return described and (understood.follows or any(lot.amount for lot in understood.holdings))


def _about_credit(understood: Understanding) -> bool:
    """Whether the question is whether credit counts, rather than about admission, aid, dates and the like."""
    moves = {Aspect.CAP, Aspect.REUSE, Aspect.SHARING, Aspect.STACK, Aspect.NONCREDIT}
    return bool(understood.aspects & moves) and any(lot.origin for lot in understood.holdings)


def _more_specific(allowed: Finding, verdict: Finding) -> bool:
    """An act forbidden outright comes before a verdict that rests on no figure of the asker's."""
    return (
        not verdict.sums
        and allowed.verdict is not None
        and verdict.verdict is not None
        and allowed.verdict != verdict.verdict
    )


def _targets(understood: Understanding, scope: Scope) -> tuple[Credential, ...]:
    if understood.target:
        return (understood.target,)

    def kinds(documents: Iterable[Document]) -> set[Credential]:
        return {rule.target for d in documents for rule in d.rules if isinstance(rule, Cap | AgeLimit | MinimumGrade)}

    held = next((found for circle in (scope.named, scope.general, scope.others) if (found := kinds(circle))), set())
    both = (Credential.MASTERS, Credential.CERTIFICATE)
    return tuple(target for target in both if target in held) or (Credential.MASTERS,)


_FAMILIES: dict[Aspect, Callable[[Rule], bool]] = {
    aspect: SIGNS[aspect].rule
    for aspect in (
        Aspect.CAP, Aspect.GRADE, Aspect.AGE, Aspect.REUSE, Aspect.SIZE, Aspect.PRICE, Aspect.AID, Aspect.CONCURRENT, Aspect.DURATION,
        Aspect.SHARING, Aspect.SUBSTITUTION, Aspect.RESIDENCY, Aspect.AWARD, Aspect.EXPIRED, Aspect.PASS_FAIL, Aspect.TEST, Aspect.STATUS,
        Aspect.GPA_EFFECT, Aspect.NONCREDIT, Aspect.INTERNATIONAL, Aspect.CONVERSION, Aspect.LEVEL,
    )
}  # fmt: skip


def _relevant(understood: Understanding, group: Group | None, scope: Scope) -> list[HeldRule]:
    """The rules of the kinds that the question asks about, of its direction where a rule has one."""
    found: list[HeldRule] = []
    inside = group.settled.rules if group else ()
    for aspect, family in _FAMILIES.items():
        if aspect not in understood.aspects:
            continue
        found += [held for held in inside if family(held.rule)]
        if scope.named:
            found += [
                held
                for held in rules_of(scope.named, family)
                if not isinstance(held.rule, Cap | MinimumGrade | AgeLimit | Reuse)
            ]
    return found
