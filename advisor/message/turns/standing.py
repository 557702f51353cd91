"""The question that a conversation stands at: the last one asked whole, with what short turns after it changed.

"What if it's 12", "they're C's" and "and Purdue?" each put one value in the place of another. The question with that
value in it is read like any other, so that nothing has to know that it was not written in one piece.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.roles import SIZES
from advisor.message.asked.aspects import Aspect, asked
from advisor.message.credit.holdings import holdings
from advisor.message.turns.asked_again import asked_again
from advisor.message.turns.at_school import names_one_not_held
from advisor.message.turns.pointing_back import without_opening
from advisor.message.turns.values import ValueKind, values_of
from advisor.names.gazetteer import Gazetteer
from advisor.question import Status, Turn


def standing(turns: Sequence[Turn], gazetteer: Gazetteer) -> str | None:
    """The question that stands after these turns, or None before any. A turn that was answered with a question back
    waits for the next one, which completes it."""
    stands: str | None = None
    waits = ""
    for at, turn in enumerate(turns):
        if any(names_number(later.question, turn.question) for later in turns[at + 1 : at + 2]):
            continue
        said, waits = f"{waits}{turn.question}", ""
        if turn.status is Status.CLARIFY:
            waits = f"{said} "
        else:
            stands = said if stands is None else _after(stands, said, gazetteer)
    return stands


def names_number(said: str, last: str) -> bool:
    """Whether a turn says of what the bare number of the turn before it was ("9", "no, 9 credits"): what that number
    was taken for is then not what was meant."""
    values = values_of(last)
    if len(values) != 1 or values[0].kind is not ValueKind.NUMBER:
        return False
    return re.search(rf"(?<![\w.]){re.escape(values[0].said)}[ -][a-z]", without_opening(said), re.I) is not None


def is_waiting(turns: Sequence[Turn]) -> bool:
    """Whether the last of these turns was answered with a question back."""
    return bool(turns) and turns[-1].status is Status.CLARIFY


def _after(stands: str, said: str, gazetteer: Gazetteer) -> str:
    """The question that stands after one more turn."""
    again = asked_again(said, stands, gazetteer)
    if again is not None:
        return again
    if _tells_more(said, stands):
        return f"{stands.rstrip(' .')}. {as_age(said, stands)}"
    kept = values_of(said) or names_one_not_held(said, gazetteer) or _ONLY_ASKS.fullmatch(said)
    return stands if kept else said


_ONLY_ASKS = re.compile(
    r"\W*(?:(?:and|but|so|ok|okay|then)\W+)*(?:how (?:much|many|come|so)|why(?: not| so)?|which(?: one)?|who|when|"
    r"since when|really|for real)\W*",
    re.IGNORECASE,
)
"""A turn that has a question's word and nothing to ask it of."""
_ASKS = re.compile(
    r"\W*(?:(?:and|but|so|ok|then)\W+)*(?:what|how|which|who|when|where|why|can|could|do|does|is|are|will|would|may|if)\b",
    re.IGNORECASE,
)


def _tells_more(said: str, stands: str) -> bool:
    """Whether a turn only tells of credit, and of nothing that the question before told already; a value that is asked
    about ("what about a C?") stays told."""
    if not values_of(said) and ("?" in said or _ASKS.match(said)):
        return False
    said = as_age(said, stands)
    now, before = (
        {kind for lot in holdings(text) for kind in ("amount", "grade", "age") if getattr(lot, kind) is not None}
        for text in (said, stands)
    )
    if not now and _tells_size(said) and not _tells_size(stands):
        return True
    if not now and _ORIGIN.search(said):
        return len(quantities(said)) == 0
    return bool(now) and not now & before


def _tells_size(text: str) -> bool:
    """Whether a text tells how large a degree or a certificate is."""
    return any(one.role in SIZES for one in quantities(text))


_ORIGIN = re.compile(
    r"\A\W*(?:\w+ )?(?:they|it|those|these|that|all of (?:it|them)|the credits?|mine)"
    r"(?:['’]s|['’]re| is| are| was| were| came| come| comes) (?:\w+ ){0,2}?(?:from|at|in)\b",
    re.IGNORECASE,
)
"""A turn that says where the credit spoken of is from."""


def as_age(said: str, stands: str) -> str:
    """A turn that gives only years, after a question on how old credit may be, as the age of that credit."""
    values = values_of(said)
    if len(values) != 1 or quantities(stands) or Aspect.AGE not in asked(stands):
        return said
    of_years = values[0].kind in (ValueKind.YEARS, ValueKind.NUMBER) and Fraction(values[0].said) < _OLDEST
    return f"it is {values[0].said} years old" if of_years else said


_OLDEST = 40
"""Years of age up to which credit is spoken of."""
