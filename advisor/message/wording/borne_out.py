"""Phrases that are read only where the case bears them out: a denied grade that is none of the credit's, a share that
the credit comes to, what is said of a certificate that is given up or of credit that is to be validated."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.message.credit.circumstances import NOT_KEPT
from advisor.message.credit.credit import Holding
from advisor.message.credit.qualities import grades_in
from advisor.message.understanding import Understanding
from advisor.message.wording.plain_words import PLAIN_WORDS
from advisor.message.wording.telling_words import is_telling
from corpus.figures import AMOUNT, WORDS
from corpus.rules import Origin, Situation

_ANEW = re.compile(
    r"\b(?:re-?)?validat\w*\b|\b(?:brought )?back to life\b|\b(?:be )?past the [\w\s-]{0,24}limit\b|"
    r"\bnone (?:of (?:it|them) )?(?:sits?|is|are|was|were) in (?:an?|any) (?:[\w-]+ )?(?:degree|credential)\b|"
    r"\b(?:two|three|four|five|six|\d) of (?:my|her|his|our) own (?:\w+ )?(?:courses|classes)\b|"
    r"\b(?:sit|take|pass) the (?:written )?exams?\b",
    re.IGNORECASE,
)
"""What is said of credit that is to be validated."""
_HALF = re.compile(
    r"\bhalf (?:of )?(?:it|(?:the|my|this|that) (?:\w+ )?(?:cert\w*|degree|program|master['’]?s?|credential))\b"
    r"(?! (?:is|are|was|were|has|have|got|came|with)\b)",
    re.IGNORECASE,
)
"""A share of a credential that the credit comes to."""
_NOT_KEPT = re.compile(NOT_KEPT, re.IGNORECASE)
_EARLIEST = re.compile(r"\b(?:the|my|her|his) (?:very )?(?:earliest|oldest) (?=(?:course|class)\b)", re.IGNORECASE)
"""The course on which all turns, where no amount of credit is asked about."""
_NO_OLDER = re.compile(
    rf"\b(?:(?:the|my|her|his) )?oldest (?:course|class|one|credit|of (?:them|these|those))? ?"
    rf"(?:(?:is|was|being|will be|would be|at|just|only|about) )*(?P<number>{AMOUNT}) (?:years?|yrs?)\b",
    re.IGNORECASE,
)
"""How old the oldest of the credit is, where that is the age by which all of it is judged."""
_NOT_THERE = re.compile(r"(?:\bthat is, |,\s*|\(\s*)not (?P<place>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*)(?=\s*\))")
"""A place that is said not to be meant, at the end of what stands in brackets: "(Washington, not Mason)"."""
_DENIED_GRADE = re.compile(r"\b[Nn]ot (?:an? )?(?P<grade>[ABCD](?:\s?(?:minus|plus)\b|[+-](?!\w)))")


_N = r"(?P<number>\d+(?:\.\d+)?|[a-z]+)"
_LEFT = re.compile(
    rf"\b(?:(?:only|just) )?(?:the )?(?:remaining|other|last|final) {_N}\b(?! of)|"
    rf"\b(?:(?:only|just) )?{_N.replace('number', 'more')} (?:more|left|remaining|to go)\b"
    r"(?! (?:from|than|that|which|at another|i))",
    re.IGNORECASE,
)
"""What is left of a credential beside the credit that is had."""
_GRADES = re.compile(
    r"\b(?P<number>two|three|four|2|3|4) (?P<grade>(?-i:[ABC])(?:[+-]|[ -]?(?:minus|plus)(?:es)?)?(?:['’]?s)?)(?!\w)",
    re.IGNORECASE,
)
"""How many of the courses have a grade."""


def _said(number: str) -> Fraction | None:
    return Fraction(number) if number[0].isdigit() else WORDS.get(number.lower())


def _is_left(match: re.Match[str], lots: Sequence[Holding], wholes: set[Fraction | None]) -> bool:
    """Whether a number is what a credential needs beside all the credit that is had."""
    left = _said(match["number"] or match["more"])
    had = sum((lot.amount or Fraction(0) for lot in lots), Fraction(0))
    return bool(left and had) and left + had in wholes if left else False


def _is_lowest(match: re.Match[str], lots: Sequence[Holding]) -> bool:
    """Whether the grade of some courses is the one by which a single lot is judged, of no more courses than these."""
    count = _said(match["number"])
    grade = re.sub(r"[ -]?minus(?:es)?", "-", re.sub(r"[ -]?plus(?:es)?", "+", match["grade"])).rstrip("s'’")
    return len(lots) == 1 and lots[0].grade == grade and lots[0].courses in (None, count)


def _is_age_of_all(match: re.Match[str], lots: Sequence[Holding]) -> bool:
    """Whether each lot is held to be as old as the oldest of the credit."""
    years = _said(match["number"])
    return bool(lots) and all(lot.age is not None and lot.age.years == years for lot in lots)


def _blank_place(match: re.Match[str]) -> str:
    words = match["place"].lower().split()
    known = all(word in PLAIN_WORDS for word in words) or any(is_telling(word) for word in words)
    return match.group() if known else blank(match)


def _is_own(match: re.Match[str], lots: Sequence[Holding]) -> bool:
    """Whether a grade that is denied is also one that was read of the credit."""
    return any(lot.grade in grades_in(match["grade"]) for lot in lots)


def blank(match: re.Match[str]) -> str:
    """What was found, letter for letter blanked out."""
    return " " * len(match.group())


def without_borne_out(text: str, understood: Understanding, for_no: bool = False) -> str:
    """A text, letter for letter, without the phrases that the case of the message bears out; `for_no` says that all of
    the credit is to be shut out, which what is told of one course does not bear out."""
    lots = understood.holdings
    wholes = {*understood.sizes.values(), understood.certificate_size}
    held = (
        (_ANEW, any(lot.origin is Origin.EXPIRED for lot in lots)),
        (_HALF, any(lot.amount and lot.amount * 2 in wholes for lot in lots)),
        (_NOT_KEPT, Situation.CERTIFICATE_GIVEN_UP in understood.situations),
        (_EARLIEST, not any(lot.amount or (lot.courses or 0) > 1 for lot in lots)),
    )
    text = _NOT_THERE.sub(_blank_place, text)
    text = _LEFT.sub(lambda found: blank(found) if _is_left(found, lots, wholes) else found.group(), text)
    text = _GRADES.sub(lambda found: blank(found) if _is_lowest(found, lots) else found.group(), text)
    if not for_no and all(_is_age_of_all(found, lots) for found in _NO_OLDER.finditer(text)):
        text = _NO_OLDER.sub(blank, text)
    text = _DENIED_GRADE.sub(lambda found: found.group() if _is_own(found, lots) else blank(found), text)
    text = _COUNT_OF_LETTERS.sub(blank, text) if _counts_all(text, lots) else text
    for short in {part for name in understood.institutions for part in name.split() if "&" in part}:
        text = text.replace(short, " " * len(short))
    for pattern, holds in held:
        text = pattern.sub(blank, text) if holds else text
    return text


_COUNT_OF_LETTERS = re.compile(
    r"\b(?P<count>an?|one|two|three|four|five|six|[1-6]) "
    r"(?=[ABCD](?:[+-](?!\w)| (?:minus|plus)\b)?(?:['’]?s)?(?![\w'’]))",
    re.IGNORECASE,
)


def _counts_all(text: str, lots: Sequence[Holding]) -> bool:
    """Whether the letters that are counted ("two A's and a B") are just as many as the courses of the one lot, or as
    courses of a usual size would be."""
    counts = [match["count"].lower() for match in _COUNT_OF_LETTERS.finditer(text)]
    numbers = [1 if one in ("a", "an") else int(one) if one.isdigit() else int(WORDS[one]) for one in counts]
    if len(lots) != 1 or len(numbers) < 2:
        return False
    if lots[0].courses is None:
        return lots[0].amount is not None and lots[0].amount / sum(numbers) in _SIZES_OF_COURSES
    return sum(numbers) == lots[0].courses


_SIZES_OF_COURSES = (Fraction(3), Fraction(4))
