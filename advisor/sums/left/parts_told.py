"""The parts of a program that a message tells to be done in credits: "6 credits of electives", "all the core (25)"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.amounts.nouns import CREDITS
from corpus.rules import Size


def part_named(word: str) -> str:
    """The part that a word names."""
    return {"required": "core", "electives": "elective"}.get(word.lower(), word.lower())


@dataclass(frozen=True)
class Told:
    """How much of each part is told to be done: a share of it, or credits; of any other, all."""

    shares: Mapping[str, Fraction]
    amounts: Mapping[str, Fraction]

    def of(self, part: Size) -> Fraction:
        """The credits that are done of a part."""
        return self.amounts.get(part.part, part.least * self.shares.get(part.part, Fraction(1)))


_PART_NAME = r"core|electives?|capstone|internship"
_BY_CREDITS = re.compile(
    rf"\b(?P<before>\d+) {CREDITS} (?:(?:of|in) )?(?:(?:the|my|his|her|their) )?(?P<first>{_PART_NAME})\b|"
    rf"\b(?P<between>\d+) (?P<second>{_PART_NAME}) {CREDITS}(?![\w.])|"
    rf"\b(?P<of>\d+) of (?:the|my|his|her|their) (?P<fourth>{_PART_NAME}) {CREDITS}(?!\w)|"
    rf"\b(?P<third>{_PART_NAME}) \((?P<after>\d+)(?: {CREDITS})?\)",
    re.IGNORECASE,
)
"""Credits of a part: "6 credits of electives", "25 core credits", "all the core (25)"."""


def amounts_of(told: str) -> dict[str, Fraction] | None:
    """The credits that are told of each part; None where two figures are told of one."""
    found = [
        (part_named(_part(one)), one["before"] or one["between"] or one["after"] or one["of"])
        for one in _BY_CREDITS.finditer(told)
    ]
    return (
        {part: Fraction(figure) for part, figure in found} if len({part for part, _ in found}) == len(found) else None
    )


def without_amounts(told: str) -> str:
    """The text with the parts alone where it tells credits of them."""
    return _BY_CREDITS.sub(_part, told)


def _part(found: re.Match[str]) -> str:
    return found["first"] or found["second"] or found["third"] or found["fourth"]
