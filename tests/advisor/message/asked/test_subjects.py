"""Words that only tell of what another aspect is asked of."""

import pytest

from advisor.message.asked.aspects import Aspect, asked


@pytest.mark.parametrize(
    ("text", "told", "wanted"),
    [
        ("who approves exceptions to the six-year limit", Aspect.CAP, Aspect.APPEAL),
        ("is a course graded B- acceptable in transfer", Aspect.CAP, Aspect.GRADE),
        ("by when must transfer requests be in, what is the deadline", Aspect.CAP, Aspect.TIMING),
        ("upper limit of 500-level work", Aspect.CAP, Aspect.LEVEL),
        ("taken two years before they admitted me, how many count", Aspect.ADMISSION, Aspect.CAP),
        ("i'm about to be admitted, how many credits count", Aspect.ADMISSION, Aspect.CAP),
        ("is aid eligibility extended to them", Aspect.ADMISSION, Aspect.AID),
        ("may they apply credit used for the bachelor's twice", Aspect.ADMISSION, Aspect.REUSE),
        ("how many credits would be left", Aspect.SIZE, Aspect.LEFT),
        ("minimum residency for it", Aspect.SIZE, Aspect.RESIDENCY),
        ("my transcript shows S grades, do they count", Aspect.AWARD, Aspect.PASS_FAIL),
        ("six credits, all graduate level. how many count", Aspect.LEVEL, Aspect.CAP),
        ("the coursera ms, what does one credit cost", Aspect.NONCREDIT, Aspect.PRICE),
        ("how many credits does the online MBA still need", Aspect.DELIVERY, Aspect.LEFT),
        ("i work there, tuition benefit, how many credits count", Aspect.PRICE, Aspect.CAP),
        ("a certificate created in 2021, how many credits transfer in", Aspect.APPEAL, Aspect.CAP),
    ],
)
def test_what_only_tells_of_the_thing_asked_is_not_asked(text: str, told: Aspect, wanted: Aspect) -> None:
    found = asked(text)
    assert told not in found
    assert wanted in found


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("is a B- ok and how many credits may i transfer", Aspect.CAP),
        ("do my 9 credits with a B- transfer", Aspect.CAP),
        ("do courses transfer, and what grade do they need", Aspect.CAP),
        ("can i get admitted with the certificate", Aspect.ADMISSION),
        ("do i have to apply for the master's", Aspect.ADMISSION),
        ("how many credits is it in total, and how many are left", Aspect.SIZE),
        ("will it show on my transcript", Aspect.AWARD),
        ("is the certificate listed, does the transcript show the cert", Aspect.AWARD),
        ("do they take 300-level work", Aspect.LEVEL),
        ("does a noncredit mooc count, what does it cost", Aspect.NONCREDIT),
        ("is the MBA online", Aspect.DELIVERY),
    ],
)
def test_what_is_asked_beside_another_aspect_is_asked(text: str, aspect: Aspect) -> None:
    assert aspect in asked(text)
