"""The most that fits under limits is found exactly: the same as trying everything finds, and by the laws of caps."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.planner.allocation import Claim, Room, allocate

HALF = Fraction(1, 2)
amounts = st.integers(0, 3).map(Fraction)
courses = st.builds(lambda number, each: Claim(Fraction(number * each), number), st.integers(1, 3), st.integers(1, 4))
claims = st.lists(st.builds(Claim, amounts) | courses, min_size=1, max_size=3)


def rooms(count: int) -> st.SearchStrategy[list[Room]]:
    members = st.frozensets(st.integers(0, count - 1), min_size=1)
    limit = st.none() | st.integers(0, 8).map(Fraction)
    return st.lists(st.builds(Room, members, limit, st.none() | st.integers(0, 4)), max_size=4)


cases = claims.flatmap(lambda held: st.tuples(st.just(held), rooms(len(held))))


def everything(held: list[Claim]) -> Iterator[tuple[tuple[Fraction, ...], tuple[int, ...]]]:
    """Every way to count whole courses, and loose credit in halves: no best way under such limits needs less."""
    steps: list[list[tuple[Fraction, int]]] = []
    for claim in held:
        if claim.courses:
            each = claim.amount / claim.courses
            steps.append([(each * number, number) for number in range(claim.courses + 1)])
        else:
            steps.append([(HALF * part, 0) for part in range(int(claim.amount * 2) + 1)])
    for way in product(*steps):
        yield tuple(amount for amount, _ in way), tuple(number for _, number in way)


def allowed(counts: tuple[Fraction, ...], numbers: tuple[int, ...], limits: list[Room]) -> bool:
    return all(
        (room.credits is None or sum(counts[m] for m in room.claims) <= room.credits)
        and (room.courses is None or sum(numbers[m] for m in room.claims) <= room.courses)
        for room in limits
    )


@settings(max_examples=1000, deadline=None)
@given(cases)
def test_no_way_of_counting_counts_more(case: tuple[list[Claim], list[Room]]) -> None:
    held, limits = case
    best = max(sum(counts) for counts, numbers in everything(held) if allowed(counts, numbers, limits))
    assert sum(allocate(held, limits).counts) == best


@settings(max_examples=200, deadline=None)
@given(cases)
def test_credit_is_conserved_courses_stay_whole_and_no_limit_is_exceeded(case: tuple[list[Claim], list[Room]]) -> None:
    held, limits = case
    counts = allocate(held, limits).counts
    numbers = []
    for count, claim in zip(counts, held, strict=True):
        assert 0 <= count <= claim.amount
        number = count * claim.courses / claim.amount if claim.courses and claim.amount else Fraction(0)
        assert number.denominator == 1
        numbers.append(int(number))
    assert allowed(counts, tuple(numbers), limits)


@settings(max_examples=200, deadline=None)
@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_claims_and_limits_does_not_change_the_sum(
    case: tuple[list[Claim], list[Room]], chance: Random
) -> None:
    held, limits = case
    order = chance.sample(range(len(held)), len(held))
    turned = [
        Room(frozenset(order.index(member) for member in room.claims), room.credits, room.courses) for room in limits
    ]
    chance.shuffle(turned)
    assert sum(allocate([held[place] for place in order], turned).counts) == sum(allocate(held, limits).counts)


def test_credit_between_crossing_limits_is_shared_out_by_halves_where_that_counts_more() -> None:
    held = [Claim(Fraction(1))] * 3
    pairs = [Room(frozenset(pair), Fraction(1)) for pair in ((0, 1), (1, 2), (0, 2))]
    assert sum(allocate(held, pairs).counts) == Fraction(3, 2)


def test_only_whole_courses_count_where_their_number_is_known() -> None:
    limit = Room(frozenset({0}), Fraction(8))
    assert allocate([Claim(Fraction(9), 3)], [limit]).counts == (Fraction(6),)
    assert allocate([Claim(Fraction(9))], [limit]).counts == (Fraction(8),)


def test_no_claims_are_no_counts() -> None:
    assert allocate([], []).counts == ()


def test_a_search_that_ends_early_says_so_and_keeps_every_limit() -> None:
    held = [Claim(Fraction(337 + 100 * number, 100), 1 + number % 7) for number in range(20)]
    limits = [Room(frozenset(range(20)), Fraction(24)), Room(frozenset(range(0, 20, 2)), Fraction(13))]
    found = allocate(held, limits, most_tried=40)
    assert not found.is_most
    assert 0 < sum(found.counts) <= 24
    assert sum(found.counts[::2]) <= 13
