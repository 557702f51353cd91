"""How much two certificates may share, where the limit is a share of the smaller one and both sizes are told."""

import re
from fractions import Fraction

from advisor.finding import Finding, Sum, Term, counted, number, percent, share_term
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.credit.reckoned import without_own_reckoning
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.wording import UNITS
from corpus.amounts import Base, Share
from corpus.rules import Cap

_ASKED = re.compile(
    r"\b(?:overlap\w*|shar(?:e|es|ed|ing)|in common|double[- ]?count\w*|count (?:for|in|toward) both)\b", re.IGNORECASE
)
_TWO = re.compile(
    r"\b(?:two|2|both)\b[^.?!]{0,30}\bcert|"
    r"\b\d+[- ]\w+ (?:\w+ )?cert\w* and (?:an?|another|the other) \d+[- ]\w+ (?:\w+ )?(?:cert|one)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b2 (?:\w+ ){0,2}?cert\w*|\b\d+(?:\.\d+)? ?(?:%|percent)", re.IGNORECASE)
"""Numbers that are no size: how many certificates there are, and a share."""
_OTHER = re.compile(r"\b(?:master\w*|degree|ms|ma|mba|three|3|third|transfer\w*|already)\b", re.IGNORECASE)
"""Credit of another kind, or more than two certificates."""


def shared_by_two(understood: Understanding, scope: Scope) -> Finding | None:
    """The share of the smaller of the two sizes told; None where not just two are told, or no such limit is stated."""
    question = without_own_reckoning(understood.question)
    if not (_ASKED.search(question) and _TWO.search(question)) or _OTHER.search(question):
        return None
    sizes = _sizes(question)
    held = scope.every_rule(
        lambda rule: (
            isinstance(rule, Cap)
            and isinstance(rule.amount, Share)
            and rule.amount.of is Base.SMALLER_CERTIFICATE
            and not rule.when
        )
    )
    if len(sizes) != 2 or len(held) != 1:
        return None
    cap = held[0].rule
    assert isinstance(cap, Cap) and isinstance(cap.amount, Share)
    noun, smaller = UNITS[cap.unit], min(sizes)
    most = cap.amount.share * smaller
    expression = f"{percent(cap.amount.share)} of {number(smaller)} = {number(most)}"
    terms = (
        share_term("share", cap.amount.share, held[0].source),
        Term("size of the smaller certificate", smaller, f"{noun}s", None),
    )
    worked = Sum("credits shared at most", expression, most, f"{noun}s", terms)
    why = f"{percent(cap.amount.share)} of the smaller one's {number(smaller)} is {number(most)}"
    text = f"At most {counted(most, noun)} may be shared: {why}."
    return Finding(text, (held[0].source,), None, (worked,), (held[0].source,))


def _sizes(question: str) -> list[Fraction]:
    """The sizes told: the credits, or the two numbers that there are of which only one is said to be credits ("one is
    12 units, the other 15")."""
    told = quantities(question)
    credits = [found.value for found in told if found.measure is Measure.CREDITS]
    numbers = [Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", _COUNTED.sub(" ", question))]
    one_said = len(told) == len(credits) == 1 and len(numbers) == 2 and credits[0] in numbers
    return numbers if one_said else credits
