"""That all credits of a degree are graded, so that a share of its graded credits is one of the whole."""

import re
from collections.abc import Mapping
from fractions import Fraction

from advisor.message.amounts.nouns import CREDITS
from corpus.amounts import Base

_DEGREE = r"(?:degree|master['’]?s?(?: degree)?|masters|program|plan|ms|ma)"


def is_all(kind: str, text: str) -> bool:
    """Whether a text says that all credits are of a kind ("graded"), of the degree that credit is to go into, and of no
    credit that is brought."""
    are = rf"(?:is|are|will be|would be) (?:all )?{re.escape(kind)}\b"
    said = (
        rf"(?<!\bnot )(?<!\bif )\b(?:all|every|each)(?: of)?(?: (?:the|its))? {CREDITS} (?:of|in) "
        rf"(?:the|that|this) (?:\d+[- ]\w+ )?{_DEGREE} {are}|"
        rf"\b{_DEGREE} (?:where|in which|of which) (?:all|every|each) {CREDITS} {are}|"
        rf"\b{_DEGREE}(?: is| of)? \d+ {CREDITS},? all (?:of (?:it|them) )?{re.escape(kind)}\b"
    )
    return re.search(said, text, re.IGNORECASE) is not None


def with_graded(sizes: Mapping[Base, Fraction], text: str) -> dict[Base, Fraction]:
    """The sizes told, with that of the graded credits where all are said to be graded."""
    whole = sizes.get(Base.PROGRAM)
    if whole is None or Base.GRADED in sizes or not is_all("graded", text):
        return dict(sizes)
    return {**sizes, Base.GRADED: whole}
