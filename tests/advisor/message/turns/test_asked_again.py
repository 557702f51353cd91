"""The question before is asked again with one thing in the place of another, where it is plain which."""

import pytest

from advisor.message.turns.asked_again import asked_again
from tests.advisor.reading import shipped_gazetteer

WVU = "9 credits from my wvu master's into a 15 credit certificate, 5 years old. can they go in?"


@pytest.mark.parametrize(
    ("said", "before", "again"),
    [
        ("what if it's 18", "Do 12 credits fit?", "Do 18 credits fit?"),
        ("sorry, 6 not 9", WVU, WVU.replace("9 credits", "6 credits")),
        ("12 years old?", WVU, WVU.replace("5 years", "12 years")),
        (
            "mine is 33, not 30",
            "how many transfer into a 30 credit master's?",
            "how many transfer into a 33 credit master's?",
        ),
        (
            "the program is 36, not 30",
            "can 12 credits go into a 30 credit ms?",
            "can 12 credits go into a 36 credit ms?",
        ),
        ("they're C's", "9 credits, B or better, ok?", "9 credits, C, ok?"),
        ("11", "can i use a 9 year old class", "can i use a 11 year old class"),
        ("what about 36", "a 30 credit degree, how many fit?", "a 36 credit degree, how many fit?"),
        (
            "and csu global?",
            "can i transfer 9 credits with a B- to CSU pueblo?",
            "can i transfer 9 credits with a B- to csu global?",
        ),
        (
            "and into the masters?",
            "how much can i bring into a certificate at ASU",
            "how much can i bring into a masters at ASU",
        ),
    ],
)
def test_one_thing_takes_the_place_of_another(said: str, before: str, again: str) -> None:
    assert asked_again(said, before, shipped_gazetteer()) == again


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("what if it's 8", "can i transfer 9 credits, 3 years old?"),
        ("12", "can 3 credits of a 15 credit certificate come from elsewhere?"),
        ("4", "I have 3 classes, 9 credits. can all go?"),
        ("9", "can 6 outside credits and 3 own credits go in?"),
        ("sorry, 9 not 7", "can i transfer 6 credits?"),
        ("mine is 33, not 36", "how many transfer into a 30 credit master's?"),
        ("my program is 12, not 9", "can 9 credits go into a 30 credit ms?"),
        ("a C", "can an A and a B transfer?"),
        ("and at purdue?", "i have 12 nondegree credits at Penn State. do they count?"),
        ("and to liberty?", "I took 9 credits at Ball State, A's. can i transfer them?"),
        ("and at montana state?", "can 9 outside credits go into a 30 credit masters at michigan state?"),
        ("and at purdue for a certificate?", "can i transfer 9 credits to ball state?"),
        ("and from purdue?", "can i transfer 9 credits to ball state?"),
        ("and into the masters?", "does the 12 credit certificate go into a second certificate?"),
    ],
)
def test_what_may_be_meant_otherwise_is_not_asked_again(said: str, before: str) -> None:
    assert asked_again(said, before, shipped_gazetteer()) is None
