"""What a combined program saves."""

import pytest

from advisor.sums.together.instead import saved
from tests.advisor.made_up import assert_sound, document, general, understood

PAGE = document("The dual MS and MBA program takes 60 hours instead of 75 hours.")


def test_the_two_totals_of_one_sentence_are_set_off() -> None:
    found = saved(understood("how many hours does the dual MS and MBA save?"), general(PAGE))
    assert found and "75 - 60 = 15" in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "dual MS + MBA vs doing both separately: hours saved?",
        "the dual MS and MBA: how many credits saved?",
        "are hours saved with the dual MS and MBA?",
        "how many hours do i save if i do the dual MS + MBA instead of the two separately?",
    ],
)
def test_what_is_saved_may_stand_first(question: str) -> None:
    found = saved(understood(question), general(PAGE))
    assert found and "75 - 60 = 15" in found.text


@pytest.mark.parametrize(
    "question",
    [
        "dual MS + MBA: how much tuition and hours saved?",
        "dual MS + MBA instead of the certificate: hours saved?",
        "dual MD + MBA: hours saved?",
        "dual MS + MBA if i already have the MBA: hours saved?",
        "dual MS + MBA, i finished the MS: hours saved?",
        "how much money does the dual MS and MBA save?",
        "how many hours does the certificate save beside the dual MS and MBA?",
        "how many hours does the dual JD and MBA save?",
        "how many hours does the MS save?",
        "how many hours does the dual MS and MBA save if i leave the MS?",
        "i have 9 hours, how many does the dual MS and MBA save?",
        "is there a dual MS and MBA?",
    ],
)
def test_nothing_else_is_worked_out_from_them(question: str) -> None:
    assert saved(understood(question), general(PAGE)) is None


def test_two_sentences_that_state_totals_leave_it_open() -> None:
    other = document("The dual MS and MBA program took 66 hours instead of 75 hours.", name="older")
    assert saved(understood("how many hours does the dual MS and MBA save?"), general(PAGE, other)) is None
