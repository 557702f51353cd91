"""Amounts that a claim compares: the asker's own, which no citation states, and those of the texts.

"Your B+ is above the B that the school asks for" has a grade that only the question has, and a B that is no "more than
a B". What such a sentence says of the two is arithmetic, and is worked out here."""

import re
from collections.abc import Sequence
from itertools import pairwise

from advisor.gate.figures import Figure, figures_of
from advisor.gate.plain import plainly

_OWN = re.compile(
    r"\b(?:your|you|his|her|he|she|their)\b[^;:.]*$"
    r"|(?:^|[;:,] )(?:(?:so|but|and|since|because|with|at) )?(?:an?|the) $|^(?:\W|at |with |an? )*$"
)
"""What goes before an amount of the asker's."""

_RULE = re.compile(
    r"\b(?:limits?|caps?|ceilings?|maximum|minimum|floor|requires?|needs?|asks?|accepts?|allows?|takes?|up to|must"
    r"|have to)\W+(?:[\w'-]+\W+){0,3}$"
)
"""What goes before an amount of a rule."""

_ABOVE = r"above|over|more than|higher than|better than|past|beyond|larger than|older than|exceeds?"
_BELOW = r"below|under|less than|fewer than|lower than|short of|worse than|smaller than"
_ABOVE_OR_BELOW = re.compile(
    rf"^[\s,-]*(?:[\w'’-]+,? ){{0,7}}?(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW})) "
    r"(?:the |a |an |its |that |required |minimum |of |limit ){0,3}$"
)
_TURNED = re.compile(r"\b(?:not|never|no|neither|nor|without|if|unless|whether|or|rather|instead)\b|n't\b")
_GRADES = ("d-", "d", "d+", "c-", "c", "c+", "b-", "b", "b+", "a-", "a", "a+")


def borrowed(claim: str, cited: str, question: str) -> tuple[Figure, ...]:
    """The figures of a claim that the question has and the cited text has not, by number and unit."""
    if not question:
        return ()
    held = {figure.value for figure in figures_of(cited)}
    own = figures_of(question)
    return tuple(
        figure
        for figure in figures_of(claim)
        if figure.value not in held and any(_meant(figure, other) for other in own)
    )


def compared(claim: str, cited: str, question: str) -> frozenset[int]:
    """Where the figures of a claim begin that are rightly called larger or smaller than one another: the first is one
    of the text or the asker's own, the second one of the text."""
    plain, held = plainly(claim), figures_of(cited)
    own = {figure.start for figure in borrowed(claim, cited, question) if _is_own(plain, figure)}
    found: set[int] = set()
    for one, other in pairwise(figures_of(claim)):
        known = one.start in own or any(_meant(one, figure) for figure in held)
        if known and any(_meant(other, figure) for figure in held) and _holds(plain, one, other):
            found |= {one.start, other.start}
    return frozenset(found)


def told_back(claim: str, cited: str, question: str) -> frozenset[int]:
    """Where amounts of the asker's begin that a claim only takes up: to put the text's in their place ("15, not 12"), to
    ask what if, or to say rightly that they lie between two of the text, or below the lowest grade that it asks for."""
    plain, held = plainly(claim), figures_of(cited)
    figures = figures_of(claim)
    return frozenset(
        figure.start
        for figure in borrowed(claim, cited, question)
        if _corrected(plain, figure, figures, held)
        or _IF.search(plain[: figure.start])
        or _between(plain, figure, figures, held)
        or _too_low(plain, figure, held)
    )


_IF = re.compile(r"\b(?:if|whether) (?:[\w'-]+ ){0,3}(?:the|your|his|her|their|those) $")
_NOT = re.compile(r", (?:and )?not (?:an? |the )?$|\b(?:rather than|instead of) (?:an? |the )?$")
_FALLS_IN = re.compile(
    r"\b(?:in|into|within|inside|between) (?:the |a )?(?:gpa )?(?:range |band |group )?(?:of |from )?$"
)
_SHORT = re.compile(r"^,? (?:\w+ ){0,2}(?:falls?|fell|is|be) (?:short|too low|below (?:that|it))\b")


def _corrected(plain: str, figure: Figure, figures: Sequence[Figure], held: Sequence[Figure]) -> bool:
    """Whether the text's amount of the same thing stands before it and it is said not to be the asker's."""
    before = [one for one in figures if one.end <= figure.start]
    if not before or not _NOT.search(plain[: figure.start]):
        return False
    return before[-1].value != figure.value and any(_meant(before[-1], other) for other in held)


def _between(plain: str, figure: Figure, figures: Sequence[Figure], held: Sequence[Figure]) -> bool:
    """Whether it is rightly put between two amounts of a range of the text."""
    after = [one for one in figures if one.start >= figure.end][:2]
    if (
        len(after) < 2
        or not _FALLS_IN.search(plain[: after[0].start])
        or (after[0].role, after[1].role) != ("low", "high")
    ):
        return False
    worths = [_worth(one) for one in (after[0], figure, after[1])]
    if any(worth is None for worth in worths) or _TURNED.search(plain[figure.end : after[0].start]):
        return False
    low, own, high = (worth for worth in worths if worth is not None)
    return low <= own <= high and all(any(one.value == other.value for other in held) for one in after)


def _too_low(plain: str, figure: Figure, held: Sequence[Figure]) -> bool:
    """Whether a grade is rightly said to fall short: it is below each that the text asks for."""
    if (
        figure.unit != "grade"
        or not _SHORT.search(plain[figure.end :])
        or _TURNED.search(plain[figure.end : figure.end + 30])
    ):
        return False
    floors = [_worth(one) for one in held if one.unit == "grade" and not one.denied]
    own = _worth(figure)
    return own is not None and bool(floors) and all(floor is not None and own < floor for floor in floors)


def _is_own(plain: str, figure: Figure) -> bool:
    before = plain[: figure.start]
    return _OWN.search(before) is not None and not _RULE.search(before)


def _holds(plain: str, one: Figure, other: Figure) -> bool:
    """Whether the words between two figures say which is larger, and say it rightly."""
    between = plain[one.end : other.start]
    match = _ABOVE_OR_BELOW.search(between)
    before = re.split(r"[;:.,] ", plain[: one.start])[-1]
    if match is None or _TURNED.search(f"{before} {between}") or not _of_one_kind(one, other):
        return False
    first, second = _worth(one), _worth(other)
    if first is None or second is None:
        return False
    return first > second if match["above"] else first < second


def _of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same; an average may stand without its word, and so may what is counted again."""
    first, second = _unit(one), _unit(other)
    return first == second or (not first and second == "gpa") or (not second and first != "year")


def _unit(figure: Figure) -> str:
    """What a figure counts; a program that is named after it may be what asks for it."""
    return "" if figure.unit == "program" else figure.unit


def _worth(figure: Figure) -> float | None:
    """What a figure comes to; None where it cannot be laid beside another."""
    if figure.unit == "grade":
        return float(_GRADES.index(figure.value.lower())) if figure.value.lower() in _GRADES else None
    try:
        return float(figure.value)
    except ValueError:
        return None


def _meant(figure: Figure, other: Figure) -> bool:
    return figure.value == other.value and (_unit(figure) == _unit(other) or "" in (_unit(figure), _unit(other)))
