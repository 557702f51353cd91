"""Courses of unsaid credit against a cap that counts courses."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.rules.rulebook import check
from advisor.verdict.course_counts import by_courses
from corpus.amounts import Courses, Credits, LesserOf, Share
from corpus.rules import Cap, Origin
from tests.advisor.made_up import assert_sound, cap, case, held, lot, minimum

TWO = replace(cap(0), amount=Courses(2), sentence="At most 2 courses count.")
TWO_OF_EIGHT = replace(
    cap(0), amount=LesserOf((Credits(Fraction(8)), Courses(2))), sentence="At most 2 courses, up to 8 credits, count."
)


def judged(courses: int, *caps: Cap) -> Finding | None:
    found = by_courses(check(case(replace(lot(), courses=courses)), held(*caps)))
    for worked in found.sums if found else ():
        assert_sound(worked)
    return found


@given(st.integers(1, 9), st.integers(1, 9))
def test_courses_that_count_and_courses_that_do_not_are_all_of_them(asked: int, most: int) -> None:
    rule = replace(TWO, amount=Courses(most), sentence=f"At most {most} courses count.")
    found = judged(asked, rule)
    assert found is not None
    if asked <= most:
        assert found.verdict is Verdict.YES
    else:
        assert found.text.startswith(f"Partly: {most} of your {asked} courses.")
        assert found.sums[0].result == asked - most


def test_a_yes_says_what_the_courses_may_carry() -> None:
    found = judged(2, TWO_OF_EIGHT)
    assert found is not None and found.verdict is Verdict.YES
    assert "as long as they carry at most 8 credits together" in found.text


def test_no_yes_where_another_cap_may_bind_first() -> None:
    six = cap(6, Origin.PREADMISSION, sentence="At most 6 credits from before admission count.")
    assert judged(2, TWO_OF_EIGHT, six) is None
    assert judged(2, TWO, six) is None


def test_no_verdict_without_a_cap_on_courses_or_where_a_size_is_unknown() -> None:
    assert judged(2, cap(6)) is None
    share = replace(cap(0), amount=Share(Fraction(1, 3)), sentence="At most one third counts.")
    assert judged(2, TWO, share) is None


def test_no_verdict_where_a_rule_shuts_the_courses_out() -> None:
    low = replace(lot(grade="C"), courses=2)
    assert by_courses(check(case(low), held(TWO, minimum("B")))) is None
