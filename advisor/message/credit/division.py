"""What divides the credit of a text: the letters of its courses, or the portions that its words tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.credit.letters_listed import Letters, letters_listed
from advisor.message.credit.portions import Portion, portions
from corpus.figures import NUMBER, number_of


@dataclass(frozen=True)
class Division:
    """What divides the credit of a text: the letters of its courses, or its portions, and what a course is said to
    carry."""

    text: str
    letters: Letters | None
    portions: tuple[Portion, ...]
    size: Fraction | None
    each: re.Pattern[str]
    """How the size of a course is told."""

    @property
    def rest(self) -> str:
        """The text without the words that divide the credit, letter for letter: what holds for all of it."""
        return _blanked(self.text, self._spans())

    @property
    def question(self) -> str:
        """The same with the words for the kinds of credit that policies may shut out."""
        kinds = {portion.start for portion in self.portions if portion.kind}
        spans = [(start, end) for start, end in self._spans() if start not in kinds]
        for portion in self.portions:
            spans += [(portion.start, portion.kind[0]), (portion.kind[1], portion.end)] if portion.kind else []
        return _blanked(self.text, spans)

    def same_as(self, other: "Division") -> bool:
        """Whether another text divides its credit in the same way."""
        letters, others = (one.letters.grades if one.letters else () for one in (self, other))
        told, told_there = ([(p.count, p.said) for p in one.portions] for one in (self, other))
        return letters == others and told == told_there

    def _spans(self) -> list[tuple[int, int]]:
        spans = [(portion.start, portion.end) for portion in self.portions]
        spans += [(self.letters.start, self.letters.end)] if self.letters else []
        return spans + [match.span() for match in self.each.finditer(self.text)]


_EACH = re.compile(
    r"\beach(?: (?:course|class|one|of (?:them|these|those)))?(?: (?:is|was|were|being|worth|carries|carried|at|for|"
    r"had|of))*"
    rf"(?: |: ?| ?= ?)(?P<size>{NUMBER})[ -]?(?:credits?|credit hours?|hours?|hrs?|cr|units?)\b",
    re.IGNORECASE,
)
"""What each course carries, told before the number."""


_AFTER = re.compile(
    rf"{_EACH.pattern}|\b(?P<after>{NUMBER})[ -]?(?:credits?|credit hours?|hours?|hrs?|cr|units?) "
    r"(?:each|apiece|per (?:course|class)|a (?:course|class|piece))\b",
    re.IGNORECASE,
)
"""The same told after it, beside the amount of all: "9 credits from Pace, 3 credits each"."""


def divisions(text: str) -> Iterator[Division]:
    """The ways in which a text may divide its credit, the likeliest first: with what each course carries read as a size
    of its own, or as that of the amount told."""
    found = [one for each in (_EACH, _AFTER) if (one := _division(text, each))]
    yield from found if len(found) > 1 and found[0].rest != found[1].rest else found[:1]


def _division(text: str, each: re.Pattern[str]) -> Division | None:
    """How a text divides its credit, or None where it does not."""
    parts = portions(text)
    listed = letters_listed(text)
    if listed and any(part.start < listed.end and listed.start < part.end for part in parts):
        listed = None
    if bool(parts) == bool(listed):
        return None
    told = [match.groupdict() for match in each.finditer(text)]
    sizes = {number_of(size) for found in told if (size := found["size"] or found.get("after"))}
    sizes |= {listed.size} if listed and listed.size else set()
    if len(sizes) > 1:
        return None
    return Division(text, listed, parts, sizes.pop() if sizes else None, each)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
