"""What a question asks in narrower words than its aspect has."""

import pytest

from advisor.evidence.aspects_unspoken import narrower_unspoken
from corpus.document import Document
from corpus.rules import Credential, Residency
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import cap, document, general, understood

GRADE = document("Transfer credit needs a grade of B or better.", "A fee is charged for the application.")


def unspoken(question: str, page: Document, target: Credential | None = None) -> str | None:
    """What is not spoken of by a page."""
    return narrower_unspoken(understood(question, target=target), general(page), passages_of(page))


def test_a_grade_for_credit_is_no_answer_to_what_average_is_wanted() -> None:
    assert unspoken("What GPA do I need to get in?", GRADE) == "averages"
    assert unspoken("What GPA do I need to get in?", document("Applicants need a GPA of 3.0.")) is None
    assert unspoken("My GPA is 3.4. Do my 6 credits count?", GRADE) is None


def test_a_fee_for_an_application_is_not_what_tuition_costs() -> None:
    assert unspoken("What's the tuition?", GRADE) == "tuition"
    assert unspoken("What's the tuition?", document("A credit costs 500 USD.")) is None


@pytest.mark.parametrize(
    ("page", "missing"),
    [
        (document(rules=[cap(6, target=Credential.CERTIFICATE)]), "residency"),
        (document(rules=[cap(9)]), None),
        (document("Twelve credits in residence are required."), None),
        (
            document(
                rules=[
                    Residency("residency", "At least 20 credits are earned here.", Credential.MASTERS, cap(20).amount)
                ]
            ),
            None,
        ),
    ],
)
def test_what_has_to_be_earned_there_is_told_by_residency_or_by_a_limit_for_that_credential(
    page: Document, missing: str | None
) -> None:
    assert unspoken("Is there a residency requirement for the master's?", page, Credential.MASTERS) == missing


def test_of_two_questions_in_one_message_neither_is_refused_for_the_other() -> None:
    assert unspoken("What's the tuition? And how many credits transfer?", GRADE) is None
