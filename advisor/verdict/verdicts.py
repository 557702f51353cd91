"""Putting a check into words: the verdict with the student's numbers and the rule's, and the sum."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, counted, number
from advisor.message.credit.credit import Age
from advisor.message.credit.traits import without_traits
from advisor.proof.telling import Told
from advisor.reply import Verdict
from advisor.rules.conditions import Outcome, Ruling
from advisor.rules.rulebook import Check, PoolUse
from advisor.rules.wording import ANCHORS, TARGETS, aged, by_when, graded, least, speaker, spoken, traits_told
from advisor.verdict.course_counts import by_courses
from advisor.verdict.denial import denial, mixed_grades, shut_out
from advisor.verdict.workings import (
    cap_sources,
    cap_sum,
    conditions,
    courses_sums,
    how_cap,
    left_sum,
    over_sum,
    resident_sums,
    size_sources,
    together,
    total_sum,
    unit_of,
)
from corpus.amounts import Courses, Everything
from corpus.rules import AgeLimit, Cap, Exclusion, MinimumGrade, Residency, Reuse

SPECIAL_CREDIT = re.compile(
    r"\b(?:pass[ /-]?(?:or[ -])?fail|undergrad\w*|workshops?|correspondence|life experience|unaccredited|"
    r"not accredited|expired|(?<!degree )audit(?! (?:for|of|report|lists?|says|shows)\b)\w*|"
    r"internships?|practic\w+|credit by exam|extension|test(?:ed|ing)? out|"
    r"non-?credit|moocs?|coursera|micromasters|badges?|professional development|thesis credits?|"
    r"research credits?|independent study|capstone|400[- ]level|senior year|ungraded|foreign|abroad)\b",
    re.IGNORECASE,
)
"""Kinds of credit that policies exclude one by one: where a question names one, a plain cap does not settle it."""


def verdict_finding(result: Check, question: str, told: Told | None = None) -> Finding | None:
    """The verdict of a check with its reasons, or None where the rules held do not settle it. What was told is the
    question alone, unless it is given."""
    if shut_out(result):
        return None if mixed_grades(result, question) else denial(result)
    if any(count is None for count in result.counts):
        return _without_amounts(result, question)
    if _is_one_uncapped(result):
        return _without_amounts(result, question)
    if not result.pools and not result.sizes_needed and _QUALITY_ASKED.search(question):
        return _without_amounts(result, question)
    total = sum((lot.amount or Fraction(0) for lot in result.case.lots), Fraction(0))
    fits = sum((count for count in result.counts if count is not None), Fraction(0))
    if (
        result.sizes_needed
        or not (_covered(result) or (fits < total and _is_all_resident(result)))
        or _special(question, result)
        or not total
        or _courses_unsaid(result)
    ):
        return None
    if result.shares_a_limit:
        return None
    told = told or Told(question)
    return _yes(result, total, told) if fits == total else _partly(result, total, fits, told)


_QUALITY_ASKED = re.compile(
    r"\b(?:recent|new|young|good|high) enough\b|\btoo (?:old|low|bad)\b|\bstill (?:recent|valid|in date)\b|"
    r"\b(?:grades?|age) (?:ok(?:ay)?|fine|good|enough|a problem)\b",
    re.IGNORECASE,
)
"""That what is asked about is how good or how old credit is, not how much of it counts."""


def _is_one_uncapped(result: Check) -> bool:
    """Whether the credit is one course, and no cap is held that speaks of it: its grade and age are what counts."""
    return not result.pools and not result.sizes_needed and [lot.courses for lot in result.case.lots] == [1]


def _special(question: str, result: Check) -> bool:
    """Whether a question names a kind of credit that policies treat apart, and not only to say that it is none; a
    kind that a rule shuts out is settled by that."""
    shut = (
        result.case.lots[r.lot].traits & set(r.held.rule.traits)
        for r in result.failures
        if isinstance(r.held.rule, Exclusion)
    )
    text = without_traits(question, frozenset().union(*shut))
    said = [one.group() for one in SPECIAL_CREDIT.finditer(text) if not _DENIED.search(text[: one.start()])]
    said = [one for one in said if one in SPECIAL_CREDIT.findall(_NOT_SAID.sub(" ", text))]
    return any(not _is_of_the_caps(word, result) for word in said)


def _is_of_the_caps(word: str, result: Check) -> bool:
    """Whether every cap on the credit speaks of a kind by its own name, and shuts none out."""
    named = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    limits = [pool.held.rule.sentence for pool in result.pools if isinstance(pool.held.rule, Cap)]
    return bool(limits) and all(named.search(one) and not _SHUTS.search(one) for one in limits)


_SHUTS = re.compile(r"\b(?:no|not|never|none|cannot|except|exclud\w+|without|unless|only|rather)\b", re.IGNORECASE)


_DENIED = re.compile(
    r"\b(?:no|not|never|neither|nor|none)\b(?:\s+(?:an?|the|any|of|it|them|these|those|is|are|was|were|or|nor|"
    r"[\w'’-]+ (?:or|nor)))*\s*$",
    re.IGNORECASE,
)
"""A denial that reaches over a list: "neither is a practicum or", "none of them"."""
_NOT_SAID = re.compile(
    r"\b(?:no|not(?: an?)?|never|without|none)\W+[\w/-]+|"
    r"(?:^|(?<=[.?!;] ))(?:has|have|is|are)\b[^.?!;]{0,140}\bexpired\b(?! (?:course|class|credit|work)s?)"
    r"(?=[^?!;]*\?)",
    re.IGNORECASE,
)
"""A kind of credit that is denied, or that the question is about: "has my course expired?"."""


def _courses_unsaid(result: Check) -> bool:
    """Whether a cap counts courses and nothing says how many courses the credit is."""
    return any(
        isinstance(pool.held.rule, Cap)
        and isinstance(pool.held.rule.amount, Courses)
        and any(result.case.lots[lot].courses is None for lot in pool.lots)
        for pool in result.pools
    )


def _covered(result: Check) -> bool:
    """Whether a cap speaks of every lot; without one, nothing says that the credit counts at all."""
    lots = {position for pool in result.pools if isinstance(pool.held.rule, Cap) for position in pool.lots} | {
        ruling.lot for ruling in result.failures
    }
    return lots >= set(range(len(result.case.lots)))


def _is_all_resident(result: Check) -> bool:
    """Whether all lots draw on what is left of what has to be earned at the institution: more than that counts in no
    case."""
    limits = [pool for pool in result.pools if isinstance(pool.held.rule, Residency)]
    return any(len(pool.lots) == len(result.case.lots) for pool in limits)


def _without_amounts(result: Check, question: str) -> Finding | None:
    """A verdict on what was described without a number of credits: a grade, an age, or a kind of credit."""
    if result.failures or _special(question, result):
        return None
    met = [r for r in result.rulings if r.outcome is Outcome.PASS and not isinstance(r.held.rule, Reuse)]
    limited = bool(result.sizes_needed) or any(not _is_free(pool) for pool in result.pools)
    capped = limited and any((lot.courses or 0) > 1 for lot in result.case.lots)
    if met and len(result.case.lots) == 1 and not capped:
        reasons = tuple(dict.fromkeys([*cap_sources(result), *conditions(result)]))
        return Finding(_met(met[0], result), (met[0].held.source,), Verdict.YES, (), reasons)
    if not result.pools or not all(_is_free(pool) for pool in result.pools):
        return by_courses(result)
    held = result.pools[0].held
    target = TARGETS[result.case.target]
    text = f"Yes, under the conditions stated: the {target} can take all of this credit at {speaker(held.document)}."
    return Finding(text, (held.source,), Verdict.YES, (), (held.source, *conditions(result)))


def _is_free(pool: PoolUse) -> bool:
    """Whether a cap says that everything counts."""
    return isinstance(pool.held.rule, Cap) and isinstance(pool.held.rule.amount, Everything)


def _met(ruling: Ruling, result: Check) -> str:
    lot, rule = result.case.lots[ruling.lot], ruling.held.rule
    who = speaker(ruling.held.document)
    if isinstance(rule, MinimumGrade):
        told = graded(lot.grade, lot.percent)
        return f"Yes, by the grade: {told} meets the minimum of {least(rule, lot.grade is None)} at {who}."
    assert isinstance(rule, AgeLimit) and lot.age
    limit = f"{counted(rule.years, 'year')}{ANCHORS[rule.anchor]}"
    what = aged(lot.age) if lot.age.dates else spoken(lot.age)
    return f"Yes, by the age: {what} is within the limit of {limit}{by_when(lot.age)} at {who}."


def _yes(result: Check, total: Fraction, told: Told) -> Finding:
    limited = [pool for pool in result.pools if pool.limit is not None]
    sums: tuple[Sum, ...] = ()
    sources: tuple[Source, ...] = (result.pools[0].held.source,)
    if limited and len(result.case.lots) > 1:
        text = f"Yes: all {counted(total, 'credit')} fit under the caps, and approval is still needed."
        sums = total_sum(result, told)
        sources = tuple(dict.fromkeys([*(pool.held.source for pool in limited), *size_sources(limited, result)]))
    elif limited:
        pool = min(limited, key=lambda p: p.limit or Fraction(0))
        cap = f"the cap of {number(pool.limit or Fraction(0))}{how_cap(pool, result)}"
        fit = "fits" if total == 1 else "fit"
        text = f"Yes: {counted(total, unit_of(pool, result))} {fit} under {cap}, and approval is still needed."
        sums = tuple(s for s in (cap_sum(pool, result),) if s)
        sources = (pool.held.source, *size_sources((pool,), result))
    else:
        text = f"Yes: no cap limits the {counted(total)}, and approval is still needed."
    reasons = [*cap_sources(result), *size_sources(limited, result), *conditions(result)]
    return Finding(text, sources, Verdict.YES, sums, tuple(dict.fromkeys(reasons)))


def _partly(result: Check, total: Fraction, fits: Fraction, told: Told) -> Finding:
    binding = _binding(result)
    noun = unit_of(binding[0], result) if binding else "credit"
    most = "" if _covered(result) else " at most"
    parts = [f"Partly: {number(fits)} of your {counted(total, noun)}{most}."]
    parts += [_shut_lots(result)] if result.failures else []
    parts += dict.fromkeys(_over_cap(pool, result) for pool in binding)
    sums = [
        worked
        for pool in binding
        for worked in (
            *resident_sums(pool, result),
            *courses_sums(pool, result),
            cap_sum(pool, result),
            together(pool, result),
            over_sum(pool, result),
        )
        if worked
    ]
    sums = sums or [*left_sum(result, total, fits, told)]
    sources = [pool.held.source for pool in binding] + [ruling.held.source for ruling in result.failures]
    sources += size_sources(binding, result)
    reasons = [*sources, *cap_sources(result)[:2], *conditions(result), *cap_sources(result)]
    return Finding(
        " ".join(parts),
        tuple(dict.fromkeys(sources)),
        Verdict.PARTLY,
        tuple(sums),
        tuple(dict.fromkeys(reasons)),
    )


def _binding(result: Check) -> list[PoolUse]:
    """The caps that are exceeded and drawn in full; where a nearer one leaves less than a cap would, that decides."""
    exceeded = [pool for pool in result.pools if pool.limit is not None and pool.asked > pool.limit]
    return [pool for pool in exceeded if pool.limit is not None and pool.drawn >= pool.limit] or exceeded


def _over_cap(pool: PoolUse, result: Check) -> str:
    """By how much credit is over a cap."""
    lots = [result.case.lots[position].amount or Fraction(0) for position in pool.lots]
    added = " + ".join(number(value) for value in lots)
    lead = f"Together {added} = {number(pool.asked)}, but the" if len(lots) > 1 else "The"
    cap = f"{lead} cap is {number(pool.limit or Fraction(0))}{how_cap(pool, result)}"
    lost = pool.asked - pool.drawn
    return f"{cap}, so {number(lost)} of the {number(pool.asked)} {'does' if lost == 1 else 'do'} not count."


def _shut_lots(result: Check) -> str:
    """Which lots a rule shuts out, and by what."""
    parts = []
    for ruling in result.failures:
        lot, rule = result.case.lots[ruling.lot], ruling.held.rule
        amount = counted(lot.amount, "credit") if lot.amount else "Some credits"
        why = "that already served for another credential"
        if isinstance(rule, MinimumGrade):
            why = f"with {graded(lot.grade, lot.percent)}"
        elif isinstance(rule, AgeLimit):
            why = _of_age(lot.age) if lot.age else "of that age"
        elif isinstance(rule, Exclusion):
            why = traits_told(lot.traits & set(rule.traits))
        parts.append(f"The {amount} {why} fall under a rule that shuts them out.")
    return " ".join(dict.fromkeys(parts))


def _of_age(age: Age) -> str:
    return f"from {age.dates.earned}" if age.dates else f"of {spoken(age)} ago"
