"""Questions to which one verdict is no answer."""

import pytest

from advisor.message.asked.several import asks_of_two_credentials, asks_what_is_said


@pytest.mark.parametrize(
    "question",
    [
        "Does the page say anything on pass/fail?",
        "Is there anything about pass/fail courses?",
        "Do you know if the catalog mentions pass/fail?",
        "Do you have something on C's?",
    ],
)
def test_whether_a_page_speaks_of_something_is_heard(question: str) -> None:
    assert asks_what_is_said(question)


@pytest.mark.parametrize(
    "question",
    [
        "Are pass/fail courses accepted?",
        "Does the page say that a C transfers?",
        "Is there a limit of 9 credits?",
        "Do they have 9 credits of mine?",
    ],
)
def test_whether_something_is_so_is_not_taken_for_it(question: str) -> None:
    assert not asks_what_is_said(question)


@pytest.mark.parametrize(
    "question",
    [
        "Is a C okay for the certificate, and for the master's?",
        "Is a C fine for the GIS certificate and does it then count for the MGIS?",
        "Is a B- enough for the master's and also for the certificate?",
        "A C+ in my certificate class. Does the certificate accept it and would the master's?",
        "Will the master's take a C, or does the certificate?",
    ],
)
def test_a_grade_that_is_asked_about_for_two_credentials_is_heard(question: str) -> None:
    assert asks_of_two_credentials(question)


@pytest.mark.parametrize(
    "question",
    [
        "I got a C in the certificate and want it to count in the master's.",
        "Is a C fine for the certificate?",
        "Does a C of the certificate count for the master's?",
    ],
)
def test_a_grade_for_one_credential_is_not(question: str) -> None:
    assert not asks_of_two_credentials(question)
