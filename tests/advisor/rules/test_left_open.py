"""What a source says itself that it leaves open."""

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.rules.left_open import left_open
from corpus.rules import Credential, Origin
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import cap, document, general, lot, named, understood

OPEN = (
    "Whether graduate certificate credit counts toward a later degree is set by another rule, which was not readable."
)
CAP = frozenset({Aspect.CAP})


@pytest.mark.parametrize(
    ("origin", "target", "left"),
    [
        (Origin.CERTIFICATE, Credential.MASTERS, True),
        (Origin.CERTIFICATE, Credential.CERTIFICATE, False),
        (Origin.NONDEGREE, Credential.MASTERS, False),
    ],
)
def test_only_the_direction_that_the_sentence_speaks_of_is_left_open(
    origin: Origin, target: Credential, left: bool
) -> None:
    page = document(OPEN, rules=[cap(6, target=Credential.CERTIFICATE)])
    asked = understood("how much counts?", lot(origin=origin), aspects=CAP, target=target)
    found = left_open(asked, general(page), passages_of(page))
    assert (found is not None) is left


NUMBER = "How many certificate courses may be double counted was not in the readable part of the page."


@pytest.mark.parametrize(
    ("question", "open_"),
    [
        ("how many certificate courses can i double count into the masters?", True),
        ("number of cert courses that go in?", True),
        ("may i double count certificate courses?", False),
    ],
)
def test_a_number_that_is_left_open_is_open_to_who_asks_for_it(question: str, open_: bool) -> None:
    page = document(NUMBER)
    asked = understood(question, lot(origin=Origin.CERTIFICATE), aspects=CAP)
    assert (left_open(asked, general(page), passages_of(page)) is not None) is open_
    outside = understood(question, lot(origin=Origin.OUTSIDE), aspects=CAP)
    assert left_open(outside, general(page), passages_of(page)) is None


def test_what_a_cap_settles_is_not_left_open() -> None:
    page = document(OPEN, rules=[cap(9, Origin.CERTIFICATE)])
    asked = understood("how much counts?", lot(origin=Origin.CERTIFICATE), aspects=CAP)
    assert left_open(asked, general(page), passages_of(page)) is None


UNSAID = "The pages that were found do not state whether MicroMasters credit counts toward the MS."


@pytest.mark.parametrize(
    ("question", "open_"),
    [
        ("how many credits do they knock off the MS for the micromasters?", True),
        ("does the MicroMasters count toward the MS?", True),
        ("how many credits is the MS? i did a micromasters", False),
        ("does my certificate count toward the MS?", False),
    ],
)
def test_credit_of_which_a_page_does_not_state_whether_it_counts_is_left_open(question: str, open_: bool) -> None:
    page = document(UNSAID, program="MS", name="ms")
    assert (left_open(understood(question, aspects=CAP), named(page), passages_of(page)) is not None) is open_


def test_a_cap_on_such_credit_answers() -> None:
    page = document(UNSAID, program="MS", name="ms", rules=[cap(9, sentence="At most 9 MicroMasters credits count.")])
    asked = understood("how much of the micromasters counts?", aspects=CAP)
    assert left_open(asked, named(page), passages_of(page)) is None
