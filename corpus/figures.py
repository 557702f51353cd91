"""The figures of a text, so that two texts can be compared number by number."""

import re
from fractions import Fraction

from corpus.drafting.numbers import in_digits

_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
WORDS = {word: Fraction(value) for value, word in enumerate(_COUNTED.split())}
NUMBER = rf"(?:\d+|{'|'.join(word for word in WORDS if word != 'zero')})"
"""The pattern of a whole number above nothing, in digits or spelt out."""
AMOUNT = rf"(?:\d+(?:\.\d+)?|{'|'.join(WORDS)})"
"""The pattern of a number that may have a fraction, in digits or spelt out."""
PARTS = {
    "two thirds": Fraction(2, 3),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "half": Fraction(1, 2),
    "one quarter": Fraction(1, 4),
    "quarter of": Fraction(1, 4),
    "one fourth": Fraction(1, 4),
    "three fourths": Fraction(3, 4),
    "three quarters": Fraction(3, 4),
}
_WHOLE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_DIGITS = re.compile(rf"(?<![A-Za-z\d]){_WHOLE}|(?<=[A-Za-z])(?<![A-Za-z\d]{{2}}){_WHOLE}")
_WORD = re.compile(r"\b(" + "|".join(w for w in WORDS if w not in ("zero", "one")) + r")\b", re.IGNORECASE)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)(?:\s?|; units?: )(?:%|percent\b|per cent\b)")
_PART = re.compile(r"\b(" + "|".join(PARTS) + r")\b")
_SHARE = re.compile(r"\b\d+/\d+\b")
_NOTHING = re.compile(r"\b(?:no|not|never|cannot)\b|n['’]t\b")
_WHOLLY = re.compile(r"\ball\b")


def digits(text: str) -> list[Fraction]:
    """Every number written in digits, in order: `1,350` is 1350, `3.000` is 3, and `3,4` is 3 and 4."""
    return [Fraction(found.group().replace(",", "")) for found in _DIGITS.finditer(text)]


def number_of(word: str) -> Fraction:
    """The number that one word says, in digits or spelt out from zero to twenty; raises ValueError for any other."""
    said = word.lower()
    return WORDS[said] if said in WORDS else Fraction(said)


def figures(text: str) -> set[Fraction]:
    """Every number of a text, in digits or in words from two to twenty."""
    words = {WORDS[found.group().lower()] for found in _WORD.finditer(text)}
    return set(digits(text)) | words


def missing(needed: str, held: str) -> set[Fraction]:
    """The figures in digits of `needed` that `held` states neither in digits nor in words."""
    return set(digits(needed)) - _written(held)


def stated(sentence: str) -> set[Fraction]:
    """Every figure that a sentence states, in digits or in words: `40%` is 40 and 2/5, `no credit` is 0, `all` is 1."""
    read = in_digits(sentence.lower())  # "twenty-four", "fifty percent", "two-fifths"
    spelt = _SHARE.sub(" ", read)  # one half states no 2
    named = {Fraction(words) for words in _SHARE.findall(read) if words not in sentence and not words.endswith("/0")}
    said = f"{sentence.lower().replace('-', ' ')} / {spelt}"
    shares = {Fraction(found.group(1)) / 100 for found in _PERCENT.finditer(said)}
    parts = {PARTS[found.group()] for found in _PART.finditer(said)}
    nothing = {Fraction(0)} if _NOTHING.search(said) else set()
    wholly = {Fraction(1)} if _WHOLLY.search(said) else set()
    return _written(sentence) | set(digits(spelt)) | named | shares | parts | nothing | wholly


def _written(text: str) -> set[Fraction]:
    return set(digits(text)) | {WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in WORDS}
