"""The figures of a sentence as the gate compares them: value, unit, and whether each is a ceiling or a floor.

"Accepts at most 9", "no more than nine" and "cannot exceed 9" are one and the same figure here; so are "a B or better"
and "nothing below a B", since a negation turns an open comparison round.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from advisor.gate.bounds import Bound, after_bound, bound_of
from advisor.gate.loose import is_loose
from advisor.gate.numbers import COUNTED, NUMBER, UNIT, unit_of, value_of
from advisor.gate.plain import plainly
from advisor.gate.words import akin, content, stem


@dataclass(frozen=True)
class Figure:
    """A number, share, year or grade at `start:end`, in plain form ("9", "0.4", "B-"), its unit ("credit", "year",
    "grade"; empty where none is said) and its bound."""

    value: str
    unit: str
    bound: Bound
    start: int
    end: int
    near: frozenset[str] = frozenset()
    """Stems of the words beside it, which tell what it counts."""
    role: str = ""
    """In a range, "low" or "high"."""
    loose: bool = False
    """Whether it takes up a ceiling or floor without saying it again: "the 9 credits", "you have 5 years for it"."""
    denied: bool = False
    """Whether a "not" stands right before it: "not B-"."""
    counting: bool = False
    """Whether it may count what the sentence itself lists: "two limits apply", "one and the same"."""

    def shared(self, other: "Figure") -> int:
        """How many of the words beside two figures are akin."""
        return sum(any(akin(word, theirs) for theirs in other.near) for word in self.near)


_GRADE = re.compile(
    r"\b(?P<range>[A-D](?=[ -]range))|\b(?P<sure>[A-D](?:[+]|-(?![\w])|[ -](?:minus|plus)\b))|(?<![\w.])(?P<plain>[BCDF])(?![\w'’&/-]|\s?\.\w)"
    r"|(?:(?<=\ban )|(?<=grade of )|(?<=than )|(?<=below )|(?<=with ))(?P<best>A)(?![\w'’&-])"
)


def figures_of(text: str) -> list[Figure]:
    """Every figure of a sentence in order; the shares of a range ("9 to 15") are figures of their own."""
    plain = plainly(text)
    found = sorted([*_numbers(plain), *_grades(text, plain)], key=lambda figure: figure.start)
    for place, (one, other) in enumerate(pairwise(found), start=1):
        if _is_range(plain, one, other) and one.unit in ("", other.unit):
            found[place - 1] = replace(one, unit=other.unit, role="low")
            found[place] = replace(other, role="high")
        if plain[one.end : other.start] == " (" and plain[other.end : other.end + 1] == ")":
            found[place] = replace(other, bound=one.bound)
        if other.bound is Bound.NONE and _OR_ELSE.fullmatch(plain[one.end : other.start]):
            found[place] = replace(found[place], bound=found[place - 1].bound)
    return found


_OR_ELSE = re.compile(r" (?:[\w-]+ ){1,2}or | (?:semester|quarter) (?:credits?|hours?|units?), or ")
"""What stands between two amounts under one bound: "at most 9 semester hours or 12 quarter hours"."""


def _numbers(plain: str) -> list[Figure]:
    found = []
    for match in NUMBER.finditer(plain):
        start, end = match.span()
        none = _NO_FIGURE.search(plain[:start]) is not None and not match["digits"]
        if none or (match["word"] == "two" and _PAIR.match(plain[end:])):
            continue
        value = value_of(match)
        if re.fullmatch(r"\d\d", match["digits"] or "") and re.search(r"\b(?:19|20)\d\d-$", plain[:start]):
            value = plain[start - 5 : start - 3] + value
        dated = re.fullmatch(r"(?:19|20)\d\d", value) is not None and not match["money"]
        dated = dated or _DAY.search(f"{plain[max(0, start - 10) : start]}#{plain[end : end + 10]}") is not None
        unit = "date" if dated else unit_of(plain, match)
        bound = Bound.NONE if unit == "date" else bound_of(plain, start, end)
        loose = plain[:start].endswith(("only ", "just ")) or (
            bound is Bound.NONE and is_loose(plain, start, end, unit)
        )
        counting = (match["word"] or match["one"]) in _COUNTING and not UNIT.match(plain[end:].lstrip(" -"))
        found.append(Figure(value, unit, bound, start, end, _near(plain, start, end), loose=loose, counting=counting))
    return found


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = re.compile(rf"\b(?:{_MONTHS}) #(?!\d)|# (?:{_MONTHS})\b(?! (?:be|not|count|transfer|apply|use|take))")
"""The day of a date, marked by a number sign: "1 September", "September 1"."""

_COUNTING = frozenset({"one", "two", "three", "four", "five"})


def _is_range(plain: str, one: Figure, other: Figure) -> bool:
    """Whether two figures are the ends of one range: "9 to 15", "9-15", "between 9 and 15"."""
    joint = plain[one.end : other.start]
    between = plain[: one.start].endswith("between ") and joint == " and "
    return between or re.fullmatch(r"% to |(?: |- )(?:to|through) (?:the )?|-", joint) is not None


_NO_FIGURE = re.compile(r"\b(?:not (?:even )?(?:a |an )?|no )$")
_PAIR = re.compile(r" (?:may|can|cannot|must|are|do|will|have|together|at once|at the same)\b")
"""What follows "the two" where it stands for what was named before and counts nothing."""


_UNIT_WORDS = "credit credits hour hours unit units year years percent course courses"
_COUNTED = frozenset(stem(word) for word in _UNIT_WORDS.split())


_PART_OF = re.compile(rf" of (?:[\w'-]+ ){{0,4}}{COUNTED}")
"""A number before it is a part of what the number after it counts: "32 of a doctorate's 96 hours"."""


def _near(plain: str, start: int, end: int) -> frozenset[str]:
    """The content words up to the next comma, figure or "and" on the right, and the two before on the left."""
    end += len(match.group()) if (match := re.match(r" (?:to|or) \S+", plain[end:])) else 0
    right = "" if _PART_OF.match(plain[end : end + 60]) else plain[end : end + 60]
    right = re.split(r"[,;.]\s|\band\b|\bplus\b|\d", right, maxsplit=1)[0]
    left = re.split(r"[,;.]\s|\band\b|\bplus\b|\d", plain[max(0, start - 40) : start])[-1]
    return frozenset(word for word in [*content(left)[-2:], *content(right)[:5]] if word not in _COUNTED)


_NOT_A = re.compile(r"\bnot (?:an? )?$")


def _grades(text: str, plain: str) -> list[Figure]:
    found = []
    for match in _GRADE.finditer(text):
        start, end = match.span()
        value = match.group().replace(" minus", "-").replace(" plus", "+").replace("-minus", "-").replace("-plus", "+")
        denied = _NOT_A.search(plain[:start]) is not None
        found.append(
            Figure(value, "grade", after_bound(plain, end) or bound_of(plain, start, end), start, end, denied=denied)
        )
    return found
