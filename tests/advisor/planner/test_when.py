"""Dates as people give them, and the ages that lie between them."""

from fractions import Fraction

import pytest

from advisor.planner.when import NotAMonth, month_name, oldest, read_when, when_name, youngest


def test_a_year_is_all_its_months_and_a_month_is_itself() -> None:
    assert when_name(read_when("2024")) == "2024"
    assert when_name(read_when(" 2024-09 ")) == "September 2024"
    assert month_name(read_when("2024").last) == "December 2024"


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2024-00", "2024-9", "1800", "9999", "2024-09-01", "٢٠٢٤", "soon"]
)
def test_what_is_no_month_is_refused_in_words_that_help(text: str) -> None:
    with pytest.raises(NotAMonth, match="2024"):
        read_when(text)


def test_ages_are_the_most_and_the_fewest_years_that_the_dates_allow() -> None:
    earned, start = read_when("2019"), read_when("2025-09")
    assert oldest(earned, start) == Fraction(80, 12)
    assert youngest(earned, start) == Fraction(69, 12)
    assert oldest(read_when("2026"), read_when("2025")) == 0
