"""What is left of a program after the parts that are done."""

from fractions import Fraction

import pytest

from advisor.sums.left.parts_left import parts_left
from corpus.rules import Credential, Size
from tests.advisor.made_up import assert_sound, document, named, understood


def size(credits: int, part: str = "total") -> Size:
    """A part of a master's degree."""
    said = f"The MPA has {credits} credits ({part})."
    return Size("size", said, Credential.MASTERS, Fraction(credits), Fraction(credits), part=part)  # type: ignore[arg-type]


PAGE = document(rules=[size(42), size(25, "core"), size(2, "internship"), size(12, "elective")])


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("all the core is behind me and so is the internship, credits left?", "42 - 25 - 2 = 15"),
        ("done with the electives, what's left?", "42 - 12 = 30"),
        ("done with the whole core and the internship, nothing else yet. credits left?", "42 - 25 - 2 = 15"),
        ("core finished and a third of the electives, whats left", "42 - 25 - 4 = 13"),
        ("half the electives are done, whats left", "42 - 6 = 36"),
        ("done w the 25 core credits and the internship. whats left", "42 - 25 - 2 = 15"),
        ("the whole core is done. Credits still ahead of me, including the internship?", "42 - 25 = 17"),
        ("three quarters of the electives completed, left?", "42 - 9 = 33"),
        ("done w all the core (25) and 6 credits of electives, nothing else. whats left", "42 - 25 - 6 = 11"),
        ("the 25 cr core + 6 elective cr done. Cr left to degree?", "42 - 25 - 6 = 11"),
        ("6 elective credits done so far, what's left?", "42 - 6 = 36"),
        ("core (25 credits) and the internship are behind me, credits left?", "42 - 25 - 2 = 15"),
        ("finished 9 hours of the electives and the core. what remains?", "42 - 25 - 9 = 8"),
        ("the county pays, only til next summer. core done and 3 credits of electives. whats left", "42 - 25 - 3 = 14"),
    ],
)
def test_the_parts_that_are_done_are_taken_off_the_whole(question: str, expression: str) -> None:
    found = parts_left(understood(question), named(PAGE))
    assert found is not None
    assert expression in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "the capstone is done, credits left?",
        "what is left after the core?",
        "how big is the core?",
        "i have not finished the core, what is left?",
        "core done and some of the electives, whats left",
        "a fifth of the electives are done, whats left",
        "14 elective credits done, whats left",
        "6 of the 12 elective credits done, whats left",
        "core done and 6 credits of electives still to do, whats left",
        "core done and 6 credits of electives this semester, whats left",
        "core done and i am taking 6 credits of electives, whats left",
        "core and 6 credits of electives or 9 are done, whats left",
        "6 elective credits done and then 3 elective credits done, whats left",
        "core and 6 electives are done, whats left",
        "25 core credits and 6 elective credits done at another school, whats left",
        "half of it is done. core and 6 elective credits, whats left",
        "two thirds of the core are done, whats left",
        "20 percent of the core is done, whats left",
        "the core is done. how many electives are left?",
        "the core is done. what is left, not counting the internship?",
        "the core is done at another school. what is left?",
        "my brother has the core done. what is left?",
        "the core is done. not all of it though. what is left?",
        "the core is done. i still need the electives. what is left?",
    ],
)
def test_nothing_is_taken_off_that_is_not_stated_or_not_done(question: str) -> None:
    assert parts_left(understood(question), named(PAGE)) is None


ONE = document("The MS has 18 required credits.", rules=[size(30), size(15, "core"), size(3, "capstone")])


def test_parts_told_as_one_figure_are_taken_off_where_the_page_states_it() -> None:
    found = parts_left(understood("once the 18 required credits are behind me, what remains?"), named(ONE))
    assert found and "30 - 18 = 12" in found.text
    assert found.sums[0].terms[1].source is not None
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "once the 17 required credits are behind me, what remains?",
        "once 12 of the 18 required credits are behind me, what remains?",
        "once most of the 18 required credits are behind me, what remains?",
        "once the 18 required credits are behind me and 6 more, what remains?",
        "before the 18 required credits are behind me, what remains?",
        "done with the 18 required credits and the internship, what remains?",
    ],
)
def test_one_figure_that_the_page_does_not_state_is_taken_off_nothing(question: str) -> None:
    assert parts_left(understood(question), named(ONE)) is None
