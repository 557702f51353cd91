"""A question whether something is forbidden has its "yes" where another has its "no"."""

import pytest

from advisor.message.wording.turned_round import asks_if_forbidden


@pytest.mark.parametrize(
    "text",
    [
        "Is it illegal to use 6 credits twice?",
        "Is it against the rules to share courses?",
        "Would it be a violation of policy to transfer 12 credits?",
        "Is transferring 9 credits into a master's against the rules?",
        "Hi! is there a rule against counting a course twice",
        "Am I forbidden from transferring 9 credits?",
        "I wonder if it is prohibited to bring 9 credits",
    ],
)
def test_forbidden_is_asked(text: str) -> None:
    assert asks_if_forbidden(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is it allowed to share courses?",
        "A friend said it is against the rules. Can I transfer 9 credits?",
        "Can I transfer 9 credits with a B?",
        "Is it within the rules to transfer 9 credits?",
        "Does the school have a rule on how many credits transfer?",
    ],
)
def test_leave_is_asked(text: str) -> None:
    assert not asks_if_forbidden(text)
