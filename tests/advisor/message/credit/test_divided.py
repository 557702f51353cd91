"""Credit that is not all alike is held as lots that are, where all of it is accounted for."""

from fractions import Fraction

import pytest

from advisor.message.understanding import Understanding
from corpus.rules import Trait
from tests.advisor.reading import read

SCHOOL = "John Jay masters. "


def _lots(understood: Understanding) -> list[tuple[int, str | None]]:
    return [(int(lot.amount or 0), lot.grade) for lot in understood.holdings]


@pytest.mark.parametrize(
    ("text", "lots"),
    [
        ("three 3-credit courses from Fordham: one A and two B minuses", [(3, "A"), (6, "B-")]),
        ("2 classes from Fordham, 3 cr each. B+ in the first and a C in the other one", [(3, "B+"), (3, "C")]),
        ("12 credits from Fordham, each course 3 credits: three A's and one C", [(9, "A"), (3, "C")]),
        ("9 credits from Fordham, 3 of the 9 have a C and the rest are A's", [(3, "C"), (6, "A")]),
        ("9 credits from Fordham with A's, 3 of the 9 were pass/fail", [(6, "A"), (3, "A")]),
    ],
)
def test_a_lot_is_divided_by_what_is_said_of_its_parts(text: str, lots: list[tuple[int, str | None]]) -> None:
    understood = read(f"{SCHOOL}{text}. Can I transfer all of it?")
    assert _lots(understood) == lots
    assert understood.divided


@pytest.mark.parametrize(
    "text",
    [
        "three 3-credit courses from Fordham: one A and one B minus",
        "10 credits from Fordham in three courses: one A and two C's",
        "12 credits from Fordham. 3 of those were pass/fail",
        "12 credits from Fordham, 9 of the 12 with an A and 2 with a C",
        "9 credits from Fordham with B's or better, 3 of the 9 have a C",
    ],
)
def test_what_is_not_accounted_for_is_left_whole(text: str) -> None:
    assert not read(f"{SCHOOL}{text}. Can I transfer all of it?").divided


def test_a_part_is_of_its_own_kind_and_the_rest_is_not() -> None:
    rest, part = read(f"{SCHOOL}9 credits from Fordham with A's, 3 of the 9 were a workshop. ok?").holdings
    assert (rest.amount, rest.traits) == (Fraction(6), frozenset())
    assert part.traits == {Trait.WORKSHOP}
