"""Whether more of a credential would come from elsewhere than may: "8 of the 12 credits at Mason, is that enough?"
where no rule says how much is to be earned there, and one how much may come in."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import TypeGuard

from advisor.finding import Finding, HeldRule, Sum, Term, counted, number
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.otherwise import otherwise
from advisor.rules.wording import UNITS, speaker
from advisor.verdict.told_there import Earned
from corpus.amounts import Base, Limit, Unit, worth
from corpus.rules import Cap, Origin, Rule


def comes_in(rule: Rule) -> TypeGuard[Cap]:
    """Whether a rule caps credit from elsewhere, whatever it is of."""
    return isinstance(rule, Cap) and rule.origin is Origin.OUTSIDE and not rule.when


def too_much_elsewhere(told: Earned, held: Sequence[HeldRule], understood: Understanding) -> Finding | None:
    """A "no" where what is not earned there is more than the one cap on credit from elsewhere lets in; within it other
    rules may ask for more, of which nothing is said."""
    one, cap = held[0], held[0].rule
    if told.size is None or len(held) > 1 or not isinstance(cap, Cap):
        return None
    limit = worth(cap.amount, {Base.PROGRAM: told.size}, cap.rounding)
    rest = told.size - told.credits
    if not isinstance(limit, Limit) or limit.credits is None or rest <= limit.credits:
        return None
    unlike = in_another_system(understood, cap.unit) or otherwise(cap, understood, one.document)
    return None if unlike else _no(told, one, limit.credits, rest)


def _no(told: Earned, held: HeldRule, limit: Fraction, rest: Fraction) -> Finding:
    assert isinstance(held.rule, Cap) and told.size is not None
    noun = UNITS[held.rule.unit]
    expression = f"{number(told.size)} - {number(told.credits)} = {number(rest)}"
    terms = (Term("size", told.size, f"{noun}s", None), Term("earned there", told.credits, f"{noun}s", None))
    text = f"No: at most {counted(limit, noun)} may come from elsewhere at {speaker(held.document)}, and {expression}."
    sums = (Sum("credits from elsewhere", expression, rest, f"{noun}s", terms),)
    return Finding(text, (held.source,), Verdict.NO, sums, (held.source,))


def in_another_system(understood: Understanding, unit: Unit) -> bool:
    """Whether the message counts in the other system of credit than a rule does."""
    said = set(re.findall(r"\b(?:semester|quarter)(?=[- ](?:credit|hour|unit))", understood.question.lower()))
    return bool(said - {"quarter" if unit is Unit.QUARTER else "semester"})
