"""Which of the things that a message speaks of its question is about."""

import pytest

from advisor.message.asked.aspects import Aspect, asked
from advisor.message.asked.in_passing import not_in_passing
from tests.advisor.made_up import understood


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("how many of my old credit hours may i use again?", Aspect.AGE),
        ("my old classes: may i reuse them for a second master's?", Aspect.AGE),
        ("doing a cert and a master's at once. can i keep going on the cert without paperwork?", Aspect.CONCURRENT),
        ("i pay with loans. which certificate leads to the mba?", Aspect.AID),
        ("the gre went badly. who decides about a petition?", Aspect.TEST),
        ("how many credits does it have and how long is it?", Aspect.DURATION),
    ],
)
def test_what_is_only_told_is_not_asked_about(question: str, aspect: Aspect) -> None:
    aspects = asked(question)
    assert aspect in aspects
    assert aspect not in not_in_passing(understood(question, aspects=aspects))


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("do my old classes still count?", Aspect.AGE),
        ("how old may my old credits be?", Aspect.AGE),
        ("are my 9 year old credits any good?", Aspect.AGE),
        ("can i do a cert and a master's at once?", Aspect.CONCURRENT),
        ("i do a cert and a master's at once. is that allowed?", Aspect.CONCURRENT),
        ("i want loans. do certificates get them?", Aspect.AID),
        ("i took the gre. do they want one?", Aspect.TEST),
        ("i took the gre. tell me what else they want", Aspect.TEST),
        ("how long may i take?", Aspect.DURATION),
    ],
)
def test_what_the_question_takes_up_is_asked_about(question: str, aspect: Aspect) -> None:
    assert aspect in not_in_passing(understood(question, aspects=asked(question)))
