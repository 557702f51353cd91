"""Fields matched by their words, near words and initials that the library spells out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.explore.fields import Lexicon, Names, near
from corpus.library import Library
from tests.advisor.made_up import document

LEXICON = Lexicon(Library([document("It leads to the Master of Science in Nursing (MSN).", name="a")]))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("nurse", "nursing"),
        ("accountant", "accounting"),
        ("scientist", "science"),
        ("teacher", "teaching"),
        ("engineer", "engineering"),
        ("analyst", "analytics"),
        ("cyber", "cybersecurity"),
    ],
)
def test_an_occupation_is_near_its_field(word: str, other: str) -> None:
    assert near(word, other)


@pytest.mark.parametrize(
    ("word", "other"), [("nurse", "nurture"), ("data", "date"), ("public", "republic"), ("law", "lawn")]
)
def test_words_that_only_look_alike_are_not_near(word: str, other: str) -> None:
    assert not near(word, other)


@given(st.text("abcdefghij", min_size=1, max_size=9))
def test_a_word_is_near_itself(word: str) -> None:
    assert near(word, word)


def test_every_word_of_a_field_has_to_stand_in_the_name() -> None:
    assert LEXICON.match(("data", "science"), "MS in Data Science") is not None
    assert LEXICON.match(("data", "science"), "MS in Computer Science") is None


def test_a_name_with_fewer_other_words_is_the_better_match() -> None:
    plain, wider = (
        LEXICON.match(("data", "science"), f"MS in {name}") for name in ("Data Science", "Spatial Data Science")
    )
    assert plain is not None
    assert wider is not None
    assert plain < wider


def test_initials_count_where_the_library_spells_them_out() -> None:
    assert LEXICON.match(("nurse",), "MSN transfer") is not None
    assert LEXICON.match(("msn",), "Master of Science in Nursing") is not None
    assert LEXICON.match(("nurse",), "MPH transfer") is None


def test_a_word_that_is_written_as_two_is_one() -> None:
    assert LEXICON.match(("cybersecurity",), "Cyber Security Studies") is not None
    assert LEXICON.match(("cyber", "security"), "MS in Cybersecurity") is not None


WORDS = st.sampled_from(
    [
        "data",
        "science",
        "sciences",
        "nurse",
        "nursing",
        "cyber",
        "cybersecurity",
        "cs",
        "computer",
        "of",
        "ds",
        "health",
    ]
)
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=5)


@given(word=WORDS | st.just("datascience") | st.just("security"), names=NAMES)
def test_a_word_is_known_where_some_name_has_it(word: str, names: list[str]) -> None:
    lexicon = Lexicon(Library([document("Computer Science (CS) and Data Science (DS) are fields.")]))
    assert lexicon.knows(word, Names(names)) == any(lexicon.match((word,), name) is not None for name in names)
