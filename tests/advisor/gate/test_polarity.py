"""A claim says no where its text says no, and only there."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.polarity import turned

TEXT = "The university does not accept transfer credit that was used for an earlier degree."
TWO = "The thesis may be written abroad. The internship may not be taken abroad."


@pytest.mark.parametrize(
    "claim",
    [
        "Transfer credit used for an earlier degree is not accepted.",
        "Transfer credit used for an earlier degree is excluded.",
        "No transfer credit used for an earlier degree is accepted.",
    ],
)
def test_a_denial_said_in_other_words_agrees(claim: str) -> None:
    assert turned(clauses_of(claim), clauses_of(TEXT)) is None


@pytest.mark.parametrize(
    "claim",
    [
        "Transfer credit used for an earlier degree is accepted.",
        "Transfer credit used for an earlier degree is not excluded.",
        "Transfer credit used for an earlier degree is not out.",
        "It does not take neither old nor new credit for an earlier degree.",
    ],
)
def test_a_denial_left_out_or_doubled_is_found(claim: str) -> None:
    assert turned(clauses_of(claim), clauses_of(TEXT)) is not None


def test_a_denial_may_not_move_from_one_thing_to_another() -> None:
    text = [clause for sentence in TWO.split(". ") for clause in clauses_of(sentence)]
    right = "The thesis may be written abroad, but the internship may not be taken abroad."
    wrong = "The thesis may not be written abroad, but the internship may be taken abroad."
    assert turned(clauses_of(right), text) is None
    assert turned(clauses_of(wrong), text) is not None


OLD = "The college does not accept credit older than 6 years, counted back from enrolment."
APPLIED = "The college does not accept credit that was applied to a degree."


@pytest.mark.parametrize(
    ("claim", "agrees"),
    [
        ("The college does not accept credit older than 6 years or credit that was applied to a degree.", True),
        (
            "The college does not accept credit older than 6 years and accepts credit that was applied to a degree.",
            False,
        ),
    ],
)
def test_one_no_may_hold_for_a_limit_and_for_what_is_listed_beside_it(claim: str, agrees: bool) -> None:
    text = [*clauses_of(OLD), *clauses_of(APPLIED)]
    assert (turned(clauses_of(claim), text) is None) is agrees


@pytest.mark.parametrize(
    "claim",
    [
        "It is for special students, who aren't degree-seeking.",
        "Special students are in it; degree-seeking is not possible.",
    ],
)
def test_what_is_denied_is_known_by_either_part_of_its_word(claim: str) -> None:
    assert turned(clauses_of(claim), clauses_of("It is for special students, who are not degree-seeking.")) is None
