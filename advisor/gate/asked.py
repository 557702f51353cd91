"""Amounts that a claim compares: the asker's own, which no citation states, and those of the texts.

"Your B+ is above the B that the school asks for" has a grade that only the question has, and a B that is no "more than
a B". What such a sentence says of the two is arithmetic, and is worked out here."""

import re
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
