"""Whether an institution's own credit that is past its limit may be validated anew: how much of it, and how old."""

from collections.abc import Sequence
from dataclasses import replace

from advisor.finding import Finding, HeldRule
from advisor.message.credit.renewal import RENEWAL_READ, asks_renewal, exam_fails
from advisor.message.understanding import Understanding
from advisor.message.unread.heard import heard
from advisor.proof.telling import Told
from advisor.reply import Verdict
from advisor.rules.conditions import Outcome
from advisor.rules.rulebook import Case, Check, check
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from advisor.rules.wording import speaker
from advisor.verdict.expired import is_past
from advisor.verdict.verdicts import verdict_finding
from corpus.rules import AgeLimit, Allowed, Cap, Credential, Origin, Permission, Rule, Topic

_ELSEWHERE = (Origin.OUTSIDE, Origin.UNDERGRADUATE, Origin.PRIOR_LEARNING)


def renewal(understood: Understanding, scope: Scope) -> Finding | None:
    """The verdict on one lot of expired credit by the caps and the age limits on such credit, where a rule says on
    which condition it is validated and the message was read whole."""
    lots = understood.holdings
    if len(lots) != 1 or lots[0].origin in _ELSEWHERE or not asks_renewal(understood.question):
        return None
    if (
        understood.figures.years  # one may be that of a degree that is over
        or understood.schools.named > 1
        or understood.target not in (None, Credential.MASTERS)
    ):
        return None
    ways = scope.rules(_is_way)
    rules = scope.rules(_is_of_expired)
    if not ways or not rules or not is_past(lots[0], understood, scope):
        return None
    if any(exam_fails(understood.question, way.rule.sentence) for way in ways):
        return None
    lot = replace(lots[0], origin=Origin.EXPIRED, grade=None, used_for=None, traits=frozenset())
    result = check(Case((lot,), Credential.MASTERS, Sizes(understood.sizes), understood.situations), rules)
    found = verdict_finding(result, understood.question, Told(understood.told))
    if found is None or found.verdict is None or not _settled(result, found.verdict):
        return None
    ages = [] if lot.age is None else [lot.age.years]
    return _with_ways(found, ways) if heard(understood, RENEWAL_READ, ages) else None


def _is_way(rule: Rule) -> bool:
    return isinstance(rule, Permission) and rule.topic is Topic.REVALIDATE_OWN and rule.allowed is not Allowed.NO


def _is_of_expired(rule: Rule) -> bool:
    return isinstance(rule, Cap | AgeLimit) and rule.origin is Origin.EXPIRED


def _settled(result: Check, verdict: Verdict) -> bool:
    """Whether nothing that these rules ask was left unsaid: of a "no" the age alone is enough."""
    if verdict is Verdict.NO:
        return bool(result.failures)
    if result.case.lots[0].amount is None or result.sizes_needed or not result.pools:
        return False
    return all(ruling.outcome is Outcome.PASS for ruling in result.rulings)


def _with_ways(found: Finding, ways: Sequence[HeldRule]) -> Finding:
    """A verdict with the condition on which credit is validated beside it."""
    sources = tuple(dict.fromkeys([*found.sources, *(way.source for way in ways)]))
    text = found.text
    if found.verdict is not Verdict.NO:
        who = speaker(ways[0].document)
        text = text.replace(", and approval is still needed.", f" on credit that {who} validates anew.")
        text = f"{text} It has to be validated on the condition stated."
    return replace(found, text=text, sources=sources, reasons=tuple(dict.fromkeys([*found.reasons, *sources])))
