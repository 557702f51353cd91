"""Which versions and disputes of a place's rules bear on a question."""

from dataclasses import dataclass

from advisor.finding import HeldRule
from advisor.message.asked.aspects import SIGNS, Aspect
from advisor.message.understanding import Understanding
from advisor.rules.disputes import Settled
from advisor.rules.rulebook import check
from advisor.rules.scope import Scope
from advisor.verdict.groups import Group
from corpus.rules import AgeLimit, Cap, Credential, Exclusion, MinimumGrade, Reuse, Rule

OF_CREDIT = (Cap, MinimumGrade, AgeLimit, Reuse, Exclusion)
"""Rules that bear on credit of one direction alone: those of the group are the ones of the direction asked about."""


@dataclass(frozen=True)
class Bearing:
    """What bears on a question; `alike` where versions differ and the case comes out the same by either."""

    settled: Settled
    alike: bool


def bearing(versions: Settled, understood: Understanding, group: Group | None, scope: Scope, judged: bool) -> Bearing:
    """Of what became of all rules of a place, what bears on the question; of the disputes those that decide, where the
    question was `judged` or was not."""

    def bears(held: HeldRule) -> bool:
        if group and held in group.settled.rules:
            return True
        if isinstance(held.rule, OF_CREDIT) or held.document not in (*scope.named, *scope.general):
            return False
        return _is_asked_about(held.rule, understood)

    newer = tuple(pair for pair in versions.superseded if bears(pair.newer))
    disputed = [pair for pair in versions.disputed if bears(pair[0]) and bears(pair[1])]
    deciding = tuple(pair for pair in disputed if _decides(pair, understood, group, judged))
    return Bearing(Settled(versions.rules, newer, deciding), judged and len(deciding) < len(disputed))


def _is_asked_about(rule: Rule, understood: Understanding) -> bool:
    of = getattr(rule, "target", Credential.ANY)
    fits = Credential.ANY in (of, understood.target) or of is understood.target
    if isinstance(rule, Reuse):  # of which a question on how much credit counts asks nothing
        return fits and (Aspect.REUSE in understood.aspects or any(lot.used_for for lot in understood.holdings))
    return fits and any(SIGNS[aspect].rule(rule) for aspect in understood.aspects)


def _decides(pair: tuple[HeldRule, HeldRule], understood: Understanding, group: Group | None, judged: bool) -> bool:
    """Whether a case comes out differently by either of two rules; where there is no verdict, whether they are asked
    about. Caps of which the worth is not known are told apart where the question is seen to turn on an amount."""
    if group is None or not set(pair) <= set(group.settled.rules):
        return True
    results = [check(group.result.case, [held for held in group.settled.rules if held != without]) for without in pair]
    if isinstance(pair[0].rule, Cap) and not (judged and not any(result.sizes_needed for result in results)):
        return True
    counts = {result.counts for result in results}
    return len(counts) > 1 or (not judged and _is_asked_about(pair[0].rule, understood))
