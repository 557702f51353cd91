"""The calendar years that a text tells."""

from datetime import date

import pytest

from advisor.message.time.years import years_told

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("took it in fall 2016, starting 2027", (2016, 2027)),
        ("from the 2013-14 catalog", (2013,)),
        ("got it in may '19", (2019,)),
        ("class of 98", (1998,)),
        ("classes from '11 and 2018", (2011, 2018)),
        ("spring 2020 and again spring 2020", (2020,)),
    ],
)
def test_a_year_is_told_in_full_or_in_two_figures(text: str, years: tuple[int, ...]) -> None:
    assert years_told(text, TODAY) == years


@pytest.mark.parametrize(
    "text", ["$2000 a course", "summer 12 credits", "fall 15 weeks", "2,015 dollars", "may 12th", "since 10 years"]
)
def test_what_is_counted_is_no_year(text: str) -> None:
    assert years_told(text, TODAY) == ()
