"""Two certificates that are named are added where nothing is said to be shared."""

import pytest

from advisor.rules.scope import scope_of
from advisor.sums.together.both_named import both_named
from corpus.document import Audience
from corpus.library import load_library, shipped_library_path
from tests.advisor.made_up import assert_sound
from tests.advisor.reading import read

ASKED = "texas state: Professional Ethics and Intelligence Analysis, both. hours in total if nothing is shared?"


def worked(question: str) -> list[str]:
    """The sums on a question to the shipped library."""
    understood = read(question)
    found = both_named(
        understood, scope_of(load_library(shipped_library_path()), understood.places[0], Audience.STUDENT)
    )
    for one in found.sums if found else ():
        assert_sound(one)
    return [one.expression for one in found.sums] if found else []


def test_the_two_sizes_are_added() -> None:
    assert worked(ASKED) == ["12 + 15 = 27"]


def test_what_is_only_to_be_added_is() -> None:
    assert worked("texas state: if i do Professional Ethics AND intelligence analysis, how many hours together?") == [
        "12 + 15 = 27"
    ]


@pytest.mark.parametrize(
    "other",
    [
        ASKED.replace("nothing is", "3 are"),
        ASKED.replace(" if nothing is shared", ""),
        ASKED.replace("if nothing is shared", "if a course counts in both"),
        ASKED.replace("if nothing is shared", "and what do they have in common"),
        ASKED.replace(" if nothing is shared", " that i can save"),
        ASKED.replace("Intelligence Analysis", "Intelligence Analysis and Paralegal Studies"),
        ASKED.replace("Intelligence Analysis", "a master's"),
        ASKED.replace("both", "both half done and a third one"),
    ],
)
def test_nothing_is_added_where_some_is_shared_or_not_just_two_are_named(other: str) -> None:
    assert worked(other) == []
