"""Items of a slow iterator come within a budget, are never made ahead of the asker, and leaving ends the making."""

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.budget import Late, OutOfTime, Within
from advisor.leaving import WORKING_FOR, Leaving

LONG = 20.0
"""Seconds within which everything here happens, by far."""


class Maker:
    """Makes numbers, and tells how many it began and whether it was closed."""

    def __init__(self, last: int = 3) -> None:
        self.last = last
        self.begun = 0
        self.closed = threading.Event()

    def __call__(self) -> Iterator[int]:
        try:
            for number in range(self.last):
                self.begun += 1
                yield number
        finally:
            self.closed.set()


@given(st.lists(st.integers(), max_size=20))
def test_everything_comes_in_its_order(items: list[int]) -> None:
    assert list(Within(lambda: iter(items), LONG)) == items


def test_nothing_is_made_ahead_of_the_asker() -> None:
    maker = Maker()
    items = iter(Within(maker, LONG))
    assert maker.begun == 0
    for asked in (1, 2, 3):
        next(items)
        assert maker.begun == asked
    with pytest.raises(StopIteration):
        next(items)
    assert maker.closed.wait(LONG)


def test_who_leaves_early_ends_the_making() -> None:
    maker = Maker()
    for _ in Within(maker, LONG):
        break
    assert maker.closed.wait(LONG)
    assert maker.begun == 1


def test_an_item_that_takes_too_long_is_not_waited_for_and_the_making_ends_with_it() -> None:
    free, closed = threading.Event(), threading.Event()

    def slow() -> Iterator[int]:
        try:
            yield 1
            free.wait(LONG)
            yield 2
            raise AssertionError("nobody asks for this")
        finally:
            closed.set()

    items = iter(Within(slow, 0.2))
    assert next(items) == 1
    with pytest.raises(OutOfTime):
        next(items)
    assert not closed.is_set()
    free.set()
    assert closed.wait(LONG)


def test_the_seconds_count_from_the_first_item_asked_for_and_over_all_items() -> None:
    free = threading.Event()

    def stuck() -> Iterator[int]:
        free.wait(LONG)
        yield 1

    items = iter(Within(stuck, 0.0))
    with pytest.raises(OutOfTime):
        next(items)
    free.set()


def failing_at_once() -> Iterator[int]:
    raise LookupError("at once")


def failing_later() -> Iterator[int]:
    yield 1
    raise LookupError("later")


def failing_at_its_end() -> Iterator[int]:
    try:
        yield 1
    finally:
        raise LookupError("at its end")


@pytest.mark.parametrize("make", [failing_at_once, failing_later, failing_at_its_end])
def test_an_error_reaches_the_asker(make: Callable[[], Iterator[int]]) -> None:
    with pytest.raises(LookupError):
        list(Within(make, LONG))


def test_an_iterator_that_is_no_generator_is_taken_too() -> None:
    assert list(Within(lambda: iter((1, 2)), LONG)) == [1, 2]


def test_the_items_are_made_in_another_thread_that_ends() -> None:
    made: list[threading.Thread] = []

    def make() -> Iterator[int]:
        made.append(threading.current_thread())
        yield 1

    list(Within(make, LONG))
    assert made != [threading.current_thread()]
    made[0].join(LONG)
    assert not made[0].is_alive()


def test_once_a_moment_has_passed_it_comes_between_the_items_once_and_nothing_is_lost() -> None:
    free = threading.Event()

    def slow() -> Iterator[int]:
        yield 1
        free.wait(LONG)
        yield 2
        yield 3

    items = iter(Within(slow, LONG, late=0.2))
    assert next(items) == 1
    assert next(items) == Late()
    free.set()
    assert list(items) == [2, 3]


@given(st.lists(st.integers(), max_size=5))
def test_a_moment_after_the_end_never_comes(items: list[int]) -> None:
    assert list(Within(lambda: iter(items), LONG, late=LONG)) == items


def test_an_asker_who_leaves_is_not_waited_for_and_the_work_hears_of_it() -> None:
    leaving, heard = Leaving(), threading.Event()

    def stuck() -> Iterator[int]:
        working_for = WORKING_FOR.get()
        assert working_for is not None
        working_for.then(heard.set)
        heard.wait(LONG)
        yield 1

    threading.Timer(0.1, leaving.leave).start()
    with pytest.raises(OutOfTime):
        list(Within(stuck, LONG, leaving=leaving))
    assert heard.wait(LONG)
