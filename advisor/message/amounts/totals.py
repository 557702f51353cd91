"""Whether an amount that was read as credit may be a total, a part, or something else: hours of a day, a need, a limit.

Amounts are summed. One that is the sum of the others was told twice, a number without a unit of its own is left out of
the sum, and "I need 12 hours" is no credit.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure, Quantity
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import ONE_COURSE
from advisor.message.understanding import Understanding
from corpus.figures import WORDS
from corpus.rules import Origin

_N = rf"(?:\d+(?:\.\d+)?|{'|'.join(word for word in WORDS if word not in ('zero', 'one', 'a', 'an'))})"
_UNIT = r"(?:credits?|hours?|hrs?|units?|cr|sh)"
_BARE = re.compile(
    rf"(?<![\w.$-])(?!(?:19|20)\d\d\b){_N}\s*(?:\+|&|,|,? and|plus)\s*{_N}(?:\s*(?:\+|&|,|,? and|plus)\s*{_N})*\s+"
    rf"(?:\w+ )?{_UNIT}\b",
    re.IGNORECASE,
)
"""Numbers of which the last alone has a unit: "6 and 6 hours"; a year before an amount ("in 2024, 15 credits") is no
such number."""
_NUMBERS = re.compile(rf"(?<![\w.]){_N}(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\b(?:needs?|need to (?:do|take|have)|have to (?:do|take)|must (?:do|take)|allows?|accepts? only|open|thesis|"
    r"i['’]d take|i would take|i will take|i['’]ll take|maybe|perhaps|or|instead of|double|twice|triple|"
    r"(?<!carry )(?<!carrying )over|"
    r"(?<!what )(?<!how )about|around|only need|requires?)|>|<|≥|~)\s*$",
    re.IGNORECASE,
)
_ALLOWED = re.compile(r"\b(?:does|do|will|would|can|could)\b[^.?!;:,]{1,60}\ballow $", re.IGNORECASE)
"""What asks whether an amount is allowed, and tells no limit: "does it allow 9 credits of a master's"."""
_AFTER = re.compile(
    r"^\W*(?:ago\b|from now\b|weekly\b|daily\b|per \w+|left\b|to go\b|is (?:an?|the|in) (?![ABCD]\b)|"
    r"(?:i|we) (?:have|need) to\b|each\b|apiece\b|needed\b|required\b|in all\b)",
    re.IGNORECASE,
)
_GRADED_EACH = re.compile(
    r"^, (?:each|every one)(?: (?:one|of (?:them|these|those)))? (?:(?:earned|passed|graded|completed|taken) )?with "
    r"(?:a grade of |an? )(?-i:[ABC])(?:[+-]|[ -](?:minus|plus))?"
    r"(?:\s*(?:$|[.,;:?!])| (?:from|at|or (?:better|higher|above))\b)",
    re.IGNORECASE,
)
"""That all of an amount has one grade, behind a comma, which does not make the amount that of each course."""
_COURSES = re.compile(r"\b(?:courses?|class(?:es)?|seminars?|modules?|semesters?|terms?)\b", re.IGNORECASE)
_RATE = re.compile(rf"\b{_N} {_UNIT} (?:an?|per|every) (?:week|year|day|month|term|semester)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:another|additional|further) $", re.IGNORECASE)
_STILL = re.compile(r"\b(?:only |just |still )?needs? $", re.IGNORECASE)
_MORE_OF = re.compile(r"^\W*more\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every(?: one)?|courses of|classes of|hours of|credits of)\W*$", re.IGNORECASE)
_OPENS_PARTS = re.compile(
    r":|\.(?= )|\bof (?:which|these|those|them)\b|\bincluding\b|\bmade up of\b|\bconsist", re.IGNORECASE
)
_JOINS = re.compile(r"\b(?:and|plus|also|then)\b|[+&;]", re.IGNORECASE)
_WITH_LETTER = re.compile(rf"\b(?:one|{_N}) with (?:an? )?[ABCD]\b")


def amounts_unclear(understood: Understanding) -> bool:
    """Whether the amounts of the credit described may not be what they were taken for; parts that a message was divided
    into account for all of it."""
    if understood.divided:
        return False
    text = understood.question
    lots = [lot.amount for lot in understood.holdings if lot.amount]
    told = [q for q in quantities(text) if q.measure is Measure.CREDITS and q.role is Role.HELD and not q.product]
    if any(_is_of_something_else(text, one, len(lots)) for one in told if one.value in lots):
        return True
    starts = [q.start for q in quantities(text)]
    listed = ((match, len(_NUMBERS.findall(match.group()))) for match in _BARE.finditer(text))
    if any(sum(match.start() <= at < match.end() for at in starts) < numbers for match, numbers in listed):
        return True
    if _RATE.search(text) or _courses_beside(text):
        return True
    if _WITH_LETTER.search(text) and sum(lots, Fraction(0)) not in {q.value for q in told}:
        return True
    origins = {lot.origin for lot in understood.holdings if lot.origin}
    return _may_be_total(text, told, lots, origins)


_AND = re.compile(r",?\s*(?:and|plus|&|\+|as well as|along with)\s*(?:also |another |a further )?", re.IGNORECASE)


def _courses_beside(text: str) -> bool:
    """Whether courses are told beside an amount of credit as more of it: "3 credits and 3 courses"."""
    counted = [q for q in quantities(text) if q.measure in (Measure.CREDITS, Measure.COURSES) and not q.product]
    held = [q for q in counted if q.role is Role.HELD and not q.each]
    return any(
        one.measure is not other.measure and _AND.fullmatch(text[one.end : other.start])
        for one, other in pairwise(sorted(held, key=lambda q: q.start))
    )


def _is_of_something_else(text: str, one: Quantity, lots: int) -> bool:
    before, after = text[: one.start], text[one.end :]
    if _STILL.search(before) and _MORE_OF.match(after):
        return True
    if (_BEFORE.search(before) and not _ALLOWED.search(before)) or _EACH.search(before):
        return True
    if _AFTER.match(after) and not (one.value > ONE_COURSE and _GRADED_EACH.match(after) and not _COURSES.search(text)):
        return True
    return lots == 1 and bool(_MORE.search(before))


def _may_be_total(text: str, told: Sequence[Quantity], lots: Sequence[Fraction], origins: set[Origin]) -> bool:
    """Whether one amount is what the others come to, and nothing says which is the whole. Two alike of different
    origins are two."""
    values = [one.value for one in told]
    if len(values) == 2 and values[0] == values[1] and len(lots) == 2 and len(origins) < 2:
        return not _JOINS.search(text[told[0].end : told[1].start])
    if len(values) < 3:
        return False
    whole = next((at for at, value in enumerate(values) if value * 2 == sum(values)), None)
    if whole is None:
        return False
    if whole == 0:
        return not _OPENS_PARTS.search(text[told[0].end : told[1].start])
    return True
