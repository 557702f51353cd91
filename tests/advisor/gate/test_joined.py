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
        ("another degree", "another degree before"),
    ],
    ids=["a limit lost", "a word brought in", "a source lost", "one fact hung on the other", "a limit put in"],
)
def test_what_is_lost_or_brought_in_is_found(change: str, to: str) -> None:
    claim = (
        "Example University accepts transfer credit only for courses with a grade of B or better, and it does not "
        "accept credits that were used in another degree."
    )
    assert unfaithful(stated(claim.replace(change, to))) is not None


SIZE = "A certificate at Example University takes 9 to 15 credits at the 500 level."
STACKS = "A certificate at Example University stacks into the master's degree in design."


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        (
            "A certificate takes 9 to 15 credits at the 500 level, and it stacks into the master's degree in design.",
            True,
        ),
        (
            "A certificate can take 9 to 15 credits at the 500 level, and stacks into the master's degree in design.",
            False,
        ),
    ],
)
def test_what_is_so_is_not_told_as_what_can_be_so_of_a_figure(claim: str, passes: bool) -> None:
    found = unfaithful(Statement(claim, (SIZE, STACKS), "Example University", ("Example University",)))
    assert (found is None) is passes


def test_two_facts_may_be_set_against_one_another_and_a_program_be_called_one() -> None:
    claim = (
        "A certificate can be stacked into the master's degree program in design, but it does not accept credits "
        "that were used in another degree."
    )
    assert unfaithful(Statement(claim, (STACKS, USED), "Example University", ("Example University",))) is None


OLD = "Example University does not accept credits older than 6 years."


@pytest.mark.parametrize(
    ("claim", "texts", "passes"),
    [
        (
            "The university does not accept credits older than 6 years or credits that were used in another degree.",
            (OLD, USED),
            True,
        ),
        (
            "It takes 9 to 15 credits at the 500 level or stacks into the master's degree in design.",
            (SIZE, STACKS),
            False,
        ),
    ],
)
def test_an_or_joins_what_is_denied_and_nothing_else(claim: str, texts: tuple[str, ...], passes: bool) -> None:
    found = unfaithful(Statement(claim, texts, "Example University", ("Example University",)))
    assert (found is None) is passes
