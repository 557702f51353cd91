"""A program of another field than the one asked about answers nothing."""

from dataclasses import replace

import pytest

from advisor.message.asked.fields import field_beside
from tests.advisor.made_up import document

NURSING = replace(document("At most 12 hours count."), program="Master of Science in Nursing (MSN)")
TIPPIE = replace(document("At most 9 hours count."), unit="College of Business", program="Business analytics")


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("10 hours into the MBA?", True),
        ("it's not the nursing program: do 12 hours count?", True),
        ("I am not in the MSN. can I transfer 6 hours?", True),
        ("6 hours into the MSN?", False),
        ("do 6 hours count?", False),
        ("I am not sure whether 6 hours count", False),
    ],
)
def test_a_question_of_another_field_is_told_from_one_of_the_programs_own(question: str, beside: bool) -> None:
    assert (field_beside(question, [NURSING]) is not None) is beside


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("history MA, 6 hours from Drexel: do they count?", "history"),
        ("i'm in the ma in art history. do 6 hours count?", "art history"),
        ("the statistics department here takes 6 hours?", "statistics"),
        ("6 hours of history from Drexel: do they count?", None),
        ("would the master's history course count?", None),
    ],
)
def test_a_subject_is_a_field_where_a_program_is_named_by_it(question: str, beside: str | None) -> None:
    assert field_beside(question, [NURSING]) == beside
    assert field_beside("finance certificate: 6 hours?", [replace(NURSING, program="Finance certificate")]) is None


def test_an_mba_is_of_a_college_of_business() -> None:
    assert field_beside("nine hours of my MBA", [TIPPIE]) is None


@pytest.mark.parametrize(
    "question", ["aid for the certificate at Tulane law?", "a law certificate?", "for law, 6 hours"]
)
def test_law_is_a_field_of_its_own(question: str) -> None:
    assert field_beside(question, [NURSING]) == "law"


def test_the_program_that_a_rule_lets_credit_into_is_the_programs_own_field() -> None:
    into = ["All its courses apply toward the MS in Data Science."]
    assert field_beside("9 hours into data science?", [NURSING]) == "data science"
    assert field_beside("9 hours into data science?", [NURSING], into) is None
