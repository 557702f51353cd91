"""How many credits of a certificate must carry regular grades."""

import pytest

from advisor.sums.shares.graded import graded
from corpus.rules import Credential, Origin
from tests.advisor.made_up import assert_sound, document, general, lot, sized, understood

STATED = "The school requires at least two-thirds of a graduate certificate to be taken on A/F grading."


def said(question: str, *lines: str) -> str:
    """What is worked out for a certificate of 12 credits."""
    asked = understood(question, lot(12, Origin.CERTIFICATE), target=Credential.CERTIFICATE)
    found = graded(asked, general(document(*lines)), sized(12))
    for worked in found.sums if found else ():
        assert_sound(worked)
    return found.text if found else ""


@pytest.mark.parametrize(
    "question",
    ["at least how many of them need a regular A-F grade?", "how many credits must be letter graded?"],
)
def test_the_share_of_the_size_is_worked_out(question: str) -> None:
    assert "is 8" in said(question, STATED)


@pytest.mark.parametrize(
    "question",
    [
        "how many credits can be pass/fail?",
        "6 are done, how many must be letter graded?",
        "how many must have a grade of B or better?",
        "how many credits must be taken there?",
        "how many of the 6 transfer credits must be letter graded?",
    ],
)
def test_what_is_asked_otherwise_gets_none(question: str) -> None:
    assert said(question, STATED) == ""


def test_a_share_that_is_not_stated_or_stated_twice_gets_none() -> None:
    asked = "how many credits must be letter graded?"
    assert said(asked, "At most half of a graduate certificate may be transferred.") == ""
    assert said(asked, STATED, STATED.replace("two-thirds", "half")) == ""
