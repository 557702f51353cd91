"""When somebody is there to answer: a time zone and hours of the week, as a deployment writes them."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FORM = 'write them as "America/New_York Mon-Fri 09:00-17:00; Sat 10:00-12:00"'

_SPAN = re.compile(r"(\w{3})(?:-(\w{3}))? (\d\d:\d\d)-(\d\d:\d\d)")


class WrongOfficeHours(ValueError):
    """Office hours that cannot be read; the message shows how to write them."""


@dataclass(frozen=True)
class Span:
    """Some days of the week (Monday is 0), from a time of day to a later one."""

    days: frozenset[int]
    start: time
    end: time


@dataclass(frozen=True)
class OfficeHours:
    """Hours of the week in one time zone; holidays are not known."""

    zone: ZoneInfo
    spans: tuple[Span, ...]
    text: str
    """As they were written, for people to read."""

    def is_open(self, now: datetime) -> bool:
        """Whether somebody is there at a moment, which must carry its zone."""
        local = now.astimezone(self.zone)
        return any(
            local.weekday() in span.days and span.start <= local.time().replace(tzinfo=None) < span.end
            for span in self.spans
        )


def read_office_hours(text: str) -> OfficeHours:
    """Office hours from "America/New_York Mon-Fri 09:00-17:00; Sat 10:00-12:00"; raises WrongOfficeHours."""
    zone_name, _, hours = text.strip().partition(" ")
    try:
        zone = ZoneInfo(zone_name)
    except (ValueError, OSError, KeyError) as error:
        raise WrongOfficeHours(f"{zone_name!r} is no time zone; {FORM}") from error
    return OfficeHours(zone, tuple(_span(part.strip()) for part in hours.split(";")), f"{hours} ({zone_name})")


def _span(text: str) -> Span:
    found = _SPAN.fullmatch(text)
    if found is None or not {found[1], found[2] or found[1]} <= set(DAYS):
        raise WrongOfficeHours(f"{text!r} are no office hours; {FORM}")
    first, last = DAYS.index(found[1]), DAYS.index(found[2] or found[1])
    # From Saturday to Monday goes over the end of the week.
    days = frozenset((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
    try:
        start, end = time.fromisoformat(found[3]), time.fromisoformat(found[4])
    except ValueError as error:
        raise WrongOfficeHours(f"{text!r} holds no time of day; {FORM}") from error
    if start >= end:
        raise WrongOfficeHours(f"{text!r} ends before it begins; {FORM}")
    return Span(days, start, end)
