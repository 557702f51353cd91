"""Whether credit that served for other credentials may serve once more: the count of a course's credentials."""

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.finding import Finding, HeldRule
from advisor.message.credit.credit import Holding, Use
from advisor.reply import Verdict
from advisor.rules.wording import speaker
from corpus.rules import Allowed, CredentialsPerCourse, Origin, Permission, Reuse, Topic

_INHERENT = {
    Origin.CERTIFICATE: Use.CERTIFICATE,
    Origin.DEGREE: Use.DEGREE,
    Origin.MASTERS: Use.DEGREE,
}
"""What credit of an origin has served by being of it: a cap on that origin speaks of this use and of no other."""


@dataclass(frozen=True)
class Counted:
    """Why a course may not serve once more, or what must hold for it; None for both where nothing is said against."""

    shut: Finding | None = None
    provided: Finding | None = None


def served_for(holding: Holding) -> frozenset[Use]:
    """The credentials that the credit served, as far as it is said: that of its origin beside the one named."""
    if holding.used_for in (None, Use.NOTHING):
        return frozenset()
    own = _INHERENT.get(holding.origin) if holding.origin else None
    return frozenset(use for use in (own, holding.used_for) if use is not None)


def counted_once_more(held: HeldRule, holding: Holding) -> Counted:
    """What a rule on the credentials of one course says of the next one."""
    most = _most(held)
    if most is None or holding.used_for is Use.NOTHING:
        return Counted()
    source = held.source
    if holding.used_for is None:
        text = "The credit has not served for another credential."
        if most > 1:
            text = f"The credit has not served for {most} credentials already."
        return Counted(provided=Finding(text, (source,), None, (), (source,)))
    if len(served_for(holding)) < most:
        return Counted()
    if isinstance(held.rule, Permission) and held.rule.allowed is Allowed.CONDITIONAL:
        text = "The conditions for a third credential with the same credit are met."
        return Counted(provided=Finding(text, (source,), None, (), (source,)))
    allowed = "only one credential" if most == 1 else f"at most {most} credentials"
    text = f"A course may serve {allowed} at {speaker(held.document)}."
    return Counted(shut=Finding(text, (source,), Verdict.NO, (), (source,)))


def _most(held: HeldRule) -> int | None:
    """The most credentials of one course by a rule; None for a rule that sets no number."""
    rule = held.rule
    if isinstance(rule, CredentialsPerCourse):
        return rule.count
    if not isinstance(rule, Permission) or rule.topic is not Topic.THIRD_CREDENTIAL:
        return None
    return None if rule.allowed is Allowed.YES else 2


def unspoken(holding: Holding, rules: Sequence[HeldRule]) -> bool:
    """Whether the credit served for something that no rule on its reuse speaks of."""
    use = holding.used_for
    if use in (None, Use.NOTHING) or use is (_INHERENT.get(holding.origin) if holding.origin else None):
        return False
    named: set[str] = {name for held in rules if isinstance(held.rule, Reuse) for name in held.rule.used_for}
    return use not in named
