"""Which messages keep a sum that was worked out, and which say something that may change it."""

from fractions import Fraction

import pytest

from advisor.finding import Finding, Source, Sum, Term
from advisor.sums.heard import summed
from tests.advisor.made_up import document, understood

PAGE = Source(document("At least two thirds must be earned in residence."), "At least two thirds")
TERMS = (Term("share", Fraction(2, 3), "", PAGE), Term("size", Fraction(33), "credits", None))
WORKED = Finding("22.", (PAGE,), None, (Sum("there", "two thirds of 33 = 22", Fraction(22), "credits", TERMS),))


@pytest.mark.parametrize(
    "question",
    [
        "33 credits, two thirds residency: give me the two numbers please",
        "33 credits: how many in residence, and how many does that leave?",
        "33 credits with the residency of two-thirds, at best how many?",
        "33 credits, some of my older courses are past it. how many?",
        "33 credits rather than doing both separately, how many?",
        "33 credits. i figure half is done like for the iMSM folks. how many?",
    ],
)
def test_what_is_said_of_the_sum_itself_keeps_it(question: str) -> None:
    assert summed(understood(question, size=33), [WORKED]) == [WORKED]


@pytest.mark.parametrize(
    "question",
    [
        "33 credits, half residency: give me the two numbers please",
        "33 credits, 50% residency: give me the two numbers please",
        "33 credits with a residency of three quarters: how many?",
        "33 credits, but they waived the residency. how many?",
        "33 credits, my sister asks how many",
        "33 credits. half is done. how many?",
        "33 credits, some of my courses failed. how many?",
        "33 credits, it does not leave anything. how many?",
    ],
)
def test_what_may_change_the_sum_takes_it_away(question: str) -> None:
    assert summed(understood(question, size=33), [WORKED]) == []
