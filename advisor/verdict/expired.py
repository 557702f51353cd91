"""Credit past its limit that is to be validated anew: a cap on expired credit speaks of it, no limit on its age."""

import re
from dataclasses import replace

from advisor.message.credit.credit import Holding
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.rules import AgeLimit, Cap, Credential, Origin

_ANEW = re.compile(
    r"\b(?:can|could|may|will|would)\b[^.?!;]{0,40}\b(?:re-?validated|validated|revived|brought back(?: to life)?)\b",
    re.IGNORECASE,
)
"""That it is asked whether credit may be validated."""
_PAST = re.compile(
    r"\b(?:past|beyond|over|outside) (?:the|its|their) (?:[\w-]+ ){0,2}?(?:limit|window|rule)\b|"
    r"\bexpired\b|\bout[- ]of[- ]date\b|"
    r"\btoo old\b|\baged out\b",
    re.IGNORECASE,
)


def expired_credit(understood: Understanding, scope: Scope) -> Understanding:
    """A message with its one lot of the institution's own credit taken as expired, where that is to be validated, is
    told to be past its limit or is older than one, and the institution caps such credit."""
    lots = understood.holdings
    if (
        len(lots) != 1
        or lots[0].amount is None
        or lots[0].origin is Origin.OUTSIDE
        or not _ANEW.search(understood.question)
    ):
        return understood
    caps = scope.rules(lambda rule: isinstance(rule, Cap) and rule.origin is Origin.EXPIRED)
    if not caps or not is_past(lots[0], understood, scope):
        return understood
    lot = replace(lots[0], origin=Origin.EXPIRED, grade=None, used_for=None)
    return replace(understood, holdings=(lot,), target=understood.target or Credential.MASTERS)


def is_past(lot: Holding, understood: Understanding, scope: Scope) -> bool:
    """Whether credit is told to be past its limit, or is older than one."""
    return bool(_PAST.search(understood.question)) or _is_old(lot, scope)


def _is_old(lot: Holding, scope: Scope) -> bool:
    """Whether credit is past a limit on age that holds for a master's degree."""
    limits = scope.rules(
        lambda rule: isinstance(rule, AgeLimit) and rule.target in (Credential.MASTERS, Credential.ANY)
    )
    return any(
        isinstance(held.rule, AgeLimit)
        and held.rule.origin is not Origin.EXPIRED
        and lot.age is not None
        and lot.age.past(held.rule.years, held.rule.reached) is True
        for held in limits
    )
