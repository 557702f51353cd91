"""The quantities that a question states: credits, courses and years, and what each of them measures."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from advisor.message.amounts.nouns import noun_of
from advisor.message.amounts.quantity import Measure, Quantity, number_in
from advisor.message.amounts.roles import (
    Role,
    is_carried,
    is_milestone,
    is_one_by_one,
    is_second_lot,
    role_of,
    role_without_noun,
)
from advisor.message.amounts.sized_courses import as_many_more, courses_of_a_size, multiplied
from advisor.message.amounts.told_twice import beside_each_other
from corpus.amounts import Unit

REMEMBERED = 64
"""Texts whose quantities are kept: whatever reads a message asks for them anew."""


_A_YEAR = range(1950, 2100)
_YEARS = 1900
"""A number from which on it is a year, where no noun says that it is credit."""


def quantities(text: str) -> list[Quantity]:
    """Every quantity of a text, in order."""
    return [*_quantities(text)]


@lru_cache(maxsize=REMEMBERED)
def _quantities(text: str) -> list[Quantity]:
    matches = list(_WORD.finditer(text))
    words = [_spelt(match.group()) for match in matches]
    found: list[Quantity] = []
    for position, match in enumerate(matches):
        value = number_in(words[position])
        if value is None or (found and match.start() < found[-1].end):
            continue
        if _is_said_again(text, found, match, value) and courses_of_a_size(words, position) is None:
            found[-1] = replace(found[-1], end=match.end())
        else:
            found += _told_at(position, value, matches, words, found)
    return beside_each_other(text, found)


def _spelt(word: str) -> str:
    """A word in small letters; the plural of the letter A is not the word "as"."""
    return "a's" if word == "As" else word.lower()


def _told_at(
    position: int, value: Fraction, matches: list[re.Match[str]], words: list[str], found: list[Quantity]
) -> list[Quantity]:
    """What the number at a position tells after the quantities found so far: nothing, one quantity, or courses and
    their credit."""
    of_a_size = courses_of_a_size(words, position)
    if of_a_size:
        return [] if _is_a_pace(words, of_a_size[2]) else multiplied(matches, position, *of_a_size)
    noun = noun_of(words, position, matches)
    if is_one_by_one(words, position):
        return []
    if is_milestone(words, position) and not (noun and noun[1] is Measure.YEARS):
        return []
    if noun is None:
        return _bare(found, matches[position], value, words, position) if value < _YEARS else []
    last, measure, unit = noun
    if measure is Measure.COURSES and value in _A_YEAR and words[position].isdigit():  # "the 2015 classes"
        return []
    if _is_a_pace(words, last):
        return []
    if measure is Measure.YEARS and "half" in words[position:last]:
        value += Fraction(1, 2)
    role = role_of(words, position, last) if measure is Measure.CREDITS else Role.HELD
    each = bool({"each", "apiece"} & set(words[last + 1 : last + 2]))
    return [Quantity(matches[position].start(), matches[last].end(), value, measure, unit, role, each)]


_WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+(?:['’][a-z]+)?|[^\w\s]")


def _without_noun(words: list[str], position: int, last: Quantity | None) -> tuple[Role, Unit | None] | None:
    """What a bare number after the quantity `last` is, where the words around it make it credit."""
    if {"courses", "classes"} & set(_to_stop(words[position + 1 : position + 8])):
        return None
    role = role_without_noun(words, position)
    moved = role is Role.SUBSET or is_carried(words, position)
    if not moved and last and is_second_lot(words, position):
        return Role.HELD, last.unit
    return (role, None) if role else None


def _to_stop(words: list[str]) -> list[str]:
    """The words up to the first mark that ends a phrase."""
    return words[: next((index for index, word in enumerate(words) if word in ".,;:?!()"), len(words))]


_TIME_TO = frozenset(("decide", "think", "answer", "reply", "respond", "wait", "prepare", "study", "sleep", "kill"))
"""What hours are for that are time, and no credit."""


def _is_a_pace(words: list[str], last: int) -> bool:
    """Whether a quantity is what is taken a term ("6 credits a semester"), or hours of a way or
    a wait: "2 hours each way", "12 hours to decide"."""
    if words[last] in ("hour", "hours") and words[last + 1 : last + 3] in (["each", "way"], ["one", "way"]):
        return True
    if words[last] in ("hour", "hours") and words[last + 1 : last + 2] == ["to"]:
        return bool(_TIME_TO & set(words[last + 2 : last + 3]))
    while words[last + 1 : last + 2] in (["courses"], ["classes"], ["course"], ["class"]):
        last += 1
    return words[last + 1 : last + 2] in (["a"], ["per"], ["each"], ["every"]) and words[last + 2 : last + 3] in (
        ["semester"],
        ["term"],
        ["quarter"],
        ["year"],
    )


_SAID_AGAIN = re.compile(
    r"[\s,;:(=-]*(?:(?:so|or|that is|i\.e\.|for|a total of|total\w*|together|in all|making|makes|which (?:is|makes))"
    r"[\s,:]*)*",
    re.IGNORECASE,
)
"""Words before a number that only repeats a product: "three 4-credit courses, so 12 credits"."""


def _is_said_again(text: str, found: list[Quantity], match: re.Match[str], value: Fraction) -> bool:
    """Whether a number only repeats the product before it."""
    last = found[-1] if found else None
    if last is None or not last.product or value != last.value:
        return False
    return _SAID_AGAIN.fullmatch(text[last.end : match.start()]) is not None


def _bare(
    found: list[Quantity], match: re.Match[str], value: Fraction, words: list[str], position: int
) -> list[Quantity]:
    """What a bare number is: nothing, credit, or further courses where the credit before it was told as courses of a
    size."""
    before = next((quantity for quantity in reversed(found) if quantity.measure is Measure.CREDITS), None)
    read = _without_noun(words, position, before)
    if read is None:
        return []
    role, unit = read
    if before and before.product and role is Role.HELD:
        return as_many_more(found, match, value)
    return [Quantity(match.start(), match.end(), value, Measure.CREDITS, unit, role)]
