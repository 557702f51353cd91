"""How many courses of a told size a program or its parts are."""

import pytest

from advisor.rules.scope import scope_of
from advisor.sums.shares.in_courses import in_courses
from corpus.document import Audience
from corpus.library import load_library, shipped_library_path
from tests.advisor.made_up import assert_sound
from tests.advisor.reading import read

ASKED = "Paralegal Studies certificate at Texas State, courses of 3 hours: how many courses is it?"


def worked(question: str) -> list[str]:
    """The sums on a question to the shipped library."""
    understood = read(question)
    found = in_courses(
        understood, scope_of(load_library(shipped_library_path()), understood.places[0], Audience.STUDENT)
    )
    for one in found.sums if found else ():
        assert_sound(one)
    return [one.expression for one in found.sums] if found else []


def test_the_size_of_the_program_named_is_divided_by_that_of_a_course() -> None:
    assert worked(ASKED) == ["24 / 3 = 8"]


@pytest.mark.parametrize(
    "other",
    [
        ASKED.replace("3 hours", "5 hours"),
        ASKED.replace("3 hours", "3 hours, two taken"),
        ASKED.replace("is it", "can i transfer"),
        ASKED.replace("Paralegal", "Legal"),
        ASKED.replace("is it", "a semester"),
        ASKED.replace("courses of 3 hours", "courses"),
    ],
)
def test_nothing_is_divided_of_another_program_or_what_comes_to_no_whole_courses(other: str) -> None:
    assert worked(other) == []
