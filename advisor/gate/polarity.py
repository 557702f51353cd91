"""Whether a claim says no where its text says yes: each clause laid beside the clauses that it tells again."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from advisor.gate.clauses import Clause
from advisor.gate.words import akin, carried, content

NEAREST = 0.85
"""The share of a clause's words in one clause of the text from which on no other clause can turn its yes to no."""

MOST_PAIRED = 4
"""Clauses that are paired off: more of them are seldom one sentence."""

_TWICE = re.compile(
    r"\b(?:neither|none|nobody|nothing|never)\b[^,;]*?"
    r"\b(?:can(?:not|'t)|(?:can|may|must|will|do|does|is|are|has|have) not)\b"
    r"|\bnot\b[^,;]*?\bneither\b|\bnot?n['’]t\b|\bnot['’]t\b|\b(?:does|do|is|are) not neither\b",
    re.IGNORECASE,
)
"""A "no" that the same clause takes back."""

_EVEN_IF = re.compile(r"\beven if ((?:[\w'’-]+ ?){1,4})", re.IGNORECASE)
_NO = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_OR = re.compile(r"\b(?:or|nor)\b", re.IGNORECASE)
_LIST = re.compile(r"\b(?:or|nor|neither|either|both|any|all)\b|, ", re.IGNORECASE)


def turned(said: Sequence[Clause], text: Sequence[Clause], names: str = "") -> str | None:
    """The clause of the claim whose yes or no is not that of the clauses of the text that it tells again."""
    twice = next((clause.text for clause in said if _TWICE.search(clause.text)), None)
    if twice and not any(_TWICE.search(part.text) for part in text):
        return twice
    conceded = [_conceded(clauses) for clauses in (said, text)]
    if all(conceded) and conceded[0] != conceded[1]:
        return "even if"
    if _paired_off(said, text, _common(text) | frozenset(content(names))):
        return _unheard(said, text)
    told = told_again(said, text, names)
    common = _common(text) | frozenset(content(names))
    for clause, parts in zip(said, told, strict=True):
        if not _agree(clause, parts, common):
            return clause.text
    if not _balanced(said, [part for part in text if any(part in parts for parts in told)]):
        return "as a whole"
    return _unheard(said, text)


def _conceded(clauses: Sequence[Clause]) -> set[bool]:
    """Whether what is conceded after "even if" says no: it is counted apart, since it turns nothing else."""
    found = [match.group(1) for clause in clauses for match in _EVEN_IF.finditer(clause.text)]
    return {_NO.search(words) is not None for words in found}


def _paired_off(said: Sequence[Clause], text: Sequence[Clause], common: frozenset[str]) -> bool:
    """Whether claim and text have as many clauses as one another, each saying no as often as its nearest partner."""
    if not 2 <= len(said) == len(text) <= MOST_PAIRED:
        return False
    mine, theirs = ([_telling(clause, common) for clause in clauses] for clauses in (said, text))

    def likeness(order: Sequence[int]) -> float:
        return sum(carried(mine[a], theirs[b]) + carried(theirs[b], mine[a]) for a, b in enumerate(order))

    best = max(permutations(range(len(text))), key=likeness)
    return all(_twins(clause, text[place]) for clause, place in zip(said, best, strict=True))


def _twins(clause: Clause, part: Clause) -> bool:
    """Whether two clauses say no as often as one another, and the first has no figure that the other lacks."""
    figures = {figure.value for figure in clause.figures} <= {figure.value for figure in part.figures}
    return figures and len(clause.denials) == len(part.denials)


def told_again(said: Sequence[Clause], text: Sequence[Clause], names: str = "") -> list[list[Clause]]:
    """Of each clause of the claim the clauses of the text that it tells again, the nearest first."""
    common = _common(text) | frozenset(content(names))
    return [_told(clause, text, common) for clause in said]


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
            return told + _holding(clause, told, [part for part, _ in rest])
        best = max(rest, key=lambda pair: sum(_has(pair[1], word) for word in missing))
        if not any(_has(best[1], word) for word in missing):
            return told + _holding(clause, told, [part for part, _ in rest])


def _holding(clause: Clause, told: Sequence[Clause], rest: Sequence[Clause]) -> list[Clause]:
    """The clauses that say "not" of a figure or of two words of the clause which none of those that it tells again
    has: of "credits, which count as transfer" the clause "does not count them as transfer", though "allows" is akin
    to "count"."""
    held = {figure.value for part in told for figure in part.figures}
    lacking = {figure.value for figure in clause.figures} - held
    unsaid = frozenset(clause.words) - {word for part in told for word in part.words}
    return [
        part
        for part in rest
        if lacking & {figure.value for figure in part.figures if figure.denied}
        or any(len(unsaid.intersection(words)) > 1 for words in part.denials)
    ]


def _telling(clause: Clause, common: frozenset[str]) -> list[str]:
    return [word for word in clause.words if word not in common] or list(clause.words)


def _has(words: Sequence[str], word: str) -> bool:
    return any(akin(word, other) for other in words)


def _agree(clause: Clause, told: Sequence[Clause], common: frozenset[str]) -> bool:
    """Whether a clause says no as often as the clauses that it tells again: together, or each of them alike."""
    counts = [len(part.denials) for part in told]
    own, double = len(clause.denials), any(part.doubled for part in (clause, *told))
    nearest = carried(_telling(clause, common), _telling(told[0], common)) >= NEAREST
    if nearest and not double and len(told) > 1 and bool(own) != bool(counts[0]):
        return False
    if _same(own, sum(counts), double) or _listed_with_a_figure(clause, told):
        return True
    alike = len(set(counts)) == 1 and {part.excepted for part in told} == {clause.excepted}
    return alike and _same(own, counts[0], double) and (own == 0 or _listing(clause))


def _listed_with_a_figure(clause: Clause, told: Sequence[Clause]) -> bool:
    """Whether one "no" for several things is the one "no" that each of them has, in a figure or not: "not older than 6
    years or used before"."""
    counts = [len(part.denials) + part.spent for part in (clause, *told)]
    return len(told) > 1 and clause.spent and set(counts) == {1} and _OR.search(clause.text) is not None


def _balanced(said: Sequence[Clause], told: Sequence[Clause]) -> bool:
    """Whether the claim says no as often as what it tells again, taken together."""
    counts = [len(part.denials) for part in told]
    double = any(part.doubled for part in (*said, *told))
    alike = len(said) == 1 and len(set(counts)) == 1 and {part.excepted for part in told} == {said[0].excepted}
    alike = alike and (not said[0].denials or _listing(said[0]))
    if any(_listed_with_a_figure(clause, told) for clause in said):
        return True
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
