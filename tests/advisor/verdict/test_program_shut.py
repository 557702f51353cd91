"""A program of which the page says that it takes no credit shuts it out, whatever the credit is."""

import pytest

from advisor.reply import Verdict
from advisor.rules.scope import scope_of
from advisor.verdict.program_shut import shut_by_program
from corpus.document import Audience
from corpus.library import load_library, shipped_library_path
from tests.advisor.reading import read


def verdict(question: str) -> Verdict | None:
    understood = read(question)
    scope = scope_of(load_library(shipped_library_path()), understood.places[0], Audience.STUDENT)
    found = shut_by_program(understood, scope)
    return found.verdict if found else None


@pytest.mark.parametrize(
    "question",
    [
        "West Liberty, physician assistant program. 6 hours from another school, all A. Do they transfer?",
        "USI MSN, nurse practitioner track. A 3 hour pharmacology course from another school, A. Does it transfer?",
    ],
)
def test_credit_for_a_program_or_of_a_subject_that_is_shut_out_gets_a_no(question: str) -> None:
    assert verdict(question) is Verdict.NO


@pytest.mark.parametrize(
    "question",
    [
        "West Liberty MBA. 6 hours from the physician assistant program of another school, all A. Do they transfer?",
        "West Liberty, physician assistant program. 6 hours from another school, all A. Can I petition?",
        "USI MSN, nurse practitioner track. 9 hours from another school, one of them pharmacology. Do they transfer?",
        "USI MSN, nurse educator. A 3 hour pharmacology course from another school, A. Does it transfer?",
    ],
)
def test_another_program_more_credit_or_a_way_round_gets_none(question: str) -> None:
    assert verdict(question) is None
