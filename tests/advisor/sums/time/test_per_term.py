"""What a term has to have for a program to be done in the terms that are told."""

from fractions import Fraction

import pytest

from advisor.sums.time.per_term import per_term
from corpus.amounts import Unit
from corpus.rules import Credential, Size
from tests.advisor.made_up import assert_sound, document, named, understood

WHOLE = Size("size", "The degree takes 30 credits.", Credential.MASTERS, Fraction(30), Fraction(30), Unit.SEMESTER)
COURSES = Size("size", "The degree takes 10 courses.", Credential.MASTERS, Fraction(10), Fraction(10), "course")
PAGE = named(document(rules=(WHOLE, COURSES)))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("i want to be done in 5 terms. how many credits a term?", "6 credits a term: 30 / 5 = 6, for the 30 credits"),
        ("how many courses per semester to finish within five semesters?", "2 courses a semester: 10 / 5 = 2"),
        ("in 4 semesters: how many credits is that each term?", "7.5 credits a term on average: 30 / 4 = 7.5"),
        ("how many credits a year if i have 2 years?", "15 credits a year: 30 / 2 = 15"),
    ],
)
def test_the_whole_is_spread_over_the_terms(question: str, text: str) -> None:
    found = per_term(understood(question), PAGE, [])
    assert found is not None
    assert found.text.startswith(text)
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "done in 5 terms with only the capstone in the last. how many credits a term?",
        "done in 5 terms, none in summer. how many credits a term?",
        "done in 5 terms, 9 credits transferred. how many credits a term?",
        "done in 5 terms, a third is done. how many credits a term?",
        "done in 2 years. how many credits a term?",
        "done in 4 or in 5 terms. how many credits a term?",
        "about 5 terms. how many credits a term?",
        "in 5 terms. how many credits can i take?",
        "i have to decide in 5 terms. how many credits a term is the minimum?",
    ],
)
def test_no_load_is_told_where_the_terms_are_not_alike_or_not_all_of_it_is_left(question: str) -> None:
    assert per_term(understood(question), PAGE, []) is None


def test_a_size_that_is_not_stated_in_what_is_asked_for_gives_no_load() -> None:
    page = named(document(rules=(WHOLE,)))
    assert per_term(understood("done in 5 terms. how many courses a term?"), page, []) is None
