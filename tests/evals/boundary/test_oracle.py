"""The oracle's verdicts on situations whose answer a person can read off the facts."""

from fractions import Fraction

import pytest

from evals.boundary.asking import as_told
from evals.boundary.facts import Anchor, Direction, Grade, Place, Rule, Source, Use
from evals.boundary.oracle import Expected, decide
from evals.boundary.situation import Age, Situation
from evals.boundary.wordings import (
    COURSEWORK,
    NONDEGREE,
    OUTSIDE,
    OUTSIDE_TO_CERTIFICATE,
    POOL,
    age,
    age_not_anchored,
    age_with_exceptions,
    at_most,
    courses,
    credits_of,
    grade,
    none,
    not_reused,
    percent,
    third,
)

OUT = Direction.OUTSIDE_INTO_MASTERS


def place(*rules: Rule) -> Place:
    return Place("Somewhere State", ("Somewhere",), rules)


def expected(situation: Situation) -> Expected | None:
    outcome = decide(situation)
    return outcome.expected if outcome else None


def counts(situation: Situation) -> Fraction | None:
    outcome = decide(situation)
    return outcome.counts if outcome else None


@pytest.mark.parametrize(("asked", "verdict"), [(8, Expected.YES), (9, Expected.YES), (10, Expected.PARTLY)])
def test_credit_beyond_a_cap_counts_in_part(asked: int, verdict: Expected) -> None:
    assert expected(Situation(place(at_most("r", OUTSIDE, 9)), OUT, credits=asked)) is verdict


def test_what_counts_of_credit_beyond_a_cap_is_the_cap() -> None:
    assert counts(Situation(place(at_most("r", OUTSIDE, 9)), OUT, credits=14)) == 9


def test_no_credit_counts_where_none_is_accepted() -> None:
    somewhere = place(none("r", OUTSIDE_TO_CERTIFICATE))
    assert expected(Situation(somewhere, Direction.OUTSIDE_INTO_CERTIFICATE, credits=3)) is Expected.NO


def test_a_share_is_taken_of_the_size_that_is_told_and_not_rounded() -> None:
    somewhere = place(at_most("r", OUTSIDE, percent(30, 36)))
    assert expected(Situation(somewhere, OUT, credits=10, size=36)) is Expected.YES
    assert counts(Situation(somewhere, OUT, credits=11, size=36)) == Fraction(54, 5)
    assert decide(Situation(somewhere, OUT, credits=10)) is None


def test_a_share_that_the_source_rounds_down_is_rounded_down() -> None:
    somewhere = place(at_most("r", OUTSIDE, percent(30, 32, whole=True)))
    assert counts(Situation(somewhere, OUT, credits=10, size=32)) == 9


def test_credit_must_stay_under_a_share_that_is_itself_too_much() -> None:
    somewhere = place(at_most("r", OUTSIDE, percent(50, 30, under=True)))
    assert expected(Situation(somewhere, OUT, credits=14, size=30)) is Expected.YES
    assert counts(Situation(somewhere, OUT, credits=15, size=30)) == 14


def test_a_cap_of_one_degree_size_decides_nothing_for_another() -> None:
    somewhere = place(at_most("r", OUTSIDE, credits_of(9, 30)))
    assert expected(Situation(somewhere, OUT, credits=10, size=30)) is Expected.PARTLY
    assert decide(Situation(somewhere, OUT, credits=10, size=45)) is None


def test_courses_are_held_against_the_cap_in_courses() -> None:
    somewhere = place(at_most("r", OUTSIDE, 8), at_most("r", OUTSIDE, courses(2)))
    assert expected(Situation(somewhere, OUT, courses=2)) is Expected.YES
    assert counts(Situation(somewhere, OUT, courses=3)) == 2


def test_credit_told_in_courses_is_held_against_a_cap_in_courses_too() -> None:
    somewhere = place(at_most("r", OUTSIDE, 8), at_most("r", OUTSIDE, courses(2)))
    threes = frozenset({Source.OUTSIDE})
    assert counts(Situation(somewhere, OUT, credits=12)) == 8
    assert counts(Situation(somewhere, OUT, credits=12, threes=threes)) == 6
    assert expected(Situation(somewhere, OUT, credits=6, threes=threes)) is Expected.YES


def test_a_text_that_counts_courses_tells_them() -> None:
    somewhere = place(at_most("r", OUTSIDE, 8))
    situation = Situation(somewhere, Direction.POOL_INTO_MASTERS, credits=9, own=6)
    assert as_told(situation, "6 credits there and three 3-credit courses from elsewhere").threes == {Source.OUTSIDE}
    assert as_told(situation, "6 credits there and 9 from elsewhere") == situation


def test_eight_outside_and_six_own_are_cut_to_the_pool_of_twelve() -> None:
    somewhere = place(at_most("r", OUTSIDE, 8), at_most("r", NONDEGREE, 12), at_most("r", POOL, 12))
    both = Direction.POOL_INTO_MASTERS
    assert counts(Situation(somewhere, both, credits=8, own=6)) == 12
    assert expected(Situation(somewhere, both, credits=8, own=4)) is Expected.YES
    assert counts(Situation(somewhere, both, credits=9, own=2)) == 10


def test_a_grade_below_the_minimum_takes_credit_within_the_cap_with_it() -> None:
    somewhere = place(at_most("r", OUTSIDE, 9), grade("r", OUTSIDE, Grade.B))
    assert expected(Situation(somewhere, OUT, credits=6, grade=Grade.B)) is Expected.YES
    assert expected(Situation(somewhere, OUT, credits=6, grade=Grade.B_MINUS)) is Expected.NO
    assert expected(Situation(somewhere, OUT, credits=12, grade=Grade.B_MINUS)) is Expected.NO


def test_every_grade_is_on_the_right_side_of_the_minimum() -> None:
    somewhere = place(grade("r", OUTSIDE, Grade.B_MINUS, passes=False))
    enough = [each for each in Grade if expected(Situation(somewhere, OUT, grade=each)) is Expected.YES]
    assert enough == [Grade.A, Grade.A_MINUS, Grade.B_PLUS, Grade.B, Grade.B_MINUS]
    assert expected(Situation(somewhere, OUT, grade=Grade.PASS)) is Expected.NO


def test_a_pass_is_not_decided_where_the_source_is_silent_on_it() -> None:
    assert decide(Situation(place(grade("r", OUTSIDE, Grade.B)), OUT, grade=Grade.PASS)) is None


def test_credit_of_just_the_limit_counts_and_a_day_more_does_not() -> None:
    somewhere = place(age("r", OUTSIDE, 5, Anchor.ADMISSION))
    assert expected(Situation(somewhere, OUT, age=Age(5))) is Expected.YES
    assert expected(Situation(somewhere, OUT, age=Age(5, and_a_day=True))) is Expected.NO
    assert expected(Situation(somewhere, OUT, age=Age(6))) is Expected.NO


def test_credit_of_just_the_limit_does_not_count_where_the_source_says_or_more() -> None:
    somewhere = place(age("r", OUTSIDE, 5, Anchor.ADMISSION, exact=False))
    assert expected(Situation(somewhere, OUT, age=Age(4))) is Expected.YES
    assert expected(Situation(somewhere, OUT, age=Age(5))) is Expected.NO


def test_the_limit_itself_is_not_decided_where_the_source_names_no_date() -> None:
    somewhere = place(age_not_anchored("r", OUTSIDE, 5))
    assert decide(Situation(somewhere, OUT, age=Age(5))) is None
    assert expected(Situation(somewhere, OUT, age=Age(6))) is Expected.NO


def test_old_credit_that_may_be_revalidated_is_never_a_yes_and_past_the_last_year_a_no() -> None:
    somewhere = place(age_with_exceptions("r", COURSEWORK, 8, Anchor.GRADUATION, none_past=10))
    old = Direction.COURSEWORK_INTO_MASTERS
    verdicts = [expected(Situation(somewhere, old, age=Age(years))) for years in (8, 9, 10, 11)]
    assert verdicts == [Expected.YES, Expected.NOT_YES, Expected.NOT_YES, Expected.NO]


def test_credit_that_was_used_for_a_degree_does_not_count_and_unused_credit_does() -> None:
    somewhere = place(at_most("r", OUTSIDE, 9), not_reused("r", OUTSIDE))
    assert expected(Situation(somewhere, OUT, credits=6, use=Use.MASTERS)) is Expected.NO
    assert expected(Situation(somewhere, OUT, credits=6, use=Use.NOTHING)) is Expected.YES
    assert decide(Situation(somewhere, OUT, credits=6, use=Use.CERTIFICATE)) is None


def test_what_no_rule_is_about_is_not_decided() -> None:
    somewhere = place(at_most("r", OUTSIDE, 9))
    assert decide(Situation(somewhere, OUT, credits=6, grade=Grade.A)) is None
    assert decide(Situation(somewhere, OUT, credits=6, age=Age(2))) is None
    assert decide(Situation(somewhere, Direction.NONDEGREE_INTO_MASTERS, credits=6)) is None


def test_a_cap_that_departments_may_lower_never_makes_a_yes() -> None:
    somewhere = place(at_most("r", OUTSIDE, third(30), within=False, beyond=False))
    assert decide(Situation(somewhere, OUT, credits=9, size=30)) is None
    assert expected(Situation(somewhere, OUT, credits=12, size=30)) is Expected.NOT_YES


def test_an_outcome_names_the_records_that_it_rests_on() -> None:
    somewhere = place(at_most("caps", OUTSIDE, 9), grade("grades", OUTSIDE, Grade.B))
    outcome = decide(Situation(somewhere, OUT, credits=6, grade=Grade.B))
    assert outcome is not None
    assert set(outcome.records) == {"caps", "grades"}
