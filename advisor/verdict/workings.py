"""The sums and the sentences behind a verdict."""

from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Source, Sum, Term, added, number, percent, share_term
from advisor.message.credit.credit import Dates, Span
from advisor.proof.proof import SHARE
from advisor.proof.telling import Told
from advisor.rules.conditions import Outcome, Ruling
from advisor.rules.residency import rest_sum, share_sum
from advisor.rules.rulebook import Check, PoolUse
from advisor.rules.wording import ORIGINS, UNITS
from corpus.amounts import Base, Courses, Credits, Everything, LesserOf, Share, Unit, deciding
from corpus.figures import stated
from corpus.rules import AgeLimit, Cap, Residency, Rule

_IN_ALL, _CREDITS = "credits in all", "credits"


def conditions(result: Check) -> tuple[Source, ...]:
    """The sentences of the rules that the question says too little about, or that it meets."""
    order = {Outcome.UNSAID: 0, Outcome.PASS: 1, Outcome.FAIL: 2}
    rulings = sorted(result.rulings, key=lambda ruling: order[ruling.outcome])
    return tuple(dict.fromkeys(ruling.held.source for ruling in rulings if ruling.outcome is not Outcome.FAIL))


def over_age(ruling: Ruling, result: Check) -> tuple[Sum, ...]:
    """By how much credit is past an age limit."""
    age, rule = result.case.lots[ruling.lot].age, ruling.held.rule
    if not isinstance(rule, AgeLimit) or age is None or age.span is not Span.EXACT:
        return ()
    if age.dates:
        return (between(age.dates),)
    over = age.years - rule.years
    own = Term("age of the credit", age.years, "years", None)
    limit = Term("limit", rule.years, "years", ruling.held.source)
    expression = f"{number(age.years)} - {number(rule.years)} = {number(over)}"
    return (Sum("years past the limit", expression, over, "years", (own, limit)),)


def between(dates: Dates) -> Sum:
    """The years between the dates that an age was worked out from."""
    first, last = (Fraction(year) for year in dates.years)
    terms = (Term(f"counted to {dates.counted_to}", last, "", None), Term("earned", first, "", None))
    return Sum(
        "years between", f"{number(last)} - {number(first)} = {number(last - first)}", last - first, "years", terms
    )


def total_sum(result: Check, told: Told) -> tuple[Sum, ...]:
    """The credits of all lots together; none where the whole is told, of which a lot may be what is left."""
    amounts = [lot.amount or Fraction(0) for lot in result.case.lots]
    if len(amounts) < 2 or told.has(_IN_ALL, sum(amounts, Fraction(0)), _CREDITS):
        return ()
    return (added(_IN_ALL, amounts, _CREDITS),)


def left_sum(result: Check, total: Fraction, fits: Fraction, told: Told) -> tuple[Sum, ...]:
    """What is left of the credits once those that a rule shuts out are taken away, where no cap takes any."""
    shut = total - fits
    expression = f"{number(total)} - {number(shut)} = {number(fits)}"
    terms = (Term(_IN_ALL, total, _CREDITS, None), Term("credits shut out", shut, _CREDITS, None))
    left = Sum("credits that count", expression, fits, _CREDITS, terms)
    return (*total_sum(result, told), *_shut_sum(result, total, shut, told), left)


def _shut_sum(result: Check, total: Fraction, shut: Fraction, told: Told) -> tuple[Sum, ...]:
    """How many credits are shut out, where that is not told but follows from how many courses all of them are."""
    lots = {ruling.lot for ruling in result.failures}
    each = {result.case.lots[lot].amount for lot in lots}
    one = each.pop() if len(each) == 1 else None
    if not one or (total / one).denominator != 1 or told.has("credits shut out", shut, _CREDITS):
        return ()
    courses = total / one
    if not told.has("courses", courses, "courses"):
        return ()
    terms = (Term(_IN_ALL, total, _CREDITS, None), Term("courses", courses, "courses", None))
    expression = f"{number(total)} / {number(courses)} = {number(one)}"
    alike = Sum("credits of each course, if they are alike", expression, one, _CREDITS, terms)
    return (alike,) if len(lots) == 1 else (alike, added("credits shut out", [one] * len(lots), _CREDITS))


def how_cap(pool: PoolUse, result: Check) -> str:
    """How a cap that is a share of a size came about: " (50% of 12)"."""
    cap = pool.held.rule
    if isinstance(cap, Residency):
        return f" ({number(result.case.sizes[Base.PROGRAM])} less what has to be earned there)"
    share = _share(cap, result)
    if share is None:
        return ""
    whole = f"{percent(share.share)} of {number(result.case.sizes[share.of])}"
    exact = share.share * result.case.sizes[share.of]
    return f" ({whole})" if exact == pool.limit else f" (whole credits within {whole}, {number(exact)})"


def _share(rule: Rule, result: Check) -> Share | None:
    """The share of a size that a cap comes from, be it one of several amounts; None for any other cap."""
    amount = deciding(rule.amount, result.case.sizes, rule.rounding) if isinstance(rule, Cap) else None
    return amount if isinstance(amount, Share) and amount.of in result.case.sizes else None


def cap_sum(pool: PoolUse, result: Check) -> Sum | None:
    """What a cap that is a share comes to for the size known; None for any other cap."""
    cap = pool.held.rule
    if isinstance(cap, Residency) and pool.limit is not None:
        least = result.case.sizes[Base.PROGRAM] - pool.limit
        return rest_sum(pool.held, cap, result.case.sizes, least)
    amount = _share(cap, result)
    if amount is None or not isinstance(cap, Cap):
        return None
    size, share = result.case.sizes[amount.of], amount.share
    exact = share * size
    stated = result.case.sizes.stated if amount.of is Base.PROGRAM else None
    terms = (share_term("share", share, pool.held.source), Term("size", size, UNITS[cap.unit] + "s", stated))
    label = "the cap" if pool.limit == exact else SHARE
    return Sum(label, f"{percent(share)} of {number(size)} = {number(exact)}", exact, UNITS[cap.unit] + "s", terms)


def resident_sums(pool: PoolUse, result: Check) -> tuple[Sum, ...]:
    """What a share to be earned at the institution comes to for the size known."""
    rule = pool.held.rule
    if not isinstance(rule, Residency) or pool.limit is None:
        return ()
    return share_sum(pool.held, rule, result.case.sizes, result.case.sizes[Base.PROGRAM] - pool.limit)


def courses_sums(pool: PoolUse, result: Check) -> tuple[Sum, ...]:
    """What a cap of so many courses comes to in credits of the courses that are told, where its sentence says no such
    figure."""
    cap, lots = pool.held.rule, [result.case.lots[position] for position in pool.lots]
    amount = cap.amount if isinstance(cap, Cap) else None
    parts = amount.lesser_of if isinstance(amount, LesserOf) else (amount,)
    of_courses = next((part.courses for part in parts if isinstance(part, Courses)), 0)
    told = sum(lot.courses or 0 for lot in lots)
    if not of_courses or not told or pool.limit is None or pool.limit in stated(pool.held.source.sentence):
        return ()
    each = sum((lot.amount or Fraction(0) for lot in lots), Fraction(0)) / told
    if each * of_courses != pool.limit:
        return ()
    noun = unit_of(pool, result) + "s"
    expression = f"{of_courses} × {number(each)} = {number(pool.limit)}"
    terms = (
        Term("courses that count", Fraction(of_courses), "courses", pool.held.source),
        Term("credits of each course", each, noun, None),
    )
    return (Sum("the cap", expression, pool.limit, noun, terms),)


def together(pool: PoolUse, result: Check) -> Sum | None:
    """The lots that draw on a cap, added up; None where there is only one."""
    if len(pool.lots) < 2:
        return None
    noun, own = unit_of(pool, result) + "s", _drawing(pool, result)
    expression = f"{' + '.join(number(term.value) for term in own)} = {number(pool.asked)}"
    return Sum("credits together", expression, pool.asked, noun, tuple(own))


def over_sum(pool: PoolUse, result: Check) -> Sum:
    """By how much the credits that draw on a cap are over it."""
    limit = pool.limit or Fraction(0)
    noun = unit_of(pool, result) + "s"
    own = _drawing(pool, result)
    source = pool.held.source if limit in stated(pool.held.source.sentence) else None
    terms = (*own, Term("cap" if source else "cap, as computed", limit, noun, source))
    drawn = " + ".join(number(term.value) for term in own)
    expression = f"{drawn} - {number(limit)} = {number(pool.asked - limit)}"
    return Sum("credits over the cap", expression, pool.asked - limit, noun, terms)


def _drawing(pool: PoolUse, result: Check) -> list[Term]:
    """The credit of each lot that draws on a cap."""
    noun = unit_of(pool, result) + "s"
    lots = [(result.case.lots[p].origin, result.case.lots[p].amount or Fraction(0)) for p in pool.lots]
    return [Term(f"{ORIGINS[o]} credits".strip() if o else "credits", value, noun, None) for o, value in lots]


def unit_of(pool: PoolUse, result: Check) -> str:
    """The noun for the credits under a cap: its own unit where the asker counts in it, else "credit"."""
    cap = pool.held.rule
    assert isinstance(cap, Cap | Residency)
    said = {result.case.lots[p].unit for p in pool.lots} - {None}
    return UNITS[cap.unit] if cap.unit in said and cap.unit is not Unit.SEMESTER else "credit"


def size_sources(pools: Sequence[PoolUse], result: Check) -> tuple[Source, ...]:
    """The sentence that states the size which one of the limits depends on; none where the asker told it."""
    amounts = (pool.held.rule.amount for pool in pools if isinstance(pool.held.rule, Cap | Residency))
    sized = any(not isinstance(amount, Credits | Courses | Everything) for amount in amounts)
    sized |= any(isinstance(pool.held.rule, Residency) for pool in pools)
    return (result.case.sizes.stated,) if sized and result.case.sizes.stated else ()


def cap_sources(result: Check) -> tuple[Source, ...]:
    """The sentences of the caps that the credit draws on."""
    return tuple(dict.fromkeys(pool.held.source for pool in result.pools))
