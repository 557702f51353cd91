"""Whether a claim says no where its text says yes: each clause laid beside the clauses that it tells again."""

import re
from collections import Counter
from collections.abc import Sequence

from advisor.gate.clauses import Clause
from advisor.gate.words import akin, carried, content

_LIST = re.compile(r"\b(?:or|nor|neither|either|both|any|all)\b|, ", re.IGNORECASE)


def turned(said: Sequence[Clause], text: Sequence[Clause], names: str = "") -> str | None:
    """The clause of the claim whose yes or no is not that of the clauses of the text that it tells again."""
    common = _common(text) | frozenset(content(names))
    told = [_told(clause, text, common) for clause in said]
    for clause, parts in zip(said, told, strict=True):
        if not _agree(clause, parts):
            return clause.text
    if not _balanced(said, [part for part in text if any(part in parts for parts in told)]):
        return "as a whole"
    return _unheard(said, text)


def _common(text: Sequence[Clause]) -> frozenset[str]:
    """The words that most clauses of the text have: they tell no clause from another."""
    counts = Counter(word for part in text for word in set(part.words))
    if len(text) == 1:
        return frozenset()
    return frozenset(word for word in counts if counts[word] == len(text) or counts[word] * 2 > len(text) > 2)


def _told(clause: Clause, text: Sequence[Clause], common: frozenset[str]) -> list[Clause]:
    """The clauses of the text that a clause tells again: the one most like it, then those that have the words which
    are still missing."""
    mine = _telling(clause, common)
    rest = [(part, _telling(part, common)) for part in text]
    best = max(rest, key=lambda pair: carried(mine, pair[1]) + carried(pair[1], mine))
    told: list[Clause] = []
    missing = mine
    while True:
        told.append(best[0])
        rest.remove(best)
        missing = [word for word in missing if not _has(best[1], word)]
        if not rest or not missing:
            return told
        best = max(rest, key=lambda pair: sum(_has(pair[1], word) for word in missing))
        if not any(_has(best[1], word) for word in missing):
            return told


def _telling(clause: Clause, common: frozenset[str]) -> list[str]:
    return [word for word in clause.words if word not in common] or list(clause.words)


def _has(words: Sequence[str], word: str) -> bool:
    return any(akin(word, other) for other in words)


def _agree(clause: Clause, told: Sequence[Clause]) -> bool:
    """Whether a clause says no as often as the clauses that it tells again: together, or each of them alike."""
    counts = [len(part.denials) for part in told]
    own, double = len(clause.denials), any(part.doubled for part in (clause, *told))
    if _same(own, sum(counts), double):
        return True
    return len(set(counts)) == 1 and _same(own, counts[0], double) and (own == 0 or _listing(clause))


def _balanced(said: Sequence[Clause], told: Sequence[Clause]) -> bool:
    """Whether the claim says no as often as what it tells again, taken together."""
    counts = [len(part.denials) for part in told]
    double = any(part.doubled for part in (*said, *told))
    alike = len(said) == 1 and len(set(counts)) == 1 and (not said[0].denials or _listing(said[0]))
    return alike or _same(sum(len(clause.denials) for clause in said), sum(counts), double)


def _listing(clause: Clause) -> bool:
    """Whether one "no" may hold for several things: "neither this nor that", "not this or that"."""
    return _LIST.search(clause.text) is not None


def _same(one: int, other: int, double: bool) -> bool:
    return one == other or (double and {one, other} == {0, 2})


def _unheard(said: Sequence[Clause], text: Sequence[Clause]) -> str | None:
    """What a negation of the claim denies that the text does not speak of."""
    if any(() in part.denials for part in text):
        return None
    spoken = {word for part in text for word in part.words}
    for words in (words for clause in said for words in clause.denials if words):
        if not any(akin(word, other) or other.startswith(word) for word in words for other in spoken):
            return words[0]
    return None
