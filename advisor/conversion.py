"""Credit in another unit, by the institution's own rule."""

from collections.abc import Sequence
from dataclasses import replace

from advisor.credit import Holding
from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.limits import cap_for_size, fits
from advisor.scope import Scope
from advisor.understanding import Understanding
from corpus.amounts import Unit
from corpus.rules import Cap, Conversion


def converted(understood: Understanding, scope: Scope, rules: Sequence[HeldRule]) -> Finding | None:
    """Credits in another unit, by the institution's own rule, and whether they fit under its cap."""
    conversions = scope.rules(lambda rule: isinstance(rule, Conversion))
    for lot in understood.holdings:
        done = convert(lot, Unit.SEMESTER, conversions)
        if done is None or lot.amount is None or done[0].amount is None:
            continue
        changed, held = done
        rule = held.rule
        assert isinstance(rule, Conversion) and changed.amount is not None
        result = changed.amount
        expression = f"{number(lot.amount)} × {rule.factor} = {number(result)}"
        terms = (
            Term("quarter credits", lot.amount, "quarter credits", None),
            Term("factor", rule.factor, "", held.source),
        )
        text = f"{counted(lot.amount, 'quarter credit')} become {counted(result, 'semester credit')}."
        worked = [Sum("semester credits", expression, result, "semester credits", terms)]
        sources = [held.source]
        for other in rules:
            cap = (
                cap_for_size(other, understood.sizes)
                if isinstance(other.rule, Cap) and fits(other.rule, understood)
                else None
            )
            if cap and cap.sums:
                limit = cap.sums[0].result
                fit = "so they fit" if result <= limit else f"so {number(result - limit)} do not fit"
                text += f" The cap is {number(limit)} semester credits ({cap.sums[0].expression}), {fit}."
                worked.append(cap.sums[0])
                sources.append(other.source)
                break
        return Finding(text, tuple(sources), None, tuple(worked), tuple(sources))
    return None


def convert(lot: Holding, unit: Unit, rules: Sequence[HeldRule]) -> tuple[Holding, HeldRule] | None:
    """A lot in another unit by the institution's own conversion rule, or None where it has none."""
    for held in rules:
        rule = held.rule
        if isinstance(rule, Conversion) and rule.source is lot.unit and rule.result is unit and lot.amount is not None:
            return replace(lot, amount=lot.amount * rule.factor, unit=unit), held
    return None
