"""Shares of a whole, in percent, as fractions, and in everyday words: "40%", "2/3", "half", "a third", "two-thirds"."""

import re
from dataclasses import dataclass
from fractions import Fraction

from corpus.figures import WORDS

_PARTS = {"half": 2, "halfway": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}
_COUNTS = {"two": 2, "three": 3, "four": 4}
_TENS = {"thirty": Fraction(30), "forty": Fraction(40), "fifty": Fraction(50), "sixty": Fraction(60),
    "seventy": Fraction(70), "eighty": Fraction(80), "ninety": Fraction(90), "hundred": Fraction(100)}  # fmt: skip
_WHOLE = Fraction(100)
_PERCENT = r"(?: ?%| ?(?:percent|per cent|pct)\b)"
_AS_WORDS = rf"{'|'.join((*_TENS, *WORDS))}"
_CREDENTIAL = (
    r"(?:cert\w*|masters?|master['’]s|degree|program|class|course|semester|term|school|time|attempt|year|one)\b"
)
IN_WORDS = (
    r"(?:half|(?:a|one)[- ](?:half|third|quarter|fourth|fifth)|two[- ](?:thirds?|fifths?)|"
    r"three[- ](?:quarters?|fourths?|fifths?))"
)
SHARE = rf"(?:{IN_WORDS}|\d+(?:\.\d+)? ?%)"
"""A share as it is told where one is looked for, in words alone or in percent too, as one alternative of a pattern."""
_TOLD = re.compile(
    rf"(?<![\w.$])(?P<percent>\d+(?:\.\d+)?){_PERCENT}|"
    rf"\b(?P<spelt>{_AS_WORDS}){_PERCENT}|"
    r"(?<![\w./$-])(?P<over>[1-9])/(?P<under>[2-9])(?![\w/.]|[- ](?:of )?\d)|"
    r"\b(?P<words>(?<!and a )(?:half|halfway)(?![- ](?:an? )?(?:hours?|years?|credits?|time|semester|term|course)\b)|"
    r"(?<!and )(?:one|a) half(?! (?:hours?|years?|credits?)\b)|"
    rf"(?:an?|one)[ -](?:third|fourth|fifth)(?! (?:\w+ )?{_CREDENTIAL})|"
    r"(?:a|one)[ -]quarter(?= (?:of|came|comes|from|left)\b|\W*$|[,.;?!])|"
    r"(?:two|three|four)[ -](?:thirds?|fifths?)|"
    r"three[ -](?:quarters?|fourths?)(?! (?:credits?|hours?|units?|terms?)))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Share:
    """A part of one, at `start:end` of its text; `counted` where it is told in figures or in percent."""

    of_one: Fraction
    start: int
    end: int
    counted: bool


def share(words: str) -> Fraction:
    """The share that a percentage, "half", "a" or "one" of a part, or "two thirds" tells; raises KeyError for any
    other."""
    if words[0].isdigit():
        return Fraction(words.lower().removesuffix("percent").rstrip("% ")) / _WHOLE
    counted, *_, part = ["a", *words.lower().replace("-", " ").split()][-2:]
    return Fraction(_COUNTS.get(counted, 1), _PARTS[part.removesuffix("s")])


def shares(text: str) -> tuple[Share, ...]:
    """The shares that a text tells, in its order."""
    return tuple(
        Share(told, found.start(), found.end(), found["words"] is None)
        for found in _TOLD.finditer(text)
        if (told := _of_one(found)) is not None
    )


def _of_one(found: re.Match[str]) -> Fraction | None:
    if found["percent"]:
        return Fraction(found["percent"]) / _WHOLE
    if found["spelt"]:
        word = found["spelt"].lower()
        return (_TENS.get(word) or WORDS[word]) / _WHOLE
    if found["words"]:
        return share(found["words"])
    told = Fraction(int(found["over"]), int(found["under"]))
    return told if told < 1 else None
