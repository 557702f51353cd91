"""What a claim works out for itself is known where its parts are and the arithmetic is right."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.reckoned import named_only, reckoned
from advisor.gate.statement import unstated

SHARE = "The institute accepts transfer credit for at most 25% of the credits of a degree."
THIRD = "Outside credit may make up at most one third of the degree."
CAP = "At most 6 units of extension credit count."
FLOOR = "At least 24 credits must be earned after admission."


def objected(claim: str, text: str, question: str) -> bool:
    known = reckoned(claim, text, question) | named_only(claim, text, question)
    return unstated(clauses_of(claim), clauses_of(text), 1, known) is not None


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("The institute's 25% of 48 credits is 12.", SHARE, "my degree has 48 credits"),
        ("A third of your 36 credits comes to 12.", THIRD, "i need 36 credits for it"),
        ("It lets in a third of the degree, which is 12 of 36.", THIRD, "i need 36 credits for it"),
        ("Only 6 units count, so your 10 units are 4 over that cap.", CAP, "i have 10 units of extension"),
        ("At most 6 units count, so 8 units of your two classes exceed it by 2.", CAP, "two classes, 8 units in all"),
        ("Your 20 credits are 4 below that floor.", FLOOR, "i earned 20 credits after i got in"),
    ],
)
def test_a_sum_of_known_parts_is_right(claim: str, text: str, question: str) -> None:
    assert not objected(claim, text, question)


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("The institute's 25% of 48 credits is 13.", SHARE, "my degree has 48 credits"),
        ("The institute's 30% of 40 credits is 12.", SHARE, "my degree has 40 credits"),
        ("A third of your 39 credits comes to 13.", THIRD, "i need 36 credits for it"),
        ("A third of your 36 credits comes to at least 12.", THIRD, "i need 36 credits for it"),
        ("Only 6 units count, so your 10 units are 3 over that cap.", CAP, "i have 10 units of extension"),
        ("Only 6 units count, so your 10 units are not 4 over that cap.", CAP, "i have 10 units of extension"),
        ("Only 6 units count, so your 9 units are 3 over that cap.", CAP, "i have 10 units of extension"),
        ("Only 6 units count, so your 2 units are 4 under that cap.", CAP, "i have 2 units of extension"),
        ("Your 20 credits are 4 over that floor.", FLOOR, "i earned 20 credits after i got in"),
    ],
)
def test_a_sum_that_is_wrong_or_of_unknown_parts_is_not(claim: str, text: str, question: str) -> None:
    assert objected(claim, text, question)


QUESTION = "i took 8 credits before i got in and have 5 hours from another school. do they fit?"


@pytest.mark.parametrize(
    "claim",
    [
        "Your 8 credits count against the cap.",
        "The 8 credits you took before admission are not exempt.",
        "The 5 hours you have share the same cap.",
        "Your own 8 credits go inside the limit.",
        "Your 5 hours are too old.",
    ],
)
def test_an_own_amount_may_be_named_where_it_comes_under_a_limit(claim: str) -> None:
    assert named_only(claim, CAP, QUESTION)


@pytest.mark.parametrize(
    "claim",
    [
        "Your 8 credits count.",
        "Your 8 credits count against the cap and may transfer.",
        "With 8 credits you meet the rule.",
        "The rule caps it at 8 credits and counts against them.",
        "The 9 credits you took are not exempt.",
        "Your 5 hours fit, and all count.",
    ],
)
def test_nothing_is_granted_of_an_own_amount(claim: str) -> None:
    assert not named_only(claim, CAP, QUESTION)
