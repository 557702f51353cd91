"""How much of the content is told to be the same is read where a page asks for a share of it."""

import pytest

from advisor.verdict.content_alike import alike_enough

LINES = ["The school accepts a transfer course only if 80% of the course content is equivalent."]


@pytest.mark.parametrize(
    "told",
    [
        "content matches like 90%",
        "Content matches 90%.",
        "the chair said about 90% of the content is the same as theirs",
        "80% of the content is the same",
    ],
)
def test_as_much_as_the_page_asks_for_is_enough(told: str) -> None:
    assert list(alike_enough(f"6 hours, all A. {told}. ok?", LINES))


@pytest.mark.parametrize(
    "told",
    [
        "content matches 79%",
        "about 82% of the content is the same",
        "if 90% of the content is the same",
        "not even 90% of the content is the same",
        "they want that 90% of the content is the same",
        "90% of the grade is the exam",
    ],
)
def test_less_or_what_is_not_said_to_be_so_is_not(told: str) -> None:
    assert not list(alike_enough(f"6 hours, all A. {told}. ok?", LINES))


def test_a_page_that_asks_for_no_share_is_met_by_none() -> None:
    assert not list(alike_enough("content matches 90%", ["The school accepts 9 hours."]))
