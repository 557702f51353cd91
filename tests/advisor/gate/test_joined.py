"""What a joined sentence must keep of its sources."""

import pytest

from advisor.gate.joined import unfaithful
from advisor.gate.support import Statement

GRADE = "Example University accepts transfer credit only for courses with a grade of B or better."
USED = "Example University does not accept credits that were used in another degree."


def stated(claim: str) -> Statement:
    return Statement(claim, (GRADE, USED), "Example University", ("Example University",))


def test_two_sentences_said_in_one_are_kept() -> None:
    claim = (
        "Example University accepts transfer credit only for courses with a grade of B or better, and it does not "
        "accept credits that were used in another degree."
    )
    assert unfaithful(stated(claim)) is None


@pytest.mark.parametrize(
    ("change", "to"),
    [
        (" only", ""),
        ("another degree", "another degree or certificate"),
        (", and it does not accept credits that were used in another degree", ""),
        ("and it does not", "which does not"),
    ],
    ids=["a limit lost", "a word brought in", "a source lost", "one fact hung on the other"],
)
def test_what_is_lost_or_brought_in_is_found(change: str, to: str) -> None:
    claim = (
        "Example University accepts transfer credit only for courses with a grade of B or better, and it does not "
        "accept credits that were used in another degree."
    )
    assert unfaithful(stated(claim.replace(change, to))) is not None
