"""Whether a number stands in a text as what it is said to count: in digits, in words, as a share or an amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from corpus.drafting.numbers import in_digits
from corpus.figures import digits, stated


class Kind(StrEnum):
    """What a number may count."""

    CREDIT = "credit"
    COURSE = "course"
    MONEY = "money"
    SHARE = "share"
    YEAR = "year"
    MONTH = "month"
    TERM = "term"
    DAY = "day"


@dataclass(frozen=True)
class Counted:
    """A number of a text, with what it counts and in which system, where its text tells."""

    value: Fraction
    kind: Kind | None
    system: str | None = None


_CREDIT = r"credits?|hours?|hrs?|units?|cr"
_NOUNS = {
    Kind.SHARE: r"%|per ?cent\b",
    Kind.CREDIT: rf"\b(?:{_CREDIT})\b",
    Kind.COURSE: rf"\b(?:courses?|class(?:es)?)\b(?! (?:{_CREDIT})\b)",
    Kind.MONEY: r"\b(?:usd|us dollars?|dollars?|bucks)\b",
    Kind.YEAR: r"\b(?:years?|yrs?)\b",
    Kind.MONTH: r"\bmonths?\b",
    Kind.TERM: rf"\b(?:semesters?|terms?|quarters?)\b(?![ -](?:{_CREDIT}|system)\b)",
    Kind.DAY: r"\b(?:days?|weeks?)\b",
}
_NOUN = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _NOUNS.items()))
_SYSTEM = re.compile(r"\b(semester|quarter)[ -](?:credit|hour|unit)")
_NUMBER = re.compile(r"(?<![a-z\d])(?<!\d[.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?!\d|/\d)(?<!/\d)")
_OF_EACH = re.compile(r"^ (?:\d+|an?)-(?:credit|hour|unit|week|semester|month|day)s?\b")
"""The size of each of what is counted: "five 2-credit courses" are no five credits."""
_MONEY_BEFORE = re.compile(r"(?:\$|\busd) ?$")
_PART = re.compile(r"(?<![\d.,])(\d+) of (?:the |its |all |those )?(\d+)(?![\d.,]*\d|%)")
"""A part of a whole, "9 of the 30 units", which states their share."""
_HALF = re.compile(r"\b(an?|\d+) years? and a half\b")
_ENDS = re.compile(r"[.;:()?!]|\b(?:is|are|was|were) \d")
"""What ends the clause of a number: "the last 3 are 9 years old" counts no years with its 3."""
_NEAR = 6
"""Words after a number among which the noun that it counts may stand."""


def stands(value: Fraction, unit: str, text: str) -> bool:
    """Whether a text states a number of a unit: not one that it states of something else alone. A percentage may be
    stated as a share, and years in months."""
    kind, system = kind_of(unit)
    if kind is Kind.SHARE:
        return value / 100 in _shares(text)
    found = [one for one in counted(text) if one.value == value]
    if not unit and value < 1:
        return value in _shares(text)
    if kind is Kind.YEAR and any(one.kind is Kind.MONTH and one.value == value * 12 for one in counted(text)):
        return True
    if not (found or value in stated(text) or (value == 1 and _ONE.search(text))):
        return False
    return not found or any(_may_be(one, kind, system) for one in found)


def kind_of(unit: str) -> tuple[Kind | None, str | None]:
    """What a unit counts, and in which system of credit."""
    noun, system = _NOUN.search(unit.lower()), _SYSTEM.search(unit.lower())
    return (Kind(noun.lastgroup) if noun and noun.lastgroup else None), (system[1] if system else None)


def counted(text: str) -> Iterator[Counted]:
    """The numbers of a text, each with the noun that follows it."""
    read = in_digits(_HALF.sub(lambda found: f"{1 if found[1][0] == 'a' else found[1]}.5 years", text.lower()))
    for found in _NUMBER.finditer(read):
        (value,) = digits(found.group())
        if _MONEY_BEFORE.search(read[: found.start()]):
            yield Counted(value, Kind.MONEY)
            continue
        after = _OF_EACH.sub(" ", read[found.end() :])
        noun = _noun_of(after)
        system = _SYSTEM.search(after[: noun.end()]) if noun else None
        yield Counted(value, Kind(noun.lastgroup) if noun and noun.lastgroup else None, system[1] if system else None)


_ONE = re.compile(r"\bone\b|\ban?\b", re.IGNORECASE)


def _noun_of(after: str) -> re.Match[str] | None:
    """The noun that a number counts, of those near behind it in its clause."""
    noun = _NOUN.search(after)
    if noun is None:
        return None
    between = after[: noun.start()]
    return (
        noun if len(between.split()) < _NEAR and not re.search(r"[.;:()?!]|\b(?:is|are|was|were) \d", between) else None
    )


def _may_be(one: Counted, kind: Kind | None, system: str | None) -> bool:
    """Whether a number of a text may count what is asked for: neither says otherwise."""
    if kind is not None and one.kind not in (None, kind):
        return False
    return None in (system, one.system) or system == one.system


def _shares(text: str) -> set[Fraction]:
    """The shares that a text states. What is reduced by one third counts as two thirds, and where at least two thirds
    are to be earned there, one third may come from elsewhere. "6 into 18, and proportionally more" says one
    third, as "6 of the 18" does."""
    held = stated(text)
    shares = {share for share in held if 0 <= share <= 1}
    if "reduce" in text or "at least" in text:
        shares |= {1 - share for share in shares}
    parts = [(Fraction(part), Fraction(whole)) for part, whole in _PART.findall(in_digits(text.lower()))]
    shares |= {part / whole for part, whole in parts if 0 < part <= whole}
    if "proportional" in text:
        shares |= {part / whole for part in held for whole in held if whole}
    return shares
