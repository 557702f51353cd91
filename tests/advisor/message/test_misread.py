"""What a message says of its credit and was not understood stands in the way of a verdict."""

from dataclasses import replace

import pytest

from advisor.message.misread import misread, quarters_unread, three_credentials, unread_numbers
from corpus.amounts import Unit
from tests.advisor.made_up import lot, understood


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("6 outside credits and 6 Montana State non-degree credits", True),
        ("6 outside credits, and what about 4?", True),
        ("6 outside credits", False),
    ],
)
def test_a_number_that_no_lot_took_is_unread_though_another_lot_is_as_large(question: str, unread: bool) -> None:
    assert unread_numbers(understood(question, lot(6))) is unread


@pytest.mark.parametrize(
    ("question", "three"),
    [
        ("can a course count for two certificates and the master's?", True),
        ("for the master's and a second certificate?", True),
        ("is triple counting allowed?", True),
        ("for the certificate and the master's?", False),
        ("for two certificates?", False),
    ],
)
def test_three_credentials_are_told_from_two(question: str, three: bool) -> None:
    assert three_credentials(question) is three


def test_quarter_hours_that_no_lot_was_read_to_be_are_unread() -> None:
    question = "12 credits, and they are quarter hours"
    assert quarters_unread(understood(question, lot(12))) and misread(understood(question, lot(12)))
    assert not quarters_unread(understood(question, replace(lot(12), unit=Unit.QUARTER)))


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("someone told me only 12 can count, can all 15 be considered?", False),
        ("12 is the max, right? can i use 15?", False),
        ("i have 15 credits, they say 7", True),
    ],
)
def test_a_number_that_somebody_says_the_limit_is_is_no_credit_left_unread(question: str, unread: bool) -> None:
    assert unread_numbers(understood(question, lot(15))) is unread
