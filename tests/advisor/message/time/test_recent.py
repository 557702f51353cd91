"""Years that are near enough to each other and to today leave no doubt about any age."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.time.recent import all_recent
from advisor.message.understanding import Understanding
from tests.advisor.reading import read


def of(question: str, year: int = 2026) -> Understanding:
    return replace(read(question), today=date(year, 11, 28))


@given(st.lists(st.integers(2000, 2060), min_size=1, max_size=4), st.integers(1, 12))
def test_it_holds_just_where_first_and_last_lie_within_the_limit(years: list[int], limit: int) -> None:
    question = "UNH: 6 credits, " + " and ".join(map(str, years))
    apart = max(*years, 2026) - min(*years, 2026)
    assert all_recent(of(question), Fraction(limit)) is (apart < limit)


@pytest.mark.parametrize("question", ["UNH: 6 credits, all B", "UNH: 2024 6 credits"])
def test_without_a_year_or_a_day_nothing_is_recent(question: str) -> None:
    assert not all_recent(replace(of(question), today=None))
    assert all_recent(of(question)) is ("2024" in question)


def test_a_year_that_may_be_of_somebodys_stage_is_none_of_credit() -> None:
    assert not all_recent(of("UNH: started in august 2024, it's august 2025, can i transfer 6 hours?"))
