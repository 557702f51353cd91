"""What an asker has told, and whether a number is of it."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.proof.standing import Kind, counted, kind_of, stands
from corpus.drafting.numbers import in_digits

_MEASURES = {Kind.CREDIT: Measure.CREDITS, Kind.COURSE: Measure.COURSES, Kind.YEAR: Measure.YEARS}
_A_COURSE = re.compile(r"\b(?:course|class)\b", re.IGNORECASE)
"""One course without a number: "the foundations course"."""
_YEARS_AND_MONTHS = re.compile(r"\b(\d+) years?,? (?:and )?(\d+) months?\b")
POINTS = "grade points"
"""The unit of a letter's points, which stand in no source (decision 41): told is the letter."""


@dataclass(frozen=True)
class Told:
    """The asker's own words, and the day on which they were written."""

    words: str
    today: date | None = None

    def has(self, label: str, value: Fraction, unit: str) -> bool:
        """Whether a number of a unit was told, or is the year of the day; of a letter's points, whether the letter
        was. Courses of a size ("two 3-credit classes") tell their credits."""
        if unit == POINTS:
            return bool(re.search(rf"(?<!\w){re.escape(label)}(?!\w)", self.words, re.IGNORECASE))
        if stands(value, unit, self.words) or (not unit and self.today and value == self.today.year):
            return True
        kind = kind_of(unit)[0]
        if value == 1 and kind is Kind.COURSE and _A_COURSE.search(self.words):
            return True
        measure = _MEASURES.get(kind) if kind else None
        if any(one.value == value and measure in (None, one.measure) for one in quantities(self.words)):
            return True
        if kind is Kind.YEAR and value in self._ages:
            return True
        return kind is Kind.CREDIT and value in self._products

    @cached_property
    def _ages(self) -> set[Fraction]:
        """Years with the months beyond them: "seven years and one month"."""
        found = _YEARS_AND_MONTHS.findall(in_digits(self.words.lower()))
        return {Fraction(years) + Fraction(months) / 12 for years, months in found}

    @cached_property
    def _products(self) -> set[Fraction]:
        """What any two numbers come to that were told, as courses of a size do: "one A and two B's, of 3 hours"; a
        number with itself only where it was told of both: "3 courses of 3 hours"."""
        told = [one for one in counted(self.words) if one.kind in (None, Kind.CREDIT, Kind.COURSE)]
        numbers = {one.value for one in told}
        both = {one.value for one in told if one.kind is Kind.COURSE} & {o.value for o in told if o.kind is Kind.CREDIT}
        return {one * other for one, other in combinations(numbers, 2)} | {one * one for one in both}
