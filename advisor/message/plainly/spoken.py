"""A message taken apart into phrases of a closed list. What it says is known only where the list accounts for all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from advisor.message.understanding import Understanding

NAME = "◆"
"""What stands in a text for the name of a school, a part of it or one of its programs."""


class Part(StrEnum):
    """What a phrase is for."""

    ASKS = "asks"
    WHO = "who"
    SUPPOSES = "supposes"
    DOES = "does"
    WHAT = "what"
    WHEN = "when"
    CREDENTIAL = "credential"
    STORY = "story"
    BETWEEN = "between"


@dataclass(frozen=True)
class Phrase:
    """Words of one part of a question."""

    part: Part
    words: re.Pattern[str]


@dataclass(frozen=True)
class Spoken:
    """Words of a message, and the phrase that accounts for them."""

    phrase: Phrase
    found: re.Match[str]


def phrase(part: Part, words: str) -> Phrase:
    """A phrase of any case, of whole words."""
    return Phrase(part, re.compile(rf"(?:{words})(?![\w'’])", re.IGNORECASE))


def marked(understood: Understanding, *own: tuple[str, str]) -> str | None:
    """The question with a mark for each name that is known, and for each of a rule's `own` words, given as a pattern
    with its mark; None where it is of another school than one, of none, or stands on what was said before."""
    whole, unnamed = understood.question, understood.unnamed
    alone = len(understood.places) == 1 and understood.schools.named <= 1 and not understood.places[0].refused
    beside = understood.unheld or understood.beside or understood.choices or understood.foreign
    if not alone or beside or understood.follows or understood.supposes or len(whole) != len(unnamed):
        return None
    letters = [NAME if left == " " and letter != " " else left for left, letter in zip(unnamed, whole, strict=True)]
    for words, mark in own:
        for found in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", whole, re.IGNORECASE):
            letters[slice(*found.span())] = mark * len(found.group())
    return re.sub(rf"([{NAME}{''.join(mark for _, mark in own)}])(?:\s*\1)*", r"\1", "".join(letters))


def taken_apart(text: str, phrases: Sequence[Phrase]) -> tuple[Spoken, ...] | None:
    """The phrases of which a text is made, the first that fits at each place; None where any word is of none."""
    at, found = 0, list[Spoken]()
    while (at := _next_word(text, at)) < len(text):
        fits = ((one, one.words.match(text, at)) for one in phrases)
        spoken = next((Spoken(one, match) for one, match in fits if match and match.end() > at), None)
        if spoken is None:
            return None
        found.append(spoken)
        at = spoken.found.end()
    return tuple(found)


def _next_word(text: str, at: int) -> int:
    """Where the next word begins."""
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


_GAP = re.compile(r"(?:[\s.,;:!?()@]|[–—-](?=\s))*")


def of_part(spoken: Sequence[Spoken], part: Part) -> tuple[Spoken, ...]:
    """What is said in one part."""
    return tuple(one for one in spoken if one.phrase.part is part)
