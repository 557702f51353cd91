"""A question whether something is forbidden has its "yes" where another has its "no"."""

import pytest

from advisor.message.wording.turned_round import asks_if_forbidden, asks_if_needed, asks_if_short, is_signed


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


def test_need_is_asked_by_do_i_have_to() -> None:
    assert asks_if_needed("Do I have to take 6 hours in a second certificate there?")
    assert not asks_if_needed("I have to take 6 more hours. Can 9 transfer?")


def test_an_amount_behind_a_sign_is_another_one() -> None:
    assert is_signed("Can >4 credits count?")
    assert is_signed("Can ≥ 6 hours count?")
    assert not is_signed("Can 4 credits count -> the MS?")


@pytest.mark.parametrize(
    "question",
    [
        "is it too old?",
        "too many?",
        "am i over the cap?",
        "has it expired?",
        "Did I wait too long?",
        "is 9 more than they allow?",
        "is an average of 2.9 below the minimum?",
        "do I lose any of it?",
        "would 9 credits be a problem?",
        "is 15 over the limit or can i use it all?",
        "so it doesn't count, right?",
    ],
)
def test_that_credit_falls_short_is_asked(question: str) -> None:
    assert asks_if_short([question])


@pytest.mark.parametrize(
    "question",
    [
        "can i bring 9 credits or is that too much?",
        "can I count these too?",
        "is a B good enough?",
        "do all 9 fit under the cap?",
        "is it still within the time limit?",
    ],
)
def test_that_credit_counts_is_asked(question: str) -> None:
    assert not asks_if_short([question])
