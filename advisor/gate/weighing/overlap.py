"""How far the words of a claim and of its texts are the same, in numbers with names."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from advisor.gate.words import akin, content

ABOUT = 0.3
"""What a word of the names that documents bear weighs: it says what a sentence is about, not what it states."""


@dataclass(frozen=True)
class Telling:
    """How much each stem of the library tells: the fewer of its lines have it, the more."""

    weights: Mapping[str, float]
    rare: float
    """What a stem weighs that no line has, or one alone."""

    def of(self, stems: Sequence[str], about: frozenset[str]) -> list[float]:
        """The weight of each stem; those of the names in `about` tell little."""
        return [ABOUT if one in about else self.weights.get(one, self.rare) for one in stems]


def overlap(claim: str, texts: Sequence[str], names: str, telling: Telling) -> dict[str, float]:
    """What of the claim is met in the texts, and of the texts in the claim. A word is met by itself and by everyday
    stand-ins for it; it is foreign where no two lines of the library have it. All numbers are 0 or more; shares lie
    between 0 and 1."""
    mine = content(claim)
    apart = [content(text) for text in texts]
    theirs = [word for held in apart for word in held]
    about = frozenset(content(names))
    kin = [[akin(one, other) for other in theirs] for one in mine]
    met = [any(row) for row in kin]
    told = [any(row[place] for row in kin) for place in range(len(theirs))]
    weights, others = telling.of(mine, about), telling.of(theirs, about)
    unmet = [weight for weight, found in zip(weights, met, strict=True) if not found]
    held = set(theirs)
    return {
        "met": _share(met),
        "met, weighed": _weighed(met, weights),
        "same": _share([word in held for word in mine]),
        "unmet": float(len(unmet)),
        "unmet, weighed": sum(unmet),
        "dearest unmet": max(unmet, default=0.0),
        "longest unmet": float(_longest([not found for found in met])),
        "told": _share(told),
        "told, weighed": _weighed(told, others),
        "untold, weighed": sum(weight for weight, found in zip(others, told, strict=True) if not found),
        "least told": min(_told(mine, text) for text in apart),
        "most told": max(_told(mine, text) for text in apart),
        "turned round": _turned_round(mine, theirs),
        "pairs": _pairs(kin),
        "words": math.log1p(len(mine)),
        "words of texts": math.log1p(len(theirs)),
        "unmet, nameless": float(sum(not found for word, found in zip(mine, met, strict=True) if word not in about)),
        "met side by side": _side_by_side(kin, [len(text) for text in apart]),
        "foreign": _share([word not in telling.weights and word not in about for word in mine]),
    }


def _side_by_side(kin: Sequence[Sequence[bool]], lengths: Sequence[int]) -> float:
    """The most of the claim's words that one text, or two that are cited one after the other, has."""
    ends = [0, *accumulate(lengths)]
    windows = tuple(zip(ends, ends[2:], strict=False)) or ((0, ends[-1]),)
    return max(_share([any(row[start:end]) for row in kin]) for start, end in windows)


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


def _weighed(flags: Sequence[bool], weights: Sequence[float]) -> float:
    total = sum(weights)
    return sum(weight for weight, flag in zip(weights, flags, strict=True) if flag) / total if total else 0.0


def _longest(flags: Sequence[bool]) -> int:
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


def _told(claim: Sequence[str], text: Sequence[str]) -> float:
    return _share([any(akin(word, other) for other in claim) for word in text])


def _turned_round(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Of the pairs of words that both sides have once, the share that stands in the other order."""
    places = [theirs.index(word) for word in mine if mine.count(word) == 1 == theirs.count(word)]
    pairs = [(one, other) for start, one in enumerate(places) for other in places[start + 1 :]]
    return sum(one > other for one, other in pairs) / len(pairs) if pairs else 0.0


NEAR = 2
"""Within how many words of one another a pair of the claim's neighbours has to stand in the texts."""


def _pairs(kin: Sequence[Sequence[bool]]) -> float:
    """The share of the claim's neighbouring words whose counterparts are neighbours in the texts."""
    places = [[place for place, found in enumerate(row) if found] for row in kin]
    near = [any(abs(one - other) <= NEAR for one in first for other in second) for first, second in pairwise(places)]
    return _share(near)
