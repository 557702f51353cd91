"""A sentence is cut into clauses, each with its figures and denials."""

import pytest

from advisor.gate.bounds import Bound
from advisor.gate.clauses import clauses_of


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The credit does not transfer.", True),
        ("The credit doesn’t transfer.", True),
        ("The credit transfers.", False),
        ("Old credit is excluded.", True),
        ("No credit transfers.", True),
        ("The credit is not excluded.", False),
        ("It does not count unless it is validated.", False),
        ("The program allows no more than 9 credits.", False),
        ("The credit is out.", True),
        ("The credit is not out.", False),
    ],
)
def test_whether_a_clause_says_no(said: str, denied: bool) -> None:
    assert clauses_of(said)[0].denied is denied


def test_a_yes_or_no_at_the_beginning_is_not_counted_again() -> None:
    assert clauses_of("No: the credits may not be counted twice.")[0].denied
    assert not clauses_of("No: each course may count toward two programs.")[0].denied


def test_clauses_are_cut_where_another_statement_begins() -> None:
    said = "The school takes transfer credit from abroad, but courses of the degree may not be shared."
    assert [clause.denied for clause in clauses_of(said)] == [False, True]


def test_a_text_without_words_is_one_clause() -> None:
    assert len(clauses_of("12.")) == 1


def test_a_no_that_has_a_figure_of_its_own_turns_no_other() -> None:
    said = clauses_of("More than twelve credits are accepted, none of them with a grade below a B.")
    assert next(figure.bound for clause in said for figure in clause.figures) is Bound.MORE
    said = clauses_of("Below a B, no course counts.")
    assert [figure.bound for clause in said for figure in clause.figures] == [Bound.AT_LEAST]
