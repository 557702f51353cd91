"""Filling caps with credit: the most that can count, found exactly, and how much of each lot it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from advisor.planner.simplex import largest

ZERO = Fraction(0)


@dataclass(frozen=True)
class Claim:
    """Credit that may count: whole courses only where their number is known, else any part of it."""

    amount: Fraction
    courses: int | None = None


@dataclass(frozen=True)
class Room:
    """At most so many credits, and so many courses, of the claims at `claims`; None for no limit. A limit on courses
    binds the claims whose courses are known."""

    claims: frozenset[int]
    credits: Fraction | None = None
    courses: int | None = None


@dataclass(frozen=True)
class _Kind:
    """Claims that no room tells apart: several lots of loose credit, or several of courses of one size."""

    members: tuple[int, ...]
    rooms: frozenset[int]
    amount: Fraction
    courses: int | None


MOST_TRIED = 400
"""Numbers of courses that are tried before the best found so far is taken: some tens of milliseconds each."""


@dataclass(frozen=True)
class Allocated:
    """What counts of each claim; `is_most` where no other way counts more, else not all ways were tried."""

    counts: tuple[Fraction, ...]
    is_most: bool = True


def allocate(claims: Sequence[Claim], rooms: Sequence[Room], most_tried: int = MOST_TRIED) -> Allocated:
    """How much of each claim counts so that the most counts in all. Claims alike are filled in their order. Where the
    search ends before all is tried, what counts still keeps every limit."""
    if all(_holds(room, claims) for room in rooms):
        return Allocated(tuple(claim.amount for claim in claims))
    kinds = _kinds(claims, rooms)
    taken, is_most = _search(kinds, rooms, most_tried)
    counts = [ZERO] * len(claims)
    for kind, amount in zip(kinds, taken, strict=True):
        for member in kind.members:
            counts[member] = min(claims[member].amount, amount)
            amount -= counts[member]
    return Allocated(tuple(counts), is_most)


def _holds(room: Room, claims: Sequence[Claim]) -> bool:
    """Whether everything under a limit fits in it."""
    inside = [claims[place] for place in room.claims]
    fits = room.credits is None or sum((claim.amount for claim in inside), ZERO) <= room.credits
    return fits and (room.courses is None or sum(claim.courses or 0 for claim in inside) <= room.courses)


def _kinds(claims: Sequence[Claim], rooms: Sequence[Room]) -> list[_Kind]:
    found: dict[tuple[tuple[int, ...], bool, Fraction], list[int]] = {}
    for place, claim in enumerate(claims):
        inside = tuple(at for at, room in enumerate(rooms) if place in room.claims)
        size = claim.amount / claim.courses if claim.courses else ZERO
        found.setdefault((inside, bool(claim.courses), size), []).append(place)
    return [
        _Kind(
            tuple(members),
            frozenset(inside),
            sum((claims[place].amount for place in members), ZERO),
            sum(claims[place].courses or 0 for place in members) if whole else None,
        )
        for (inside, whole, _), members in sorted(found.items())
    ]


def _search(kinds: Sequence[_Kind], rooms: Sequence[Room], most_tried: int) -> tuple[list[Fraction], bool]:
    """The amounts of the kinds with the largest sum: every number of courses that can still beat the best is tried,
    and loose credit fills what is left. Whether no other can be larger."""
    order = sorted(range(len(kinds)), key=lambda place: kinds[place].courses is None)
    whole = [kinds[place] for place in order if kinds[place].courses is not None]
    loose = [kinds[place] for place in order if kinds[place].courses is None]
    best: list[Fraction] = [ZERO] * len(kinds)
    found = Fraction(-1)
    tried = 0

    def visit(depth: int, taken: list[Fraction], numbers: list[int]) -> None:
        nonlocal best, found, tried
        if tried >= most_tried and found >= 0:
            return
        tried += 1
        rest = [*whole[depth:], *loose]
        filled = _fill(rest, _left(whole[:depth], taken, numbers, rooms))
        bound = sum(taken, ZERO) + sum(filled, ZERO)
        if bound <= found:
            return
        if depth == len(whole):
            best, found = [*taken, *filled], bound
            return
        for number, amount in _numbers(whole[depth]):
            if _fits(whole[: depth + 1], [*taken, amount], [*numbers, number], rooms):
                visit(depth + 1, [*taken, amount], [*numbers, number])

    visit(0, [], [])
    amounts = [ZERO] * len(kinds)
    for place, amount in zip(order, best, strict=True):
        amounts[place] = amount
    return amounts, tried < most_tried


def _numbers(kind: _Kind) -> Iterator[tuple[int, Fraction]]:
    """Every number of courses that a kind may give, the most first, with its credits."""
    courses = kind.courses or 0
    for number in range(courses, -1, -1):
        yield number, kind.amount * number / courses


_Left = tuple[list[Fraction | None], list[int | None]]
"""What is left in each room of credits and of courses."""


def _left(kinds: Sequence[_Kind], taken: Sequence[Fraction], numbers: Sequence[int], rooms: Sequence[Room]) -> _Left:
    credits = [room.credits for room in rooms]
    courses = [room.courses for room in rooms]
    for kind, amount, number in zip(kinds, taken, numbers, strict=True):
        for at in kind.rooms:
            room, seats = credits[at], courses[at]
            credits[at] = None if room is None else room - amount
            courses[at] = None if seats is None else seats - number
    return credits, courses


def _fits(kinds: Sequence[_Kind], taken: Sequence[Fraction], numbers: Sequence[int], rooms: Sequence[Room]) -> bool:
    credits, courses = _left(kinds, taken, numbers, rooms)
    return all(room is None or room >= 0 for room in credits) and all(s is None or s >= 0 for s in courses)


def _fill(kinds: Sequence[_Kind], left: _Left) -> list[Fraction]:
    """The most of each kind in what is left, if courses could be cut: exact for loose credit, a bound for courses."""
    credits, courses = left
    bounds = [_bound(kind, courses) for kind in kinds]
    limits = [
        (frozenset(place for place, kind in enumerate(kinds) if at in kind.rooms), room)
        for at, room in enumerate(credits)
        if room is not None
    ]
    binding = [(places, room) for places, room in limits if sum((bounds[p] for p in places), ZERO) > room]
    return largest(bounds, binding) if binding else bounds


def _bound(kind: _Kind, courses: Sequence[int | None]) -> Fraction:
    """The most of a kind by itself."""
    if not kind.courses:
        return kind.amount
    seats = [kind.courses, *(left for at in kind.rooms if (left := courses[at]) is not None)]
    return kind.amount * floor(min(seats)) / kind.courses
