"""Credit in another unit, by the institution's own rule."""

from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.credit.credit import GRADES, Holding, at_least
from advisor.message.understanding import Understanding
from advisor.rules.limits import cap_for_size, fits
from advisor.rules.scope import Scope
from advisor.rules.sizes import sizes_told
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.left.rest import asks_rest
from corpus.amounts import Base, Unit
from corpus.rules import AgeLimit, Conversion, MinimumGrade


@turned_by(Beside.UNDONE, Beside.PASSED, Beside.USED)
def converted(understood: Understanding, scope: Scope, rules: Sequence[HeldRule]) -> Finding | None:
    """Credits in another unit, by the institution's own rule, and whether they fit under its cap."""
    conversions = scope.rules(lambda rule: isinstance(rule, Conversion))
    for lot in understood.holdings:
        if _may_be_shut_out(lot, scope):
            continue
        done = _in_semester_credits(lot, conversions)
        if done:
            caps = (cap_for_size(held, sizes_told(understood)) for held in rules if fits(held.rule, understood))
            told = _against(done, next((cap for cap in caps if cap), None))
            alone = len(understood.holdings) == 1 and asks_rest(understood.question)
            return _with_rest(told, sizes_told(understood).get(Base.PROGRAM)) if alone else told
    return None


def _may_be_shut_out(lot: Holding, scope: Scope) -> bool:
    """Whether a grade is below one that the institution asks for, or an age may be past one of its limits."""
    grades = (held.rule for held in scope.rules(lambda rule: isinstance(rule, MinimumGrade)))
    limits = (held.rule for held in scope.rules(lambda rule: isinstance(rule, AgeLimit)))
    below = any(
        isinstance(rule, MinimumGrade) and lot.grade in GRADES and not at_least(lot.grade, rule.grade)
        for rule in grades
        if lot.grade
    )
    past = any(isinstance(rule, AgeLimit) and lot.age.past(rule.years) is not False for rule in limits if lot.age)
    return below or past


def _in_semester_credits(lot: Holding, rules: Sequence[HeldRule]) -> Finding | None:
    """A lot of quarter credit in semester credits, or None where no rule of the institution converts it."""
    for held in rules:
        rule = held.rule
        if not isinstance(rule, Conversion) or lot.amount is None:
            continue
        if rule.source is not lot.unit or rule.result is not Unit.SEMESTER:
            continue
        result = lot.amount * rule.factor
        own = Term("quarter credits", lot.amount, "quarter credits", None)
        expression = f"{number(lot.amount)} × {rule.factor} = {number(result)}"
        terms = (own, Term("factor", rule.factor, "", held.source))
        worked = Sum("semester credits", expression, result, "semester credits", terms)
        text = f"{counted(lot.amount, 'quarter credit')} become {counted(result, 'semester credit')}."
        return Finding(text, (held.source,), None, (worked,), (held.source,))
    return None


def _against(done: Finding, cap: Finding | None) -> Finding:
    """A conversion, and how its result stands to a cap worked out for the program's size."""
    if cap is None:
        return done
    result, limit = done.sums[0].result, cap.sums[-1].result
    over = _over(result, limit)
    fit = f"so {number(over[0].result)} do not fit: {over[0].expression}" if over else "so they fit"
    text = f"{done.text} The cap is {number(limit)} semester credits ({cap.sums[0].expression}), {fit}."
    sources = (*done.sources, cap.sources[0])
    return Finding(text, sources, None, (*done.sums, *cap.sums, *over), sources)


def _over(result: Fraction, limit: Fraction) -> tuple[Sum, ...]:
    """By how much converted credit is over a cap, where it is."""
    if result <= limit:
        return ()
    expression = f"{number(result)} - {number(limit)} = {number(result - limit)}"
    terms = (Term("semester credits", result, "semester credits", None), Term("cap", limit, "semester credits", None))
    return (Sum("credits over the cap", expression, result - limit, "semester credits", terms),)


def _with_rest(done: Finding, size: Fraction | None) -> Finding:
    """A conversion that was held against a cap, with what is left of the program after what counts of it."""
    if size is None or len(done.sums) < 2:
        return done
    capped = [one.result for one in done.sums[1:] if one.label != "credits over the cap"]
    counts = min(done.sums[0].result, capped[-1])
    rest = size - counts
    expression = f"{number(size)} - {number(counts)} = {number(rest)}"
    terms = (Term("size", size, "credits", None), Term("credits that count", counts, "semester credits", None))
    worked = Sum("credits left", expression, rest, "credits", terms)
    text = f"{done.text} {counted(rest)} are left if they are accepted: {expression}."
    return Finding(text, done.sources, None, (*done.sums, worked), done.reasons)
