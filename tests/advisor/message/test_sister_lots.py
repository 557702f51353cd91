"""Credit of a sister campus is told from credit of another school lot by lot, and left open where it cannot be."""

from fractions import Fraction

import pytest

from advisor.question import Turn
from corpus.rules import Situation
from tests.advisor.reading import read

KEARNEY = "University of Nebraska at Kearney, 36-hour master's: "


@pytest.mark.parametrize(
    ("text", "own", "unmarked"),
    [
        ("9 hours from Iowa State and 6 hours from the University of Nebraska Omaha", (False, True), False),
        ("6 hours from the University of Nebraska Omaha, also 9 hours from Creighton", (True, False), False),
        ("12 hours from a state school in Kansas. 6 hours from the Omaha campus of NU", (False, True), False),
        ("15 hours from the University of Nebraska-Lincoln", (True,), False),
        ("9 hours from Bellevue University in Omaha", (False,), True),
        ("6 hours from the University of Nebraska Omaha and Iowa State", (False,), True),
    ],
)
def test_each_lot_is_of_the_school_beside_it(text: str, own: tuple[bool, ...], unmarked: bool) -> None:
    understood = read(KEARNEY + text)
    lots = [lot for lot in understood.holdings if lot.amount and lot.amount != Fraction(36)]
    assert tuple(Situation.OWN_SYSTEM in lot.situations for lot in lots) == own
    assert understood.unmarked is unmarked


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("John Jay: 12 credits from another CUNY, all A", True),
        ("UT Tyler: 6 hours with B from a different UT campus", True),
        ("Kearney master's: 9 hours with B from a sister NU campus", True),
        ("SUNY Fredonia: 6 credits from Geneseo with B", True),
        ("Michigan State: 6 credits from Flint with B", False),
    ],
)
def test_credit_of_the_same_system_is_told_by_the_name_and_by_words(text: str, own: bool) -> None:
    lots = [lot for lot in read(text).holdings if lot.amount]
    assert [Situation.OWN_SYSTEM in lot.situations for lot in lots] == [own]


def test_what_another_sentence_says_of_outside_credit_is_not_of_the_sister_campus() -> None:
    text = "My roommate moved outside classes into his NC State master's. I have a 3-credit course from UNC Charlotte."
    assert read(text).unmarked is False


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("12 hours from the Lincoln campus", True),
        ("12 hours from the Lincoln campus of the University of Nebraska", True),
        ("15 hours from Lincoln (so still inside the University of Nebraska system)", True),
        ("12 hours from Lincoln, which is in the same Nebraska system", True),
        ("12 hours from the Lincoln campus of Southeast Community College", False),
        ("15 hours from Lincoln", False),
    ],
)
def test_a_sister_campus_is_told_by_its_town_where_the_words_say_that_it_is_one(text: str, own: bool) -> None:
    lots = [lot for lot in read(KEARNEY + text).holdings if lot.amount and lot.amount != Fraction(36)]
    assert [Situation.OWN_SYSTEM in lot.situations for lot in lots] == [own]


OMAHA = "Can I transfer 9 credits from UN Omaha into my 36-hour master's at Kearney?"


@pytest.mark.parametrize(
    ("before", "text", "own"),
    [
        (OMAHA, "They're C's.", True),
        (OMAHA, "and if it's 12 credits with a C?", True),
        ("Can I transfer 9 credits from another Nebraska campus into my master's at Kearney?", "they're C's", True),
        (OMAHA, "sorry, they're from Iowa State, all C's", False),
        (OMAHA, "what if they are from outside the system, with a C?", False),
        (OMAHA, "I also have 3 hours with a C", False),
        ("Can I transfer 9 credits from Iowa State into my master's at Kearney?", "they're C's", False),
    ],
)
def test_a_follow_up_is_of_the_sister_campus_while_it_tells_no_other_credit(before: str, text: str, own: bool) -> None:
    lots = [lot for lot in read(text, Turn(before, "Yes.")).holdings if lot.grade]
    assert [Situation.OWN_SYSTEM in lot.situations for lot in lots] == [own]
