"""A row of a list: what it is, the figures that make it fit, each with its sentence, and how well it fits."""

import re
from dataclasses import dataclass
from fractions import Fraction

from advisor.compose import Piece, quote
from advisor.finding import Source
from advisor.reply import Origin
from advisor.tellable import is_tellable

_CONDITION = re.compile(
    r"\b(?:may|might|only|unless|except\w*|if|restrictions?|article|older|earlier|superseded|pending|usually|petition|"
    r"approv\w*|according to|under|depend\w*|bulletin|catalog|archived|selected|relevant|combin\w*|together|which)\b",
    re.IGNORECASE,
)
"""What sets a sentence under a condition or a date, which a row then tells in the sentence's own words."""


@dataclass(frozen=True)
class Fact:
    """One figure of a row in short, empty where the sentence alone tells it, with the sentence that it rests on."""

    text: str
    source: Source
    plain: bool = True
    """Whether the short text says all of it; else the sentence is to be read."""

    @property
    def conditional(self) -> bool:
        """Whether the sentence says more than the short text does."""
        return (bool(self.text) and not self.plain) or bool(_CONDITION.search(self.source.sentence))


@dataclass(frozen=True)
class Row:
    """One line of a list. `rank` sorts the better matches first."""

    institution: str
    name: str
    facts: tuple[Fact, ...]
    rank: tuple[Fraction | int, ...] = ()

    @property
    def title(self) -> str:
        """What a person calls it."""
        return f"{self.institution}, {self.name}" if self.name else self.institution

    @property
    def named(self) -> str:
        """Its title, with its one figure where that says all of its sentence and stands in it."""
        only = self.facts[0] if len(self.facts) == 1 else None
        figures = re.findall(r"\d+", only.text) if only and not only.conditional else []
        return f"{self.title} ({only.text})" if only and len(figures) == 1 else self.title

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sentences that it rests on."""
        return tuple(dict.fromkeys(fact.source for fact in self.facts))

    @property
    def conditional(self) -> bool:
        """Whether some sentence of it says more than its short text."""
        return any(fact.conditional for fact in self.facts)

    @property
    def key(self) -> tuple[tuple[Fraction | int, ...], bool, str, str, str]:
        """The better match first, then what holds without a condition, then by name."""
        return self.rank, self.conditional, self.institution, self.name, self.facts[0].source.document.id

    def piece(self) -> Piece:
        """The row as a sentence: its figures in short, or the sentence itself where that says more or is not to be
        retold."""
        short = "; ".join(_told(fact) for fact in self.facts)
        text = f"{self.title}: {short}."
        alone = len(self.facts) == 1 and self.facts[0].conditional
        if alone or not self.facts[0].text or not is_tellable(text):
            return quote(self.facts[0].source)
        return Piece(text, Origin.FINDING, self.sources)


def _told(fact: Fact) -> str:
    return f"{fact.text} (on a condition that the page states)" if fact.conditional else fact.text
