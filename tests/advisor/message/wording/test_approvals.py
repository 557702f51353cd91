"""An approval of all the credit is read; one that is partial, conditional, refused or hoped for is not."""

import pytest

from advisor.message.wording.approvals import without_approvals


@pytest.mark.parametrize(
    "text",
    [
        "My program coordinator already supports the petition.",
        "director OKs it",
        "The college granting the degree has approved.",
        "The department has approved them.",
        "The MS program I've joined already signed off on using it.",
        "my advisor approved all of it",
        "with the dean's approval",
        "the graduate committee said fine",
    ],
)
def test_an_approval_of_all_of_it_is_read(text: str) -> None:
    assert not any(word.isalpha() for word in without_approvals(text).split())


def test_one_that_follows_what_somebody_found_is_read_too() -> None:
    assert "approved" not in without_approvals("The program director says the courses are a fit and has approved them.")


@pytest.mark.parametrize("text", ["had 9 credits approved beforehand", "The courses were approved by my department."])
def test_credit_that_was_approved_is_still_told(text: str) -> None:
    left = without_approvals(text)
    assert "approved" not in left and ("credits" in left or "courses" in left) and len(left) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The department has approved only 6 of them.",
        "My director approved half.",
        "my advisor has not approved them",
        "if the department approves them",
        "the department would approve it",
        "The chair approved them, but the dean said no.",
        "director OKs some of it",
        "the committee supports me in my appeal",
        "my old department has approved them",
        "They were approved until last year.",
        "The committee approved 3 credits",
        "my director approved a different course",
        "hoping the program approves it",
        "the school approved my leave",
    ],
)
def test_one_that_is_less_than_that_is_not(text: str) -> None:
    assert without_approvals(text) == text
