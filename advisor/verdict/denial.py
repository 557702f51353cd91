"""The verdict "no": which rule shuts the credit out, and what would change it."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, Source, counted
from advisor.message.credit.credit import at_least
from advisor.message.credit.qualities import grades_in
from advisor.reply import Verdict
from advisor.rules.conditions import Ruling
from advisor.rules.rulebook import Check, check
from advisor.rules.wording import ANCHORS, ORIGINS, TARGETS, aged, article, by_when, graded, least, speaker, traits_told
from advisor.verdict.workings import cap_sources, conditions, over_age
from corpus.rules import AgeLimit, Cap, Exclusion, MinimumGrade, Origin, Reuse
from corpus.sentences import alone


def mixed_grades(result: Check, question: str) -> bool:
    """Whether several courses stand under one lot with grades on both sides of the minimum: part of it may count."""
    floors = [r.held.rule.grade for r in result.failures if isinstance(r.held.rule, MinimumGrade)]
    several = any((lot.courses or 0) > 1 for lot in result.case.lots)
    named = grades_in(question)
    return several and bool(floors) and any(at_least(grade, floors[0]) for grade in named)


def shut_out(result: Check) -> bool:
    """Whether nothing counts: every lot fails a rule or draws on a cap of zero."""
    return bool(result.counts) and all(count == 0 for count in result.counts)


def denial(result: Check) -> Finding | None:
    """The "no" to credit of which nothing counts, by the first rule that it fails, else by a cap of zero."""
    return _by_rule(result, result.failures[0]) if result.failures else _by_zero_cap(result)


def _by_rule(result: Check, ruling: Ruling) -> Finding:
    text, sources = _failure(ruling, result), [ruling.held.source]
    end = _hard_end(ruling, result)
    if end:
        text, sources = f"{text} It is too old to be validated again, too.", [*sources, end]
    exempt = _exempt(result, ruling)
    if exempt:
        text, sources = f"{text} {exempt.text}", [*sources, *exempt.sources]
    change = _what_would_change(result, ruling)
    if change:
        text, sources = f"{text} {change.text}", [*sources, *change.sources]
    others = [other.held.source for other in result.failures if other.held != ruling.held]
    reasons = dict.fromkeys(
        [
            ruling.held.source,
            *([end] if end else []),
            *(exempt.sources if exempt else ()),
            *others,
            *cap_sources(result),
            *conditions(result),
        ]
    )
    return Finding(text, tuple(dict.fromkeys(sources)), Verdict.NO, over_age(ruling, result), tuple(reasons))


def _by_zero_cap(result: Check) -> Finding | None:
    zero = next((pool.held for pool in result.pools if pool.limit == 0), None)
    if zero is None:
        return None
    cap = zero.rule
    assert isinstance(cap, Cap)
    kind = " ".join(word for word in (ORIGINS[cap.origin], "credit") if word)
    again = cap.origin in (Origin.CERTIFICATE, Origin.MASTERS) and cap.target.value == cap.origin.value
    target = f"{'second ' if again else ''}{TARGETS[result.case.target]}"
    text = f"No: none of this {kind} counts toward the {target} at {speaker(zero.document)}."
    return Finding(text, (zero.source,), Verdict.NO, (), (zero.source,))


def _failure(ruling: Ruling, result: Check) -> str:
    lot, rule = result.case.lots[ruling.lot], ruling.held.rule
    who = speaker(ruling.held.document)
    match rule:
        case MinimumGrade():
            told = graded(lot.grade, lot.percent)
            return f"No: {told} is below the minimum of {least(rule, lot.grade is None)} at {who}."
        case AgeLimit(years=years, anchor=anchor) if lot.age:
            limit = f"{counted(years, 'year')}{ANCHORS[anchor]}"
            ways = [] if _hard_end(ruling, result) else _exceptions(result)[:1]
            lead = ", ".join(["No", *ways])
            return f"{lead}: {aged(lot.age)} is past the limit of {limit}{by_when(lot.age)} at {who}."
        case Reuse():
            return f"No: credit that already served for another credential may not count again at {who}."
        case Exclusion():
            return f"No: credit {traits_told(lot.traits & set(rule.traits))} does not count at {who}."
        case _:
            return f"No: the credit does not meet a rule of {who}."


_NEVER = re.compile(r"\bolder than (\d+) years (?:cannot|may not|can never) be (?:re-?)?validated\b", re.IGNORECASE)


def _hard_end(ruling: Ruling, result: Check) -> Source | None:
    """The sentence by which credit of this age cannot be validated again either, where the page has one."""
    age, page = result.case.lots[ruling.lot].age, ruling.held.document
    if age is None or not isinstance(ruling.held.rule, AgeLimit) or not ruling.held.rule.exception:
        return None
    ends = [(line, _NEVER.search(line)) for line in alone(page.text)]
    return next((Source(page, line) for line, end in ends if end and age.past(Fraction(end[1]), reached=False)), None)


_SERVED = {"bachelor": "a bachelor's degree", "degree": "a degree", "certificate": "a certificate"}


def _exempt(result: Check, ruling: Ruling) -> Finding | None:
    """What credit a limit on age does not cover, where the asker does not say whether theirs is such."""
    rule, lot = ruling.held.rule, result.case.lots[ruling.lot]
    if not isinstance(rule, AgeLimit) or rule.exempt_sentence is None or lot.used_for is not None:
        return None
    served = " or ".join(_SERVED[use] for use in rule.exempt)
    text = f"Credit that was already applied to {served} is not under this limit."
    return Finding(text, (Source(ruling.held.document, rule.exempt_sentence),))


def _exceptions(result: Check) -> list[str]:
    """The exceptions that the rules on age name, in the words of their sentences."""
    rules = (ruling.held.rule for ruling in result.failures)
    return [rule.exception for rule in rules if isinstance(rule, AgeLimit) and rule.exception]


def _what_would_change(result: Check, ruling: Ruling) -> Finding | None:
    """What the outcome would be if the one failed condition were met."""
    lot, rule = result.case.lots[ruling.lot], ruling.held.rule
    if len({r.held for r in result.failures}) > 1 or len(result.case.lots) > 1 or not isinstance(rule, MinimumGrade):
        return None
    rules = [r.held for r in result.rulings] + [pool.held for pool in result.pools]
    mended = replace(result.case, lots=(replace(lot, grade=rule.grade),))
    again = check(mended, list(dict.fromkeys(rules)))
    pool = next((p for p in again.pools if p.limit is not None), None)
    if again.failures or pool is None or lot.amount is None or again.counts[0] != lot.amount:
        return None
    text = f"With {article(rule.grade)} or better, the {counted(lot.amount)} would fit under the cap."
    return Finding(text, (pool.held.source,))
