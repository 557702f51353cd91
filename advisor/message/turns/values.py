"""What a short turn gives and nothing else: an amount, an age or a grade ("what if it's 12", "sorry, 9 not 6")."""

import re
from dataclasses import dataclass
from enum import StrEnum

from advisor.message.turns.pointing_back import INSTEAD, without_opening


class ValueKind(StrEnum):
    """What a value is of. A bare number may be of credit or of years."""

    CREDITS = "credits"
    YEARS = "years"
    NUMBER = "number"
    GRADE = "grade"


@dataclass(frozen=True)
class Value:
    """A value as it is to stand in a question, and the one that it is said to take the place of. `of_size` where it is
    told of a credential ("the program is 33, not 30")."""

    kind: ValueKind
    said: str
    instead: str | None = None
    of_size: bool = False


_WORDS_BEFORE = (
    r"(?:and|but|so|ok|okay|then|now|what|how|about|if|with|it|its|it['’]s|is|was|were|are|they|they['’]re|those|these|"
    r"that|that['’]s|would|i|have|had|i['’]ve|i['’]d|only|just|actually|really|say|meant|mean|make|got|get|be|all|an?|"
    r"my|grades?|instead|like|sorry|wait|oops|even|them|"
    r"no(?= (?:i|its?|it['’]s|they|they['’]re|sorry|wait|actually|make|just|only)\b))"
)
_BEFORE = re.compile(rf"[^\w$€£#@<>≤≥~≈+%*/=-]*(?:{_WORDS_BEFORE}\s+)*", re.IGNORECASE)
"""What may stand before a value: no sign by which a number is money, a name, or not just so much."""
_CREDENTIAL = re.compile(
    r"(?<![\w-])(?:the |my |our |his |her |their )?(?:program(?:me)?|degree|master['’]?s|ms|ma|mba|certificate|cert)"
    r"(?:\s+(?:is|has|was|takes|needs|actually|only))+(?=\s)",
    re.IGNORECASE,
)
_ONE_MEANT = re.compile(r"\b(?:mine|ours)(?=(?:['’]?s| is| has| was)\b)", re.IGNORECASE)
"""What a figure is told of that takes the place of another one."""
_HAD = re.compile(r"\b(?:have|had|has|got|['’]ve)\b", re.IGNORECASE)
"""Years that somebody has are time that is left, and no age."""
_AFTER = re.compile(
    r"(?:[\s,]+(?:instead|then|actually|though|now|please|work|fit|fly|ok|okay|be|fine|sorry))*[\s.?!,…]*\Z",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?P<years>\d+(?:\.\d+)?)[ -](?:years?|yrs?)(?:[ -]olds?| ago)?|"
    r"(?P<credits>\d+(?:\.\d+)?)[ -](?:credits?|hours?|hrs?|units?|cr)|"
    r"(?P<number>(?![0-4]\.\d)\d{1,2}(?:\.\d+)?)|"
    r"(?-i:(?P<grade>[A-D](?:[+-]|[ -]?(?:minus|plus)(?:es)?)?|[a-d](?:[+-]|[ -]?(?:minus|plus)(?:es)?|(?=['’]s))))"
    r"(?:['’]?s)?",
    re.IGNORECASE,
)
"""A bare number of three figures is a year or of a course, and one with a point below five an average of grades."""
_APART = re.compile(r"\s*,\s*(?:(?:and|with|all)\s+)*|\s+(?:and|with)\s+", re.IGNORECASE)


def values_of(said: str) -> tuple[Value, ...]:
    """The values, each of another kind, of a turn that gives nothing else; none where it says more."""
    text = without_opening(said)
    gone = [one["said"] for one in INSTEAD.finditer(text)]
    text = _AFTER.sub("", INSTEAD.sub("", text))
    of_size = bool(gone) and _CREDENTIAL.search(text) is not None
    if gone:
        text = _ONE_MEANT.sub("it", _CREDENTIAL.sub("it is", text, count=1), count=1)
    opening = _BEFORE.match(text)
    before = opening[0] if opening else ""
    text = text[len(before) :]
    found = [_VALUE.fullmatch(part.strip()) for part in _APART.split(text)]
    read = [_read(one) for one in found if one]
    kinds = {one.kind for one in read}
    if len(read) != len(found) or len(kinds) != len(read) or (ValueKind.YEARS in kinds and _HAD.search(before)):
        return ()
    if not gone:
        return tuple(read)
    return (Value(read[0].kind, read[0].said, gone[0], of_size),) if len(gone) == len(read) == 1 else ()


def _read(found: re.Match[str]) -> Value:
    kind = ValueKind(found.lastgroup or "")
    said = found[kind.value]
    if kind is not ValueKind.GRADE:
        return Value(kind, said)
    sign = "-" if re.search("-$|minus", said, re.I) else "+" if re.search(r"\+|plus", said, re.I) else ""
    return Value(kind, f"{said[0].upper()}{sign}")
