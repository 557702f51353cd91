"""Which schools a message names, and which of them its credit leaves."""

import pytest

from advisor.message.credit.direction import into_certificate
from tests.advisor.reading import read

TYLER, PEMBROKE, UNH = (
    "University of Texas at Tyler",
    "University of North Carolina at Pembroke",
    "University of New Hampshire",
)


@pytest.mark.parametrize(
    ("text", "named", "left"),
    [
        ("can 9 credits from elsewhere count at UT Tyler?", 1, set()),
        ("can i use my certificate from UT Tyler toward a master's somewhere else?", 1, {TYLER}),
        ("can I transfer my UT Tyler certificate to a degree at some other place?", 1, {TYLER}),
        ("can credits of a master's elsewhere go to UT Tyler?", 1, set()),
        ("Can I use 9 credits with A from UT Tyler at Rice University?", 2, {TYLER}),
        ("Can I send my 9 UNH credits to Boston University?", 2, {UNH}),
        ("Can I transfer 12 outside credits out of UNC Pembroke to Duke?", 2, {PEMBROKE}),
        ("Can UNC Pembroke's 12 credits be used at UT Tyler for a master's?", 2, {PEMBROKE}),
        ("I took 9 credits at Rice University. Will UT Tyler take them?", 2, {"Rice University"}),
        ("oregon state: my first masters was at OSU, too. 12 credits of it?", 1, set()),
        ("norwich online masters done. 18 hrs of it into my 2nd masters at champlain?", 2, {"Norwich University"}),
        (
            "B in a grad class at Montana State, before I got into my OSU master's. ok?",
            2,
            {"Montana State University"},
        ),
        (
            "3 hours from Colorado State University Pueblo. I am student of master in university in Texas. ok?",
            2,
            {"Colorado State University Pueblo"},
        ),
    ],
)
def test_the_schools_named_and_those_that_credit_leaves(text: str, named: int, left: set[str]) -> None:
    schools = read(text).schools
    assert (schools.named, set(schools.left)) == (named, left)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("can 6 outside credits go into a graduate certificate at UNH?", True),
        ("NC State certificate: 3 credits from another university?", True),
        ("I have 9 certificate credits from Georgetown. Will NC State accept them?", False),
        ("KU master's: 9 outside hours, A, counted in my graduate certificate", False),
        ("UMass Lowell computer science: 9 outside credits?", False),
    ],
)
def test_outside_credit_goes_into_a_certificate_only_where_that_is_said(text: str, meant: bool) -> None:
    assert into_certificate(read(text)) is meant


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("6 credits of transfer work with 3 credits of non-degree work from UNH", False),
        ("3 credits from UNH as non-degree and 6 from another university", False),
        ("6 credits from another school and 3 from UNH (non-degree)", False),
        ("6 credits from another school and 3 from UNH before I was in any program", False),
        ("6 credits from another school and 3 non-degree credits, both from UNH", True),
        ("6 outside credits from UNH as a non-degree student", True),
        ("6 outside credits and 3 credits of transfer work from UNH", True),
        ("6 credits from another school and 3 from UNH", True),
    ],
)
def test_an_amount_told_as_the_schools_own_leaves_what_stands_beside_it(text: str, own: bool) -> None:
    assert read(f"{text}. do they count toward the master's?").schools.not_in is own


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("MIME at Oregon State: can 15 credits of my first master's at Oregon count toward a second master's?", True),
        ("Oregon State MIME: 15 credits from Oregon, ok?", True),
        ("MIME at Oregon State: can 15 credits of my first master's at Oregon State count toward a second?", False),
        ("Portland State, Oregon: do 6 credits of my first master's there count?", False),
    ],
)
def test_a_place_that_credit_is_from_may_be_another_school_of_its_name(text: str, unsure: bool) -> None:
    assert read(text).schools.unsure is unsure


def test_two_short_names_of_the_school_asked_about_are_one_school() -> None:
    assert read("Oklahoma (OU): can 9 credits count in both?").schools.named == 1
    assert read("I'm a student at Illinois. Can I take a Wisconsin capstone certificate?").schools.named == 2
