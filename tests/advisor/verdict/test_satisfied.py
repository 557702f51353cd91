"""A sentence on grades, ages or times that are not the asker's limits nothing."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import HeldRule
from advisor.message.credit.credit import Age
from advisor.message.time.progress import Progress
from advisor.rules.rulebook import check
from advisor.verdict.satisfied import of_first_done, of_lower_grades, of_other_times, within_age
from corpus.rules import Act, AgeLimit, Anchor, Credential, Deadline, Origin, Stage, Stages
from tests.advisor.made_up import case, document, lot, understood

TIMED = Deadline("deadline", "Join in the first term.", Act.JOIN_CERTIFICATE, Stages(last=Stage.FIRST_TERM))
AGED = AgeLimit("age_limit", "Within 7 years.", Origin.OUTSIDE, Credential.MASTERS, Fraction(7), Anchor.ADMISSION)


@pytest.mark.parametrize(
    ("grade", "sentence", "kept"),
    [
        ("A", "A course with a C does not count.", True),
        ("C", "A course with a C does not count.", False),
        ("D", "A course with a C does not count.", False),
        ("B", "Courses count only with a grade of B or better.", True),
        ("B-", "Courses count only with a grade of B or better.", False),
        ("B", "Courses count only with an A in each.", False),
        (None, "A course with a C does not count.", False),
    ],
)
def test_a_sentence_on_lower_grades_is_no_limit(grade: str | None, sentence: str, kept: bool) -> None:
    question = understood("does it count?", lot(6, grade=grade))
    assert (sentence in of_lower_grades(question, [document(sentence)])) is kept


def test_a_grade_of_one_lot_alone_keeps_no_sentence() -> None:
    question = understood("do they count?", lot(6, grade="A"), lot(3))
    assert not of_lower_grades(question, [document("A course with a C does not count.")])


def test_a_deadline_is_no_limit_where_nothing_is_said_of_time() -> None:
    page = document(rules=[TIMED])
    assert TIMED.sentence in of_other_times(understood("do 6 credits count?", lot(6)), [page])
    assert not of_other_times(understood("is it too late for 6 credits?", lot(6)), [page])
    come = replace(understood("do 6 credits count?", lot(6)), progress=Progress(first=Stage.LAST_TERM))
    assert not of_other_times(come, [page])


@pytest.mark.parametrize(("years", "young"), [(7, True), (8, False)])
def test_credit_is_young_where_its_age_was_held_against_a_limit(years: int, young: bool) -> None:
    aged = replace(lot(6), age=Age(Fraction(years), Anchor.ADMISSION))
    assert within_age(check(case(aged), [HeldRule(document(rules=[AGED]), AGED)])) is young


@pytest.mark.parametrize(
    ("question", "done"),
    [
        ("I finished my first master's in May. Do 12 hours of it count?", True),
        ("I almost finished my first master's. Do 12 hours of it count?", False),
        ("Once I have finished my first master's, do 12 hours of it count?", False),
        ("I finished my first year. Do 12 hours of it count?", False),
    ],
)
def test_a_first_degree_that_is_to_be_completed_may_be(question: str, done: bool) -> None:
    sentence = "For a second degree the school requires the first master's degree to be completed first."
    assert (sentence in of_first_done(understood(question, lot(12)), [document(sentence)])) is done
