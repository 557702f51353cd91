"""A name that is also a place, a person or a word is a school's only where credit is said to be from there."""

import pytest

from advisor.names.short_names import is_taken_there
from corpus.names import load_elsewhere, load_names
from tests.advisor.reading import read, shipped_gazetteer


def _elsewhere(text: str) -> list[str]:
    return [m.institutions[0] for m in shipped_gazetteer().find(text) if m.sort == "elsewhere"]


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("does UNH take 6 credits from boise with a B?", "Boise State University"),
        ("UNH: 6 from wyoming, A", "University of Wyoming"),
        ("UNH, two classes i took at fresno, B+", "California State University, Fresno"),
        ("a cert from rice, will UNH count it", "Rice University"),
        ("UNH master's: my wyoming credits, all A's", "University of Wyoming"),
        ("can i bring 9 hours of stats from Brown to UNH", "Brown University"),
        ("transferring in 9 credits coming from Tulsa to UNH", "University of Tulsa"),
        ("does UNH take 6 credits from lincoln?", "lincoln"),
        ("UNH: 6 credits from john carroll", "John Carroll University"),
        ("6 credits from loughborough, UNH?", "Loughborough University"),
    ],
)
def test_where_credit_is_from_there_it_is_the_school(text: str, school: str) -> None:
    assert [name.lower() for name in _elsewhere(text)] == [school.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "I moved from Wyoming. Does UNH take 6 credits?",
        "I live in Boise and have 6 credits for UNH",
        "my job in Fresno pays for 6 credits at UNH",
        "i am 26 from boise, does UNH take 6 credits",
        "UNH: 6 credits from Wyoming state schools",
        "UNH: 6 credits from wyoming residents",
        "UNH: 6 credits from Lincoln, Nebraska",
        "UNH: a class at Brown Community Center",
        "John Carroll told me that UNH takes 6 credits",
        "the rice in the cafeteria of UNH",
        "UNH takes credits from a brown envelope",
    ],
)
def test_elsewhere_it_is_none(text: str) -> None:
    assert _elsewhere(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "6 credits from Lincoln with B, do they count at UN Omaha?",
        "UNL: 6 credits from Lincoln with B",
        "do 6 credits from Tulsa count at the University of Oklahoma?",
        "do 6 credits from lincoln count?",
    ],
)
def test_what_may_be_a_held_schools_own_town_or_its_sisters_is_left_open(text: str) -> None:
    assert _elsewhere(text) == []


def test_nobody_named_is_no_school() -> None:
    assert not is_taken_there("credits from somewhere", 0, 7)
    assert is_taken_there("credits from somewhere", 13, 22)


def test_towns_are_of_held_schools_and_short_names_of_listed_ones_that_bear_no_other() -> None:
    assert [named.name for named in load_names().institutions if named.towns]
    listed = {name.casefold() for other in load_elsewhere() for name in (other.name, *other.aliases)}
    short = [name for other in load_elsewhere() for name in other.short]
    assert len(short) > 450
    assert {name for name in short if name.casefold() in listed} == set()


def test_the_country_of_a_school_named_in_short_is_known() -> None:
    assert read("6 credits from loughborough with A, can UNH count them?").schools.abroad
