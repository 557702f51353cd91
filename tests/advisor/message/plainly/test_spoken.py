"""A message taken apart into phrases, all of it or not at all."""

from dataclasses import replace

import pytest

from advisor.message.plainly.spoken import NAME, Part, marked, of_part, phrase, taken_apart
from advisor.message.understanding import Place, Schools
from tests.advisor.made_up import SCHOOL, understood

ASKS = phrase(Part.ASKS, "can i")
DOES = phrase(Part.DOES, "file it")


def test_all_of_a_text_is_accounted_for_with_what_each_phrase_is_for() -> None:
    spoken = taken_apart("Can I: file it?", (ASKS, DOES))
    assert spoken is not None and [one.phrase for one in spoken] == [ASKS, DOES]
    assert [one.found.group() for one in of_part(spoken, Part.DOES)] == ["file it"]


@pytest.mark.parametrize(
    "text", ["Can I not file it?", "Can I file it tomorrow?", "Can I file items?", "Can Ian file it"]
)
def test_one_word_of_no_phrase_leaves_nothing(text: str) -> None:
    assert taken_apart(text, (ASKS, DOES)) is None


def test_a_name_is_marked_and_nothing_else_of_the_text_is_changed() -> None:
    text = f"Can I join at {SCHOOL}?"
    asked = replace(understood(text), unnamed=text.replace(SCHOOL, " " * len(SCHOOL)))
    assert marked(asked) == f"Can I join at {NAME}?"


def test_two_schools_or_what_was_said_before_are_not_plain() -> None:
    asked = understood("Can I join?")
    assert marked(asked) == "Can I join?"
    assert marked(replace(asked, schools=Schools(named=2))) is None
    assert marked(replace(asked, places=(Place(SCHOOL), Place("Other")))) is None
    assert marked(replace(asked, follows=True)) is None
    assert marked(replace(asked, unheld=("Other",))) is None
