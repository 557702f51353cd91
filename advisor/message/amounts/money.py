"""The sums of money that a text tells, and whether each of them is for one of several."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Currency(StrEnum):
    """The currency of a sum; where none is told it is in dollars."""

    DOLLAR = "USD"
    EURO = "EUR"
    POUND = "GBP"


@dataclass(frozen=True)
class Money:
    """A sum of money; `each` where it is told to be for one of several: a credit, a course."""

    amount: Fraction
    currency: Currency
    each: bool


_N = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_PRICE = r"(?P<n>[1-9]\d?,\d{3}|[1-9]\d{2,4}(?:\.\d\d)?)(?![\w%]|[.,]\d)"
"""A number that money may be without any sign of it: of three figures or more."""
_ONE = r"(?:graduate |semester |quarter )?(?:credits?|cr|courses?|class(?:es)?|crs|hours?|hrs?|units?)\b"
_EACH = rf" ?(?:each\b|apiece\b|(?:(?:per|an?|every|for one) |/ ?){_ONE})"
_MONEY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w)(?P<currency>us ?\$|usd|eur|gbp|[$€£]) ?{_N}(?P<k> ?k\b)?",
        rf"(?<![\w.,/-]){_N}(?P<k> ?k)? ?(?P<currency>dollars?|bucks|usd|euros?|eur|pounds|gbp|[$€£])(?!\w)",
        r"(?<![\w.,/-])(?P<n>\d+(?:\.\d+)?)(?P<k>k)\b(?! (?:run|race|steps)\b)",
        rf"(?<![\w.,/$-]){_PRICE}(?={_EACH})",
        r"\b(?:costs?|pay|pays|paid|paying|charged?|charges|price|tuition|fees?)\b"
        rf"(?: (?:is|was|of|at|me|us|about|like|only|around|went|from|stood))* (?<![$\w]){_PRICE}(?! ?{_ONE})",
    )
)
"""By a sign, a name, "5k", what it is for one of, and what is done with it: the surest first, which stands."""
_FOR_ONE = re.compile(_EACH, re.IGNORECASE)
_TIMES = re.compile(r"(?:\b(?:at|x)|[×*@]) ?$", re.IGNORECASE)
_CURRENCIES = {"e": Currency.EURO, "€": Currency.EURO, "g": Currency.POUND, "£": Currency.POUND, "p": Currency.POUND}


def money(text: str) -> tuple[Money, ...]:
    """The sums of money that a text tells, in its order."""
    found: dict[int, Money] = {}
    for at, told in _found(text):
        found.setdefault(at, told)
    return tuple(found[at] for at in sorted(found))


def _found(text: str) -> Iterator[tuple[int, Money]]:
    for match in (match for pattern in _MONEY for match in pattern.finditer(text)):
        parts = match.groupdict()
        amount = Fraction(match["n"].replace(",", "")) * (1000 if parts.get("k") else 1)
        currency = _CURRENCIES.get((parts.get("currency") or "$")[0].lower(), Currency.DOLLAR)
        each = _FOR_ONE.match(text, match.end()) or _TIMES.search(text[: match.start()])
        yield match.start("n"), Money(amount, currency, bool(each))
