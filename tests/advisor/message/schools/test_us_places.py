"""Where somebody lives or works, or where a school stands, leaves nothing unread; another country does."""

import pytest

from advisor.message.unread.residue import residue
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "told",
    [
        "I live in Boise.",
        "I moved here from Wyoming.",
        "We are in Nashville, TN now.",
        "I work near Salt Lake City.",
        "I grew up in the state of Idaho.",
    ],
)
def test_a_place_of_life_is_read(told: str) -> None:
    assert residue(read(f"{told} Does UNH take 6 outside credits with a B?")) == frozenset()


@pytest.mark.parametrize(
    "question",
    [
        "6 credits from a university in Nevada with A, can UNH count them?",
        "6 credits from a state school in Ohio with A, can UNH count them?",
        "6 credits from Boise State (Boise, Idaho) with A, can UNH count them?",
        "does the University of Oklahoma in Norman take 6 outside credits with a B?",
        "does UMass Lowell, in Lowell, take 6 outside credits with a B?",
    ],
)
def test_the_place_of_a_school_is_read(question: str) -> None:
    assert residue(read(question)) == frozenset()


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("I live in Canada. Does UNH take 6 outside credits with a B?", "Canada"),
        ("6 credits from a university in Georgia with A, can UNH count them?", "Georgia"),
        ("6 credits from a university in Athens with A, can UNH count them?", "Athens"),
        ("does Texas A&M in Kingsville take 6 outside credits with a B?", "Kingsville"),
        ("does Michigan State in Boise take 6 outside credits with a B?", "Boise"),
        ("my Boise 6 outside credits with a B, UNH?", "Boise"),
    ],
)
def test_what_may_be_another_country_or_another_campus_is_left_unread(question: str, left: str) -> None:
    assert left in residue(read(question))
