"""Whether the size of a master's degree that a message tells is of the one that credit comes out of, not of the one
that it goes into."""

import re
from fractions import Fraction

from advisor.finding import number
from advisor.message.amounts.nouns import CREDITS
from advisor.message.understanding import Understanding
from advisor.message.wording.credentials import DEGREE, MASTERS
from corpus.rules import Origin

_NEXT = r"(?:second|2nd|new|next|another|other|later)"
_NOT_FIRST = r"(?!(?:first|1st|of|from|was|were|had|old|previous|prior|earlier|it|its)\b)"


def is_of_first(understood: Understanding, size: Fraction) -> bool:
    """Whether a size may be that of a degree that somebody has: where credit of a first master's is to count in a
    second one, unless it is told of the second; of credit from elsewhere, where it is told as what that came out of."""
    told = rf"(?<![\d.]){re.escape(number(size))}[- ]{CREDITS}\b"
    text = understood.question
    if any(lot.origin in _FROM_A_DEGREE for lot in understood.holdings):
        return not _of_second(text, told)
    return bool(_had(text, told))


_FROM_A_DEGREE = (Origin.MASTERS, Origin.DEGREE)


def _of_second(text: str, told: str) -> re.Match[str] | None:
    """Where the size is told of the degree that comes next: "a second master's of 36 credits", "into the 36-credit
    MS"."""
    return re.search(
        rf"\b{_NEXT}\b(?: {_NOT_FIRST}[\w'’&.-]+){{0,4}}?[\s,:=(]+"
        rf"(?:(?:its|it['’]s|it is|is|has|of|with|takes|the|an?|=) ){{0,3}}{told}|"
        rf"{told} {_NEXT}\b|"
        rf"\b(?:into|in|towards?|to|for|enters?|starts?|and) (?:an?|the|their|its|our|your) "
        rf"(?:{_NOT_FIRST}[\w'’&.-]+ ){{0,3}}?{told} (?!of\b)",
        text,
        re.IGNORECASE,
    )


def _had(text: str, told: str) -> re.Match[str] | None:
    """Where the size is told of a degree that somebody has from another school: "I have a 60-credit master's from
    elsewhere", "20 credits of a 60-credit MBA from there"."""
    degree = rf"{told}(?: [\w'’&.-]+){{0,2}}? (?:{MASTERS}|{DEGREE}|program\b)"
    away = r"(?: (?!with\b|i\b)[a-z'’]+){0,3}? ?(?:from\b|elsewhere\b|(?:at|of) an?(?:other| different)\b)"
    has = r"\b(?:have|has|had|hold|holds|got|earned|did|finished|completed|out of) (?:already )?(?:an?|my|the)"
    return re.search(
        rf"{has} {degree}{away}|"
        rf"(?<!all )(?<!many )(?<!much )\b(?:of|from|out of) (?:an?|my old|my first|her|his) {degree}{away}",
        text,
        re.IGNORECASE,
    )
