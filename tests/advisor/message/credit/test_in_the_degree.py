"""Courses of the degree itself are no credit that is brought to it."""

import pytest

from advisor.message.credit.in_the_degree import in_the_degree
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "I got a B- in one of my courses in the master's at Montana State. Does it count?",
        "Do C grades earned in my program at Montana State count toward the degree?",
        "My class in the Montana State master's will be 7 years old. Does it still count?",
        "I took a course pass/fail in my Montana State master's. Does it count?",
        "a B- in my degree at UMGC, does it count",
    ],
)
def test_courses_of_the_degree(text: str) -> None:
    assert in_the_degree(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Does a course with a B- count in the master's at Montana State?",
        "I got a B- in a class elsewhere. Does it count for the master's at Montana State?",
        "Can a B- from another school be used in the master's at Montana State?",
        "I got a B- as a non-degree student in a course of the master's program at Montana State. Does it count?",
        "I got a B- in a class of my master's at Iowa State. Would Montana State take it?",
        "Can 9 credits go into the master's at Montana State?",
    ],
)
def test_credit_that_is_brought(text: str) -> None:
    assert not in_the_degree(read(text))
