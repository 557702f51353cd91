"""The quantities that a question states: credits, courses and years, and what each of them measures."""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rapidfuzz import fuzz

from corpus.amounts import Unit
from corpus.figures import WORDS

TYPO_SCORE = 80
"""The least rapidfuzz ratio at which a misspelt noun ("untis") still counts as the noun."""


class Measure(StrEnum):
    """What is counted."""

    CREDITS = "credits"
    COURSES = "courses"
    YEARS = "years"


class Role(StrEnum):
    """What a quantity is the size of: credit the asker holds, a program, the sum of what was said before, a
    part of it ("9 of those"), or a limit that somebody claims ("is the cap 3 or 6 credits")."""

    HELD = "held"
    MASTERS_SIZE = "masters_size"
    CERTIFICATE_SIZE = "certificate_size"
    GRADED_SIZE = "graded_size"
    TOTAL = "total"
    SUBSET = "subset"
    CLAIMED = "claimed"


@dataclass(frozen=True)
class Quantity:
    """A number with its noun at `start:end` of the text; `each` where it is the size of one of several courses."""

    start: int
    end: int
    value: Fraction
    measure: Measure
    unit: Unit | None
    role: Role
    each: bool = False


@dataclass(frozen=True)
class _Token:
    word: str
    start: int
    end: int


_NOUNS = {
    "credit": (Measure.CREDITS, None), "credits": (Measure.CREDITS, None), "cr": (Measure.CREDITS, None),
    "crs": (Measure.CREDITS, None), "hour": (Measure.CREDITS, None), "hours": (Measure.CREDITS, None),
    "hr": (Measure.CREDITS, None), "hrs": (Measure.CREDITS, None), "unit": (Measure.CREDITS, None),
    "units": (Measure.CREDITS, None), "sh": (Measure.CREDITS, Unit.SEMESTER), "qh": (Measure.CREDITS, Unit.QUARTER),
    "course": (Measure.COURSES, None), "courses": (Measure.COURSES, None), "class": (Measure.COURSES, None),
    "classes": (Measure.COURSES, None), "year": (Measure.YEARS, None), "years": (Measure.YEARS, None),
    "yr": (Measure.YEARS, None), "yrs": (Measure.YEARS, None),
}  # fmt: skip
_LONG_NOUNS = ("credits", "credit", "units", "hours", "courses", "classes", "years")
_BETWEEN = frozenset({
    "more", "academic", "calendar", "full", "whole", "graduate", "grad", "graded", "semester", "sem", "quarter",
    "qtr", "transfer", "outside", "external", "internal", "own", "nondegree", "non", "degree", "certificate",
    "cert", "certs", "masters", "master's", "credit", "course", "elective", "total", "approved", "additional",
    "extra", "prior", "existing", "of", "my", "the", "level", "grade", "other", "transferred", "different", "and",
    "a", "half", "required", "pathway",
})  # fmt: skip
_MASTERS = frozenset({
    "master", "masters", "master's", "ms", "ma", "mba", "mph", "mpa", "msn", "mha", "mgis", "med", "alm", "degree",
    "program", "plan", "meng", "mse", "imba",
})  # fmt: skip
_CERTIFICATE = frozenset({"certificate", "cert", "certs", "certificates"})
_LINKS = frozenset({
    "is", "are", "of", "with", "requires", "needs", "has", "for", "total", "in", "all", "=", ":", ",", "(",
})  # fmt: skip
_STOPS = frozenset({
    "from", "i", "that", "which", "at", "into", "toward", "towards", "to", "and", "or", "plus", "with", "in", "on",
    "of", "as", "for", "earned", "taken", "took", "was", "were", "is", "are", "before", "after", "the", "a", "my",
    "their", "outside", "nondegree", "non", "does", "do", "can", "will", "count", "counts", "transfer",
    "transferred",
})  # fmt: skip
_CARRY = frozenset({
    "bring", "bringing", "transfer", "transferring", "use", "reuse", "have", "has", "got", "move", "moving",
    "carry", "take", "taking", "add", "apply", "earned", "hold",
})  # fmt: skip
_CLAIMS = frozenset({"limit", "cap", "max", "maximum", "says", "said", "calculated", "least"})
_TAKEN = frozenset({"i", "that", "which", "from", "taken", "took", "at", "as", "outside"})


def quantities(text: str) -> list[Quantity]:
    """Every quantity of a text, in order."""
    words = [_Token(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    found: list[Quantity] = []
    for position, token in enumerate(words):
        value = _number(token.word)
        if value is None or (found and token.start < found[-1].end) or _is_milestone(words, position):
            continue
        noun = _noun(words, position)
        if noun:
            found.append(_quantity(words, position, *noun, value))
        elif [token.word for token in words[position + 1 : position + 3]] in (
            ["of", "those"],
            ["of", "them"],
            ["of", "these"],
        ):
            found.append(Quantity(token.start, token.end, value, Measure.CREDITS, None, Role.SUBSET))
        elif _is_carried(words, position):
            found.append(Quantity(token.start, token.end, value, Measure.CREDITS, None, Role.HELD))
        elif found and found[-1].measure is Measure.CREDITS and _is_second_lot(words, position):
            found.append(Quantity(token.start, token.end, value, Measure.CREDITS, found[-1].unit, Role.HELD))
        elif [token.word for token in words[max(0, position - 2) : position]] == ["out", "of"]:
            found.append(Quantity(token.start, token.end, value, Measure.CREDITS, None, Role.MASTERS_SIZE))
        elif _follows_all(words, position):
            found.append(Quantity(token.start, token.end, value, Measure.CREDITS, None, Role.TOTAL))
        elif (
            position + 2 < len(words)
            and words[position + 1].word in ("are", "is")
            and words[position + 2].word == "graded"
        ):
            found.append(Quantity(token.start, token.end, value, Measure.CREDITS, None, Role.GRADED_SIZE))
    return found


_WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+(?:['’][a-z]+)?|[^\w\s]")


def _number(word: str) -> Fraction | None:
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    return WORDS.get(word)


def _noun(words: list[_Token], position: int) -> tuple[int, Measure, Unit | None] | None:
    """The noun that a number counts, at most five words on."""
    unit: Unit | None = None
    half = False
    for index in range(position + 1, min(len(words), position + 8)):
        word = words[index].word
        if word == "level":
            return None
        if word.startswith(("semester", "sem")) and word != "seminar":
            unit = Unit.SEMESTER
        elif word.startswith(("quarter", "qtr")):
            unit = Unit.QUARTER
        half = half or word == "half"
        known = _NOUNS.get(word) or _misspelt(word)
        if known and not _belongs_to_next(words, index):
            if known[0] is Measure.CREDITS and word.startswith("unit"):
                return index, known[0], unit or Unit.UNIT
            return index, known[0], unit or known[1]
        of_them = word[0].isdigit() and words[index - 1].word in ("the", "my", "of")
        if word not in _BETWEEN and word != "-" and not unit and not of_them:
            return None
    return None


def _sized(after: list[str]) -> Role | None:
    """The credential that a quantity is the size of: "30 credit MS", "12 unit UA grad cert"."""
    for word in after[:4]:
        if word in _MASTERS:
            return Role.MASTERS_SIZE
        if word in _CERTIFICATE:
            return Role.CERTIFICATE_SIZE
        if word in _STOPS or not word[0].isalpha():
            return None
    return None


def _belongs_to_next(words: list[_Token], index: int) -> bool:
    """Whether "credit" or "course" only qualifies the noun after it, as in "credit hours" and "course credits"."""
    after = words[index + 1].word if index + 1 < len(words) else ""
    follows = {
        "credit": ("hour", "hours", "hr", "hrs", "unit", "units"),
        "course": ("credit", "credits", "hours", "units"),
    }
    return after in follows.get(words[index].word, ())


def _misspelt(word: str) -> tuple[Measure, Unit | None] | None:
    if len(word) < 5 or word in _BETWEEN:
        return None
    best = max(_LONG_NOUNS, key=lambda noun: fuzz.ratio(word, noun))
    return _NOUNS[best] if fuzz.ratio(word, best) >= TYPO_SCORE else None


def _quantity(
    words: list[_Token], position: int, last: int, measure: Measure, unit: Unit | None, value: Fraction
) -> Quantity:
    if measure is Measure.YEARS and any(words[index].word == "half" for index in range(position, last)):
        value += Fraction(1, 2)
    role = _role(words, position, last) if measure is Measure.CREDITS else Role.HELD
    each = any(token.word in ("each", "apiece") for token in words[last + 1 : last + 2])
    return Quantity(words[position].start, words[last].end, value, measure, unit, role, each)


def _role(words: list[_Token], first: int, last: int) -> Role:
    between = [token.word for token in words[first:last]]
    after = [token.word for token in words[last + 1 : last + 5]]
    if "graded" in between or after[:2] in (["are", "graded"], ["is", "graded"]):
        return Role.GRADED_SIZE
    while after and after[0] in {
        "thesis",
        "non",
        "nonthesis",
        "online",
        "graduate",
        "grad",
        "-",
        "total",
        "residential",
    }:
        after.pop(0)
    sized = _sized(after)
    if sized:
        return sized
    if {token.word for token in words[max(0, first - 5) : first]} & _CLAIMS and not (after and after[0] in _TAKEN):
        return Role.CLAIMED
    if _follows_all(words, first) and not {"outside", "external", "transfer"} & set(between) and "of" not in between:
        return Role.TOTAL
    if len(after) > 1 and after[0] == ")" and words[max(0, first - 1)].word == "(":
        named = words[first - 2].word if first > 1 else ""
        if named in _MASTERS or named in _CERTIFICATE:
            return Role.MASTERS_SIZE if named in _MASTERS else Role.CERTIFICATE_SIZE
    if not (after and after[0] in _TAKEN | {"of", "worth"}):
        before = [token.word for token in words[max(0, first - 4) : first]]
        while before and before[-1] in _LINKS:
            before.pop()
        if before and before[-1] in _MASTERS:
            return Role.MASTERS_SIZE
        if (
            before
            and before[-1] in _CERTIFICATE
            and "(" not in [token.word for token in words[max(0, first - 2) : first]]
        ):
            return Role.CERTIFICATE_SIZE
    return Role.HELD


def _is_milestone(words: list[_Token], position: int) -> bool:
    """Whether a number says how far somebody has come ("past my first 9 credits"), not what they hold."""
    before = [token.word for token in words[max(0, position - 3) : position]]
    return "first" in before[-1:] or before[-2:] in (["first", "the"], ["past", "the"], ["past", "my"])


def _is_second_lot(words: list[_Token], position: int) -> bool:
    before = words[position - 1].word if position else ""
    after = words[position + 1].word if position + 1 < len(words) else ""
    return before in ("and", "plus", "+", ",", "&") and after in _TAKEN | {"more", "in", "nondegree", "non", "own"}


def _is_carried(words: list[_Token], position: int) -> bool:
    """Whether a bare number is credit on the move: "bring 9 from Temple"."""
    before = {token.word for token in words[max(0, position - 3) : position]}
    after = words[position + 1].word if position + 1 < len(words) else ""
    return bool(before & _CARRY) and after in ("from", "that", "which") and words[position].word.isdigit()


def _follows_all(words: list[_Token], position: int) -> bool:
    before = [token.word for token in words[max(0, position - 3) : position]]
    return bool(before) and (
        before[-1] == "all" or before[-2:] in (["all", "of"], ["all", "the"], ["all", "my"], ["those", "all"])
    )
