"""The part of a message that asks."""

import pytest

from advisor.message.asked.asking_part import asking_part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("I had to write a statement twice, do my 6 credits count?", "do my 6 credits count?"),
        ("My letters are in. How many credits transfer?", "How many credits transfer?"),
        ("With my statement done, what GPA do I need?", "what GPA do I need?"),
        ("Do I need letters, or a statement?", "Do I need letters, or a statement?"),
        ("letters of recommendation for the certificate", "letters of recommendation for the certificate"),
        ("My comps flopped; can I bring 8 credits", "can I bring 8 credits"),
    ],
)
def test_what_is_told_before_the_question_is_no_part_of_it(text: str, part: str) -> None:
    assert asking_part(text) == part
