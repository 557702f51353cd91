"""What finished or good work does for admission and for a test, by what the asker tells of it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.message.asked.aspects import Aspect
from advisor.message.person.asker import Asker
from advisor.reply import Verdict
from advisor.rules.admission import admission
from corpus.rules import AdmissionEffect, Condition, CoursesDone, EachGrade, Effect, Experience, InWords, MeanGrade
from tests.advisor.made_up import assert_sound, document, general, lot, named, understood

ASKED = frozenset({Aspect.ADMISSION})
EACH = EachGrade("B")
NOBODY = Asker()


def effect(
    *conditions: Condition, effect: Effect = Effect.AUTOMATIC, any_of: bool = False, may: bool = False
) -> AdmissionEffect:
    """What a certificate does for admission."""
    said = "Each of the 4 courses needs a B, an average of 3.0 to 3.4, 5 years of work and an interview."
    return AdmissionEffect("admission_effect", said, "certificate", effect, conditions, any_of, may)


def judged(
    rule: AdmissionEffect, *grades: str, question: str = "does that get me in?", asker: Asker = NOBODY
) -> Finding | None:
    """What an asker with these grades is told."""
    asked = understood(question, grades=grades, aspects=ASKED)
    found = admission(replace(asked, asker=asker), general(document(rules=[rule])))
    for worked in found.sums if found else ():
        assert_sound(worked)
    return found


@pytest.mark.parametrize("question", [
    "does finishing the certificate get me in?", "am i automatically admitted?", "is a place guaranteed?",
    "can i go on to the ms without applying?", "once I complete it, am i in?",
])  # fmt: skip
def test_where_the_work_has_no_effect_it_gets_nobody_in(question: str) -> None:
    found = judged(effect(effect=Effect.NONE), question=question)
    assert found is not None
    assert found.verdict is Verdict.NO


def test_that_one_must_apply_is_no_no() -> None:
    found = judged(effect(effect=Effect.NONE), question="do i still have to apply?")
    assert found is not None
    assert found.verdict is None
    assert not found.text.startswith("No")


def test_that_a_condition_is_met_is_told_though_the_school_decides() -> None:
    rule, grades = effect(EACH, may=True), ("A", "B", "B", "A")
    for question, verdict in (("do i meet the condition for admission?", Verdict.YES), ("am i in?", None)):
        found = judged(rule, *grades, question=question)
        assert found is not None
        assert found.verdict is verdict


@pytest.mark.parametrize(
    ("grades", "verdict"),
    [(("A", "B", "B", "A"), Verdict.YES), (("A", "B"), None), (("A", "B-"), Verdict.NO), (("C+", "A"), Verdict.NO)],
)
def test_each_grade_must_reach_the_floor_in_all_the_courses(grades: tuple[str, ...], verdict: Verdict | None) -> None:
    found = judged(effect(EACH, CoursesDone(4)), *grades)
    assert found is not None
    assert found.verdict is verdict


@pytest.mark.parametrize("rule", [effect(EACH, InWords("an interview")), effect(EACH, may=True)])
def test_enough_is_no_promise_where_more_is_wanted_or_the_school_decides(rule: AdmissionEffect) -> None:
    found = judged(rule, "A", "B")
    assert found is not None
    assert found.verdict is None


@pytest.mark.parametrize(
    ("grades", "mean", "verdict"),
    [(("A", "B", "C"), "3", Verdict.YES), (("B", "B-"), None, Verdict.NO), (("B", "C"), "2.5", Verdict.NO)],
)
def test_an_average_is_worked_out(grades: tuple[str, ...], mean: str | None, verdict: Verdict) -> None:
    found = judged(effect(MeanGrade(Fraction(3))), *grades)
    assert found is not None
    assert found.verdict is verdict
    assert mean is None or found.sums[0].result == Fraction(mean)


def test_one_grade_is_no_average_and_an_average_shows_no_single_grade() -> None:
    assert judged(effect(MeanGrade(Fraction(3))), "A") is None
    told = "I have a 3.5 in the certificate. Does it get me in automatically?"
    found = judged(effect(EACH), question=told, asker=Asker(average=Fraction(7, 2)))
    assert found is not None
    assert found.verdict is None


WAIVED = "is the gre waived?"


@pytest.mark.parametrize(
    ("rule", "asker", "grades", "verdict"),
    [
        (effect(effect=Effect.TEST_WAIVED), Asker(), (), Verdict.YES),
        (effect(EACH, effect=Effect.TEST_WAIVED), Asker(), ("B", "A"), Verdict.YES),
        (effect(EACH, effect=Effect.TEST_WAIVED), Asker(), ("C",), Verdict.NO),
        (effect(EACH, effect=Effect.TEST_WAIVED), Asker(average=Fraction(7, 2)), (), None),
        (effect(Experience(Fraction(5)), effect=Effect.TEST_WAIVED, may=True), Asker(experience=Fraction(6)), (), None),
        (effect(Experience(Fraction(5)), effect=Effect.TEST_WAIVED), Asker(experience=Fraction(2)), (), Verdict.NO),
        (
            effect(Experience(Fraction(5)), InWords("an interview"), effect=Effect.TEST_WAIVED, any_of=True),
            Asker(experience=Fraction(2)),
            (),
            None,
        ),
        (
            effect(MeanGrade(Fraction(3), Fraction("3.4")), effect=Effect.TEST_REQUIRED),
            Asker(average=Fraction("3.2")),
            (),
            Verdict.NO,
        ),
    ],
)
def test_a_test_is_waived_by_what_the_rule_wants(
    rule: AdmissionEffect, asker: Asker, grades: tuple[str, ...], verdict: Verdict | None
) -> None:
    found = judged(rule, *grades, question=WAIVED, asker=asker)
    assert found is not None
    assert found.verdict is verdict


def test_outside_the_range_for_which_a_test_is_asked_nothing_is_said() -> None:
    rule = effect(MeanGrade(Fraction(3), Fraction("3.4")), effect=Effect.TEST_REQUIRED)
    assert judged(rule, question=WAIVED, asker=Asker(average=Fraction("3.6"))) is None


def test_whether_a_test_is_needed_gets_a_sentence_and_no_verdict() -> None:
    found = judged(effect(effect=Effect.TEST_WAIVED), question="do i need the gre?")
    assert found is not None
    assert found.verdict is None
    assert not found.text.startswith(("Yes", "No:"))


def test_nothing_is_said_of_admission_where_it_is_not_asked_or_credit_is_to_be_counted() -> None:
    scope = general(document(rules=[effect(EACH)]))
    assert admission(understood("does it count?", grades=("A", "C")), scope) is None
    assert admission(understood("does it?", grades=("A", "C"), background=ASKED), scope) is not None
    assert admission(understood("do my 6 credits get me in?", lot(6, grade="C"), aspects=ASKED), scope) is None


def test_parts_of_a_place_that_differ_speak_for_none_of_it() -> None:
    one = document(rules=[effect(effect=Effect.NONE)], name="one", program="Nursing")
    scope = named(one)
    apart = replace(
        scope, named=(), others=(one, document(rules=[effect(EACH, effect=Effect.NONE)], name="two", program="Law"))
    )
    asked = understood("does it get me in?", aspects=ASKED)
    assert admission(asked, scope) is not None
    assert admission(asked, apart) is None


@pytest.mark.parametrize(
    "question",
    [
        "I got a C in undergrad. Does it get me in automatically?",
        "I got a C in my bachelor's. Does the certificate get me in automatically?",
        "I got a C in an elective. Does the certificate get me in automatically?",
        "I have A, A, B and a B- in the certificate. Does it get me in automatically?",
    ],
)
def test_grades_of_other_work_or_that_were_not_all_read_say_nothing(question: str) -> None:
    assert judged(effect(EACH), "A", "C", question=question) is None


def test_an_average_is_held_only_against_that_of_the_work_that_admits() -> None:
    asker = Asker(average=Fraction("2.9"))
    rule = effect(MeanGrade(Fraction(3)))
    assert judged(rule, question="I have a 2.9 GPA. Does it get me in automatically?", asker=asker) is None
    assert judged(rule, question="2.9 in the certificate. Does it get me in automatically?", asker=asker) is not None
