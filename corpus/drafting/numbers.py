"""Numbers of prose in digits: "nine (9) credits" is "9 credits", "two-thirds" is "2/3", "fifty percent" is "50%"."""

import re
from fractions import Fraction

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {word: value for value, word in enumerate(_ONES.split())}
WORDS |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in _TENS.split() for one in _ONES.split()[1:10]}
_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "quarter": 4, "quarters": 4}
_PARTS |= {"fifth": 5, "fifths": 5}

_NAMED = "|".join(sorted(WORDS, key=len, reverse=True))
_REPEATED = re.compile(rf"\b(?:{_NAMED})(?: percent| per cent)? \((\d+(?:\.\d+)?%?)\)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?|\b(?:" + _NAMED + r"))\s?(?:%|percent\b|per cent\b)(?: \(\d+%\))?")
_PART = re.compile(
    rf"\b(?:(a|an|{_NAMED}|\d+)[ -])?(half|thirds?|fourths?|fifths?|(?<!calendar )quarters?(?= of\b))(?! (?:year|term|semester|attempt|grade|time|certificate|course|credential))\b"
)
_WORD = re.compile(rf"\b(?:{_NAMED})\b(?!-(?:time|way|third|half|fourth))")
_AND_A_HALF = re.compile(rf"\b(?P<whole>{_NAMED}|\d+) and (?:a|one|1)[- ](?:half|(?P<part>third|quarter|fourth))\b")
"""Two and a half: the half is none of something."""
_ORDINARY_ONE = re.compile(r"\bone(?= (?:of|or more|another)\b)")


def in_digits(said: str) -> str:
    """The text, in small letters, with its numbers, shares and percentages in digits."""
    said = _REPEATED.sub(r"\1", said)
    said = _PERCENT.sub(lambda found: f"{_value(found.group(1))}%", said)
    said = _AND_A_HALF.sub(_mixed, said)
    said = _PART.sub(_part, said)
    said = _ORDINARY_ONE.sub("any", said)
    return _WORD.sub(lambda found: str(WORDS[found.group()]), said)


def share(written: str) -> Fraction:
    """The share that `40%` or `1/3` writes."""
    return Fraction(written.rstrip("%")) / 100 if written.endswith("%") else Fraction(written)


def _value(written: str) -> str:
    return str(WORDS.get(written, written))


def _mixed(found: re.Match[str]) -> str:
    """A whole number and a half, as a decimal; a third has none and stays in words that no pattern reads as a size."""
    if found["part"]:
        return f"{found['whole']}-and-a-part"
    return f"{_value(found['whole'])}.5"


def _part(found: re.Match[str]) -> str:
    count = found.group(1) or ("1" if found.group(2) == "half" else "")
    if not count:
        return found.group()  # "the third course": a place in a row, not a part
    return f"{1 if count in ('a', 'an') else _value(count)}/{_PARTS[found.group(2)]}"
