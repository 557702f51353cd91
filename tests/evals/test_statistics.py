"""Intervals hold the share, shrink with more cases, and are the same with the same seed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.statistics import difference, interval


@given(st.lists(st.booleans(), min_size=1, max_size=60))
@settings(max_examples=25)
def test_an_interval_holds_its_share_and_lies_between_none_and_all(hits: list[bool]) -> None:
    found = interval(hits)
    assert found is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found == interval(hits)


def test_more_cases_make_it_narrower() -> None:
    few, many = interval([True, False] * 10), interval([True, False] * 200)
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low


def test_a_case_is_drawn_whole() -> None:
    found = interval([3, 0], of=[3, 1])
    assert found is not None
    assert (found.value, found.low, found.high, found.of) == (0.75, 0.0, 1.0, 4)


@pytest.mark.parametrize("cases", [1, 40, 1081])
def test_all_and_none_leave_room_for_what_so_few_cases_do_not_show(cases: int) -> None:
    none, every = interval([False] * cases), interval([1] * cases)
    assert none is not None
    assert every is not None
    assert (none.low, none.value, every.value, every.high) == (0.0, 0.0, 1.0, 1.0)
    assert (1 - none.high) ** cases == pytest.approx(0.025)  # with exceptions any commoner, one would have been seen
    assert every.low == pytest.approx(1 - none.high)


def test_sentences_of_one_case_are_no_more_proof_than_the_case() -> None:
    alone = interval([1])
    assert alone is not None
    assert interval([9], of=[9]) == replace(alone, of=9)
    assert interval([9, 0], of=[9, 0]) == interval([9], of=[9])


def test_nothing_scored_has_no_interval() -> None:
    assert interval([]) is None
    assert interval([0, 0], of=[0, 0]) is None


def test_a_difference_is_paired() -> None:
    found = difference([True, False] * 20, [True, True] * 20)
    assert found is not None
    assert found.value == 0.5
    assert not found.noise
    same = difference([True, False], [True, False])
    assert same is not None
    assert (same.value, same.noise) == (0.0, True)
    assert difference([], []) is None


@pytest.mark.parametrize("bad", [[True], [True, True, True]])
def test_runs_of_unlike_length_are_not_compared(bad: list[bool]) -> None:
    with pytest.raises(ValueError, match="same cases"):
        difference([True, False], bad)
