"""What a server asks for is read, whatever it writes, and retries are few."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.agent.limits import RETRIED_SHARE, RETRIES_AT_FIRST
from advisor.agent.retries import Budget, asked_to_wait


class Refused(Exception):
    """An error with the headers of its response, as providers' clients raise them."""

    def __init__(self, value: str) -> None:
        self.response = SimpleNamespace(headers={"retry-after": value})


@pytest.mark.parametrize(("value", "seconds"), [("60", 60), (" 2 ", 2), ("", 0), ("soon", 0), ("-5", 0), ("1e9", 0)])
def test_seconds_are_read_and_nothing_else_is_taken_for_them(value: str, seconds: float) -> None:
    assert asked_to_wait(Refused(value)) == seconds
    assert asked_to_wait(ValueError("no response")) == 0


def test_a_date_is_seconds_from_now() -> None:
    later = datetime.now(UTC) + timedelta(seconds=90)
    assert 80 < asked_to_wait(Refused(format_datetime(later))) <= 90
    assert asked_to_wait(Refused(format_datetime(later - timedelta(days=1)))) == 0


@given(st.text(max_size=40))
def test_whatever_the_header_holds_is_no_error(value: str) -> None:
    assert asked_to_wait(Refused(value)) >= 0


@given(st.integers(0, 400))
def test_retries_are_a_share_of_the_calls(calls: int) -> None:
    budget, retried = Budget(), 0
    for _ in range(calls):
        budget.earn()
        while budget.spend():
            retried += 1
    assert retried <= RETRIES_AT_FIRST + RETRIED_SHARE * calls
