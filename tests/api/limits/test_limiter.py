"""No window of time ever holds more than its rate, and whoever waits as told is let in."""

from hypothesis import given
from hypothesis import strategies as st

from api.limits.limiter import Claim, MemoryLimiter, Rate


@given(
    count=st.integers(1, 20),
    seconds=st.integers(1, 3600),
    gaps=st.lists(st.floats(0, 400), max_size=80),
)
def test_no_window_holds_more_than_twice_the_rate_and_the_first_ones_come_at_once(
    count: int, seconds: int, gaps: list[float]
) -> None:
    now = 0.0
    limiter = MemoryLimiter(lambda: now)
    claim = [Claim("a", Rate(count, seconds))]
    assert [limiter.count(claim) for _ in range(count)] == [0.0] * count
    taken = [0.0] * count
    for gap in gaps:
        now += gap
        if limiter.count(claim) == 0.0:
            taken.append(now)
    for start in taken:
        assert sum(start <= moment < start + seconds for moment in taken) <= 2 * count


@given(count=st.integers(1, 20), seconds=st.integers(1, 3600), tries=st.integers(1, 60))
def test_whoever_waits_as_told_is_let_in_and_sooner_is_not(count: int, seconds: int, tries: int) -> None:
    now = 0.0
    limiter = MemoryLimiter(lambda: now)
    claim = [Claim("a", Rate(count, seconds))]
    for _ in range(tries):
        wait = limiter.count(claim)
        if wait:
            assert wait <= seconds / count + 1e-6
            now += wait / 2
            assert limiter.count(claim) > 0
            now += wait / 2
            assert limiter.count(claim) == 0.0


def test_a_request_that_is_refused_counts_nowhere() -> None:
    limiter = MemoryLimiter(lambda: 0.0)
    one, two = Claim("one", Rate(1, 60)), Claim("two", Rate(2, 60))
    assert limiter.count([one, two]) == 0.0
    assert limiter.count([one, two]) > 0
    assert limiter.count([two]) == 0.0
    assert limiter.count([two]) > 0


def test_names_are_counted_apart_and_the_quietest_is_forgotten() -> None:
    limiter = MemoryLimiter(lambda: 0.0, most=2)
    claims = {name: [Claim(name, Rate(1, 60))] for name in "abc"}
    assert [limiter.count(claims[name]) for name in "abc"] == [0.0] * 3
    assert limiter.count(claims["c"]) > 0
    assert limiter.count(claims["a"]) == 0.0


def test_who_was_given_nothing_for_a_day_is_not_remembered() -> None:
    now = 0.0
    limiter = MemoryLimiter(lambda: now)
    for name in ("one", "other"):
        limiter.count([Claim(name, Rate(30, 60)), Claim(f"{name} a day", Rate(1800, 86400))])
    assert limiter.remembered == 4
    now = 86400.0
    limiter.count([Claim("a third", Rate(30, 60))])
    assert limiter.remembered == 1
