"""The words of a field, matched with the names that the library holds: as they are, near words, and initials."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise, takewhile

from advisor.names.spellings import FILLER, words_of
from corpus.library import Library

_ENDINGS = frozenset({
    "", "e", "s", "es", "r", "rs", "er", "ers", "or", "ors", "ing", "ion", "ions", "ment", "al", "ist", "ists", "ian",
    "ians", "ant", "ants", "ity", "ce", "ces", "tist", "tists", "st", "sts", "tics", "ic", "ics", "ician", "icians",
})  # fmt: skip
"""What near words may differ in: a nurse and nursing, an accountant and accounting, a scientist and science."""

_SHARED = 4
"""Letters that near words begin with."""

_PART = 5
"""Letters of a word that may stand for a longer one that it begins: cyber for cybersecurity."""

_SPELT_OUT = re.compile(r"((?:[A-Za-z]+[ -]){1,6})\(([A-Z]{2,5})\)")


class Names:
    """The names of some programs and pages, by their telling words."""

    def __init__(self, names: Iterable[str]) -> None:
        self.each = [telling(name) for name in names]
        self.words = frozenset(word for words in self.each for word in words)
        self.pairs = frozenset(one + other for words in self.each for one, other in pairwise(words))


class Lexicon:
    """The words in the names of programs and pages, and the initials that the library itself spells out."""

    def __init__(self, library: Library) -> None:
        self._spelt: dict[str, frozenset[tuple[str, ...]]] = {}
        # Of names of the library alone, which are as many as it has.
        self._telling = cache(telling)
        for document in library:
            for found in _SPELT_OUT.finditer(f"{document.title}\n{document.program or ''}\n{document.text}"):
                words = _initialled(words_of(found.group(1)), found.group(2).lower())
                if words:
                    short = found.group(2).lower()
                    self._spelt[short] = self._spelt.get(short, frozenset()) | {words}

    def match(self, field: Sequence[str], name: str) -> int | None:
        """How many telling words of a name a field leaves out; None where the name lacks a word of the field."""
        words = self._telling(name)
        used: set[int] = set()
        at = 0
        while at < len(field):
            joined = "".join(field[at : at + 2])
            step, places = 2, {place for place, word in enumerate(words) if word == joined and at + 1 < len(field)}
            if not places:
                step, places = 1, self._places(field[at], words)
            if not places:
                return None
            used |= places
            at += step
        return len(words) - len(used)

    def knows(self, word: str, names: Names) -> bool:
        """Whether some name has a word, or one near it, or what it is the initials of."""
        if word in names.pairs or any(near(word, other) for other in names.words):
            return True
        if word in self._spelt:
            return any(self._places(word, words) for words in names.each)
        told = (spelt for short, ways in self._spelt.items() if short in names.words for spelt in ways)
        return any(near(word, part) for spelt in told for part in spelt if part not in FILLER)

    def _places(self, word: str, words: Sequence[str]) -> set[int]:
        """Where a name has a word, one near it, or what it is the initials of."""
        places = {place for place, other in enumerate(words) if near(word, other)}
        for place in range(len(words) - 1):
            if words[place] + words[place + 1] == word:
                places |= {place, place + 1}
        for spelt in self._spelt.get(word, ()):
            said = [w for w in spelt if w not in FILLER]
            starts = [p for p in range(len(words)) if list(words[p : p + len(said)]) == said]
            places |= {p + step for p in starts for step in range(len(said))}
        for place, other in enumerate(words):
            if any(near(word, part) for spelt in self._spelt.get(other, ()) for part in spelt if part not in FILLER):
                places.add(place)
        return places


def telling(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others."""
    return tuple(word for word in words_of(name) if word not in FILLER)


def near(word: str, other: str) -> bool:
    """Whether two words are one, but for an ending, or the first begins the second."""
    if word == other or (len(word) >= _PART and other.startswith(word)):
        return True
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return shared >= _SHARED and word[shared:] in _ENDINGS and other[shared:] in _ENDINGS


def _initialled(words: Sequence[str], initials: str) -> tuple[str, ...]:
    """The last words that some initials are of, with the small words between; none where they do not fit."""
    for first in range(len(words)):
        telling = [word for word in words[first:] if word not in FILLER]
        if words[first] not in FILLER and "".join(word[0] for word in telling) == initials:
            return tuple(words[first:])
    return ()
