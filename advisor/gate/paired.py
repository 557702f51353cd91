"""Which clause of a text each clause of a claim tells again where that is plain, and what a text says needlessly.

Where each clause has a partner of its own that says no as often, no "not" was turned round."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations

from advisor.gate.clauses import Clause
from advisor.gate.words import carried

MOST_PAIRED = 4
"""Clauses that are paired off: more of them are seldom one sentence."""

_COMPARED = re.compile(
    r"\b(?:older|newer|longer|later|higher|lower|more|less|fewer|over|above|below|under|past|beyond)\b", re.IGNORECASE
)


def paired_off(said: Sequence[Clause], text: Sequence[Clause], common: frozenset[str]) -> bool:
    """Whether claim and text have as many clauses as one another, each saying no as often as its nearest partner."""
    if not 2 <= len(said) == len(text) <= MOST_PAIRED:
        return False
    mine, theirs = ([telling(clause, common) for clause in clauses] for clauses in (said, text))

    def likeness(order: Sequence[int]) -> float:
        return sum(carried(mine[a], theirs[b]) + carried(theirs[b], mine[a]) for a, b in enumerate(order))

    best = max(permutations(range(len(text))), key=likeness)
    return all(_twins(clause, text[place]) for clause, place in zip(said, best, strict=True))


def divided(said: Sequence[Clause], told: Sequence[Sequence[Clause]]) -> bool:
    """Whether several clauses tell one clause that says no once by a verb ("waives"), and one of them does, too."""
    parts = [part for group in told for part in group]
    if len(said) < 2 or any(part is not parts[0] for part in parts) or len(parts[0].denials) != 1:
        return False
    denials = [words for clause in said for words in clause.denials]
    if len(denials) != 1 or any(clause.spent for clause in said):
        return False
    return denials[0] == parts[0].denials[0] == ()


def needless(part: Clause, text: Sequence[Clause], said: Sequence[Clause]) -> bool:
    """Whether a clause only refuses the grade right below the floor of another ("B or better, and not a B-"), and the
    claim does not speak of that grade."""
    refused = {figure.value for figure in part.figures if figure.unit == "grade"}
    if len(part.denials) != 1 or refused & _values(said):
        return False
    floors = {
        figure.value
        for other in text
        if other is not part and not other.denials
        for figure in other.figures
        if figure.unit == "grade"
    }
    below = refused & {f"{floor}-" for floor in floors}
    return bool(below) and refused <= below | floors and _values([part]) == refused


def unspent(part: Clause, text: Sequence[Clause], said: Sequence[Clause]) -> Clause:
    """A clause with the "not" that went into its figure, where the claim says "older" and leaves the figure away, or
    tells it of another clause of the text."""
    if not part.spent or any(clause.spent for clause in said):
        return part
    mine = _values([part])
    elsewhere = bool(mine & _values(other for other in text if other is not part))
    free = elsewhere or not mine & _values(said)
    bare = [clause for clause in said if _COMPARED.search(clause.text) and not clause.figures]
    if not any(free or clause.denials for clause in bare):
        return part
    return replace(part, denials=(*part.denials, part.words), spent=False)


def _values(clauses: Iterable[Clause]) -> set[str]:
    return {figure.value for clause in clauses for figure in clause.figures}


def _twins(clause: Clause, part: Clause) -> bool:
    """Whether two clauses say no as often as one another, and the first has no figure that the other lacks."""
    figures = {figure.value for figure in clause.figures} <= {figure.value for figure in part.figures}
    return figures and len(clause.denials) == len(part.denials)


def telling(clause: Clause, common: frozenset[str]) -> list[str]:
    """The words of a clause that tell it from others; all of them where none does."""
    return [word for word in clause.words if word not in common] or list(clause.words)
