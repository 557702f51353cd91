"""What is left and how long it takes, where the size has a range or no upper end."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.finding import Source
from advisor.planner.program import Total
from advisor.planner.reckoning import left_of, terms_of
from advisor.planner.student import Student
from advisor.planner.when import month_name, read_when
from corpus.amounts import Unit
from tests.advisor.made_up import assert_sound, document

SAID = "It has 30 to 36 credits."
SOURCE = Source(document(SAID), SAID)
STUDENT = Student((), read_when("2025-09"), Fraction(6), 2)


def total(least: int, most: int | None) -> Total:
    return Total(Fraction(least), None if most is None else Fraction(most), Unit.SEMESTER, SOURCE)


def test_a_range_is_left_as_a_range_and_the_longest_way_gives_the_finish() -> None:
    left = left_of(total(30, 36), Fraction(6))
    assert left.finding.text == "24 to 30 semester credits are left: 30 - 6 = 24 and 36 - 6 = 30."
    assert_sound(left.finding.sums[0])
    assert_sound(left.finding.sums[1])
    terms = terms_of(left, Fraction(0), Fraction(0), STUDENT)
    assert terms and (terms.least, terms.most, month_name(terms.finish or 0)) == (4, 5, "February 2028")


def test_a_size_without_an_upper_end_gives_no_finish() -> None:
    left = left_of(total(30, None), Fraction(6))
    assert left.finding.text.startswith("At least 24 semester credits")
    terms = terms_of(left, Fraction(0), Fraction(0), STUDENT)
    assert terms and (terms.least, terms.most, terms.finish) == (4, None, None)


@settings(deadline=None)
@given(st.integers(1, 60), st.fractions(0, 60, max_denominator=4), st.fractions(1, 12, max_denominator=2))
def test_the_sums_hold_and_one_term_fewer_would_not_do(size: int, done: Fraction, pace: Fraction) -> None:
    counted = min(done, Fraction(size))
    left = left_of(total(size, size), counted)
    assert left.least == size - counted
    terms = terms_of(left, Fraction(0), Fraction(0), Student((), None, pace, None))
    assert terms and terms.finish is None
    assert terms.least * pace >= left.least > (terms.least - 1) * pace
