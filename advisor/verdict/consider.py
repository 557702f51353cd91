"""What the rules of one institution say to a question: findings, the question that must be asked back, disputes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from advisor.finding import Finding, HeldRule, Source
from advisor.message.asked.aspects import SIGNS, Aspect
from advisor.message.asked.several import asks_of_two_credentials, asks_what_is_said
from advisor.message.asked.wanted import asks_of_credit
from advisor.message.credit.credit import Holding
from advisor.message.understanding import Understanding
from advisor.message.wording.turned_round import asks_if_forbidden, asks_if_needed, is_signed
from advisor.proof.proof import Proved, proved
from advisor.proof.telling import Told
from advisor.reply import Verdict
from advisor.rules.as_of import dated
from advisor.rules.disputes import Settled, Superseded, of_then
from advisor.rules.inner_limits import limits_within
from advisor.rules.precedence import Rivals
from advisor.rules.scope import Scope, rules_of
from advisor.verdict.asked_round import as_asked
from advisor.verdict.asking import Ask, differing_parts, differing_targets, unknown_direction, unknown_origin
from advisor.verdict.closed import closed
from advisor.verdict.conditions_met import without_met
from advisor.verdict.contradicted import without_contradicted
from advisor.verdict.earned_enough import earned_enough
from advisor.verdict.expired import expired_credit
from advisor.verdict.groups import Group, groups_of
from advisor.verdict.judging import judge, wants_verdict
from advisor.verdict.of_the_whole import of_the_whole
from advisor.verdict.parts import part_not_named
from advisor.verdict.plainly.enrolling import is_new
from advisor.verdict.size_differs import beside_stated_size
from advisor.verdict.unread import PassedOver, limits_unread, of_other_situations
from advisor.verdict.versions import bearing
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import (
    AgeLimit,
    Cap,
    Conversion,
    Credential,
    MinimumAverage,
    MinimumGrade,
    Origin,
    Reuse,
    Rule,
    Situation,
    Status,
)


@dataclass(frozen=True)
class Considered:
    """What came of one place: the findings, the rules that bear on the question, and what stands in the way.
    `lead` are the sentences to quote first: of each origin where they are set side by side, or limits that a verdict
    would have passed over."""

    findings: tuple[Proved, ...]
    relevant: tuple[HeldRule, ...]
    ask: Ask | None = None
    superseded: tuple[Superseded, ...] = ()
    disputed: tuple[tuple[HeldRule, HeldRule], ...] = ()
    lead: tuple[Source, ...] = ()
    apart: frozenset[str] = frozenset()
    """Beside a verdict the sentences of caps for another situation than the asker's, which would read as theirs."""
    undecided: bool = False
    """Whether leave is asked, the rules come to a verdict, and nothing is found that is safe to give."""
    beside: tuple[Rivals, ...] = ()
    """The rules that it rests on, or that are asked about, and that the institution at large sets otherwise."""
    contested: tuple[Rivals, ...] = ()
    """Those of them of which either would decide, and nobody says which goes first."""
    alike: bool = False
    """Whether versions differ and there is a verdict that is the same by either."""


def consider(understood: Understanding, scope: Scope) -> Considered:
    """Apply the rules of a place to a question."""
    settled_scope, versions = of_then(scope, understood.as_of)
    enough = _earned_there(understood, settled_scope, versions)
    if enough is not None:
        return enough
    if len(understood.holdings) > 1 and not any(lot.amount for lot in understood.holdings):
        return _side_by_side(understood, scope)
    scope = settled_scope
    understood = expired_credit(understood, scope)
    understood = _in_own_units(_with_likely_origin(_continued(understood, scope), scope), scope)
    targets = _targets(understood, scope)
    completed = unknown_direction(understood, scope) or unknown_origin(understood, scope) or understood
    if isinstance(completed, Ask):
        return Considered((), (), completed)
    results: list[tuple[Credential, Group]] = []
    for target in targets:
        part = part_not_named(completed, scope, target)
        if part:
            return Considered((), (), part)
        groups = groups_of(completed, scope, target)
        ask = differing_parts(groups, completed)
        if ask:
            return _asked_back(ask, groups)
        results += [(target, group) for group in groups[:1]]
    ask = differing_targets(results)
    if ask:
        return _asked_back(ask, [group for _, group in results])
    target, group = results[0] if results else (targets[0], None)
    completed = without_met(completed, group, scope.named)
    status = rules_of([d for d in scope.named if d.id in scope.place.documents], lambda rule: isinstance(rule, Status))
    completed = replace(completed, target=target)
    passed_over = _passed_over(completed, scope, group)

    def judged_by(rules: Scope) -> list[Finding]:
        found = judge(completed, rules, group, passed_over)
        return _for_one_question(understood, [beside_stated_size(one, completed, scope) for one in found])

    whole = of_the_whole(judged_by(scope), completed, scope, group, judged_by)
    findings = _for_one_question(understood, [*closed(status, understood, is_new(understood, scope)), *whole.findings])
    findings = without_contradicted(findings, understood, scope)
    relevant = [*status, *_relevant(completed, group, scope)]
    judged = any(finding.verdict for finding in findings)
    bears = bearing(versions, completed, group, scope, judged)
    settled = bears.settled
    lead = (*whole.said, *_other_grades(understood, findings, scope)) if judged else passed_over.sources[:2]
    told = _proved(dated(findings, relevant, settled.superseded, understood.as_of), understood)
    apart = of_other_situations(group.result) if judged and group else frozenset()
    undecided = group is not None and not told and _is_withheld(completed, group)
    rules = tuple(dict.fromkeys(relevant))
    contested = () if judged else whole.contested
    return Considered(
        told,
        rules,
        None,
        settled.superseded,
        settled.disputed,
        lead,
        apart,
        undecided,
        whole.beside,
        contested,
        bears.alike,
    )


def _earned_there(understood: Understanding, scope: Scope, versions: Settled) -> Considered | None:
    """Whether enough is earned at the institution, where its rule stands alone and nothing is told against it."""
    enough = earned_enough(understood, scope)
    if enough is None or not without_contradicted([enough], understood, scope):
        return None
    rules = scope.own_rules(lambda rule: rule.sentence == enough.sources[0].sentence)
    if any(set(pair) & set(rules) for pair in versions.disputed):
        return None
    newer = tuple(pair for pair in versions.superseded if pair.newer in rules)
    told = _proved(dated([enough], rules, newer, understood.as_of), understood)
    return Considered(told, rules, None, newer)


def _proved(findings: Iterable[Finding], understood: Understanding) -> tuple[Proved, ...]:
    return tuple(proved(as_asked(findings, understood), Told(understood.told, understood.today)))


def _for_one_question(understood: Understanding, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, without verdicts where one would not answer all that is asked by it."""
    graded = any(lot.grade for lot in understood.holdings) or understood.grades
    several = graded and asks_of_two_credentials(understood.question)
    another = (asks_what_is_said, asks_if_forbidden, asks_if_needed, is_signed)
    if not (several or any(asks(understood.question) for asks in another)):
        return list(findings)
    return [finding for finding in findings if finding.verdict is None]


def _is_withheld(understood: Understanding, group: Group) -> bool:
    """Whether the rules come to a verdict on the credit told, and nothing else is asked than whether it counts."""
    told = any(lot.amount or lot.courses or lot.grade or lot.age for lot in understood.holdings)
    if not told or group.finding is None or group.finding.verdict is None or not wants_verdict(understood, ()):
        return False
    return asks_of_credit(understood.unnamed, understood.clauses)


def _passed_over(understood: Understanding, scope: Scope, group: Group | None) -> PassedOver:
    """The limits that the verdict which the rules alone would give passes over: where it is withheld for them, they are
    what the asker has to read before anything else."""
    if group is None or group.finding is None or group.finding.verdict in (None, Verdict.NO):
        return PassedOver()
    within = limits_within(group.pages(scope), group.counted(understood))
    return PassedOver(within, limits_unread(understood, scope, group.result))


def _other_grades(understood: Understanding, findings: Sequence[Finding], scope: Scope) -> tuple[Source, ...]:
    """Where a grade was judged for one credential, the grade that the same page asks of the credit for another one."""
    if Aspect.GRADE not in understood.aspects:
        return ()
    reasons = [source for finding in findings if finding.verdict for source in finding.reasons]
    told = {source.sentence for source in reasons}
    pages = dict.fromkeys(source.document for source in reasons if source.document in scope.named)
    others = rules_of(pages, lambda rule: isinstance(rule, MinimumGrade) and rule.sentence not in told)
    return tuple(held.source for held in others[:1])


def _asked_back(ask: Ask, groups: Sequence[Group]) -> Considered:
    """A question back, with the rules that it turns on."""
    return Considered((), tuple(held for group in groups for held in group.settled.rules), ask)


def _with_likely_origin(understood: Understanding, scope: Scope) -> Understanding:
    """Credit of an unsaid origin whose grade or age is asked about is taken as outside credit, where no rule of the
    place speaks of credit of any origin."""
    if any(lot.origin for lot in understood.holdings) or not any(
        lot.grade or lot.age or lot.traits for lot in understood.holdings
    ):
        return understood
    any_origin = scope.every_rule(lambda rule: isinstance(rule, MinimumGrade | AgeLimit) and rule.origin is Origin.ANY)
    if any_origin or understood.target is Credential.CERTIFICATE:
        return understood
    return replace(understood, holdings=tuple(replace(lot, origin=Origin.OUTSIDE) for lot in understood.holdings))


def _continued(understood: Understanding, scope: Scope) -> Understanding:
    """Credit of an institution's own continuing education is outside credit, where its caps say so; that of another
    institution's is credit from elsewhere like any other."""

    caps = scope.rules(lambda rule: isinstance(rule, Cap))
    ways = {
        held.rule.origin
        for held in caps
        if isinstance(held.rule, Cap) and Situation.CONTINUING_EDUCATION in held.rule.when
    }
    if Origin.NONDEGREE in ways:
        lots = (
            replace(lot, origin=Origin.NONDEGREE)
            if lot.origin is None and Situation.CONTINUING_EDUCATION in lot.situations
            else lot
            for lot in understood.holdings
        )
        return replace(understood, holdings=tuple(lots))
    if Origin.OUTSIDE not in ways:
        return understood

    def placed(lot: Holding) -> Holding:
        if lot.origin in (None, Origin.NONDEGREE) and Situation.CONTINUING_EDUCATION in lot.situations:
            return replace(lot, origin=Origin.OUTSIDE)
        return replace(lot, situations=lot.situations - {Situation.CONTINUING_EDUCATION})

    return replace(understood, holdings=tuple(placed(lot) for lot in understood.holdings))


def _in_own_units(understood: Understanding, scope: Scope) -> Understanding:
    """Quarter credit is to be converted where the institution states how: its caps count semester credit."""
    quarter = any(lot.unit is Unit.QUARTER and lot.amount for lot in understood.holdings)
    if quarter and scope.rules(lambda rule: isinstance(rule, Conversion)):
        return replace(understood, aspects=understood.aspects | {Aspect.CONVERSION})
    return understood


def _side_by_side(understood: Understanding, scope: Scope) -> Considered:
    """Several origins compared: for each kind of rule asked about, the sentence of each origin in turn."""
    each = [consider(replace(understood, holdings=(lot,)), scope) for lot in understood.holdings]
    families = [family for aspect, family in FAMILIES.items() if aspect in understood.aspects]
    lead = [
        next((held.source for held in result.relevant if family(held.rule)), None)
        for family in families
        for result in each
    ]
    relevant = [held for result in each for held in result.relevant]
    superseded = tuple(dict.fromkeys(pair for result in each for pair in result.superseded))
    disputed = tuple(dict.fromkeys(pair for result in each for pair in result.disputed))
    leading = tuple(dict.fromkeys(source for source in lead if source))
    worked = dict.fromkeys(f for result in each for f in result.findings if f.sums and f.verdict is None)
    return Considered(tuple(worked), tuple(dict.fromkeys(relevant)), None, superseded, disputed, leading)


def _targets(understood: Understanding, scope: Scope) -> tuple[Credential, ...]:
    if understood.target:
        return (understood.target,)

    def kinds(documents: Iterable[Document]) -> set[Credential]:
        ruled = (Cap, AgeLimit, MinimumGrade, MinimumAverage)
        return {rule.target for d in documents for rule in d.rules if isinstance(rule, ruled)}

    held = next((found for circle in (scope.named, scope.general, scope.others) if (found := kinds(circle))), set())
    both = (Credential.MASTERS, Credential.CERTIFICATE)
    return tuple(target for target in both if target in held) or (Credential.MASTERS,)


FAMILIES: dict[Aspect, Callable[[Rule], bool]] = {
    aspect: SIGNS[aspect].rule
    for aspect in (
        Aspect.CAP, Aspect.GRADE, Aspect.AGE, Aspect.REUSE, Aspect.SIZE, Aspect.PRICE, Aspect.AID, Aspect.CONCURRENT,
        Aspect.DURATION, Aspect.SHARING, Aspect.SUBSTITUTION, Aspect.RESIDENCY, Aspect.AWARD, Aspect.EXPIRED,
        Aspect.PASS_FAIL, Aspect.TEST, Aspect.STATUS, Aspect.GPA_EFFECT, Aspect.NONCREDIT, Aspect.INTERNATIONAL,
        Aspect.CONVERSION, Aspect.LEVEL,
    )
}  # fmt: skip
"""The kinds of rules that bear on each aspect, in the order in which their sentences are quoted."""


def _relevant(understood: Understanding, group: Group | None, scope: Scope) -> list[HeldRule]:
    """The rules of the kinds that the question asks about, of its direction where a rule has one."""
    found: list[HeldRule] = []
    inside = group.settled.rules if group else ()
    for aspect, family in FAMILIES.items():
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
