"""What is left after a pathway into a degree and the courses done since."""

from fractions import Fraction

import pytest

from advisor.sums.left.after_pathway import left_after_pathway
from corpus.rules import Credential, Size
from tests.advisor.made_up import assert_sound, document, named, understood


def remains(count: int, unit: str = "semester") -> Size:
    """What a page states to remain after the pathway."""
    said, left = f"After the pathway {count} {unit} remain.", Fraction(count)
    return Size("size", said, Credential.MASTERS, left, left, unit, None, "left_after_certificate")  # type: ignore[arg-type]


PAGE = document(rules=[remains(36), remains(9, "course")])


@pytest.mark.parametrize(
    ("question", "counting"),
    [
        ("MicroMasters done. Since then: foundations course and two core courses done. What is left?", "9 - 3 = 6"),
        ("i got in by the pathway and since then ive passed two more 4cr classes. how many classes to go", "9 - 2 = 7"),
        ("I came through the MicroMasters. After that I took 4 courses. How many credits are left?", "9 - 4 = 5"),
        ("pathway credit is posted. since then i have finished 1 elective course. what remains?", "9 - 1 = 8"),
        ("micromasters pathway. since then 3 courses and the statistics course done. how much is left", "9 - 4 = 5"),
        ("came with the MicroMasters, and have finished 3 of the remaining courses since. how many left?", "9 - 3 = 6"),
        ("the pathway was in 2023. since then she has completed five courses. how many are still to go?", "9 - 5 = 4"),
    ],
)  # fmt: skip
def test_the_courses_since_are_taken_off_what_remains(question: str, counting: str) -> None:
    found = left_after_pathway(understood(question), named(PAGE))
    assert found and counting in found.text
    for worked in found.sums:
        assert_sound(worked)


@pytest.mark.parametrize(
    "question",
    [
        "pathway done. since then i have not finished 2 courses. how many are left?",
        "pathway done. since then i failed 2 courses. how many are left?",
        "pathway done. since then i took 2 courses at another school. how many are left?",
        "pathway done. since then i took 2 three-hour workshops and passed. how many courses are left?",
        "pathway done. since then my sister passed 2 courses. how many are left?",
        "pathway done. since then 2 courses are done and half of another course. how many are left?",
        "pathway done. since then two 3-credit courses are done. how many are left?",
        "pathway done. since then 9 courses are done. how many are left?",
        "came with the micromasters, and 2 of the courses done before were dropped since. how many are left?",
        "came with the micromasters, and i have enrolled in 2 of the courses since. how many are left?",
        "i never did the pathway. 2 courses are done. how many are left?",
        "if after that i would have done 2 courses of the pathway, how many are left?",
        "pathway done. since then i took 2 courses. do they count?",
        "pathway done. since then i am taking 2 courses, none done. how many are left?",
    ],
)
def test_nothing_is_taken_off_that_is_not_counted_one_and_all(question: str) -> None:
    assert left_after_pathway(understood(question), named(PAGE)) is None


def test_courses_of_unequal_credits_and_two_pages_leave_it_open() -> None:
    asked = understood("pathway done. since then i took 2 courses. how many are left?")
    uneven = document(rules=[remains(35), remains(9, "course")])
    assert left_after_pathway(asked, named(uneven)) is None
    assert left_after_pathway(asked, named(PAGE, document(rules=PAGE.rules, name="other"))) is None
