"""Sums that a question asks for: a cap for a program's size, credits converted, credits left, and cost."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import SIGNS, Aspect
from advisor.message.understanding import Understanding
from advisor.rules.levels import level_sums
from advisor.rules.limits import room_left
from advisor.rules.residency import before_admission, from_elsewhere, residency
from advisor.rules.rulebook import Check
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes, known_sizes
from advisor.sums.beside.beside import Beside, beside
from advisor.sums.left.after_pathway import left_after_pathway
from advisor.sums.left.beside_certificate import is_beside, lot_by_lot, rest_beside_certificate
from advisor.sums.left.credits_left import courses_left, credits_left
from advisor.sums.left.done_so_far import done_so_far
from advisor.sums.left.if_counted import left_if_counted
from advisor.sums.left.of_a_whole import left_of_whole
from advisor.sums.left.parts_left import parts_left
from advisor.sums.left.residency_left import residency_left
from advisor.sums.left.rest import may_be_of_it, rest_to_earn
from advisor.sums.left.stacked import stacked
from advisor.sums.prices.bill import bill
from advisor.sums.prices.cost import cost, fees, fees_together
from advisor.sums.prices.course_prices import courses_priced
from advisor.sums.prices.courses_and_exam import courses_and_exam
from advisor.sums.prices.owed import owed
from advisor.sums.prices.two_prices import two_prices
from advisor.sums.shares.asked_of_size import asked_of_size
from advisor.sums.shares.caps_for_size import caps_for_size
from advisor.sums.shares.graded import graded
from advisor.sums.shares.in_courses import in_courses
from advisor.sums.shares.in_percent import in_percent
from advisor.sums.shares.share_told import share_of_size
from advisor.sums.shares.smaller_certificate import shared_by_two
from advisor.sums.shares.validated import validated
from advisor.sums.shares.whole_courses import whole_courses
from advisor.sums.time.credit_ends import admitted_by, credit_ends
from advisor.sums.time.last_month import last_month
from advisor.sums.time.pace import pace
from advisor.sums.time.per_term import per_term
from advisor.sums.together.both_named import both_named
from advisor.sums.together.caps_together import caps_together
from advisor.sums.together.conversion import converted
from advisor.sums.together.instead import saved
from advisor.sums.together.over_the_cap import over_the_cap
from advisor.sums.together.per_credit import per_credit
from advisor.sums.together.two_certificates import two_certificates
from corpus.amounts import Base
from corpus.rules import Credential, Origin, Residency


def sums(
    understood: Understanding, scope: Scope, rules: Sequence[HeldRule], result: Check | None = None
) -> list[Finding]:
    """Every sum that the question asks for and that the rules allow; `result` is what they made of its credit."""
    if understood.target is None and _MICRO.search(understood.question):
        understood = replace(understood, target=Credential.MICROCREDENTIAL)
    found = _whatever_the_size(understood, scope, rules)
    sizes = known_sizes(understood, scope)
    found.append(in_percent(understood, scope, sizes))
    over = over_the_cap(understood, result)
    if over:
        return [over]
    supposed = left_if_counted(understood, scope, sizes)
    found += [supposed, None if supposed else room_left(understood, rules, sizes)]
    found.append(graded(understood, scope, sizes))
    found.append(whole_courses(understood, scope, sizes))
    if not any(found):
        found.append(_left_to_earn(understood, scope, rules, result, sizes))
    spent = Beside.USED_UP in beside(understood.question)
    if Aspect.CAP in understood.aspects and not spent and not any(lot.amount for lot in understood.holdings):
        found += caps_for_size(understood, rules, sizes)
    if not spent:
        found += _not_yet(asked_of_size(understood, scope, sizes), found)
    if not any(found) and not spent:
        found.append(share_of_size(understood, scope, sizes))
    resident = _resident(understood, scope)
    if not any(found):
        found += [from_elsewhere(understood, held, sizes, scope.named) for held in resident]
        found.append(before_admission(understood, resident, sizes))
    found += _of_levels(understood, scope, sizes)
    found.append(residency_left(understood, resident, sizes))
    if Aspect.RESIDENCY in understood.aspects and found[-1] is None:
        target = understood.target
        found += [residency(held, sizes) for held in resident if target is None or _is_of(held, target)]
    so_far = [finding for finding in found if finding]
    found += [pace(understood, scope, so_far), per_term(understood, scope, so_far)]
    return _each_once([finding for finding in found if finding])


def _each_once(found: Sequence[Finding]) -> list[Finding]:
    """The findings without those that another one says, too."""
    texts = [finding.text for finding in found]
    said = (
        any(other.startswith(text) and (other != text or before < at) for before, other in enumerate(texts))
        for at, text in enumerate(texts)
    )
    return [finding for finding, again in zip(found, said, strict=True) if not again]


def _whatever_the_size(understood: Understanding, scope: Scope, rules: Sequence[HeldRule]) -> list[Finding | None]:
    """The sums that need no size of a program beside what the rules state."""
    return [
        converted(understood, scope, rules) if Aspect.CONVERSION in understood.aspects else None,
        (credits_left(understood, scope) if _asks_left(understood) else None) or done_so_far(understood, scope),
        _price(understood, scope) if Aspect.PRICE in understood.aspects else None,
        courses_left(understood, scope),
        left_after_pathway(understood, scope),
        stacked(understood, scope),
        saved(understood, scope),
        shared_by_two(understood, scope),
        caps_together(understood, scope),
        two_certificates(understood, scope),
        both_named(understood, scope),
        in_courses(understood, scope),
        per_credit(understood, scope),
        last_month(understood, scope),
        credit_ends(understood, scope),
        admitted_by(understood, scope),
        parts_left(understood, scope) if Aspect.LEFT in understood.aspects else None,
        *validated(understood, scope),
    ]


def _price(understood: Understanding, scope: Scope) -> Finding | None:
    """The first price that can be worked out; the more of the message it takes in, the earlier it is tried."""
    return (
        owed(understood, scope)
        or two_prices(understood, scope)
        or courses_and_exam(understood, scope)
        or courses_priced(understood, scope)
        or fees_together(understood, scope)
        or bill(understood, scope)
        or cost(understood, scope)
        or fees(understood, scope)
    )


def _left_to_earn(
    understood: Understanding,
    scope: Scope,
    rules: Sequence[HeldRule],
    result: Check | None,
    sizes: Sizes,
) -> Finding | None:
    if is_beside(understood):
        return rest_beside_certificate(understood, scope, rules, result, sizes)
    return _rest(understood, scope, result, sizes) or left_of_whole(understood, scope)


def _resident(understood: Understanding, scope: Scope) -> list[HeldRule]:
    """The rules on what has to be earned at the institution, of the parts of it that the question may be about."""
    may_be_of_it = scope.rules(lambda rule: isinstance(rule, Residency) and _may_be_of(rule, understood.target))
    return [held for held in may_be_of_it if not (scope.named and held.document in scope.others)]


def _of_levels(understood: Understanding, scope: Scope, sizes: Sizes) -> list[Finding]:
    """What must be earned at a level, where that is asked and no credit is told that is not the certificate's own."""
    told = _size_of_certificate(understood)
    if Aspect.LEVEL not in understood.aspects or (not told and any(lot.amount for lot in understood.holdings)):
        return []
    return level_sums(understood, scope.named or scope.general, sizes.get(Base.PROGRAM, told), sizes.stated)


def _size_of_certificate(understood: Understanding) -> Fraction | None:
    """The one amount of a message on a certificate that is told as the certificate's own."""
    told = [lot for lot in understood.holdings if lot.amount]
    whole = len(told) == 1 and told[0].origin is Origin.CERTIFICATE and understood.target is Credential.CERTIFICATE
    return told[0].amount if whole else None


def _asks_left(understood: Understanding) -> bool:
    """Whether a question is what a certificate leaves of a degree, with no other credit beside it."""
    return bool(SIGNS[Aspect.LEFT].asked.search(understood.question)) and not is_beside(understood)


def _rest(understood: Understanding, scope: Scope, result: Check | None, sizes: Sizes) -> Finding | None:
    """What is left to earn after the credit that counts, lot by lot where each has a limit of its own; None where a
    limit is of a part of the institution that nobody named."""
    if may_be_of_it(understood) or any(pool.held.document in scope.others for pool in (result.pools if result else ())):
        return None
    found = rest_to_earn(understood, result, sizes)
    return lot_by_lot(found, result, sizes) if found else None


def _not_yet(more: Sequence[Finding], found: Sequence[Finding | None]) -> list[Finding]:
    """The findings whose sums are not yet among those found."""
    known = {one.expression for finding in found if finding for one in finding.sums}
    return [finding for finding in more if not {one.expression for one in finding.sums} <= known]


def _may_be_of(rule: Residency, target: Credential | None) -> bool:
    """Whether a rule may be of the credential asked about; only a microcredential is told apart at once."""
    return target is not Credential.MICROCREDENTIAL or rule.target is target


def _is_of(held: HeldRule, target: Credential) -> bool:
    """Whether what has to be earned there is of the credential asked about."""
    return isinstance(held.rule, Residency) and held.rule.target is target


_MICRO = re.compile(r"\bmicro-?\s?credentials?\b", re.IGNORECASE)
