"""What the words on the two sides of an amount, an age, a letter and a credential make of it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.amounts import BySize, Credits, ForSize
from corpus.drafting.ages import ages
from corpus.drafting.bounds import Bound, bound_of
from corpus.drafting.letters import lowest
from corpus.drafting.nothing_else import all_or_nothing
from corpus.drafting.quantities import most
from corpus.drafting.roles import giver
from corpus.drafting.sizes import by_size
from corpus.rules import Credential, Origin


@pytest.mark.parametrize(
    ("clause", "bound"),
    [
        ("no student may under any circumstances bring in more than # credits", Bound.MOST),
        ("the ceiling on outside work that counts in a MAST stands at # credits", Bound.MOST),
        ("# credits of transfer work are the most that a CERT takes", Bound.MOST),
        ("# credits at most may come from elsewhere", Bound.MOST),
        ("# credits or fewer may be used", Bound.MOST),
        ("ORG will not accept more than # credits of transfer work", Bound.MOST),
        ("at least # credits must be earned here", Bound.LEAST),
        ("no fewer than # credits are to be taken here", Bound.LEAST),
        ("more than # credits must be earned here", Bound.LEAST),
        ("toward a #-credit MAST", Bound.SIZE),
        ("12 of the # credits of a MAST", Bound.SIZE),
        ("the course has # credits", Bound.TOLD),
    ],
)
def test_an_amount_is_bounded_by_the_words_around_it(clause: str, bound: Bound) -> None:
    start = clause.index("#")
    number = "#-credit" if "#-" in clause else "# credits"
    assert bound_of(clause, start, start + len(number)) is bound


@given(st.sampled_from(["older than", "earlier than", "over"]), st.integers(2, 15))
def test_what_looks_back_from_a_day_is_an_age_of_that_many_years(bound: str, years: int) -> None:
    (age,) = ages(f"work that is {bound} {years} years before admission does not count toward MAST")
    assert age.years == years and not age.reached


@pytest.mark.parametrize(
    ("clause", "reached"),
    [
        ("credit expires after 7 years", False),
        ("nothing taken more than 7 years ago transfers", False),
        ("courses 7 years old or older are not accepted", True),
        ("transfer courses must be less than 7 years old", True),
        ("the 7-year age limit on transfer credit", False),
    ],
)
def test_an_age_is_read_however_it_is_put(clause: str, reached: bool) -> None:
    assert [(age.years, age.reached) for age in ages(clause)] == [(Fraction(7), reached)]


@pytest.mark.parametrize(
    "clause",
    [
        "all requirements of a MAST must be completed within 7 years",
        "students have 7 years to complete a MAST",
        "students with more than 7 years of work may apply",
    ],
)
def test_the_time_that_a_credential_may_take_is_no_age(clause: str) -> None:
    assert list(ages(clause)) == []


@pytest.mark.parametrize(
    ("clause", "letter"),
    [
        ("each course must carry a b or better", "B"),
        ("ORG wants nothing lower than a b-", "B-"),
        ("a c+ is the lowest grade that counts", "C+"),
        ("work graded below b does not transfer", "B"),
        ("only courses with a grade of a or b transfer", "B"),
        ("a grade of 3.0 (b) or better", "B"),
        ("students with a b average may apply", None),
        ("a b- will not be accepted", None),
        ("grades of c or lower do not transfer", "C+"),
        ("transfer work graded b- or lower is not accepted", "B"),
        ("students with a c or lower may repeat it", None),
        ("a grade of c or lower is accepted", None),
    ],
)
def test_a_letter_is_the_lowest_by_the_words_beside_it(clause: str, letter: str | None) -> None:
    assert lowest(clause) == letter


@pytest.mark.parametrize(
    ("clause", "target", "origin"),
    [
        ("9 credits of a CERT count toward a MAST", Credential.MASTERS, Origin.CERTIFICATE),
        ("MAST courses may satisfy a CERT", Credential.CERTIFICATE, Origin.DEGREE),
        ("credit from a completed MAST into another MAST", Credential.MASTERS, Origin.MASTERS),
        ("students of a CERT may ask for a MAST", Credential.DOCTORATE, None),
        ("6 credits count toward a MAST", Credential.MASTERS, None),
    ],
)
def test_the_words_before_a_credential_tell_whether_it_gives_or_takes(
    clause: str, target: Credential, origin: Origin | None
) -> None:
    assert giver(clause, target) is origin


def test_a_clause_that_says_nothing_else_lets_all_count_or_none() -> None:
    (none,) = all_or_nothing("ORG never accepts transfer credit into a CERT")
    assert (none.origin, none.target, none.counts) == (Origin.OUTSIDE, Credential.CERTIFICATE, False)
    (none,) = all_or_nothing("no transfer credit goes into a CERT")
    assert (none.origin, none.target, none.counts) == (Origin.OUTSIDE, Credential.CERTIFICATE, False)
    (every,) = all_or_nothing("all credits of a CERT count toward a MAST")
    assert (every.origin, every.target, every.counts) == (Origin.CERTIFICATE, Credential.MASTERS, True)


@given(st.sampled_from(["older", "thesis", "usually", "some", "online", "expired", "ungraded", "excess"]))
def test_one_word_more_and_a_clause_is_no_limit_of_all_or_none(word: str) -> None:
    assert all_or_nothing(f"ORG never accepts {word} transfer credit into a CERT") == []


def test_a_limit_that_goes_by_size_is_read_where_the_sizes_meet() -> None:
    found = by_size("at most 6 credits count toward a MAST of up to 36 credits, and at most 9 toward a larger one")
    assert found and found[0] == BySize(Fraction(36), Credits(Fraction(6)), Credits(Fraction(9)))
    found = by_size("in a 30-credit MAST at most 6 credits of transfer credit count")
    assert found and found[0] == ForSize(Fraction(30), Credits(Fraction(6)))
    apart = (
        "at most 6 credits count toward a MAST of up to 30 credits, and at most 9 toward a MAST of more than 36 credits"
    )
    assert by_size(apart) is None


@pytest.mark.parametrize(
    "clause",
    ["ORG will apply no more than 12 of your CERT credits to MAST", "the number of credits cannot surpass 12."],
)
def test_an_amount_of_what_stands_before_or_behind_it_is_the_most(clause: str) -> None:
    (quantity,) = most(clause)
    assert quantity.amount == Credits(Fraction(12))
