"""Putting a check into words: the verdict with the student's numbers and the rule's, the sum, and what would change it."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.credit import at_least
from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number, percent
from advisor.holdings import grades_in
from advisor.reply import Verdict
from advisor.rulebook import Case, Check, Outcome, PoolUse, Ruling, check
from corpus.amounts import Everything, Share, Unit
from corpus.document import Document
from corpus.rules import AgeLimit, Anchor, Cap, Credential, MinimumGrade, Origin, Reuse

SPECIAL_CREDIT = re.compile(
    r"\b(?:pass[ /-]?(?:or[ -])?fail|undergrad\w*|workshops?|correspondence|life experience|unaccredited|not accredited|expired|audit\w*|"
    r"internships?|practic\w+|credit by exam|extension|test(?:ed|ing)? out|non-?credit|moocs?|coursera|micromasters|badges?|"
    r"professional development|thesis credits?|research credits?|independent study|capstone|400[- ]level|senior year|ungraded|foreign|abroad)\b",
    re.IGNORECASE,
)
"""Kinds of credit that policies exclude one by one: where a question names one, a plain cap does not settle it."""

UNITS = {
    Unit.SEMESTER: "semester credit",
    Unit.QUARTER: "quarter credit",
    Unit.UNIT: "unit",
    Unit.CREDIT: "credit",
    Unit.COMPETENCY: "competency unit",
}
TARGETS = {
    Credential.MASTERS: "master's degree",
    Credential.CERTIFICATE: "certificate",
    Credential.MICROCREDENTIAL: "microcredential",
    Credential.DOCTORATE: "doctorate",
    Credential.ANY: "credential",
}
ORIGINS = {
    Origin.OUTSIDE: "outside",
    Origin.NONDEGREE: "own non-degree",
    Origin.PREADMISSION: "pre-admission",
    Origin.CERTIFICATE: "certificate",
    Origin.DEGREE: "degree",
    Origin.MASTERS: "first master's",
    Origin.UNDERGRADUATE: "undergraduate",
    Origin.PRIOR_LEARNING: "prior-learning",
    Origin.ANY: "",
}
ANCHORS = {
    Anchor.ADMISSION: " before admission",
    Anchor.APPLICATION: " before the application",
    Anchor.MATRICULATION: " before matriculation",
    Anchor.FIRST_ENROLMENT: " before first enrollment",
    Anchor.FIRST_COURSE: ", counted from the first course",
    Anchor.TRANSFER_REQUEST: " before the transfer request",
    Anchor.CANDIDACY: " before candidacy",
    Anchor.GRADUATION: " at graduation",
    Anchor.AWARD: " at the award",
    Anchor.NEW_CREDENTIAL: " before the new credential",
    Anchor.UNSTATED: "",
}


def speaker(document: Document) -> str:
    """The institution, with its program or unit where the rule is theirs."""
    if document.program:
        return f"{document.institution} ({document.program})"
    if document.unit and document.unit not in document.institution:
        return f"{document.institution} ({document.unit})"
    return document.institution


def verdict_finding(result: Check, question: str) -> Finding | None:
    """The verdict of a check with its reasons, or None where the rules held do not settle it."""
    if _shut_out(result):
        return None if _mixed_grades(result, question) else _no(result)
    if any(count is None for count in result.counts):
        return _without_amounts(result, question)
    total = sum((lot.amount or Fraction(0) for lot in result.case.lots), Fraction(0))
    fits = sum((count for count in result.counts if count is not None), Fraction(0))
    if result.sizes_needed or not _covered(result) or _special(question) or not total:
        return None
    return _yes(result, total) if fits == total else _partly(result, total, fits)


def _special(question: str) -> bool:
    """Whether a question names a kind of credit that policies treat apart, and not only to say that it is none."""
    return bool(SPECIAL_CREDIT.search(re.sub(r"\b(?:no|not an?|never|without|none)\W+\w+", " ", question)))


def _mixed_grades(result: Check, question: str) -> bool:
    """Whether several courses stand under one lot with grades on both sides of the minimum: part of it may count."""
    floors = [r.held.rule.grade for r in result.failures if isinstance(r.held.rule, MinimumGrade)]
    several = any((lot.courses or 0) > 1 for lot in result.case.lots)
    named = grades_in(question)
    return several and bool(floors) and any(at_least(grade, floors[0]) for grade in named)


def conditions(result: Check) -> tuple[Source, ...]:
    """The sentences of the rules that the question says too little about, or that it meets."""
    order = {Outcome.UNSAID: 0, Outcome.PASS: 1, Outcome.FAIL: 2}
    rulings = sorted(result.rulings, key=lambda ruling: order[ruling.outcome])
    return tuple(dict.fromkeys(ruling.held.source for ruling in rulings if ruling.outcome is not Outcome.FAIL))


def _shut_out(result: Check) -> bool:
    """Whether nothing counts: every lot fails a rule or draws on a cap of zero."""
    return bool(result.counts) and all(count == 0 for count in result.counts)


def _covered(result: Check) -> bool:
    """Whether a cap speaks of every lot; without one, nothing says that the credit counts at all."""
    lots = {position for pool in result.pools for position in pool.lots} | {ruling.lot for ruling in result.failures}
    return lots >= set(range(len(result.case.lots)))


def _no(result: Check) -> Finding | None:
    if result.failures:
        ruling = result.failures[0]
        text, others = _failure(ruling, result), [r for r in result.failures[1:] if r.held != ruling.held]
        reasons = (ruling.held.source, *(r.held.source for r in others), *_caps(result), *conditions(result))
        sources = [ruling.held.source]
        change = _what_would_change(result, ruling)
        if change:
            text, sources = f"{text} {change.text}", [*sources, *change.sources]
        return Finding(text, tuple(dict.fromkeys(sources)), Verdict.NO, _over_age(ruling, result), tuple(dict.fromkeys(reasons)))
    zero = next((pool for pool in result.pools if pool.limit == 0), None)
    if zero is None:
        return None
    cap = zero.held.rule
    assert isinstance(cap, Cap)
    kind = " ".join(word for word in (ORIGINS[cap.origin], "credit") if word)
    second = "second " if cap.origin in (Origin.CERTIFICATE, Origin.MASTERS) and cap.target.value == cap.origin.value else ""
    text = f"No: none of this {kind} counts toward the {second}{TARGETS[result.case.target]} at {speaker(zero.held.document)}."
    return Finding(text, (zero.held.source,), Verdict.NO, (), (zero.held.source,))


def _over_age(ruling: Ruling, result: Check) -> tuple[Sum, ...]:
    """By how much credit is past an age limit."""
    age, rule = result.case.lots[ruling.lot].age, ruling.held.rule
    if not isinstance(rule, AgeLimit) or age is None:
        return ()
    over = age.years - rule.years
    terms = (Term("age of the credit", age.years, "years", None), Term("limit", rule.years, "years", ruling.held.source))
    return (Sum("years past the limit", f"{number(age.years)} - {number(rule.years)} = {number(over)}", over, "years", terms),)


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


def _without_amounts(result: Check, question: str) -> Finding | None:
    """A verdict on what was described without a number of credits: a grade, an age, or a kind of credit."""
    if result.failures or _special(question):
        return None
    met = [ruling for ruling in result.rulings if ruling.outcome is Outcome.PASS and not isinstance(ruling.held.rule, Reuse)]
    free = [pool for pool in result.pools if isinstance(pool.held.rule, Cap) and isinstance(pool.held.rule.amount, Everything)]
    if met and len(result.case.lots) == 1 and not result.sizes_needed:
        ruling = met[0]
        return Finding(_met(ruling, result), (ruling.held.source,), Verdict.YES, (), tuple(dict.fromkeys([*_caps(result), *conditions(result)])))
    if free and len(free) == len(result.pools):
        document = free[0].held.document
        text = f"Yes, under the conditions stated: the {TARGETS[result.case.target]} can take all of this credit at {speaker(document)}."
        return Finding(text, (free[0].held.source,), Verdict.YES, (), (free[0].held.source, *conditions(result)))
    return None


def _met(ruling: Ruling, result: Check) -> str:
    lot, rule = result.case.lots[ruling.lot], ruling.held.rule
    who = speaker(ruling.held.document)
    if isinstance(rule, MinimumGrade):
        return f"Yes, by the grade: {article(lot.grade or '')} meets the minimum of {article(rule.grade)} at {who}."
    assert isinstance(rule, AgeLimit) and lot.age
    return f"Yes, by the age: {counted(lot.age.years, 'year')} is within the limit of {counted(rule.years, 'year')}{ANCHORS[rule.anchor]} at {who}."


def _yes(result: Check, total: Fraction) -> Finding:
    limited = [pool for pool in result.pools if pool.limit is not None]
    sums: tuple[Sum, ...] = ()
    if limited and len(result.case.lots) > 1:
        lots = [lot.amount or Fraction(0) for lot in result.case.lots]
        expression = f"{' + '.join(number(value) for value in lots)} = {number(total)}"
        text = f"Yes: all {counted(total, 'credit')} fit under the caps, and approval is still needed."
        terms = tuple(Term("credits", value, "credits", None) for value in lots)
        sums = (Sum("credits in all", expression, total, "credits", terms),)
        sources = tuple(dict.fromkeys(pool.held.source for pool in limited))
    elif limited:
        pool = min(limited, key=lambda p: p.limit or Fraction(0))
        noun = _unit(pool, result)
        text = f"Yes: {counted(total, noun)} {'fits' if total == 1 else 'fit'} under the cap of {number(pool.limit or Fraction(0))}{_how_cap(pool, result)}, and approval is still needed."
        sums = tuple(s for s in (_cap_sum(pool, result),) if s)
        sources = (pool.held.source,)
    else:
        text = f"Yes: no cap limits the {counted(total)}, and approval is still needed."
        sources = (result.pools[0].held.source,)
    return Finding(text, sources, Verdict.YES, sums, tuple(dict.fromkeys([*_caps(result), *conditions(result)])))


def _partly(result: Check, total: Fraction, fits: Fraction) -> Finding:
    binding = [pool for pool in result.pools if pool.limit is not None and pool.asked > pool.limit]
    noun = _unit(binding[0], result) if binding else "credit"
    text = f"Partly: {number(fits)} of your {counted(total, noun)}."
    sums: list[Sum] = []
    if result.failures:
        text += " " + _shut_lots(result)
    for pool in binding:
        limit = pool.limit or Fraction(0)
        lots = [result.case.lots[p].amount or Fraction(0) for p in pool.lots]
        added = " + ".join(number(value) for value in lots)
        lead = f"Together {added} = {number(pool.asked)}, but the" if len(lots) > 1 else "The"
        text += f" {lead} cap is {number(limit)}{_how_cap(pool, result)}, so {number(pool.asked - pool.drawn)} of the {number(pool.asked)} {'does' if pool.asked - pool.drawn == 1 else 'do'} not count."
        sums += [s for s in (_cap_sum(pool, result),) if s] + [_over_sum(pool, result)]
    sources = [pool.held.source for pool in binding] + [ruling.held.source for ruling in result.failures]
    return Finding(text, tuple(dict.fromkeys(sources)), Verdict.PARTLY, tuple(sums), tuple(dict.fromkeys([*sources, *_caps(result)[:2], *conditions(result), *_caps(result)])))


def _shut_lots(result: Check) -> str:
    parts = []
    for ruling in result.failures:
        lot = result.case.lots[ruling.lot]
        amount = counted(lot.amount, "credit") if lot.amount else "Some credits"
        why = {MinimumGrade: f"with {article(lot.grade or '')}", AgeLimit: f"of {lot.age.years if lot.age else ''} years ago"}
        parts.append(f"The {amount} {why.get(type(ruling.held.rule), 'that already served for another credential')} fall under a rule that shuts them out.")
    return " ".join(dict.fromkeys(parts))


def _how_cap(pool: PoolUse, result: Check) -> str:
    """How a cap that is a share of a size came about: " (50% of 12)"."""
    cap = pool.held.rule
    if isinstance(cap, Cap) and isinstance(cap.amount, Share) and cap.amount.of in result.case.sizes:
        return f" ({percent(cap.amount.share)} of {number(result.case.sizes[cap.amount.of])})"
    return ""


def _cap_sum(pool: PoolUse, result: Check) -> Sum | None:
    cap = pool.held.rule
    if not (isinstance(cap, Cap) and isinstance(cap.amount, Share) and cap.amount.of in result.case.sizes):
        return None
    size, share, limit = result.case.sizes[cap.amount.of], cap.amount.share, pool.limit or Fraction(0)
    terms = (Term("share", share, "", pool.held.source), Term("size", size, UNITS[cap.unit] + "s", None))
    return Sum("the cap", f"{percent(share)} of {number(size)} = {number(limit)}", limit, UNITS[cap.unit] + "s", terms)


def _over_sum(pool: PoolUse, result: Check) -> Sum:
    cap = pool.held.rule
    assert isinstance(cap, Cap)
    limit = pool.limit or Fraction(0)
    noun = _unit(pool, result) + "s"
    lots = [(result.case.lots[p], result.case.lots[p].amount or Fraction(0)) for p in pool.lots]
    own = tuple(Term(f"{ORIGINS[lot.origin]} credits".strip() if lot.origin else "credits", value, noun, None) for lot, value in lots)
    added = " + ".join(number(value) for _, value in lots)
    expression = f"{added} - {number(limit)} = {number(pool.asked - limit)}"
    return Sum("credits over the cap", expression, pool.asked - limit, noun, (*own, Term("cap", limit, noun, pool.held.source)))


def _unit(pool: PoolUse, result: Check) -> str:
    cap = pool.held.rule
    assert isinstance(cap, Cap)
    said = {result.case.lots[p].unit for p in pool.lots} - {None}
    return UNITS[cap.unit] if cap.unit in said and cap.unit is not Unit.SEMESTER else "credit"


def _caps(result: Check) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(pool.held.source for pool in result.pools))


def article(grade: str) -> str:
    """A grade with its article: "a B+", "an A-"."""
    return f"{'an' if grade[:1] in ('A', 'F') else 'a'} {grade}"


def rules_of_check(result: Check) -> tuple[HeldRule, ...]:
    """Every rule that a check used."""
    return tuple(dict.fromkeys([*(p.held for p in result.pools), *(r.held for r in result.rulings)]))


__all__ = ["Case", "conditions", "speaker", "verdict_finding"]
