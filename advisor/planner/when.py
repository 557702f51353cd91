"""Months and years as people give them, counted so that ages and deadlines are exact."""

import re
from dataclasses import dataclass
from fractions import Fraction

YEAR = 12
"""Months in a year."""

_WRITTEN = re.compile(r"(?a:(\d{4})(?:-(\d{2}))?)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class NotAMonth(ValueError):
    """A date is no year from 1900 to 2199 and no month of one; write 2024 or 2024-09."""


@dataclass(frozen=True)
class When:
    """A month, or a year of which the month is not said: from `first` to `last`, in months since the year 0."""

    first: int
    last: int


def read_when(text: str) -> When:
    """A year such as `2024` or a month such as `2024-09`; raises NotAMonth."""
    found = _WRITTEN.fullmatch(text.strip())
    if not found or not 1900 <= int(found.group(1)) < 2200:
        raise NotAMonth(f"{text!r} is no date for a plan; write a year such as 2024 or a month such as 2024-09")
    year, month = int(found.group(1)) * YEAR, found.group(2)
    if month is None:
        return When(year, year + YEAR - 1)
    if not 1 <= int(month) <= YEAR:
        raise NotAMonth(f"{text!r} has no such month; write a month from 01 to 12, such as 2024-09")
    return When(year + int(month) - 1, year + int(month) - 1)


def month_name(month: int) -> str:
    """A month in words: May 2027."""
    return f"{_MONTHS[month % YEAR]} {month // YEAR}"


def when_name(when: When) -> str:
    """A month or a year in words."""
    return month_name(when.first) if when.first == when.last else str(when.first // YEAR)


def oldest(earned: When, start: When) -> Fraction:
    """The most years that may lie between earning and starting, as far as the dates tell; never less than none."""
    return Fraction(max(0, start.last - earned.first), YEAR)


def youngest(earned: When, start: When) -> Fraction:
    """The fewest years that may lie between earning and starting."""
    return Fraction(max(0, start.first - earned.last), YEAR)
