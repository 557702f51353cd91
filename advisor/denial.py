"""The verdict "no": which rule shuts the credit out, and what would change it."""

from dataclasses import replace

from advisor.conditions import Ruling
from advisor.credit import at_least
from advisor.finding import Finding, counted
from advisor.qualities import grades_in
from advisor.reply import Verdict
from advisor.rulebook import Check, check
from advisor.wording import ANCHORS, ORIGINS, TARGETS, article, speaker
from advisor.workings import cap_sources, conditions, over_age
from corpus.rules import AgeLimit, Cap, MinimumGrade, Origin, Reuse


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
    if result.failures:
        ruling = result.failures[0]
        text, others = _failure(ruling, result), [r for r in result.failures[1:] if r.held != ruling.held]
        reasons = (ruling.held.source, *(r.held.source for r in others), *cap_sources(result), *conditions(result))
        sources = [ruling.held.source]
        change = _what_would_change(result, ruling)
        if change:
            text, sources = f"{text} {change.text}", [*sources, *change.sources]
        return Finding(
            text, tuple(dict.fromkeys(sources)), Verdict.NO, over_age(ruling, result), tuple(dict.fromkeys(reasons))
        )
    zero = next((pool for pool in result.pools if pool.limit == 0), None)
    if zero is None:
        return None
    cap = zero.held.rule
    assert isinstance(cap, Cap)
    kind = " ".join(word for word in (ORIGINS[cap.origin], "credit") if word)
    second = (
        "second " if cap.origin in (Origin.CERTIFICATE, Origin.MASTERS) and cap.target.value == cap.origin.value else ""
    )
    text = f"No: none of this {kind} counts toward the {second}{TARGETS[result.case.target]} at {speaker(zero.held.document)}."
    return Finding(text, (zero.held.source,), Verdict.NO, (), (zero.held.source,))


def _failure(ruling: Ruling, result: Check) -> str:
    lot, rule = result.case.lots[ruling.lot], ruling.held.rule
    who = speaker(ruling.held.document)
    match rule:
        case MinimumGrade(grade=grade):
            return f"No: {article(lot.grade or '')} is below the minimum of {article(grade)} at {who}."
        case AgeLimit(years=years, anchor=anchor) if lot.age:
            return f"No: credit that is {counted(lot.age.years, 'year')} old is past the limit of {counted(years, 'year')}{ANCHORS[anchor]} at {who}."
        case Reuse():
            return f"No: credit that already served for another credential may not count again at {who}."
        case _:
            return f"No: the credit does not meet a rule of {who}."


def _what_would_change(result: Check, ruling: Ruling) -> Finding | None:
    """What the outcome would be if the one failed condition were met."""
    if len({r.held for r in result.failures}) > 1 or len(result.case.lots) > 1:
        return None
    lot, rule = result.case.lots[ruling.lot], ruling.held.rule
    rules = [r.held for r in result.rulings] + [pool.held for pool in result.pools]
    if isinstance(rule, MinimumGrade):
        mended, words = replace(lot, grade=rule.grade), f"With {article(rule.grade)} or better"
    else:
        return None
    again = check(replace(result.case, lots=(mended,)), list(dict.fromkeys(rules)))
    pool = next((p for p in again.pools if p.limit is not None), None)
    if again.failures or pool is None or lot.amount is None or again.counts[0] != lot.amount:
        return None
    return Finding(f"{words}, the {counted(lot.amount)} would fit under the cap.", (pool.held.source,))
