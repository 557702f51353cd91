"""What a message says of its credit and was not understood stands in the way of a verdict."""

from dataclasses import replace

import pytest

from advisor.message.unread.misread import misread, quarters_unread, three_credentials, unread_numbers
from corpus.amounts import Unit
from corpus.rules import Origin
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


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("2 outside, 8 as a non-degree student. Is the total okay?", False),
        ("Total pre-admission credit question. 2 outside, 8 as a non-degree student. All usable?", False),
        ("2 outside, 8 as a non-degree student. Is the total of 12 okay?", True),
        ("2 outside, 8 as a non-degree student. A B in all of them. ok?", False),
        ("2 outside, 8 as a non-degree student, 12 in all. ok?", True),
        ("12 total, 2 outside and 8 as a non-degree student. ok?", True),
        ("2 outside, 8 as a non-degree student, the rest at work. Is the total okay?", True),
    ],
)
def test_a_total_that_is_asked_about_is_none_that_was_told(question: str, unread: bool) -> None:
    assert misread(understood(question, lot(2), lot(8, Origin.NONDEGREE))) is unread


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("I earned 7 credits there as a non-degree student and 2 credits at another school. Do all count?", False),
        ("I earned 7 credits there and 2 credits at another school. Do all count?", True),
    ],
)
def test_credit_done_there_is_the_degrees_unless_it_was_no_degree_credit(question: str, unread: bool) -> None:
    assert misread(understood(question, lot(7, Origin.NONDEGREE), lot(2))) is unread
