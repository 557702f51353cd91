"""A reason that the text does not have may not be made up."""

from advisor.gate.cause import unstated_cause

TEXT = "The college does not accept credit older than 5 years. A course needs a grade of B."


def test_a_reason_made_up_is_found() -> None:
    assert unstated_cause("Old credit is refused because the field moves fast.", TEXT) is not None


def test_two_facts_may_be_tied_together() -> None:
    assert unstated_cause("The credit is refused because it is older than 5 years.", TEXT) is None


def test_a_text_that_gives_a_reason_may_be_told() -> None:
    assert unstated_cause("It is closed since nobody came.", "It is closed because of no demand.") is None
