"""The breaker opens over failures, rests, lets one call try, and closes over a success."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.agent.breaker import IN_A_ROW, REST, SHARE, WATCHED, Breaker


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def ended(breaker: Breaker, *well: bool) -> None:
    """Calls that end so."""
    for each in well:
        assert breaker.enter()
        if each:
            breaker.succeeded()
        else:
            breaker.failed()


def test_failures_in_a_row_open_it_and_a_success_between_them_does_not() -> None:
    breaker = Breaker(Clock())
    ended(breaker, *[False] * (IN_A_ROW - 1), True, *[False] * (IN_A_ROW - 1))
    assert breaker.resting() is None
    ended(breaker, False)
    assert breaker.wait() == REST
    assert not breaker.enter()


def test_half_of_the_last_calls_failing_opens_it() -> None:
    breaker = Breaker(Clock())
    ended(breaker, *[True, False] * (WATCHED // 2))
    assert breaker.wait() == REST


def test_after_the_rest_one_call_tries_and_decides() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    ended(breaker, *[False] * IN_A_ROW)
    clock.now += REST
    assert breaker.enter()
    assert not breaker.enter()
    breaker.failed()
    assert breaker.wait() == REST
    clock.now += REST
    ended(breaker, True)
    assert breaker.enter()
    assert breaker.enter()


def test_a_trial_that_nobody_waited_for_leaves_the_trial_to_the_next() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    ended(breaker, *[False] * IN_A_ROW)
    clock.now += REST
    assert breaker.enter()
    breaker.abandoned()
    assert breaker.enter()


@pytest.mark.parametrize("seconds", [7.0, 120.0])
def test_a_server_that_says_how_long_is_left_alone_so_long(seconds: float) -> None:
    breaker = Breaker(Clock())
    breaker.failed(rest=seconds)
    assert breaker.wait() == seconds


@given(st.lists(st.booleans(), max_size=60))
def test_it_is_open_only_where_enough_calls_failed(outcomes: list[bool]) -> None:
    breaker, seen = Breaker(Clock()), list[bool]()
    for well in outcomes:
        if not breaker.enter():
            break
        seen.append(well)
        ended_well = breaker.succeeded if well else breaker.failed
        ended_well()
    in_a_row = seen[-IN_A_ROW:] == [False] * IN_A_ROW
    # A call that ended well opens nothing, however many before it failed.
    many = len(seen) >= WATCHED and not seen[-1] and seen[-WATCHED:].count(False) >= WATCHED * SHARE
    assert (breaker.wait() > 0) == (in_a_row or many)
