"""Which name a misspelt one means."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from advisor.names.spellings import FILLER

FUZZY_SCORE = 88
"""The least rapidfuzz ratio of a misspelt name; 88 lets one wrong letter in seven pass."""

REMEMBERED = 256
"""Spellings whose name is kept: a question is read several times on its way."""

_GENERIC = FILLER | {"university", "univ", "college", "institute", "school", "state", "technology", "system", "campus"}
"""Words that many schools have in their names: alike in these, two names may still be of two schools."""


class Misspellings:
    """The names that may be meant."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_length = _by_length(names)
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._meant)

    def meant(self, spelling: str) -> str | None:
        """The name that is spelt most like it, where that one is near enough and begins alike."""
        return self._remembered(spelling)

    def _meant(self, spelling: str) -> str | None:
        near = self._by_length.get(len(spelling), ())
        best = process.extractOne(spelling, near, scorer=fuzz.ratio, score_cutoff=FUZZY_SCORE)
        return best[0] if best and spelling[0] == best[0][0] and _is_spelt_like(spelling, best[0]) else None


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    """For each length of a misspelling the names that can be near enough, in their order. The ratio is the share of the
    letters of both that they have in common, so that the shorter one's letters bound it."""
    near: dict[int, list[str]] = {}
    for name in names:
        for length in range(1, 2 * len(name)):
            if 200 * min(length, len(name)) >= FUZZY_SCORE * (length + len(name)):
                near.setdefault(length, []).append(name)
    return near


def _is_spelt_like(spelling: str, name: str) -> bool:
    """Whether the telling words of two names are alike too: "university of denmark" is no misspelt Denver."""
    one, other = (" ".join(w for w in text.split() if w not in _GENERIC) for text in (spelling, name))
    return bool(one) and fuzz.ratio(one, other) >= FUZZY_SCORE
