"""What a difference between a claim and the text that it follows changes: a word that is left out, put in, exchanged or
moved, or nothing that can be told here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.gate.following.alignment import Difference
from advisor.gate.following.moving import OPENING
from advisor.gate.following.nearness import CLOSE, MOVED, NEAR
from advisor.gate.following.wording import FREE, STUDENT, Word, keys


@dataclass(frozen=True)
class Stretch:
    """A stretch of a claim with what differs from the text that is nearest to it."""

    words: tuple[Word, ...]
    text: tuple[Word, ...]
    found: Difference

    @property
    def cost(self) -> int:
        return len(self.found.left_out) + len(self.found.put_in)


_MINOR = (
    "say mean stand run leav between itself too still lik alread will would here your =take =require =accept _must",
    "toward degr =class credit =graduation appl taken tim",
)
_GRAY, _SOFT = (frozenset(words.split()) for words in _MINOR)
"""What is put in, and what is left out, and may change nothing: the judge is asked."""

FEW = 2
"""How many words may be put in beside all that is told as it stands: with more the claim goes its own way."""


def _restricts(word: Word, asked: frozenset[str]) -> bool:
    """Whether a word that is left out says of what a rule is; what the question is about goes without saying."""
    return word.key not in _SOFT and word.key not in asked


def change_of(found: Difference, stretch: Stretch, near: float, asked: frozenset[str]) -> str | None:
    """What a difference changes; None where that is for the judge to say: a word of little weight, or a stretch with
    more words of its own."""
    new, lost = ([word.key for _, word in side] for side in (found.put_in, found.left_out))
    if near < MOVED:
        return None
    if _moves(new, lost):
        return f"moves {' '.join(new)}"
    if _exchanges(found, near):
        return f"says {' '.join(new)} for {' '.join(lost)}"
    if not new and _unsaid_name(found, stretch):
        return f"leaves out {' '.join(lost)}"
    if near < NEAR:
        return None
    if not new:
        unsaid = frozenset() if near >= CLOSE and not _all_own(found, stretch) else asked
        return f"leaves out {' '.join(lost)}" if any(_restricts(word, unsaid) for _, word in found.left_out) else None
    if new == lost and new[0] in OPENING:
        return None
    own = Counter(new) - Counter(lost)
    if near >= CLOSE or (own.total() <= FEW and (lost or not set(new) <= _GRAY)):
        return f"says {' '.join(new)} for {' '.join(lost) or 'nothing'}"
    return None


def _moves(new: Sequence[str], lost: Sequence[str]) -> bool:
    """Whether two words or more stand in another order, or one phrase elsewhere that no preposition opens."""
    both = Counter(new) & Counter(lost)
    if both.total() < FEW:
        return False
    if new == lost:
        return new[0] not in OPENING
    return [key for key in new if key in both] != [key for key in lost if key in both]


def _exchanges(found: Difference, near: float) -> bool:
    """Whether a figure stands for another, or a name for another."""
    new, lost = ({word.key for _, word in side} for side in (found.put_in, found.left_out))
    figures = any(key[0].isdigit() for key in new - lost)
    if figures and (len(new) <= FEW or (near >= NEAR and any(key[0].isdigit() for key in lost))):
        return True
    named, unnamed = ({word.key for _, word in side if word.name} for side in (found.put_in, found.left_out))
    return near >= NEAR and bool(named - lost) and bool(unnamed - new)


def _unsaid_name(found: Difference, stretch: Stretch) -> bool:
    """Whether a name is left out of what is not the person's own: "your degree" is the one that was asked about, "a
    degree" is any."""
    gone = {place for place, _ in found.left_out}
    return any(word.name and not _is_own(place, gone, stretch) for place, word in found.left_out)


def _all_own(found: Difference, stretch: Stretch) -> bool:
    """Whether all that is left out is of what is the person's own."""
    gone = {place for place, _ in found.left_out}
    return all(_is_own(place, gone, stretch) for place in gone)


_BEFORE = 3
"""How many words before one that a name goes with may stand for the person whose it is."""


def _is_own(place: int, gone: set[int], stretch: Stretch) -> bool:
    """Whether the claim has "your" where a name is left out: before the word behind it, or before it."""
    beside = (range(place + 1, len(stretch.text)), range(place - 1, -1, -1))
    kept = [next((n for n in side if n not in gone and stretch.text[n].key not in FREE), None) for side in beside]
    told = keys(stretch.words)
    return any(
        {"your", STUDENT}.intersection(told[max(0, at - _BEFORE) : at])
        for n in kept
        if n is not None
        for at, key in enumerate(told)
        if key == stretch.text[n].key
    )
