"""The figures of a text, so that two texts can be compared number by number."""

import re
from fractions import Fraction

WORDS = {
    word: Fraction(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
PARTS = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter of": Fraction(1, 4),
    "one quarter": Fraction(1, 4),
    "two-thirds": Fraction(2, 3),
    "two thirds": Fraction(2, 3),
}
_DIGITS = re.compile(r"(?<![A-Za-z\d])\d[\d,]*(?:\.\d+)?|(?<=[A-Za-z])(?<![A-Za-z\d]{2})\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"\b(" + "|".join(w for w in WORDS if w not in ("zero", "one")) + r")\b", re.IGNORECASE)


def digits(text: str) -> list[Fraction]:
    """Every number written in digits, in order: `1,350` is 1350 and `3.000` is 3."""
    return [Fraction(found.group().replace(",", "").rstrip(".")) for found in _DIGITS.finditer(text)]


def figures(text: str) -> set[Fraction]:
    """Every number of a text, in digits or in words from two to twenty."""
    words = {WORDS[found.group().lower()] for found in _WORD.finditer(text)}
    return set(digits(text)) | words


def missing(needed: str, held: str) -> set[Fraction]:
    """The figures in digits of `needed` that `held` states neither in digits nor in words."""
    written = set(digits(held)) | {WORDS[w] for w in re.findall(r"[a-z]+", held.lower()) if w in WORDS}
    return set(digits(needed)) - written
