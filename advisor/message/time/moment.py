"""When something was or will be: a date of a text as the months that it may mean."""

import re
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
"""The months, in full or in short, as one alternative of a pattern."""
_TERMS = {"spring": (1, 5), "summer": (5, 8), "fall": (8, 12), "autumn": (8, 12), "winter": (1, 3)}
"""The months, first and last, in which a term may have ended or begun."""
WHEN = (
    rf"(?:(?P<term>{'|'.join(_TERMS)})(?: (?:term|semester|quarter))?(?: of)?\s+|"
    rf"(?P<month>{MONTH})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,?)?(?: of)?\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b(?![-–/]\d|\W+(?:\w+\W+)?(?:catalog|bulletin|handbook|polic|rule|faq|edition|version))"
)
DATE = re.compile(WHEN, re.IGNORECASE)
AHEAD = f"(?={re.sub('P<[a-z]+>', ':', WHEN)})"
"""That a date comes next."""


@dataclass(frozen=True)
class Moment:
    """Months since the year 0, from `first` through `last`, in the text's words."""

    first: int
    last: int
    words: str


def moment(match: re.Match[str]) -> Moment:
    """What a date that was found means."""
    return in_year(match, int(match["year"]))


def in_year(match: re.Match[str], year: int) -> Moment:
    """What a month or a term that was found means in a year."""
    words = " ".join(match.group().split())
    if match["term"]:
        first, last = _TERMS[match["term"].lower()]
    elif match["month"]:
        first = last = _MONTHS.index(match["month"].lower()[:3]) + 1
    else:
        first, last = 1, 12
    return Moment(months(year, first), months(year, last), words)


def months(year: int, month: int) -> int:
    """The months since the year 0."""
    return year * 12 + month - 1
