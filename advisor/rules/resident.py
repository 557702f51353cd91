"""How much of a credential is to be earned at the institution, and how much may come from elsewhere."""

from collections.abc import Mapping
from fractions import Fraction

from corpus.amounts import Base, Credits, Everything, Limit, worth
from corpus.rules import Residency


def least_there(rule: Residency, sizes: Mapping[Base, Fraction]) -> Limit | None:
    """What is to be earned at the institution, where it can be told for these sizes; just so much is not enough where
    it is `exclusive`."""
    match rule.amount:
        case Credits(credits):
            return Limit(credits)
        case Everything():
            size = sizes.get(Base.PROGRAM)
            return Limit(size) if size else None
        case _:
            value = worth(rule.amount, sizes)
    return value if isinstance(value, Limit) and value.credits is not None else None


def earned_there(rule: Residency, sizes: Mapping[Base, Fraction]) -> Fraction | None:
    """The credits to be earned at the institution for a program whose size is known; None where that is unknown, where
    they are more than the whole, or where it is more than so many."""
    size, least = sizes.get(Base.PROGRAM), least_there(rule, sizes)
    if not size or least is None or least.exclusive or least.credits is None:
        return None
    return least.credits if least.credits <= size else None


def room_elsewhere(rule: Residency, sizes: Mapping[Base, Fraction]) -> Fraction | None:
    """The credits that may come from elsewhere at most, or None where that cannot be told."""
    least = earned_there(rule, sizes)
    return None if least is None else sizes[Base.PROGRAM] - least
