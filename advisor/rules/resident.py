"""How much of a credential is to be earned at the institution, and how much may come from elsewhere."""

from collections.abc import Mapping
from fractions import Fraction

from corpus.amounts import Base, Everything, Limit, worth
from corpus.rules import Residency


def earned_there(rule: Residency, sizes: Mapping[Base, Fraction]) -> Fraction | None:
    """The credits to be earned at the institution for a program whose size is known; None where that is unknown, or
    where they are more than the whole."""
    size = sizes.get(Base.PROGRAM)
    if not size:
        return None
    match rule.amount:
        case Everything():
            return size
        case _:
            value = worth(rule.amount, sizes)
    return value.credits if isinstance(value, Limit) and value.credits is not None and value.credits <= size else None


def room_elsewhere(rule: Residency, sizes: Mapping[Base, Fraction]) -> Fraction | None:
    """The credits that may come from elsewhere at most, or None where that cannot be told."""
    least = earned_there(rule, sizes)
    return None if least is None else sizes[Base.PROGRAM] - least
