"""Short forms are spelt out for what they are, and a form with two meanings only where its neighbours decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.unread.residue import residue
from advisor.message.wording.shorthand import spelt_out
from corpus.rules import Trait
from tests.advisor.reading import read


@pytest.mark.parametrize(
    ("short", "plain"),
    [
        ("stu w/ 9 cr, adv stats, b4 matric", "student with 9 cr, advanced stats, before matriculation"),
        ("my adv says 9 xfer hrs", "my advisor says 9 transfer hrs"),
        ("f1: how many credits transfer?", "how many credits transfer?"),
        ("F1: may I work on campus?", "F1: may I work on campus?"),
        ("15 crs elsewhere", "15 credits elsewhere"),
        ("Stu has 3 crs = 9 cr", "student has 3 courses = 9 cr"),
        ("a 12-cr cert (4 crs)", "a 12-cr cert (4 courses)"),
        ("first crs finished May 2019", "first course finished May 2019"),
        ("one 3-cr crs", "one 3-cr course"),
        ("both crs w/ B+", "both courses with B+"),
        ("6 hrs reg grad crs", "6 hrs regular grad courses"),
        ("lowest gr is a B-", "lowest grade is a B-"),
        ("12 gr hrs", "12 graduate hrs"),
        ("9 nd hrs here", "9 non-degree hrs here"),
        ("a diff school", "a different school"),
        ("6 cr from Wayne St, all A", "6 cr from Wayne State, all A"),
        ("6 credits from salem st 2 yrs ago", "6 credits from salem state 2 yrs ago"),
        ("6 credits from St Mary", "6 credits from St Mary"),
        ("the college of ed there", "the college of education there"),
        ("what's the diff", "what's the diff"),
        ("w/out revalidation, w/in 5 yrs", "without revalidation, within 5 yrs"),
        ("w/d from 2 crs", "withdrew from 2 credits"),
        ("taken FA23 and Sp22", "taken fall 2023 and Sp22"),
        ("in Dec '18", "in Dec 2018"),
        ("at nite, thats fine rite", "at night, thats fine right"),
        ("im at penn state rn, 12 credits", "im at penn state right now, 12 credits"),
        ("im an rn, 12 credits", "im an rn, 12 credits"),
        ("9 cr. from UNH", "9 cr from UNH"),
        ("an A in 3 cr. Can it count?", "an A in 3 cr. Can it count?"),
        ("to school lol. NC A&T", "to school. NC A&T"),
        ("two B-'s ☹️ never finished", "two B-'s. never finished"),
        ("masters yay!! 🎉", "masters!!"),
        ("thx :)", "thanks"),
        ("9 semester credit hours, 6 SCH", "9 semester credit hours, 6 semester credit hours"),
        ("from another sch", "from another school"),
        ("UH, the CE school", "UH, the CE school"),
        ("cont ed hrs", "continuing education hrs"),
        ("lol", "lol"),
    ],
)
def test_short_forms_are_spelt_out(short: str, plain: str) -> None:
    assert spelt_out(short) == plain


@given(st.text(max_size=80))
def test_what_is_spelt_out_stays_as_it_is(text: str) -> None:
    once = spelt_out(text)
    assert spelt_out(once) == once


@given(st.integers(1, 60))
def test_no_number_is_added_or_lost(number: int) -> None:
    assert str(number) in spelt_out(f"stu w/ {number} xfer cr b4 matric lol").split()


def test_a_short_form_is_the_same_case_as_the_long_one() -> None:
    short = read("CSU Pueblo: stu has 9 xfer cr w/ a B, not on any deg. ok?")
    long = read("CSU Pueblo: student has 9 transfer cr with a B, not on any degree. ok?")
    assert short.holdings == long.holdings
    assert residue(short) == residue(long) == frozenset()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("UT Tyler: stu w/d from 9 outside cr. ok?", "withdrew"),
        ("UT Tyler: 9 outside cr w/ B's, jk they were C's. ok?", "kidding"),
        ("UT Tyler: 9 outside cr, nvm. ok?", "never"),
        ("UT Tyler: 9 ug cr from elsewhere. ok?", "undergraduate"),
        ("UT Tyler: 9 inelig cr from elsewhere. ok?", "ineligible"),
        ("UT Tyler: hubby has 9 cr from elsewhere. ok?", "husband"),
    ],
)
def test_a_short_form_that_tells_something_still_tells_it(text: str, left: str) -> None:
    assert left in residue(read(text))


def test_a_short_form_of_a_kind_of_credit_is_that_kind() -> None:
    (lot,) = read("UT Tyler: 9 cont ed hrs from elsewhere. ok?").holdings
    assert Trait.CONTINUING_EDUCATION in lot.traits
