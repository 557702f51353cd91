"""What is left of a degree that another one is stacked into."""

from fractions import Fraction

import pytest

from advisor.sums.left.stacked import stacked
from corpus.amounts import Credits
from corpus.rules import Credential, Rule, Size, Stack
from tests.advisor.made_up import assert_sound, document, named, understood


def brings(names: str, credits: int) -> Stack:
    """What some degrees bring to the iMBA."""
    said = f"A {names} degree stacks into the iMBA with {credits} credits."
    return Stack("stack", said, ("iMBA",), Credits(Fraction(credits)))


WHOLE = Size("size", "The iMBA has 72 credits.", Credential.MASTERS, Fraction(72), Fraction(72))
RULES: tuple[Rule, ...] = (WHOLE, brings("iMSA, MSA or MSF", 24), brings("iMSM or MSM", 36))


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("i have an MSF, how many credits of the iMBA are left?", "72 - 24 = 48"),
        ("finishing the msm, how many credits of the imba would i still have to take", "72 - 36 = 36"),
        ("finishing the MSF, half done of the iMBA like for the iMSM folks? how many to go", "72 - 24 = 48"),
    ],
)
def test_what_the_degree_brings_is_taken_off_the_whole(question: str, expression: str) -> None:
    found = stacked(understood(question), named(document(rules=RULES)))
    assert found and expression in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "i have an MSF and an MSM, how many credits of the iMBA are left?",
        "i have half an MSF, how many credits of the iMBA are left?",
        "i never finished the MSF, how many credits of the iMBA are left?",
        "i have an MSF from Kelley, how many credits of the iMBA are left?",
        "i have an MSF, how many credits of the MPA are left?",
        "i have an MSF, is the iMBA online?",
        "my brother has an MSF, how many credits of the iMBA are left?",
        "have the MSF and 12 more credits done, how many of the iMBA to go?",
        "is the MSF good? how many credits of the iMBA are left?",
    ],
)
def test_nothing_is_taken_off_for_a_degree_that_is_not_had(question: str) -> None:
    assert stacked(understood(question), named(document(rules=RULES))) is None


def test_a_figure_that_another_sentence_disputes_is_not_used() -> None:
    page = document("For the MSF, a press article states 36 hours.", rules=RULES)
    assert stacked(understood("i have an MSF, how many credits of the iMBA are left?"), named(page)) is None
