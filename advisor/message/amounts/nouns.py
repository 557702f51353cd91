"""The noun that a number counts: credits, courses or years."""

import re

from rapidfuzz import fuzz

from advisor.message.amounts.quantity import Measure
from corpus.amounts import Unit

CREDITS = r"(?:credits?|cr|hours?|hrs?|units?)"
"""The pattern of the nouns for credit."""
TYPO_SCORE = 80
"""The least rapidfuzz ratio at which a misspelt noun ("untis") still counts as the noun."""
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
BETWEEN = frozenset({
    "more", "academic", "calendar", "full", "whole", "graduate", "grad", "graded", "semester", "sem", "quarter",
    "transferable", "eligible", "pre", "admission", "preadmission",
    "qtr", "transfer", "outside", "external", "internal", "own", "nondegree", "non", "degree", "certificate",
    "cert", "certs", "masters", "master's", "credit", "course", "elective", "total", "approved", "additional",
    "extra", "prior", "existing", "of", "my", "her", "his", "their", "our",
    "the", "level", "grade", "other", "transferred", "different", "and",
    "a", "half", "required", "pathway", "core", "recent", "old",
})  # fmt: skip
_SUBJECTS = frozenset({
    "administration", "analytics", "arts", "design", "education", "engineering", "health", "management", "policy",
    "science", "sciences", "security", "studies", "systems", "work",
})  # fmt: skip
"""Second words of a field of study: "9 forensic science credits"."""
_NO_KIND = frozenset({"catalog", "bulletin", "page", "years", "year", "more", "than", "to", "or", "and", "for", "at"})
"""Words between a number and "credits" that show that the number counts something else."""


def noun_of(words: list[str], position: int, matches: list[re.Match[str]]) -> tuple[int, Measure, Unit | None] | None:
    """The noun that a number counts, at most seven words on."""
    unit: Unit | None = None
    if words[position + 1 : position + 3] == ["quarter", "of"]:
        return None
    for index in range(position + 1, min(len(words), position + 8)):
        word = words[index]
        if word in ("level", "semesters", "quarters", "terms"):
            return None
        if word.startswith("sem") and word != "seminar":
            unit = Unit.SEMESTER
        elif word.startswith(("quarter", "qtr")):
            unit = Unit.QUARTER
        known = _NOUNS.get(word) or _misspelt(word)
        if known and not _belongs_to_next(words, index):
            if known[0] is Measure.CREDITS and word.startswith("unit"):
                return index, known[0], unit or Unit.UNIT
            return index, known[0], unit or known[1]
        short = index == position + 1 and matches[index].group().isupper()
        if word not in BETWEEN and word != "-" and not unit and not _may_stand_between(words, index, short):
            return None
    return None


_CREDIT = (["credits"], ["hours"], ["units"])
_COURSES = (["courses"], ["classes"])


def _may_stand_between(words: list[str], index: int, short: bool) -> bool:
    """Whether a word may stand between a number and its noun for what stands beside it: the kind of the credit, its
    subject, or a number of its own ("4 of the 9 credits"). `short` is the form in capitals behind the number."""
    word, after = words[index], words[index + 1 : index + 2]
    if word[0].isdigit():
        return words[index - 1] in ("the", "my", "of")
    if word in ("+", "plus", "odd") and after in (["years"], ["yrs"]):
        return True
    if short and len(word) > 1 and after in (["non"], ["nondegree"], ["outside"]):
        return True
    subject = after and after[0] in _SUBJECTS and words[index + 2 : index + 3] in (*_CREDIT, *_COURSES)
    return word.isalpha() and word not in _NO_KIND and (after in _CREDIT or bool(subject))


def _belongs_to_next(words: list[str], index: int) -> bool:
    """Whether "credit" or "course" only qualifies the noun after it, as in "credit hours" and "course credits"."""
    after = words[index + 1] if index + 1 < len(words) else ""
    follows = {
        "credit": ("hour", "hours", "hr", "hrs", "unit", "units"),
        "course": ("credit", "credits", "hours", "units"),
    }
    return after in follows.get(words[index], ())


def _misspelt(word: str) -> tuple[Measure, Unit | None] | None:
    """The noun that a word misspells, if any."""
    if len(word) < 5 or word in BETWEEN:
        return None
    best = max(_LONG_NOUNS, key=lambda noun: fuzz.ratio(word, noun))
    return _NOUNS[best] if fuzz.ratio(word, best) >= TYPO_SCORE else None
