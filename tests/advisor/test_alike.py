"""A school that is only alike in name to one that is held answers nothing."""

import pytest

from tests.advisor.reading import read


@pytest.mark.parametrize(
    "question",
    [
        "how much outside credit does BU accept for a masters?",
        "UNC masters: 6 outside credits with a B?",
        "WSU masters: does a C transfer?",
        "USC certificate: 3 hours transfer?",
        "Oregon grad certificate, 6 transfer credits?",
    ],
)
def test_a_name_that_may_be_a_school_not_held_is_asked_about(question: str) -> None:
    understood = read(question)
    assert not understood.places
    assert len(understood.choices) > 1


@pytest.mark.parametrize(
    "question",
    [
        "Texas A&M College Station masters, 12 hours transfer?",
        "University of Cape Town masters, 6 outside credits",
        "University of Denmark masters: 6 outside credits",
        "University of Louisiana masters, 6 outside credits",
    ],
)
def test_a_school_that_is_not_held_is_not_read_as_one_alike(question: str) -> None:
    assert not read(question).places


@pytest.mark.parametrize(
    ("question", "school"),
    [
        ("Texas A&M Galveston masters, 12 hours transfer?", "Texas A&M University"),
        ("Standford EE masters, 18 ndo units", "Stanford University"),
        ("Northeastren College of Science, 9 hours", "Northeastern University"),
        ("University of Huston certificate", "University of Houston"),
        ("my MS is from the U of Arizona, can 9 units go into a UA certificate?", "University of Arizona"),
        ("WPI business masters: 6 credits from my MBA at BU", "Worcester Polytechnic Institute"),
    ],
)
def test_a_school_that_is_held_is_read_in_spite_of_its_spelling(question: str, school: str) -> None:
    assert read(question).institutions == (school,)
