"""That all credits of a degree are graded, so that a share of its graded credits is one of the whole."""

import re
from collections.abc import Mapping
from fractions import Fraction

from advisor.message.amounts.nouns import CREDITS
from corpus.amounts import Base

_DEGREE = r"(?:degree|master['’]?s?(?: degree)?|masters|program|plan|ms|ma)"
_GRADED = r"(?:is|are|will be|would be) (?:all )?graded\b"
_SAID = re.compile(
    rf"(?<!\bnot )(?<!\bif )\b(?:all|every|each)(?: of)?(?: (?:the|its))? {CREDITS} (?:of|in) "
    rf"(?:the|that|this) (?:\d+[- ]\w+ )?{_DEGREE} "
    rf"{_GRADED}|"
    rf"\b{_DEGREE} (?:where|in which|of which) (?:all|every|each) {CREDITS} {_GRADED}|"
    rf"\b{_DEGREE}(?: is| of)? \d+ {CREDITS},? all (?:of (?:it|them) )?graded\b",
    re.IGNORECASE,
)
"""That they are, said of the degree that credit is to go into, and of no credit that is brought."""


def with_graded(sizes: Mapping[Base, Fraction], text: str) -> dict[Base, Fraction]:
    """The sizes told, with that of the graded credits where all are said to be graded."""
    whole = sizes.get(Base.PROGRAM)
    if whole is None or Base.GRADED in sizes or not _SAID.search(text):
        return dict(sizes)
    return {**sizes, Base.GRADED: whole}
