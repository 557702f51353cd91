"""Office hours are read as written, hold in their own time zone, and are refused with an example."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.handoff.office_hours import DAYS, WrongOfficeHours, read_office_hours

EASTERN = "America/New_York Mon-Fri 09:00-17:00; Sat 10:00-12:00"


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (datetime(2026, 11, 27, 14, 0, tzinfo=UTC), True),  # Friday, 9:00 in New York in winter
        (datetime(2026, 11, 27, 13, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 27, 22, 0, tzinfo=UTC), False),
        (datetime(2026, 7, 3, 13, 0, tzinfo=UTC), True),  # Friday, 9:00 in summer
        (datetime(2026, 11, 28, 15, 0, tzinfo=UTC), True),  # Saturday, 10:00
        (datetime(2026, 11, 28, 18, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 29, 15, 0, tzinfo=UTC), False),  # Sunday
    ],
)
def test_somebody_is_there_in_the_hours_of_the_zone(moment: datetime, is_open: bool) -> None:
    assert read_office_hours(EASTERN).is_open(moment) is is_open


def test_days_may_go_over_the_end_of_the_week() -> None:
    hours = read_office_hours("UTC Sat-Mon 00:00-23:59")
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)  # Monday
    there = [DAYS[day] for day in range(7) if hours.is_open(noon + timedelta(days=day))]
    assert there == ["Mon", "Sat", "Sun"]


def test_the_text_says_the_hours_and_the_zone() -> None:
    assert read_office_hours(EASTERN).text == "Mon-Fri 09:00-17:00; Sat 10:00-12:00 (America/New_York)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "UTC",
        "UTC Mon",
        "Mars/Base Mon 09:00-17:00",
        "../etc/passwd Mon 09:00-17:00",
        "UTC Mon-Fry 09:00-17:00",
        "UTC Mon 17:00-09:00",
        "UTC Mon 25:00-26:00",
        "UTC Mon 09:00-09:00",
        "UTC Mon 09:00-17:00;",
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(WrongOfficeHours, match="America/New_York Mon-Fri"):
        read_office_hours(text)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read_office_hours(text)
    except WrongOfficeHours as refused:
        assert str(refused)
