"""The calendar years that a text tells, of whatever they are: a course, an admission, a catalog."""

import re
from datetime import date

from advisor.message.time.moment import MONTH

_FULL = re.compile(r"(?<![\d.,$€£/#])(?:19|20)\d\d(?![\d%]|[.,]\d|[ -](?:credits?|level|dollars|bucks|usd)\b)")
_SHORT = re.compile(
    rf"\b(?:(?:spring|summer|fall|autumn|winter|{MONTH})(?: of)?\.?|class of|(?:back |since |in |from )+(?=['’]))"
    r" ?['’]?(?P<year>\d\d)(?![\w:%]|[.,-/]\d|(?:st|nd|rd|th)\b|,? (?:19|20)\d\d)"
    r"(?! (?:credits?|hours?|units?|courses?|classes|years?|weeks?|months?|students?|days?)\b)",
    re.IGNORECASE,
)
"""A year in two figures behind a term, a month, or an apostrophe."""
_AHEAD = 10
"""Years from today up to which two figures are of this century."""


def years_told(text: str, today: date) -> tuple[int, ...]:
    """The years, each once, in the text's order."""
    full = [(found.start(), int(found.group())) for found in _FULL.finditer(text)]
    short = [(found.start(), _in_century(int(found["year"]), today)) for found in _SHORT.finditer(text)]
    return tuple(dict.fromkeys(year for _, year in sorted(full + short)))


def _in_century(figures: int, today: date) -> int:
    this = today.year - today.year % 100 + figures
    return this if this <= today.year + _AHEAD else this - 100
