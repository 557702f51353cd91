"""A sentence that speaks of what the one before names: "Such credits must be no more than five years old"."""

import re
from dataclasses import replace

from corpus.drafting.statement import Statement

_POINTS = re.compile(
    r"(?:they|it|their|its|these|those|such|this)\b(?! (?:university|college|institution|school|page|policy|rule|section|"
    r"limit|catalog|handbook|form)s?\b)|(?:each|all|none|any|no more than \S+|not more than \S+|up to \S+|at most \S+) of "
    r"(?:them|these|those|such)\b"
)
_SO = re.compile(
    r"\b(?:credits?|courses?|hours?|units?|coursework|work) so (?:applied|counted|used|shared|transferred|earned|carried)\b"
)
_SPEAKS = re.compile(r"\b(?:credits?|courses?|coursework|hours?|units?|work|CERT|MAST)\b")


def points_back(statement: Statement, before: Statement, through: bool = False) -> bool:
    """Whether a sentence points at the one before it, which stands under the same headings and speaks of credit, or
    `through` which it points at what that one points at."""
    together = statement.above == before.above and statement.lead is None and before.lead is None
    points = _POINTS.match(statement.said) or _SO.search(statement.said)
    return together and bool(points) and (through or bool(_SPEAKS.search(before.said)))


def pointing(statement: Statement, before: Statement) -> Statement:
    """The sentence with the one before as its nearest heading: where it does not say of which credit it is, that one does."""
    return replace(statement, headings=(before.said, *statement.headings), pointed=True)
