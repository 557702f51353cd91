"""A question asked again with one thing in the place of another: an amount, a grade, an age, a school, a credential."""

import re
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure, Quantity
from advisor.message.amounts.roles import SIZES, Role
from advisor.message.credit.qualities import grades_in
from advisor.message.turns.at_school import at_school, toward
from advisor.message.turns.values import Value, ValueKind, values_of
from advisor.names.gazetteer import Gazetteer


def asked_again(said: str, stands: str, gazetteer: Gazetteer) -> str | None:
    """The standing question with the values that a short turn gives in the place of its own, or with the school that
    it names; None where the turn says anything else, or it is not plain what its value takes the place of."""
    values = values_of(said)
    if not values:
        return at_school(said, stands, gazetteer) or toward(said, stands)
    changed: str | None = stands
    for value in values:
        changed = None if changed is None else _with_value(value, changed)
    return changed


def _with_value(value: Value, stands: str) -> str | None:
    place = _of_grade(stands) if value.kind is ValueKind.GRADE else _of_number(value, stands)
    if place is None:
        return None
    start, end = place
    if value.instead and not stands[start:end].lower().startswith(value.instead.lower()):
        return None
    return f"{stands[:start]}{value.said}{stands[end:]}"


_GRADE = re.compile(
    r"(?<![\w-])(?:[A-D](?:[+-]|[ -]?(?:minus|plus)(?:es)?)?|[a-d](?:[+-](?!\w)|[ -](?:minus|plus)(?:es)?|(?=['’]s\b)))"
    r"(?:['’]?s\b)?(?: (?:or|and) (?:better|higher|above|up)\b)?(?![\w+&'’-])"
)


def _of_grade(stands: str) -> tuple[int, int] | None:
    """Where the one grade of a question stands, with "or better" behind it."""
    told = grades_in(stands)
    found = [one for one in _GRADE.finditer(stands) if len(told) == 1 and one[0][0].upper() == told[0][0]]
    return found[-1].span() if found else None


def _of_number(value: Value, stands: str) -> tuple[int, int] | None:
    """Where the number stands whose place another takes: the one amount of credit that is told as had, or the one age.
    A bare number is of what was told alone, and one over half of the size that is told may be the size."""
    told = [one for one in quantities(stands) if one.role is not Role.AGAIN]
    years = [one for one in told if one.measure is Measure.YEARS]
    sizes = [one for one in told if one.role in SIZES]
    credit = [one for one in told if one not in years and one not in sizes]
    if value.instead and value.instead[0].isdigit() and value.kind is not ValueKind.YEARS:
        meant = [one for one in (sizes if value.of_size else told) if one.value == Fraction(value.instead)]
        if len(meant) == 1 and meant[0] in sizes:
            return _number(stands, meant[0])
    if value.of_size:
        return None
    of_years = value.kind is ValueKind.YEARS or (value.kind is ValueKind.NUMBER and not credit)
    bare = value.kind is ValueKind.NUMBER and not value.instead
    if bare and not credit and len(sizes) == 1 and not years:
        return _number(stands, sizes[0]) if 2 * Fraction(value.said) > sizes[0].value else None
    found = years if of_years else credit
    if len(found) != 1 or (bare and of_years and sizes):
        return None
    if bare and not of_years and years and Fraction(value.said) < _NO_AGE:
        return None
    one = found[0]
    if not of_years and (one.measure is not Measure.CREDITS or one.role is not Role.HELD or one.product or one.each):
        return None
    if not of_years and not value.instead and any(2 * Fraction(value.said) > size.value for size in sizes):
        return None
    return _number(stands, one)


def _number(stands: str, one: Quantity) -> tuple[int, int] | None:
    figure = re.match(r"\d+(?:\.\d+)?", stands[one.start : one.end])
    return (one.start, one.start + figure.end()) if figure else None


_NO_AGE = 15
"""A bare number from which on it is no age, where an age and an amount were told before."""
