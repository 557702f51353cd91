"""A university that nobody listed is told by the form of its name, and nobody else answers for it."""

import pytest

from advisor.names.gazetteer import Gazetteer
from advisor.names.strangers import strangers
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names


def _named(text: str) -> list[tuple[str, tuple[str, ...]]]:
    library = load_library(shipped_library_path())
    found = Gazetteer(library, load_names(), load_elsewhere()).find(text)
    return [(mention.sort, mention.institutions) for mention in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Does Quillan College take a B-?", "Quillan College"),
        ("Can I transfer 9 credits into the University of Sorrel County?", "University of Sorrel County"),
        ("Would a B- transfer to Fennimore Polytechnic University?", "Fennimore Polytechnic University"),
        ("Residency at Merrow Institute of Technology?", "Merrow Institute of Technology"),
        ("credits at Northeastern Illinois University", "Northeastern Illinois University"),
    ],
)
def test_a_university_that_is_not_in_the_book_is_named_as_one_not_held(text: str, name: str) -> None:
    assert ("elsewhere", (name,)) in _named(text)


@pytest.mark.parametrize(
    "text",
    [
        "at Boston's Northeastern University",
        "Northeastern University Khoury College",
        "Arizona State University Online",
        "can I use Community College credits",
        "the Graduate College decides",
        "Is the College of Engineering at Arizona strict?",
        "My Old University was fine",
    ],
)
def test_held_universities_their_parts_and_ordinary_words_are_no_strangers(text: str) -> None:
    assert [sort for sort, _ in _named(text) if sort == "elsewhere"] == []


def test_the_words_that_open_a_sentence_are_no_part_of_a_name() -> None:
    assert [name for _, _, name in strangers("If My Last Quillan College work counts")] == ["Quillan College"]
