"""Plain words that are misspelt ("allready", "definately"): one slip away from a word that says nothing, and from none
that tells something."""

from functools import cache

from rapidfuzz.distance import OSA

from advisor.message.wording.telling_words import TELLING_FORMS, is_telling

_LEAST = 6
"""Letters from which on a slip is told from another word: of three and four letters, half are one letter apart."""


def misspells(word: str, plain: frozenset[str], telling: frozenset[str] = frozenset()) -> bool:
    """Whether a word in small letters is one letter too many, too few, wrong or changed over from one of the plain
    words, and could not be meant for one that tells something, or for one of `telling`."""
    if len(word) < _LEAST or not word.isalpha() or is_telling(word):
        return False
    return _is_near(word, plain) and not _is_near(word, TELLING_FORMS) and not _is_near(word, telling)


@cache
def _by_length(words: frozenset[str]) -> dict[int, tuple[str, ...]]:
    lengths = {len(word) for word in words}
    return {length: tuple(word for word in words if len(word) == length) for length in lengths}


def _is_near(word: str, words: frozenset[str]) -> bool:
    """Whether one slip makes one of the words of a word; the first letter is hardly ever the one that is wrong."""
    near = (one for length in (-1, 0, 1) for one in _by_length(words).get(len(word) + length, ()))
    return any(one[0] == word[0] and OSA.distance(word, one, score_cutoff=1) <= 1 for one in near)
