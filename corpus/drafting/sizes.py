"""A limit that goes by the size of the program: "at most 6 credits in a program of 30, 9 in a larger one"."""

import re
from dataclasses import dataclass
from fractions import Fraction

from corpus.amounts import Amount, BySize, Credits, ForSize
from corpus.drafting.quantities import amounts_in

_UNIT = r"(?:(?:semester|quarter|credit|graduate|total)[- ])*(?:credits?|hours?|units?)(?:[- ]hours?)?"
_KIND = r"(?:MAST|DEG|CERT|DOCT|programs?|ones?|1|curriculum|plan of study)"
_HAS = r"(?:\(|(?:of|with|that (?:requires?|has|have|takes?|needs?)|requiring|requires?|has|have|having|totall?ing|comprising|at) )"
_TAIL = rf"(?:[- ]{_UNIT})?"
_FORMS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("between", rf"\b{_KIND} {_HAS}(?:between )?(?P<low>\d+) ?(?:to|and|-|through) ?(?P<high>\d+)[- ]{_UNIT}"),
        ("between", rf"\b(?P<low>\d+)[- ](?:to|through)[- ](?P<high>\d+)[- ]{_UNIT}[- ]{_KIND}\b"),
        (
            "up to",
            rf"\b{_KIND} {_HAS}(?:up to|at most|no more than|not more than|a maximum of) (?P<high>\d+)\b{_TAIL}",
        ),
        ("up to", rf"\b{_KIND} {_HAS}(?P<high>\d+) or (?:fewer|less)\b{_TAIL}"),
        ("from", rf"\b{_KIND} {_HAS}(?P<low>\d+) or (?:more|above)\b{_TAIL}"),
        ("up to", rf"\b{_KIND} {_HAS}(?P<high>\d+)[- ]{_UNIT} or (?:fewer|less)\b"),
        ("up to", rf"\b{_KIND} (?:up to|no larger than|no longer than) (?P<high>\d+)\b{_TAIL}"),
        ("under", rf"\b{_KIND} (?:{_HAS})?(?:fewer than|less than|under|below|shorter than) (?P<high>\d+)\b{_TAIL}"),
        (
            "over",
            rf"\b{_KIND} (?:{_HAS})?(?:more than|over|above|beyond|exceeding|longer than|larger than) (?P<low>\d+)\b{_TAIL}",
        ),
        ("from", rf"\b{_KIND} {_HAS}(?:at least|no fewer than|a minimum of) (?P<low>\d+)\b{_TAIL}"),
        ("from", rf"\b{_KIND} {_HAS}(?P<low>\d+)[- ]{_UNIT} or (?:more|longer|larger)\b"),
        (
            "from",
            rf"\b{_KIND} (?:is|are|runs|takes) (?:for )?(?P<low>\d+)[- ]{_UNIT} or (?:more|longer|larger|above)\b",
        ),
        ("just", rf"\b(?P<low>\d+)[- ]{_UNIT}[- ]{_KIND}\b"),
        ("just", rf"\b{_KIND} {_HAS}(?P<low>\d+)[- ]{_UNIT}(?! (?:in|of|from|may|can|at)\b)"),
        ("rest", rf"\b(?:larger|longer|bigger|other) {_KIND}"),
        ("first", rf"\b(?:smaller|shorter) {_KIND}"),
    )
)
_BOUNDED_AT = re.compile(r"\b(?:caps?|capped|limits?|limited|restricts?|restricted|sets?)\b")
"""What makes of "a master's degree at 12 credits" a bound and no size."""
_ALONE = re.compile(r"\b(?:at most|up to|no more than|not more than|only) (\d+)\b(?! ?[%/])")
_PARTS = re.compile(
    r"(?:;|,? but|,? while|,? whereas|,? and|,) (?=(?:[\w'-]+ ){0,6}?(?:at most|up to|no more than|not more than|only|\d))"
)


@dataclass(frozen=True)
class Sized:
    """The sizes of programs of which a clause speaks, both ends included; `high` is None without an end."""

    low: Fraction
    high: Fraction | None
    start: int
    end: int


def sized_in(clause: str) -> Sized | None:
    """The sizes that a clause is for; None where it names none, or names the rest of what another clause names."""
    for kind, pattern in _FORMS:
        found = pattern.search(clause)
        if found is None or (" at " in found.group() and _BOUNDED_AT.search(clause[: found.start()])):
            continue
        named = found.groupdict()
        low, high = (Fraction(named[end]) if named.get(end) else None for end in ("low", "high"))
        match kind:
            case "just":
                high = low
            case "under" if high is not None:
                high -= 1
            case "over" if low is not None:
                low += 1
            case "rest" | "first":
                return None
        return Sized(low or Fraction(0), high, *found.span())
    return None


def by_size(said: str) -> tuple[Amount, str] | None:
    """The amount of a sentence that goes by size, and the sentence without its sizes; None where it is no such sentence,
    or its sizes do not meet."""
    parts = _joined(_PARTS.split(said))
    read = [(part, sized_in(part), _amounts(_without(part))) for part in parts]
    told = [(size, amounts[0]) for _, size, amounts in read if len(amounts) == 1]
    if len(told) != sum(bool(amounts) for *_, amounts in read) or not told or len(told) > 2:
        return None
    rest = " ".join(_without(part) for part in parts)
    (size, first) = told[0]
    if len(told) == 1:
        if size is None or (size.high is not None and size.low != size.high):
            return None
        return ForSize(size.low, first, larger=size.high is None), rest
    return _two(told, read[-1][0], rest)


def _joined(parts: list[str]) -> list[str]:
    """The parts of a sentence, each with an amount: what has none belongs to the part after it, the last to the one before."""
    joined, open_part = list[str](), ""
    for part in parts:
        open_part = f"{open_part}, {part}" if open_part else part
        if _amounts(_without(open_part)):
            joined.append(open_part)
            open_part = ""
    if open_part and joined:
        joined[-1] = f"{joined[-1]}, {open_part}"
    return joined or [said for said in (open_part,) if said]


def _amounts(part: str) -> list[Amount]:
    """The amounts of a part, bounded or not, but for sizes; a number alone is of credits."""
    found: list[Amount] = [one.amount for one in amounts_in(part)]
    return found or [Credits(Fraction(number)) for number in _ALONE.findall(part)]


def _two(told: list[tuple[Sized | None, Amount]], last: str, rest: str) -> tuple[Amount, str] | None:
    (size, first), (other, second) = told
    if size is None or size.high is None:
        return None
    meets = other is None and any(kind == "rest" and form.search(last) for kind, form in _FORMS)
    if meets or (other is not None and other.high is None and other.low - size.high in (0, 1)):
        return BySize(size.high, first, second), rest
    return None


def _without(part: str) -> str:
    size = sized_in(part)
    if size is None:
        return part
    kind = next(iter(re.findall(r"MAST|DEG|CERT|DOCT", part[size.start : size.end])), "program")
    return f"{part[: size.start]}{kind}{part[size.end :]}"
