"""What is stated beside a case is read whole, or not at all."""

import pytest

from advisor.message.wording.stated import STATED


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Grades weren't my strong suit: a C", ": a C"),
        ("My audit for the degree at    lists a course", " for the degree at    lists a course"),
        ("my audit of a course", "my audit of a course"),
        ("I took a long break from the degree", "I  from the degree"),
        ("I took a six year break from the degree", "I took a six year break from the degree"),
        ("Someone in my cohort said old classes drop off. Can", ". Can"),
        ("Someone said my classes drop off.", "Someone said my classes drop off."),
        (
            "Someone said old classes drop off after a suspension.",
            "Someone said old classes drop off after a suspension.",
        ),
    ],
)
def test_phrases_are_read_where_they_say_nothing_more(text: str, left: str) -> None:
    for phrase in STATED:
        text = phrase.sub("", text)
    assert text == left
