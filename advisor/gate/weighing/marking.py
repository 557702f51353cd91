"""A cited text and a claim cut into words, each word marked with how the other one has it.

The judge of support reads these marks beside the words: which words, and above all which figures, have a partner is
counted here exactly, and what that means for the sentence is left to what was learned.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from advisor.gate.figures import Figure, figures_of
from advisor.gate.words import akin, stem
from corpus.figures import WORDS


class Mark(IntEnum):
    """How the other text has a word. The judge was trained on these numbers: they stay as they are."""

    GRAMMAR = 0
    """A word of grammar or a mark, which is not looked up."""
    ABSENT = 1
    AKIN = 2
    """By a word that may stand for it; a figure with another unit or bound."""
    SAME = 3
    FIGURE = 4
    """A figure with the same value, unit and bound."""


@dataclass(frozen=True)
class Marked:
    """The words of a text in order, with a mark for each."""

    words: tuple[str, ...]
    marks: tuple[Mark, ...]


UNIVERSITY = "the university"
"""What stands for the names of the institution: whether a claim may use a name is checked by code, not judged."""

_PLAIN = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ",
})  # fmt: skip
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_COUNTED = {word: str(value) for word, value in {**WORDS, **_TENS}.items() if word not in ("zero", "one")}
_NUMBER_WORD = re.compile(rf"\b({'|'.join(sorted(_COUNTED, key=len, reverse=True))})\b", re.IGNORECASE)
_PERCENT = re.compile(r"(\d) ?percent\b")
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?[+]?|\d+(?:[.,]\d+)*%?|[B-D][+-]|\S")
_WORDS_OF_GRAMMAR = (
    "a an the of to in on at by for from with as and or it its is are was were be been this that these those their "
    "there than you your which who whose"
)
_GRAMMAR = frozenset(_WORDS_OF_GRAMMAR.split())


def plain(text: str, names: Collection[str]) -> str:
    """A text with plain quotes, numbers in digits, and "the university" for each of the names."""
    text = text.translate(_PLAIN)
    if names:
        text = _named(frozenset(names)).sub(UNIVERSITY, text)
    text = _NUMBER_WORD.sub(lambda match: _COUNTED[match.group().lower()], text)
    return _PERCENT.sub(r"\1%", text)


@lru_cache(maxsize=1_000)
def _named(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:[Tt]he )?(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def mark(text: str, claim: str) -> tuple[Marked, Marked]:
    """The words of a cited text and of a claim, both made plain before, each marked by the other."""
    matches = [list(_WORD.finditer(one)) for one in (text, claim)]
    stems = [[_stem(match.group()) for match in found] for found in matches]
    figures = [_figures(one) for one in (text, claim)]
    marked = []
    for mine, other in ((0, 1), (1, 0)):
        held = frozenset(stems[other])
        marks = [_mark(match.group(), word, held) for match, word in zip(matches[mine], stems[mine], strict=True)]
        for figure in figures[mine]:
            for place, match in enumerate(matches[mine]):
                if figure.start <= match.start() < figure.end:
                    marks[place] = _figure_mark(figure, figures[other])
        marked.append(Marked(tuple(match.group() for match in matches[mine]), tuple(marks)))
    return marked[0], marked[1]


SENTENCES = 20_000
"""Sentences whose figures are kept."""


@lru_cache(maxsize=SENTENCES)
def _figures(text: str) -> tuple[Figure, ...]:
    return tuple(figures_of(text))


def _stem(word: str) -> str:
    lower = word.lower()
    return stem(re.sub(r"'s?$", "", lower)) if lower[0].isalpha() else lower


def _mark(word: str, stemmed: str, held: frozenset[str]) -> Mark:
    if word.lower() in _GRAMMAR or not word[0].isalnum():
        return Mark.GRAMMAR
    if stemmed in held:
        return Mark.SAME
    if stemmed[:1].isalpha() and any(akin(stemmed, other) for other in held if other[:1].isalpha()):
        return Mark.AKIN
    return Mark.ABSENT


def _figure_mark(figure: Figure, others: Sequence[Figure]) -> Mark:
    same = [other for other in others if other.value == figure.value]
    if any(_alike(figure, other) for other in same):
        return Mark.FIGURE
    return Mark.AKIN if same else Mark.ABSENT


def _alike(one: Figure, other: Figure) -> bool:
    unit = one.unit == other.unit or "" in (one.unit, other.unit)
    counted = not one.near or not other.near or one.shared(other) > 0
    return unit and one.bound == other.bound and counted
