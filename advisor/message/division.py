"""What divides the credit of a text: the letters of its courses, or the portions that its words tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.letters_listed import Letters, letters_listed
from advisor.message.portions import Portion, portions
from corpus.figures import NUMBER, number_of


@dataclass(frozen=True)
class Division:
    """What divides the credit of a text: the letters of its courses, or its portions, and what a course is said to
    carry."""

    text: str
    letters: Letters | None
    portions: tuple[Portion, ...]
    size: Fraction | None

    @property
    def rest(self) -> str:
        """The text without the words that divide the credit, letter for letter: what holds for all of it."""
        return _blanked(self.text, self._spans())

    @property
    def question(self) -> str:
        """The same with the words for the kinds of credit that policies may shut out."""
        kinds = {portion.start: portion.kind for portion in self.portions if portion.kind}
        spans = [(start, kinds[start][0] if start in kinds else end) for start, end in self._spans()]
        return _blanked(self.text, spans)

    def _spans(self) -> list[tuple[int, int]]:
        spans = [(portion.start, portion.end) for portion in self.portions]
        spans += [(self.letters.start, self.letters.end)] if self.letters else []
        return spans + [match.span() for match in _EACH.finditer(self.text)]


_EACH = re.compile(
    r"\beach(?: (?:course|class|one|of (?:them|these|those)))?(?: (?:is|was|were|being|worth|carries|carried|at|for|"
    r"had|of))*"
    rf"(?: |: ?| ?= ?)(?P<size>{NUMBER})[ -]?(?:credits?|credit hours?|hours?|hrs?|cr|units?)\b",
    re.IGNORECASE,
)
"""What each course carries, told before the number."""


def division(text: str) -> Division | None:
    """How a text divides its credit, or None where it does not."""
    parts = portions(text)
    listed = letters_listed(text)
    if listed and any(part.start < listed.end and listed.start < part.end for part in parts):
        listed = None
    if bool(parts) == bool(listed):
        return None
    each = {number_of(match["size"]) for match in _EACH.finditer(text)}
    each |= {listed.size} if listed and listed.size else set()
    if len(each) > 1:
        return None
    return Division(text, listed, parts, each.pop() if each else None)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
