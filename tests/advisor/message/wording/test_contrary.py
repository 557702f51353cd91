"""What a question tells runs into the sentences that forbid it, and into no others."""

import pytest

from advisor.message.wording.contrary import run_into
from advisor.question import Turn
from corpus.rules import Origin
from tests.advisor.made_up import lot, understood
from tests.advisor.reading import read

LEAVE = "Credit counts only with prior approval."
BEFORE = "At most 9 credits earned before admission count."


@pytest.mark.parametrize(
    ("question", "origin", "sentence", "hit"),
    [
        ("6 credits that nobody asked about, without permission?", Origin.OUTSIDE, LEAVE, True),
        ("a class I took 4 years before my petition to transfer it?", Origin.OUTSIDE, LEAVE, False),
        ("a class I took 4 years and a day before I ask for it?", Origin.OUTSIDE, LEAVE, False),
        ("I am now admitted, do 6 credits count?", Origin.OUTSIDE, BEFORE, True),
        ("I am now admitted, do 6 credits count?", Origin.NONDEGREE, BEFORE, False),
        ("I am now admitted, do 6 credits count?", Origin.CERTIFICATE, BEFORE, False),
    ],
)
def test_a_sentence_is_run_into_only_by_what_it_forbids(
    question: str, origin: Origin, sentence: str, hit: bool
) -> None:
    found = run_into(understood(question, lot(6, origin=origin)))
    assert any(ruled.search(sentence) for ruled in found) is hit


def test_credit_of_a_school_abroad_runs_into_what_is_asked_of_foreign_credit() -> None:
    foreign = "Foreign credits need a third-party evaluation."
    told = {school: read(f"6 credits from {school} with A, can UNH count them?") for school in ("IIT Bombay", "SNHU")}
    assert [any(ruled.search(foreign) for ruled in run_into(one)) for one in told.values()] == [True, False]


def test_a_follow_up_does_not_lose_that_the_school_is_abroad() -> None:
    before = Turn(question="6 credits from IIT Bombay with A, can UNH count them?", answer="")
    assert read("and if it were a B?", before).schools.abroad
