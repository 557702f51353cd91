"""Pairs as a table of numbers: the traits of claim and texts, and the words that only one of the two has."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.gate.weighing.overlap import Telling
from advisor.gate.weighing.traits import changed_words, traits
from advisor.gate.words import content
from corpus.library import Library
from evals.judge.pairs import DRAFT, HAND, WEIGHTS, Pair

NEW, LOST = 25, 60
"""In how many pairs written by hand the claim, or the texts, must have a word that the other side lacks for it to be
a column: rarer ones say more of a sentence than of how sentences go wrong."""


SURE = 0.3
"""What a pair counts for beside others that a check is sure of: there are many, and they are told easily."""


@dataclass(frozen=True)
class Table:
    """One row a pair: numbers, whether it is right, what it weighs, and the institution it is of."""

    columns: tuple[str, ...]
    rows: NDArray[np.float32]
    right: NDArray[np.bool_]
    weights: NDArray[np.float64]
    groups: NDArray[np.str_]


def telling_of(library: Library) -> Telling:
    """The inverse document frequencies of the stems in the library, its lines being the documents."""
    counts: Counter[str] = Counter()
    lines = [frozenset(content(line)) for document in library for line in document.text.splitlines()]
    lines = [line for line in lines if line]
    for line in lines:
        counts.update(line)
    weights = {stem: round(math.log(len(lines) / count), 3) for stem, count in sorted(counts.items()) if count > 1}
    return Telling(weights, round(math.log(len(lines)), 3))


def table_of(pairs: Sequence[Pair], telling: Telling) -> Table:
    """The table of some pairs, with the words for columns chosen among those by hand that no check is sure of."""
    changed = [changed_words(pair.statement) for pair in pairs]
    by_hand = [
        words for words, pair in zip(changed, pairs, strict=True) if pair.sort in (HAND, DRAFT) and not pair.stopped
    ]
    words = [*_frequent("+", (new for new, _ in by_hand), NEW), *_frequent("-", (lost for _, lost in by_hand), LOST)]
    found = [traits(pair.statement, pair.raised, telling) for pair in pairs]
    names = tuple(found[0])
    rows = [
        [numbers[name] for name in names] + [float(word[2:] in (new if word[0] == "+" else lost)) for word in words]
        for numbers, (new, lost) in zip(found, changed, strict=True)
    ]
    return Table(
        (*names, *words),
        np.array(rows, dtype=np.float32),
        np.array([pair.right for pair in pairs]),
        np.array([WEIGHTS[pair.sort] * (SURE if pair.stopped else 1) for pair in pairs]),
        np.array([pair.institution for pair in pairs]),
    )


def _frequent(mark: str, sets: Iterable[frozenset[str]], least: int) -> list[str]:
    counts = Counter(word for words in sets for word in words)
    return sorted(f"{mark} {word}" for word, count in counts.items() if count >= least)
