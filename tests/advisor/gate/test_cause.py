"""A reason that the text does not have may not be made up."""

import pytest

from advisor.gate.cause import unstated_cause

TEXT = "The college does not accept credit older than 5 years. A course needs a grade of B."


def test_a_reason_made_up_is_found() -> None:
    assert unstated_cause("Old credit is refused because the field moves fast.", TEXT) is not None


def test_two_facts_may_be_tied_together() -> None:
    assert unstated_cause("The credit is refused because it is older than 5 years.", TEXT) is None


def test_a_text_that_gives_a_reason_may_be_told() -> None:
    assert unstated_cause("It is closed since nobody came.", "It is closed because of no demand.") is None


@pytest.mark.parametrize(
    "claim",
    [
        "It is refused, since the college doesn't accept it.",
        "A good mark is no help, because the grade is a separate rule.",
        "A B is asked for, since each course has a grade of its own besides.",
        "It stays out because the credit isn't accepted.",
        "Keep the years in mind, because the rule is of credit older than 5 years.",
    ],
)
def test_a_reason_of_words_without_a_fact_is_none(claim: str) -> None:
    assert unstated_cause(claim, TEXT) is None


@pytest.mark.parametrize(
    "claim",
    [
        "It is refused, since the college doesn't trust it.",
        "A good mark is no help, because the dean decides.",
        "A B is asked for, since each course is hard.",
        "It stays out because the fee isn't paid.",
        "Keep the years in mind, because the catalog changes.",
    ],
)
def test_a_fact_made_up_is_found_beside_them(claim: str) -> None:
    assert unstated_cause(claim, TEXT) is not None
