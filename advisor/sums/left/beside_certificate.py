"""What is left of a master's degree after a certificate of the same school and other credit beside it, each under a
limit of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.message.credit.credit import Holding
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.rulebook import Check, PoolUse, check
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from advisor.rules.wording import TARGETS, speaker
from advisor.sums.left.rest import asks_rest
from corpus.rules import Cap, Credential, Origin, Rule

_HAD = re.compile(
    r"\b(?:have|has|had|['’]ve|ive|got|hold|holds|finished|completed|earned|did|plus|and|with|bring|brings)\b[^.?!;]{0,40}"
    r"\bcert\w*\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bcert\w* (?:is |was |that (?:i|he|she) (?:did|earned|took|got) )?(?:from|at|of|earned at|done at) "
    r"(?:the same|there|here|this|your|that (?:school|university))\b|"
    r"\bcert\w*\b[^.?!;,]{0,30}\b(?:itself|too|as well)\b|\b(?:own|your|their) (?:[\w-]+ ){0,4}?cert\w*\b",
    re.IGNORECASE,
)
"""That the certificate is of the school that is asked about."""
_AFTER_A_NAME = re.compile(r"\S ?\s{3,}(?:grad(?:uate)? )?cert\w*\b", re.IGNORECASE)
"""That a name, which is left out, stands before the certificate."""


def is_beside(understood: Understanding) -> bool:
    """Whether a certificate is told with its size beside other credit that has an amount."""
    told = [lot for lot in understood.holdings if lot.amount]
    return (
        understood.certificate_size is not None
        and understood.target is Credential.MASTERS
        and any(lot.origin not in (Origin.CERTIFICATE, None) for lot in told)
        and not any(lot.origin is Origin.CERTIFICATE for lot in told)
    )


def rest_beside_certificate(
    understood: Understanding,
    scope: Scope,
    rules: Sequence[HeldRule],
    result: Check | None,
    sizes: Sizes,
) -> Finding | None:
    """The size less what counts of each lot and of the certificate; None where the certificate is not said to be the
    school's own, or where the limit on one of the lots is not known or shared."""
    size = sizes.program
    question = understood.question
    if size is None or result is None or not is_beside(understood) or not asks_rest(question):
        return None
    if not (_HAD.search(question) and _is_own(understood, scope)) or done_elsewhere(question):
        return None
    caps = scope.own_rules(_takes_certificates)
    if len({held.rule.amount for held in caps if isinstance(held.rule, Cap)}) != 1:
        return None
    own = Holding(amount=understood.certificate_size, origin=Origin.CERTIFICATE)
    lots = (*result.case.lots, own)
    known = [held for held in rules if held not in caps]
    found = check(replace(result.case, lots=lots), [*known, *caps])
    return _left(size, found, sizes.stated) if _is_settled(found) else None


def lot_by_lot(found: Finding, result: Check | None, sizes: Sizes) -> Finding:
    """What is left with each lot taken off by itself, so that the limit on each is cited, where the limits stand
    apart; any other finding as it is."""
    if result is None or sizes.program is None or len(result.case.lots) < 2 or not _is_settled(result):
        return found
    apart = _left(sizes.program, result, sizes.stated)
    same = apart is not None and [one.result for one in apart.sums] == [found.sums[0].result]
    return apart if apart and same else found


def _takes_certificates(rule: Rule) -> bool:
    return (
        isinstance(rule, Cap)
        and rule.origin is Origin.CERTIFICATE
        and rule.target is Credential.MASTERS
        and not (rule.when or rule.but)
    )


def _is_own(understood: Understanding, scope: Scope) -> bool:
    """Whether the certificate is said to be of the school: in so many words, or by a name before it where only this
    school is named."""
    if understood.institutions != (scope.place.institution,):
        return False
    named = _AFTER_A_NAME.search(understood.unnamed) and understood.schools.named == 1
    return bool(_OWN.search(understood.question) or named)


def _is_settled(found: Check) -> bool:
    """Whether each lot counts to a known amount, under one limit that no other lot draws on."""
    if found.failures or found.sizes_needed or None in found.counts:
        return False
    if found.shares_a_limit or any(len(pool.lots) != 1 for pool in found.pools):
        return False
    return {pool.lots[0] for pool in found.pools} == set(range(len(found.case.lots)))


def _left(size: Fraction, found: Check, stated: Source | None) -> Finding | None:
    tight = [_tightest(found.pools, at) for at in range(len(found.case.lots))]
    counts = [count or Fraction(0) for count in found.counts]
    rest = size - sum(counts, Fraction(0))
    if rest <= 0:
        return None
    expression = f"{' - '.join(number(value) for value in (size, *counts))} = {number(rest)}"
    terms = [Term("size", size, "credits", stated)]
    for pool, count in zip(tight, counts, strict=True):
        capped = pool.limit == count
        label = "most that counts" if capped else "credits that count"
        terms.append(Term(label, count, "credits", pool.held.source if capped else None))
    sources = tuple(dict.fromkeys([pool.held.source for pool in tight] + ([stated] if stated else [])))
    text = (
        f"{counted(rest)} of the {TARGETS[found.case.target]} are left at {speaker(tight[0].held.document)} "
        "if all that may count "
    )
    text += f"is accepted: {expression}."
    return Finding(text, sources, None, (Sum("credits left", expression, rest, "credits", tuple(terms)),), sources)


def _tightest(pools: Sequence[PoolUse], at: int) -> PoolUse:
    """The pool that limits a lot the most."""
    return min(
        (pool for pool in pools if pool.lots == (at,)), key=lambda pool: (pool.limit is None, pool.limit or Fraction(0))
    )
