"""The portions that a text divides its credit into: "3 of those were pass/fail and the other 9 are all A".

A portion is read only where its whole clause is: how much of the credit, and one grade, kind, age or earlier use of it
up to the end of the clause. All else is left as it stands, and keeps a verdict from being given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.credit.age import ages
from advisor.message.credit.credit import Holding
from advisor.message.credit.portion_words import (
    AGE,
    END,
    GRADE,
    JOINT,
    KIND,
    NEUTRAL,
    OPENS,
    ORDINAL,
    PART,
    PLAIN,
    REST,
    SIGH,
    SUBORDINATE,
    USE,
    VERB,
)
from advisor.message.credit.qualities import lowest_grade, situations
from advisor.message.credit.served import use
from advisor.message.credit.traits import kinds_named
from advisor.message.wording.asserted import is_doubted
from corpus.figures import number_of


@dataclass(frozen=True)
class Portion:
    """A part of the credit: how much, in credits or in courses where a noun says so, and what is said of it. `count` is
    None for the rest of it. `whole` is the amount that it is said to be a part of, where that is repeated."""

    count: Fraction | None
    of_courses: bool | None
    said: Holding
    start: int
    end: int
    whole: Fraction | None = None
    kind: tuple[int, int] | None = None
    """Where the words for its kind stand, if it is of one that policies may shut out."""
    of_it: bool = True
    """Whether it is said to be a part, and not only told as an amount by itself."""


def portions(text: str) -> tuple[Portion, ...]:
    """The portions of the credit that a text tells one after the other, from the first; empty where there are none."""
    for opening in _openings(text):
        found = [opening]
        while following := _following(text, found):
            found.append(following)
        if len(found) > 1 or opening.of_it:
            return tuple(found)
    return ()


def _openings(text: str) -> Iterator[Portion]:
    """The clauses that may be the first portion: what is said to be a part first, then plain numbers."""
    for pattern in (PART, PLAIN):
        for match in pattern.finditer(text):
            said = _told(text, match, pattern is PART)
            if said and _is_asserted(text, match, said):
                yield said


def _is_asserted(text: str, match: re.Match[str], portion: Portion) -> bool:
    """Whether a portion is told as a fact: at the head of its clause, with no doubt, denial or other person before it,
    and not as the question itself."""
    before = text[: match.start()]
    of_which = re.match(r"of which", match.group(), re.IGNORECASE)
    if not (of_which or OPENS.search(before)) or is_doubted(before):
        return False
    end = END.match(text, portion.end)
    return bool(end) and (end is not None and (not end["asked"] or bool(SUBORDINATE.search(before))))


def _told(text: str, match: re.Match[str], of_it: bool, follows: bool = False) -> Portion | None:
    """The portion that begins with a match, if what follows says one thing of it up to the end of the clause."""
    groups = match.groupdict()
    number = groups.get("n") or groups.get("n2")
    courses = bool(groups.get("courses") or groups.get("courses2"))
    credits = bool(groups.get("credits"))
    count = number_of(number) if number else Fraction(1) if _is_single(match) else None
    verb = VERB.match(text, match.end())
    at = verb.end() if verb else match.end()
    if not (of_it or follows) and verb is not None and not verb.group().strip(" "):
        return None
    for said, last, end in _qualities(text, at):
        whole, noun = groups.get("whole"), True if courses else False if credits else None
        kind = (at, last) if said.traits else None
        return Portion(count, noun, said, match.start(), end, number_of(whole) if whole else None, kind, of_it)
    return None


def _is_single(match: re.Match[str]) -> bool:
    """Whether a match speaks of one course by its place in the row."""
    return match.re is ORDINAL


def _qualities(text: str, at: int) -> Iterator[tuple[Holding, int, int]]:
    """What may be said of a portion from a place on, with where it ends, and where a sigh after it does."""
    for pattern, read in ((GRADE, _graded), (AGE, _aged), (USE, _used), (KIND, _of_kind), (NEUTRAL, _plain)):
        match = pattern.match(text, at)
        while match:
            end = END.match(text, match.end())
            said = read(match) if end else None
            if said is not None:
                sigh = SIGH.match(text, match.end())
                yield said, match.end(), sigh.end() if sigh else match.end()
                break
            match = _longer(pattern, text, at, match.end()) if pattern is KIND else None


def _longer(pattern: re.Pattern[str], text: str, at: int, end: int) -> re.Match[str] | None:
    """The next longer reading of a kind, up to eight words on."""
    for stop in re.finditer(r"\s|$|(?=[.,;:!?)])", text[end + 1 : end + 60]):
        longer = pattern.fullmatch(text, at, end + 1 + stop.start())
        if longer and longer.end() > end:
            return longer
    return None


def _graded(match: re.Match[str]) -> Holding | None:
    grade = lowest_grade(f"got {match.group()}")
    return Holding(grade=grade) if grade else None


def _aged(match: re.Match[str]) -> Holding | None:
    found = ages(match.group(), quantities(match.group()))
    return Holding(age=found[0]) if len(found) == 1 else None


def _used(match: re.Match[str]) -> Holding | None:
    served = use(f"they were {match.group()}")
    return Holding(used_for=served) if served else None


def _of_kind(match: re.Match[str]) -> Holding | None:
    named = kinds_named(match["kind"])
    return Holding(traits=named, situations=situations(match.group())) if named else None


def _plain(match: re.Match[str]) -> Holding | None:
    return Holding()


def _following(text: str, found: list[Portion]) -> Portion | None:
    """The next portion right after the last one: the rest, or another number of it."""
    joint = JOINT.match(text, found[-1].end)
    at = joint.end() if joint else found[-1].end
    for pattern in (PART, REST, ORDINAL, PLAIN):
        match = pattern.match(text, at)
        told = _told(text, match, pattern in (PART, REST, ORDINAL), True) if match else None
        if told:
            return told
    return None
