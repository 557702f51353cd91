"""What the rules of one institution say to a question: findings, the question that must be asked back, disputes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.admission import admission
from advisor.aspects import SIGNS, Aspect
from advisor.credit import Holding, Use
from advisor.disputes import Settled, Superseded, settle
from advisor.finding import Finding, HeldRule, Source
from advisor.permissions import permission
from advisor.certainty import barred, certain
from advisor.reply import Verdict
from advisor.rulebook import Case, Check, applies, check
from advisor.scope import Scope, rules_of
from advisor.sums import sums
from advisor.understand import Understanding
from advisor.verdicts import TARGETS, verdict_finding
from corpus.amounts import Base, Unit
from corpus.document import Document
from corpus.rules import AdmissionGrades, AgeLimit, Cap, Conversion, Credential, CredentialsPerCourse, MinimumGrade, Origin, Permission, Reuse, Rule, Status

DIRECTIONS = {
    (Origin.OUTSIDE, Credential.MASTERS): "Credits from another school into a master's degree",
    (Origin.NONDEGREE, Credential.MASTERS): "Own non-degree credits into a master's degree",
    (Origin.CERTIFICATE, Credential.MASTERS): "A certificate's credits into a master's degree",
    (Origin.DEGREE, Credential.CERTIFICATE): "A degree's credits into a certificate",
    (Origin.CERTIFICATE, Credential.CERTIFICATE): "One certificate's credits into a second certificate",
    (Origin.MASTERS, Credential.MASTERS): "A first master's credits into a second master's degree",
    (Origin.OUTSIDE, Credential.CERTIFICATE): "Credits from another school into a certificate",
    (Origin.NONDEGREE, Credential.CERTIFICATE): "Own non-degree credits into a certificate",
}
"""The directions that can be asked back, in the words of a student."""

OWN = (Origin.NONDEGREE, Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS)


@dataclass(frozen=True)
class Ask:
    """A question back, with the answers that matter."""

    question: str
    options: tuple[str, ...]


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
    direction = _unknown_direction(understood, scope) or _unknown_origin(understood, scope)
    if isinstance(direction, Ask):
        return Considered((), (), direction)
    if direction is not None:
        understood = direction
    status = rules_of([d for d in scope.named if d.id in scope.place.documents], lambda rule: isinstance(rule, Status))
    results: list[tuple[Credential, _Group]] = []
    for target in targets:
        groups = _groups(understood, scope, target)
        ask = _differing_parts(groups, understood)
        if ask:
            return Considered((), tuple(held for group in groups for held in group.settled.rules), ask)
        results += [(target, group) for group in groups[:1]]
    ask = _differing_targets(results)
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
        next((held.source for held in result.relevant if family(held.rule)), None) for family in families for result in each
    ]
    relevant = [held for result in each for held in result.relevant]
    superseded = tuple(dict.fromkeys(pair for result in each for pair in result.superseded))
    disputed = tuple(dict.fromkeys(pair for result in each for pair in result.disputed))
    leading = tuple(dict.fromkeys(source for source in lead if source))
    return Considered((), tuple(dict.fromkeys(relevant)), None, superseded, disputed, leading)


@dataclass(frozen=True)
class _Group:
    """The rules of one part of an institution and what they make of the case."""

    name: str
    settled: Settled
    result: Check
    finding: Finding | None


def _closed(status: Sequence[HeldRule]) -> list[Finding]:
    """That the program named takes nobody in, which comes before everything else about it."""
    words = {"closed": "is no longer offered", "paused": "is not admitting new students", "pending": "still awaits approval"}
    found = []
    for held in status:
        rule = held.rule
        assert isinstance(rule, Status)
        name = held.document.program or held.document.title
        found.append(Finding(f"Please note that {name} at {held.document.institution} {words[rule.status]}.", (held.source,), None, (), (held.source,)))
    return found


def _findings(understood: Understanding, scope: Scope, group: _Group | None) -> list[Finding]:
    found: list[Finding] = []
    allowed = permission(understood, scope.rules(lambda rule: isinstance(rule, Permission | CredentialsPerCourse)))
    admitted = admission(understood, scope.every_rule(lambda rule: isinstance(rule, AdmissionGrades)))
    if admitted:
        return [admitted]
    worked = sums(understood, scope, group.settled.rules if group else ())
    verdict = group.finding if group and _wants_verdict(understood, worked) and not _has_room(worked) else None
    if verdict and verdict.verdict is not Verdict.NO and not certain(
        understood, scope, group.result if group else None, verdict.verdict is Verdict.YES
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
        found = [*worked, *(f for f in found if not worked)] if Aspect.CONVERSION in understood.aspects else [*found, *worked]
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
    return not verdict.sums and allowed.verdict is not None and verdict.verdict is not None and allowed.verdict != verdict.verdict


def _targets(understood: Understanding, scope: Scope) -> tuple[Credential, ...]:
    if understood.target:
        return (understood.target,)
    def kinds(documents: Iterable[Document]) -> set[Credential]:
        return {rule.target for d in documents for rule in d.rules if isinstance(rule, Cap | AgeLimit | MinimumGrade)}

    held = next((found for circle in (scope.named, scope.general, scope.others) if (found := kinds(circle))), set())
    both = (Credential.MASTERS, Credential.CERTIFICATE)
    return tuple(target for target in both if target in held) or (Credential.MASTERS,)


def _case(understood: Understanding, target: Credential, lots: tuple[Holding, ...]) -> Case:
    sizes = dict(understood.sizes)
    if target is Credential.CERTIFICATE:
        sizes.pop(Base.PROGRAM, None)
        if understood.certificate_size:
            sizes[Base.PROGRAM] = understood.certificate_size
    return Case(lots, target, sizes, understood.situations)


def _groups(understood: Understanding, scope: Scope, target: Credential) -> list[_Group]:
    """The rules on this credit, by the circle that speaks of it first; parts of an institution apart."""

    def wanted(rule: Rule) -> bool:
        return any(applies(rule, lot.origin, target) for lot in understood.holdings)

    def decisive(rule: Rule) -> bool:
        if isinstance(rule, Reuse):
            return wanted(rule) and any(lot.used_for not in (None, Use.NOTHING) for lot in understood.holdings)
        return wanted(rule) and _asked_of(rule, understood)

    for circle in (scope.named, scope.general):
        if rules_of(circle, decisive):
            rules = rules_of(circle, wanted)
            backing = rules_of(scope.general, wanted) if circle is scope.named else ()
            kinds = {type(held.rule) for held in rules}
            rules += tuple(held for held in backing if type(held.rule) not in kinds and not isinstance(held.rule, Cap))
            return [_group("", rules, understood, target, scope)]
    if scope.named:
        return []
    parts: dict[str, list[Document]] = {}
    for document in scope.others:
        parts.setdefault(document.unit or document.program or document.title, []).append(document)
    found = [(name, rules_of(documents, wanted)) for name, documents in parts.items() if rules_of(documents, decisive)]
    return [_group(name, rules, understood, target, scope) for name, rules in found]


def _asked_of(rule: Rule, understood: Understanding) -> bool:
    """Whether a rule is of a kind that the question turns on; any cap is, where nothing particular is asked."""
    turning = understood.aspects & {Aspect.GRADE, Aspect.AGE, Aspect.CAP, Aspect.REUSE}
    if not turning or any(lot.amount for lot in understood.holdings):
        return isinstance(rule, Cap | MinimumGrade | AgeLimit)
    if isinstance(rule, Cap) and Aspect.REUSE in turning:
        return True
    return any(SIGNS[aspect].rule(rule) for aspect in turning)


def _group(name: str, rules: Sequence[HeldRule], understood: Understanding, target: Credential, scope: Scope) -> _Group:
    settled = settle(rules)
    case = _case(understood, target, understood.holdings)
    result = check(case, settled.rules)
    return _Group(name, settled, result, verdict_finding(result, understood.question))


def _differing_parts(groups: Sequence[_Group], understood: Understanding) -> Ask | None:
    """The question which part is meant, where the parts come to different outcomes."""
    outcomes = {_outcome(group, understood) for group in groups}
    if len(groups) < 2 or len(outcomes) < 2:
        return None
    names = tuple(group.name for group in groups)
    return Ask("Which college, school or program is it? The rules differ between them.", names)


def _outcome(group: _Group, understood: Understanding) -> tuple[object, ...]:
    """What a group's rules come to: its verdict, else the figures of the kind that is asked for."""
    if group.finding and group.finding.verdict:
        return (group.finding.verdict, group.result.counts)
    turning = understood.aspects & {Aspect.CAP, Aspect.GRADE, Aspect.AGE}
    figures = {
        str(rule.amount if isinstance(rule, Cap) else rule.grade if isinstance(rule, MinimumGrade) else rule.years)
        for rule in (held.rule for held in group.settled.rules)
        if isinstance(rule, Cap | MinimumGrade | AgeLimit)
        and (not turning or any(SIGNS[aspect].rule(rule) for aspect in turning))
    }
    return tuple(sorted(figures))


def _differing_targets(results: Sequence[tuple[Credential, _Group]]) -> Ask | None:
    """The question which credential is meant, where the outcome depends on it."""
    judged = [(target, group.finding.verdict, group.result.counts) for target, group in results if group.finding]
    if len(results) < 2 or len(judged) < 2 or len({(verdict, counts) for _, verdict, counts in judged}) < 2:
        return None
    names = tuple(f"A {TARGETS[target]}" for target, _, _ in judged)
    return Ask("Which credential are the credits for? The limit differs between them.", names)


def _unknown_direction(understood: Understanding, scope: Scope) -> Ask | None:
    """The question what is to count toward what, where credit is held, its direction unsaid, and the rules differ."""
    if understood.target is not None or not any(lot.amount for lot in understood.holdings):
        return None
    if any(lot.origin for lot in understood.holdings) or not understood.aspects & {Aspect.CAP, Aspect.REUSE, Aspect.SHARING}:
        return None
    circle: Iterable[Document] = scope.named or scope.general or scope.others
    caps = [held.rule for held in rules_of(circle, lambda rule: isinstance(rule, Cap | Reuse))]
    found = {(rule.origin, rule.target): rule.amount for rule in caps if isinstance(rule, Cap)}
    own = Aspect.REUSE in understood.aspects
    options = [words for pair, words in DIRECTIONS.items() if pair in found and (not own or pair[0] in OWN)]
    if len(options) < 2:
        return None
    return Ask("What did you earn the credits in, and what are they to count toward? The limit depends on the direction.", tuple(options))


def _unknown_origin(understood: Understanding, scope: Scope) -> Ask | Understanding | None:
    """Credit whose origin is unsaid: the only origin that the rules know, or the question which of several it is
    where they come to different outcomes."""
    lots = [lot for lot in understood.holdings if lot.amount and lot.origin is None]
    if not lots or understood.target is None or Aspect.PRICE in understood.aspects:
        return None
    target = understood.target
    circle = scope.named if rules_of(scope.named, lambda rule: isinstance(rule, Cap)) else scope.documents
    held = {rule.origin for h in rules_of(circle, lambda rule: isinstance(rule, Cap)) if isinstance(rule := h.rule, Cap) and rule.target is target}
    possible = [origin for origin in (Origin.OUTSIDE, Origin.NONDEGREE) if origin in held]
    if Origin.PREADMISSION in held and not possible:
        possible = [Origin.OUTSIDE]
    completed = [
        replace(understood, holdings=tuple(replace(lot, origin=lot.origin or origin) for lot in understood.holdings))
        for origin in possible
    ]
    outcomes = {_outcome(group, each) for each in completed for group in _groups(each, scope, target)[:1]}
    if len(outcomes) > 1:
        return Ask(
            "Where did you earn these credits? The limit differs.", tuple(DIRECTIONS[(origin, target)] for origin in possible)
        )
    return completed[0] if completed else None


_FAMILIES: dict[Aspect, Callable[[Rule], bool]] = {
    aspect: SIGNS[aspect].rule
    for aspect in (
        Aspect.CAP, Aspect.GRADE, Aspect.AGE, Aspect.REUSE, Aspect.SIZE, Aspect.PRICE, Aspect.AID, Aspect.CONCURRENT, Aspect.DURATION,
        Aspect.SHARING, Aspect.SUBSTITUTION, Aspect.RESIDENCY, Aspect.AWARD, Aspect.EXPIRED, Aspect.PASS_FAIL, Aspect.TEST, Aspect.STATUS,
        Aspect.GPA_EFFECT, Aspect.NONCREDIT, Aspect.INTERNATIONAL, Aspect.CONVERSION, Aspect.LEVEL,
    )
}  # fmt: skip


def _relevant(understood: Understanding, group: _Group | None, scope: Scope) -> list[HeldRule]:
    """The rules of the kinds that the question asks about, of its direction where a rule has one."""
    found: list[HeldRule] = []
    inside = group.settled.rules if group else ()
    for aspect, family in _FAMILIES.items():
        if aspect not in understood.aspects:
            continue
        found += [held for held in inside if family(held.rule)]
        if scope.named:
            found += [
                held for held in rules_of(scope.named, family) if not isinstance(held.rule, Cap | MinimumGrade | AgeLimit | Reuse)
            ]
    return found


def total(lots: Iterable[Holding]) -> Fraction:
    """The credits of several lots together."""
    return sum((lot.amount or Fraction(0) for lot in lots), Fraction(0))
