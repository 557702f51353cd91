"""Two rows of words laid side by side: what stands in both in the same order, and what remains of either."""

from dataclasses import dataclass
from functools import lru_cache

from advisor.gate.following.wording import FREE, Word

TELLING = 4
"""How many free words one word that says something outweighs where both cannot be kept in order."""

Placed = tuple[tuple[int, Word], ...]
"""Words with their places in their row."""


@dataclass(frozen=True)
class Difference:
    """What two rows do not share: words that only the text has, and words that only the claim has."""

    left_out: Placed
    put_in: Placed


@lru_cache(maxsize=4096)
def differ(said: tuple[Word, ...], text: tuple[Word, ...]) -> Difference:
    """What remains of both beside the words that stand in the same order, as many and as telling as can be."""
    best = _longest(said, text)
    left_out: list[tuple[int, Word]] = []
    put_in: list[tuple[int, Word]] = []
    a = b = 0
    while a < len(said) or b < len(text):
        both = a < len(said) and b < len(text) and said[a].key == text[b].key
        if both and best[a][b] == best[a + 1][b + 1] + _weight(said[a]):
            a, b = a + 1, b + 1
        elif b < len(text) and (a == len(said) or best[a][b] == best[a][b + 1]):
            left_out.append((b, text[b]))
            b += 1
        else:
            put_in.append((a, said[a]))
            a += 1
    return Difference(tuple(left_out), tuple(put_in))


def _longest(said: tuple[Word, ...], text: tuple[Word, ...]) -> list[list[int]]:
    """Of each two ends of the rows how much they have in the same order."""
    best = [[0] * (len(text) + 1) for _ in range(len(said) + 1)]
    for a in range(len(said) - 1, -1, -1):
        row, below, mine = best[a], best[a + 1], said[a]
        weight = _weight(mine)
        for b in range(len(text) - 1, -1, -1):
            most = max(below[b], row[b + 1])
            row[b] = max(most, below[b + 1] + weight) if mine.key == text[b].key else most
    return best


def _weight(word: Word) -> int:
    return 1 if word.key in FREE else TELLING
