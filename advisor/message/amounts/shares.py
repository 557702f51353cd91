"""Shares in everyday words: "half", "a third", "two-thirds"."""

from fractions import Fraction

_SHARES = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "fourth": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "thirds": Fraction(2, 3),
    "quarters": Fraction(3, 4),
}


def share(words: str) -> Fraction:
    """The share that "half", "a" or "one" of a part, "two thirds" or "three quarters" tells; raises KeyError for any
    other."""
    return _SHARES[words.lower().replace("-", " ").split()[-1]]
