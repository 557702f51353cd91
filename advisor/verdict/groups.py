"""The rules that speak of the credit in question, by the circle of documents that speaks first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule
from advisor.message.amounts.all_graded import is_all
from advisor.message.asked.aspects import SIGNS, Aspect
from advisor.message.credit.credit import Holding, Use
from advisor.message.understanding import Understanding
from advisor.proof.telling import Told
from advisor.reply import Verdict
from advisor.rules.conditions import applies
from advisor.rules.disputes import Settled, settle
from advisor.rules.otherwise import otherwise
from advisor.rules.precedence import Rivals
from advisor.rules.rulebook import Case, Check, check
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes, size_of_named, sizes_told
from advisor.verdict.goes_first import weighed
from advisor.verdict.verdicts import verdict_finding
from corpus.amounts import Base, Credits
from corpus.document import Document
from corpus.rules import AgeLimit, Cap, Credential, Exclusion, MinimumGrade, Residency, Reuse, Rule, Size


@dataclass(frozen=True)
class Group:
    """The rules of one part of an institution and what they make of the case. `name` is of a part that was not named;
    it is empty for what was, and for the institution at large. `beside` are its rules that the institution at large
    sets otherwise, `contested` those of them that nobody says go first and that decide the case."""

    name: str
    settled: Settled
    result: Check
    finding: Finding | None
    beside: tuple[Rivals, ...] = ()
    contested: tuple[Rivals, ...] = ()

    def pages(self, scope: Scope) -> tuple[Document, ...]:
        """The pages whose limits hold for the credit: those of its rules, those named, and the school's own."""
        ruled = (held.document for held in self.settled.rules)
        return tuple(dict.fromkeys([*ruled, *scope.named, *scope.general]))

    def counted(self, understood: Understanding) -> Understanding:
        """The question with as much of its credit as counts by the rules."""
        lots = zip(self.result.case.lots, self.result.counts, strict=True)
        kept = (lot if count in (None, lot.amount) else replace(lot, amount=count, courses=None) for lot, count in lots)
        return replace(understood, holdings=tuple(kept))


def _case(understood: Understanding, scope: Scope, target: Credential, lots: tuple[Holding, ...]) -> Case:
    """The credit with the size of what it is to count toward: the asker's figure, else that of the page named."""
    sizes = sizes_told(replace(understood, target=target))
    if target is Credential.CERTIFICATE:
        own_size = {Base.PROGRAM: understood.certificate_size} if understood.certificate_size else {}
        sizes = Sizes({**{base: size for base, size in sizes.items() if base is not Base.PROGRAM}, **own_size})
    told = Base.PROGRAM in understood.sizes or Base.PROGRAM in sizes
    own = None if told else size_of_named(understood, scope, target)
    if own is None or not isinstance(own.rule, Size) or otherwise(own.rule, understood, own.document):
        return Case(lots, target, sizes, understood.situations)
    return Case(lots, target, Sizes({**sizes, Base.PROGRAM: own.rule.least}, own.source), understood.situations)


ANOTHER = "A part not listed here"
"""The option for a part of which nothing is held: the rules for all of the institution are then what there is."""


def elsewhere_in(understood: Understanding) -> bool:
    """Whether the asker chose a part of which nothing is held."""
    return ANOTHER in understood.text


def groups_of(understood: Understanding, scope: Scope, target: Credential) -> list[Group]:
    """The rules on this credit, by the circle that speaks of it first; parts of an institution apart."""

    def wanted(rule: Rule) -> bool:
        return any(applies(rule, lot.origin, target) for lot in understood.holdings)

    def decisive(rule: Rule) -> bool:
        if isinstance(rule, Reuse):
            return wanted(rule) and any(lot.used_for not in (None, Use.NOTHING) for lot in understood.holdings)
        if isinstance(rule, Exclusion):
            return wanted(rule) and any(lot.traits & set(rule.traits) for lot in understood.holdings)
        return wanted(rule) and _asked_of(rule, understood)

    for circle in (scope.named, scope.general):
        if scope.of(circle, decisive):
            rules = scope.of(circle, wanted)
            backing = scope.of(scope.general, wanted) if circle is scope.named else ()
            kinds = {type(held.rule) for held in rules}
            kinds -= {Exclusion}  # what a school shuts out its university may add to
            whole = tuple(held for held in backing if type(held.rule) in kinds)
            rules += tuple(held for held in backing if type(held.rule) not in kinds and not isinstance(held.rule, Cap))
            return [_group("", rules, understood, scope, target, whole)]
    resident = _by_residency(understood, scope, target)
    if resident is not None:
        return [resident]
    if scope.named or scope.place.refused or elsewhere_in(understood):
        return []
    parts: dict[str, list[Document]] = {}
    for document in scope.others:
        parts.setdefault(document.unit or document.program or document.title, []).append(document)
    found = [(name, scope.of(documents, wanted)) for name, documents in parts.items() if scope.of(documents, decisive)]
    return [_group(name, rules, understood, scope, target) for name, rules in found]


def _by_residency(understood: Understanding, scope: Scope, target: Credential) -> Group | None:
    """What must be earned at the institution, where no rule says how much comes in: more than it leaves does not
    count. Of what it leaves room for nothing is said, for the departments may let in less."""

    def wanted(rule: Rule) -> bool:
        return isinstance(rule, Residency) and any(applies(rule, lot.origin, target) for lot in understood.holdings)

    rules = scope.own_rules(wanted) if any(lot.amount for lot in understood.holdings) else ()
    if not rules or not all(_is_of_all(held, understood) for held in rules):
        return None
    found = _group("", rules, understood, scope, target)
    return found if found.finding and found.finding.verdict in (Verdict.PARTLY, Verdict.NO) else None


_OF_A_PART = re.compile(
    r"\bof the (?P<kind>course|graded|class|letter-graded) (?:credits|hours|units)\b", re.IGNORECASE
)
"""That a share to be earned is one of a part of the credits."""


def _is_of_all(held: HeldRule, understood: Understanding) -> bool:
    """Whether what is to be earned is of all credits of the degree, or of a part that the message says is all of it."""
    part = _OF_A_PART.search(held.rule.sentence)
    return part is None or is_all(part["kind"].lower(), understood.question)


def _asked_of(rule: Rule, understood: Understanding) -> bool:
    """Whether a rule is of a kind that the question turns on; any cap is, where nothing particular is asked."""
    if isinstance(rule, Cap) and rule.amount == Credits(Fraction(0)):  # shuts the credit out, whatever is asked of it
        return True
    turning = understood.aspects & {Aspect.GRADE, Aspect.AGE, Aspect.CAP, Aspect.REUSE}
    if not turning or any(lot.amount for lot in understood.holdings):
        return isinstance(rule, Cap | MinimumGrade | AgeLimit)
    if isinstance(rule, Cap) and Aspect.REUSE in turning:
        return True
    return any(SIGNS[aspect].rule(rule) for aspect in turning)


def _group(
    name: str,
    rules: Sequence[HeldRule],
    understood: Understanding,
    scope: Scope,
    target: Credential,
    whole: Sequence[HeldRule] = (),
) -> Group:
    """What the rules of a part come to, beside those that hold for the `whole` institution."""
    settled = settle(rules, understood.as_of)
    case = _case(understood, scope, target, understood.holdings)
    weigh = weighed(settled.rules, settle(whole, understood.as_of).rules, case, (*scope.named, *scope.general))
    result = check(case, weigh.rules)
    finding = verdict_finding(result, understood.question, Told(understood.told))
    return Group(name, replace(settled, rules=weigh.rules), result, finding, weigh.beside, weigh.contested)


def outcome(group: Group, understood: Understanding) -> tuple[object, ...]:
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
