"""Credit that is not all alike, as lots that are: by the letters that are listed for its courses, or by the portions
that its words divide it into.

A lot is divided only where all of it is accounted for: the letters are as many as the courses, and what a course
carries is told or follows from whole numbers; the portions come to the lot, or are said to be parts of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import Holding, at_least
from advisor.message.credit.division import Division
from advisor.message.credit.letters_listed import Letters


def divided(lots: Sequence[Holding], by: Division) -> tuple[Holding, ...] | None:
    """The lots with the one that is spoken of in its parts; None where they do not account for all of it. `lots` are
    those of the rest of the text."""
    at = _spoken_of(lots, by)
    if at is None:
        return None
    parts = _by_letters(lots[at], by) if by.letters else _by_portions(lots[at], by)
    if parts is None or any(_contradicts(part, lots[at]) for part in parts):
        return None
    return (*lots[:at], *parts, *lots[at + 1 :])


def _spoken_of(lots: Sequence[Holding], by: Division) -> int | None:
    """Which lot is divided: the one of the amount that is repeated, the only one, or the one named just before."""
    wholes = {portion.whole for portion in by.portions if portion.whole}
    if wholes:
        found = [at for at, lot in enumerate(lots) if wholes <= {lot.amount, lot.courses}]
    elif len(lots) == 1:
        found = [0]
    elif by.portions and re.match(r"of which\b", by.text[by.portions[0].start :], re.IGNORECASE):
        before = [
            one.value
            for one in quantities(by.rest)
            if one.end <= by.portions[0].start and one.measure is Measure.CREDITS and one.role is Role.HELD
        ]
        found = [at for at, lot in enumerate(lots) if before and lot.amount == before[-1]]
    else:
        return None
    return found[0] if len(found) == 1 else None


def _by_letters(lot: Holding, by: Division) -> tuple[Holding, ...] | None:
    """The courses of a lot by their letters, where one of them may be too low: the lowest stands for good ones."""
    assert by.letters
    if all(at_least(grade, _GOOD) for grade, _ in by.letters.grades):
        return None
    counts = _courses_of(by.letters, lot, by)
    whole = sum(counts.values())
    amount = lot.amount or (by.size * whole if by.size and lot.courses else None)
    if amount is None or not whole:
        return None
    if by.letters.counted and whole == amount and lot.courses is None and not by.size:
        return tuple(replace(lot, amount=Fraction(count), grade=grade) for grade, count in counts.items())
    size = amount / whole
    if lot.courses not in (None, whole) or not _is_size(size, lot, by):
        return None
    return tuple(
        replace(lot, amount=size * count, courses=count, grade=grade) for grade, count in counts.items() if count
    )


_GOOD = "B"
"""The letter from which on no list is divided. Few rules ask for more, and the lowest letter is held against those."""


def _courses_of(letters: Letters, lot: Holding, by: Division) -> dict[str, int]:
    """How many courses have each letter; nothing where the rest that one letter stands for is not known."""
    counts: dict[str, int] = {}
    for grade, count in letters.grades:
        counts[grade] = counts.get(grade, 0) + count
    if letters.left_over is None:
        return counts
    size = _size_told(lot, by)
    courses = lot.courses or (lot.amount / size if lot.amount and size else None)
    if courses is None or courses <= letters.courses or Fraction(courses).denominator != 1:
        return {}
    counts[letters.left_over] += int(courses) - letters.courses
    return counts


_USUAL, _RARER = Fraction(3), Fraction(4)
"""Credits that a course carries where nobody says so: with the number of courses told, four may be it too."""


def _is_size(size: Fraction, lot: Holding, by: Division) -> bool:
    """Whether a course may be taken to carry so much: it is told, or follows from the whole and the number of "
    "courses."""
    if by.size is not None:
        return size == by.size
    each = any(one.each or one.product for one in quantities(by.rest))
    if each:
        return size.denominator == 1
    if lot.courses is not None:
        return size in (_USUAL, _RARER)
    several = by.letters is not None and (by.letters.courses > 2 or by.letters.counted)
    return size == _USUAL and several


def _by_portions(lot: Holding, by: Division) -> tuple[Holding, ...] | None:
    """The parts of a lot by what is said of each; the rest of it, where nothing is, by what is said of all."""
    amounts = _amounts(lot, by)
    if amounts is None or lot.amount is None:
        return None
    size = lot.amount / lot.courses if lot.courses else by.size
    told = [_part(lot, portion.said, amount, size) for portion, amount in zip(by.portions, amounts, strict=True)]
    rest = lot.amount - sum(amounts, Fraction(0))
    if rest < 0 or (rest and not by.portions[0].of_it) or any(part is None for part in told):
        return None
    known = [part for part in told if part is not None]
    if rest:
        left = _part(lot, Holding(), rest, size)
        return None if left is None else (left, *known)
    return tuple(known)


def _part(lot: Holding, said: Holding, amount: Fraction, size: Fraction | None) -> Holding | None:
    courses = amount / size if size else None
    if courses is not None and courses.denominator != 1:
        courses = None
    return replace(
        lot,
        amount=amount,
        courses=None if courses is None else int(courses),
        grade=said.grade or lot.grade,
        percent=None if said.grade else lot.percent,
        age=said.age or lot.age,
        used_for=said.used_for or lot.used_for,
        situations=lot.situations | said.situations,
        traits=lot.traits | said.traits,
    )


def _amounts(lot: Holding, by: Division) -> list[Fraction] | None:
    """The credits of each portion, where its numbers can mean one thing only: credits or courses."""
    if lot.amount is None:
        return None
    counts = [portion.count for portion in by.portions]
    nouns = {portion.of_courses for portion in by.portions} - {None}
    wholes = {portion.whole for portion in by.portions} - {None}
    size = _size_told(lot, by)
    credits = None if Fraction(1) in counts else _filled(counts, lot.amount, by)
    courses = _in_courses(counts, lot.amount, size or _USUAL, by)
    if nouns == {False} or (not nouns and wholes == {lot.amount} and lot.amount != lot.courses):
        return credits
    if nouns == {True} or (not nouns and wholes and wholes != {lot.amount}):
        return courses if size else None
    if nouns or (credits and courses and credits != courses):
        return None
    return credits or (courses if size else None)


def _size_told(lot: Holding, by: Division) -> Fraction | None:
    """What a course of a lot carries, where that is told or follows."""
    if lot.amount is None or lot.courses is None:
        return by.size
    size = lot.amount / lot.courses
    return size if _is_size(size, lot, by) else None


def _in_courses(
    counts: Sequence[Fraction | None], amount: Fraction, size: Fraction, by: Division
) -> list[Fraction] | None:
    """The portions as courses of one size."""
    if amount % size:
        return None
    filled = _filled(counts, amount / size, by)
    return None if filled is None else [count * size for count in filled]


def _filled(counts: Sequence[Fraction | None], whole: Fraction, by: Division) -> list[Fraction] | None:
    """The counts with the rest of the whole for the one that is not told; None where they are more than it, or all "
    "of it
    before the last, or less of it where they are not told as parts."""
    told = sum((count for count in counts if count is not None), Fraction(0))
    open_ = [count for count in counts if count is None]
    if len(open_) > 1 or told > whole or (open_ and told >= whole) or not told:
        return None
    if not open_ and told != whole and len(counts) > 1:
        return None
    if len(counts) == 1 and (told == whole or not by.portions[0].of_it):
        return None
    return [whole - told if count is None else count for count in counts]


def _contradicts(part: Holding, lot: Holding) -> bool:
    """Whether a part is told with a lower grade than all of the credit is."""
    return bool(lot.grade and part.grade and part.grade != lot.grade and at_least(lot.grade, part.grade))
