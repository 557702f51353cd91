"""Whether a text states each figure of a claim: with its unit, with its bound, and of the same thing."""

import re
from collections.abc import Iterable, Sequence

from advisor.gate.bounds import Bound, families
from advisor.gate.claim import Objection, Reason
from advisor.gate.clauses import Clause
from advisor.gate.figures import Figure
from advisor.gate.words import carried

FARTHER = 0.34
"""How much more of the words around another number a clause may have than of those around its own."""

_BOTH = re.compile(r"\bboth\b", re.IGNORECASE)

Held = tuple[Figure, Clause]


def unstated(
    said: Sequence[Clause], text: Sequence[Clause], texts: int = 1, compared: frozenset[int] = frozenset()
) -> Objection | None:
    """A figure of the claim that the text does not state with that unit and that bound, or not as often, or of
    something else; or a ceiling or floor that the text does not speak of. Firm where the text lacks the number
    itself, or has it only with the opposite bound. A claim that cites several texts may count them ("two limits").
    Figures that begin at a place in `compared` are rightly compared with one another, and were looked at there."""
    held = [(figure, part) for part in text for figure in part.figures]
    left = list(held)
    problems = []
    for clause in said:
        for figure in clause.figures:
            if figure.start in compared:
                continue
            problem = _looked_up(figure, clause, left, held, text)
            counted = {str(texts), *_listed(clause.text for clause in said)}
            if problem is not None and not (figure.counting and figure.value in counted):
                problems.append(Objection(Reason.FIGURE, problem, _is_foreign(figure, held)))
    extra = families(" ".join(clause.text for clause in said)) - families(" ".join(part.text for part in text))
    extra -= {bound for figure, _ in held for bound in (figure.bound, _IMPLIED.get(figure.bound))}
    if extra:
        problems.append(Objection(Reason.FIGURE, f"{min(extra)} of something"))
    return min(problems, key=lambda problem: not problem.firm, default=None)


def _listed(clauses: Iterable[str]) -> set[str]:
    """How many things a claim lists after a colon, each in a few words ("two people: Linton and Zhou")."""
    _, colon, listed = " ".join(clauses).partition(":")
    things = re.split(r",? (?:and|or) |, ", listed.strip(" .")) if colon else []
    return {str(len(things))} if things and all(len(thing.split()) <= 6 for thing in things) else set()


def _is_foreign(figure: Figure, held: Sequence[Held]) -> bool:
    """Whether no figure of the text can be meant: none has that number, or all that have it say the opposite of it.
    A small number in words may count what the sentence lists ("two conditions"), and is not foreign for that."""
    same = [other for other, _ in held if other.value == figure.value]
    if not same:
        return not figure.counting
    return all(figure.bound in _OPPOSITE.get(other.bound, ()) for other in same)


_IMPLIED = {Bound.MORE: Bound.AT_LEAST, Bound.LESS: Bound.AT_MOST}
"""More than 75 are at least 75."""

_UPPER, _LOWER = (Bound.AT_MOST, Bound.LESS), (Bound.AT_LEAST, Bound.MORE)
_OPPOSITE = {Bound.AT_MOST: _LOWER, Bound.LESS: _LOWER, Bound.AT_LEAST: _UPPER, Bound.MORE: _UPPER}


def _looked_up(
    figure: Figure, clause: Clause, left: list[Held], held: Sequence[Held], text: Sequence[Clause]
) -> str | None:
    """What is wrong with a figure of the claim; the figure of the text that it repeats is taken from `left`."""
    same = [pair for pair in (held if figure.loose else left) if _same(figure, pair[0])]
    if any(other.denied for other, _ in same) and not figure.denied and not clause.denials:
        return f"{figure.value} without its not"
    if not same and figure.value == "2" and any(_BOTH.search(part.text) for part in text):
        return None
    if not same:
        return f"{figure.bound} {figure.value} {figure.unit}".strip()
    chosen = max(same, key=lambda pair: (pair in left, figure.shared(pair[0])))
    if chosen in left:
        left.remove(chosen)
    elif any(_alike(figure, other) for other, _ in left):
        return f"{figure.value} twice"
    rivals = [other for other, _ in held if other.value != figure.value and _alike(figure, other)]
    apart = figure.near and chosen[0].near and not figure.shared(chosen[0])
    if apart and chosen[0].unit != "date" and any(figure.shared(other) for other in rivals):
        return f"{figure.value} of something else"
    return f"{figure.value} of something else" if _elsewhere(figure, clause, chosen, held) else None


def _elsewhere(figure: Figure, clause: Clause, chosen: Held, held: Sequence[Held]) -> bool:
    """Whether the clause is about what another number of the text counts, or this one with the opposite bound, and
    not about what this one counts."""
    inside = {other.value for other in clause.figures}
    for rival, part in held:
        turned = (rival.value, rival.unit) == (figure.value, figure.unit)
        turned = turned and rival.bound in _OPPOSITE.get(figure.bound, ())
        if part is chosen[1] or (not turned and (rival.value in inside or not _alike(figure, rival))):
            continue
        here = [word for word in chosen[1].words if word not in part.words]
        there = [word for word in part.words if word not in chosen[1].words]
        if here and there and carried(there, list(clause.words)) > carried(here, list(clause.words)) + FARTHER:
            return True
    return False


def _same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and _alike(one, other)


def _alike(one: Figure, other: Figure) -> bool:
    return (
        _bounded_alike(one, other)
        and one.role == other.role
        and (one.unit == other.unit or "" in (one.unit, other.unit))
    )


def _bounded_alike(claimed: Figure, held: Figure) -> bool:
    """Whether a figure may be told with the bound claimed: with its own; a grade, which is a floor wherever it is
    asked for, with or without "or better"; without one where it only takes up what was said; and a number that is
    exact as "only" that."""
    bounds = (claimed.bound, held.bound)
    if claimed.bound == held.bound:
        return True
    if claimed.unit == "grade" and set(bounds) == {Bound.NONE, Bound.AT_LEAST}:
        return True
    if claimed.unit == "gpa" and set(bounds) == {Bound.NONE, Bound.AT_LEAST}:
        return True
    if claimed.bound == _IMPLIED.get(held.bound):
        return True
    if claimed.loose and bounds == (Bound.AT_MOST, Bound.NONE):
        return True
    if claimed.bound is Bound.NONE and claimed.loose:
        return held.bound in (Bound.AT_MOST, Bound.AT_LEAST)
    return False
