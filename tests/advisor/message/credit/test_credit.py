"""Letter grades stand in one order, and their points in the same."""

from itertools import combinations

import pytest

from advisor.message.credit.credit import GRADES, POINTS, Holding, at_least


def test_a_better_grade_is_at_least_a_worse_one_and_not_the_other_way_round() -> None:
    for better, worse in combinations(GRADES, 2):
        assert at_least(better, worse) and not at_least(worse, better)


@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_is_at_least_itself(grade: str) -> None:
    assert at_least(grade, grade)


def test_points_never_rise_from_a_better_grade_to_a_worse_one() -> None:
    assert set(POINTS) == set(GRADES)
    points = [POINTS[grade] for grade in GRADES]
    assert points == sorted(points, reverse=True)
    assert POINTS["A"] == 4 and POINTS["B"] == 3 and POINTS["C"] == 2 and POINTS["F"] == 0


@pytest.mark.parametrize("text", ["E", "b", "", "A*", "Pass"])
def test_what_is_no_letter_grade_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="tuple"):
        at_least(text, "B")


def test_credit_of_which_nothing_is_said_has_nothing() -> None:
    lot = Holding()
    assert not lot.situations
    assert {lot.amount, lot.unit, lot.courses, lot.origin, lot.grade, lot.age, lot.used_for} == {None}
