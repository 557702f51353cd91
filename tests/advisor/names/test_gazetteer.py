"""Names are found as people write them: in full, for short, misspelt; a word that is no name is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.advisor.reading import shipped_gazetteer


def institutions(text: str) -> set[str]:
    """The institutions that a text names without doubt."""
    found = shipped_gazetteer().find(text)
    return {m.institutions[0] for m in found if m.sort == "institution" and len(m.institutions) == 1}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("UNH", "University of New Hampshire"),
        ("does unh take mine", "University of New Hampshire"),
        ("university of new hampshre", "University of New Hampshire"),
        ("the Univ of New Hampshire", "University of New Hampshire"),
        ("Univeristy of Oklahma cert", "University of Oklahoma"),
        ("northestern khoury", "Northeastern University"),
        ("Virgina Tech", "Virginia Tech"),
        ("VT's cap", "Virginia Tech"),
        ("Wichita Stat 9 hrs", "Wichita State University"),
        ("pitt", "University of Pittsburgh"),
        ("u of utah", "University of Utah"),
        ("uw-madison", "University of Wisconsin-Madison"),
        ("TAMU central texas", "Texas A&M University-Central Texas"),
        ("NC A and T", "North Carolina A&T State University"),
        ("San José State", "San Jose State University"),
        ("san jose state", "San Jose State University"),
        ("CofC", "University of Charleston, South Carolina"),
        ("Missouri S & T", "Missouri University of Science and Technology"),
        ("stephen f austin", "Stephen F. Austin State University"),
        ("Brandman", "UMass Global"),
        ("umuc", "University of Maryland Global Campus"),
        ("sam houston", "Sam Houston State University"),
        ("geroge mason GIS", "George Mason University"),
        ("in mason's 2013-2014 catalog", "George Mason University"),
        ("colorado state peublo", "Colorado State University Pueblo"),
        ("Colorado State University (not Pueblo)", "Colorado State University"),
        ("worcester poly", "Worcester Polytechnic Institute"),
        ("UH Mānoa", "University of Hawaii at Manoa"),
        ("the college of charleston", "University of Charleston, South Carolina"),
    ],
)
def test_an_institution_is_known_by_what_people_call_it(text: str, named: str) -> None:
    assert institutions(text) == {named}


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("OSU", {"Ohio State University", "Oregon State University"}),
        ("csu", {"Colorado State University", "California State University, Long Beach"}),
        ("MSU", {"Michigan State University", "Montana State University"}),
        ("psu", {"Pennsylvania State University", "Portland State University"}),
        ("UW", {"University of Washington", "University of Wisconsin-Madison"}),
        ("UT", {"University of Texas at Austin", "University of Texas at Tyler"}),
        ("texas", {"University of Texas at Austin", "Texas A&M University"}),
        ("indiana university", {"Indiana University Bloomington"}),
    ],
)
def test_a_name_of_several_institutions_keeps_them_all(text: str, among: set[str]) -> None:
    (mention,) = shipped_gazetteer().find(text)
    assert among <= set(mention.institutions) and len(mention.institutions) > 1


@pytest.mark.parametrize(
    "text",
    [
        "I have the liberty to choose",
        "in that case I would wait",
        "just in case it fails",
        "a mason jar",
        "I parked near the park yesterday",
        "the pacific ocean",
        "it must count",
        "my friend in the hood says no",
        "a case study of two courses",
    ],
)
def test_an_ordinary_word_names_no_institution(text: str) -> None:
    assert not institutions(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("does it count at Liberty", "Liberty University"),
        ("Liberty MSN, 9 credits", "Liberty University"),
        ("can I go to Case", "Case Western Reserve University"),
        ("Hood college certificate", "Hood College"),
        ("Mason masters", "George Mason University"),
        ("WVU or Wagner?", "Wagner College"),
    ],
)
def test_an_ordinary_word_in_the_place_of_a_name_is_one(text: str, named: str) -> None:
    assert named in institutions(text)


def test_initials_that_are_a_word_count_in_capitals_only() -> None:
    assert "Missouri University of Science and Technology" in institutions("MUST takes 9 credits")
    assert not institutions("it must take 9 credits")


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Boise State", "Boise State University"),
        ("SNHU", "Southern New Hampshire University"),
        ("Georgia Tech", "Georgia Institute of Technology"),
        ("U of Phoenix", "University of Phoenix"),
        ("Oklahoma State", "Oklahoma State University"),
        ("cal poly pomona", "California State Polytechnic University, Pomona"),
        ("Purdue Global", "Purdue University Global"),
        ("sfu", "Simon Fraser University"),
        ("UTA", "University of Texas at Arlington"),
        ("Wayne State", "Wayne State University"),
        ("ivy tech", "Ivy Tech Community College"),
        ("UNSW Sydney", "University of New South Wales"),
        ("obafemi awolowo", "Obafemi Awolowo University"),
    ],
)
def test_a_school_that_is_not_held_is_known_as_such(text: str, school: str) -> None:
    (mention,) = shipped_gazetteer().find(text)
    assert (mention.sort, mention.institutions) == ("elsewhere", (school,))


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("West Liberty", "West Liberty University"),
        ("South Alabama", "University of South Alabama"),
        ("CSU Global", "Colorado State University Global"),
        ("UT Dallas", "University of Texas at Dallas"),
        ("Penn State World Campus", "Pennsylvania State University"),
        ("University of Houston-Victoria", "University of Houston-Victoria"),
    ],
)
def test_of_names_that_overlap_the_longest_counts(text: str, longest: str) -> None:
    found = shipped_gazetteer().find(text)
    assert {name for mention in found for name in mention.institutions} == {longest}


def test_a_unit_of_ordinary_name_counts_only_inside_an_institution() -> None:
    gazetteer = shipped_gazetteer()
    home = frozenset({"Northeastern University"})
    assert not [m for m in gazetteer.find("the College of Science") if m.sort == "unit"]
    assert {m.unit for m in gazetteer.find("the College of Science", home) if m.sort == "unit"} == {
        "College of Science"
    }


def test_a_program_of_another_institution_is_not_meant_beside_a_name() -> None:
    found = shipped_gazetteer().find("the MSN at Wagner")
    assert {i for m in found if m.sort == "program" for i in m.institutions} == {"Wagner College"}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["UNH", "in", "Case", "Ohio State", "OSU", "cert", "é", "–", "A&M", "\n"]), max_size=12)
)
def test_mentions_are_in_order_and_quote_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = shipped_gazetteer().find(text)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(0 <= m.start < m.end <= len(text) and text[m.start : m.end].strip() for m in found)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("History master's at KU: 9 hours with B?", set()),
        ("With my work history can I get into Virginia Tech?", set()),
        ("My transcript history shows one C. Can UNH take it?", set()),
        ("I work in business. Does GW take 9 credits?", set()),
        ("GW business: 6 credits", {"School of Business"}),
    ],
)
def test_a_subject_names_a_unit_only_of_a_school_that_is_named_and_not_as_a_word_of_life(
    text: str, units: set[str]
) -> None:
    assert {m.unit for m in shipped_gazetteer().find(text) if m.sort == "unit"} == units


@pytest.mark.parametrize(
    "text",
    [
        "the online MS in Organizational Leadership at the University of Colorado Boulder",
        "is the master's online at University of Colorado Denver",
    ],
)
def test_a_word_inside_a_longer_name_gives_its_school_no_units(text: str) -> None:
    assert "CSU Online" not in {m.unit for m in shipped_gazetteer().find(text)}


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("a certificate at USF (Tampa)", "University of South Florida"),
        ("mich state says so", "Michigan State University"),
    ],
)
def test_a_campus_in_brackets_and_a_short_state_are_the_school(text: str, school: str) -> None:
    assert institutions(text) == {school}
