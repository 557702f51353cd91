"""Rules on rules: which goes first where an institution and a part of it rule on one thing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Family = Literal["cap", "minimum_grade", "minimum_average", "age_limit", "time_limit", "residency", "reuse"]
"""A family of rules of which it can be said which goes first, by the name that it has in a document."""


class GoesFirst(StrEnum):
    """Whose rule goes first: the part's, whatever it says; the part's where it is the stricter one, which says nothing
    of a looser one; or the stricter of the two, whosesoever it is."""

    PART = "part"
    STRICTER_PART = "stricter_part"
    STRICTER = "stricter"


@dataclass(frozen=True)
class Precedence:
    """Which rule goes first, said by the whole of its parts or by a part of itself. `of` are the families of rules that
    it is said of; all of them where it is empty. `own` where a rule's own sentence says it ("unless the program states
    otherwise"): then it is said of the rules of that sentence alone."""

    rule: Literal["precedence"]
    sentence: str
    first: GoesFirst
    of: tuple[Family, ...] = ()
    own: bool = False
