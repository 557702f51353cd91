"""The schools that are not held go by no word, no place and no name of a held school, and tell whether they are
abroad."""

import re

import pytest

from advisor.message.wording.plain_words import PLAIN_WORDS
from advisor.names.book import book_of
from advisor.names.spellings import words_of
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from tests.advisor.reading import read, shipped_gazetteer

NAMES = [name for other in load_elsewhere() for name in (other.name, *other.aliases)]
STATES = {"wyoming", "idaho", "vermont", "maine", "nevada", "south dakota", "north dakota", "rhode island", "arkansas"}


def test_no_name_is_one_of_a_held_school() -> None:
    held = book_of(load_library(shipped_library_path()), load_names(), ())
    meant = [(name, one) for name in NAMES for one in held.meanings(words_of(name)) if one.sort == "institution"]
    assert {name for name, one in meant if not one.capitals and len(one.institutions) == 1} == set()


def test_initials_of_a_held_school_that_are_another_schools_name_are_the_other_ones() -> None:
    held = book_of(load_library(shipped_library_path()), load_names(), ())
    shared = {name for name in NAMES if any(one.capitals for one in held.meanings(words_of(name)))}
    assert shared
    assert all(m.sort == "elsewhere" for name in shared for m in shipped_gazetteer().find(name))


def test_no_name_is_a_word_that_the_library_or_a_question_uses_or_a_state() -> None:
    small = re.compile(r"(?<![\w.'/@-])[a-z]{2,}(?![\w@.-])")
    ordinary = {word for page in load_library(shipped_library_path()) for word in small.findall(page.text)}
    ordinary |= PLAIN_WORDS | STATES | {name.alias.lower() for name in load_names().ambiguous}
    assert {name for name in NAMES if name.lower() in ordinary} == set()


def test_a_state_school_is_no_arkansas_state() -> None:
    assert not [m for m in shipped_gazetteer().find("6 credits from a state school") if m.sort == "elsewhere"]


@pytest.mark.parametrize(
    ("school", "abroad"), [("IIT Bombay", True), ("McGill", True), ("Georgia Tech", False), ("Ivy Tech", False)]
)
def test_credit_of_a_school_outside_the_united_states_is_known_as_such(school: str, abroad: bool) -> None:
    assert read(f"6 credits from {school} with A, can UNH count them?").schools.abroad is abroad
