"""The largest sum of amounts under limits, in exact fractions."""

from collections.abc import Sequence
from fractions import Fraction

ZERO = Fraction(0)


def largest(bounds: Sequence[Fraction], limits: Sequence[tuple[frozenset[int], Fraction]]) -> list[Fraction]:
    """Amounts from nothing to their bounds with the largest sum, where the amounts at the places of each limit
    together stay within it. No bound and no limit is negative.

    This is the simplex method from the corner at which nothing is taken, with Bland's rule, which ends on every input.
    """
    count = len(bounds)
    rows = [([Fraction(place == own) for place in range(count)], bound) for own, bound in enumerate(bounds)]
    rows += [([Fraction(place in places) for place in range(count)], limit) for places, limit in limits]
    width = count + len(rows)
    table = [
        [*coefficients, *(Fraction(slack == row) for slack in range(len(rows))), bound]
        for row, (coefficients, bound) in enumerate(rows)
    ]
    gain = [Fraction(place < count) for place in range(width)] + [ZERO]
    basis = list(range(count, width))
    while (entering := next((place for place in range(width) if gain[place] > 0), None)) is not None:
        ratios = [(row[-1] / row[entering], basis[at], at) for at, row in enumerate(table) if row[entering] > 0]
        leaving = min(ratios)[2]
        _pivot(table, gain, leaving, entering)
        basis[leaving] = entering
    amounts = [ZERO] * width
    for at, place in enumerate(basis):
        amounts[place] = table[at][-1]
    return amounts[:count]


def _pivot(table: list[list[Fraction]], gain: list[Fraction], leaving: int, entering: int) -> None:
    """Bring one column into the basis in place of a row's."""
    by = table[leaving][entering]
    table[leaving] = pivot = [value / by for value in table[leaving]]
    for at, row in enumerate(table):
        if at != leaving and row[entering]:
            factor = row[entering]
            table[at] = [value - factor * other for value, other in zip(row, pivot, strict=True)]
    factor = gain[entering]
    gain[:] = [value - factor * other for value, other in zip(gain, pivot, strict=True)]
