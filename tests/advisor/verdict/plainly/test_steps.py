"""Whether a step may still be taken, asked plainly."""

from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.verdict.plainly.steps import step_in_time
from corpus.amounts import Courses, Share
from corpus.rules import (
    Act,
    AfterEarned,
    AgeLimit,
    Anchor,
    BeforeDone,
    Credential,
    DaysAfter,
    Deadline,
    Origin,
    Stage,
    Stages,
    Window,
    YearsAfter,
)
from tests.advisor.made_up import document, general, understood

FILED = "Can I still file the transfer credit request for the master's {}?"
APPEALED = "Can I file an appeal of a transfer credit decision for the master's {}?"
NOTIFIED = (
    "Can I hand in the written notice to the certificate director for the grad cert {}? I am a degree student there."
)
JOINED = "Can I get into the graduate certificate {}?"


def of(
    question: str, act: Act, window: Window, sentence: str = "Graduate students do it in time: 9, 15."
) -> Finding | None:
    """A plain question under one deadline."""
    rule = Deadline("deadline", sentence, act, window)
    return step_in_time(understood(question), general(document(rules=[rule])))


ONE_YEAR = YearsAfter(Fraction(1), "enrolment")
FIRST = Stages(last=Stage.FIRST_TERM)
MATRICULATED = Stages(first=Stage.FIRST_TERM)


@pytest.mark.parametrize(
    ("when", "window", "verdict"),
    [
        ("in my first semester", FIRST, Verdict.YES),
        ("in my third semester", FIRST, Verdict.NO),
        ("before I have matriculated", MATRICULATED, Verdict.NO),
        ("eleven months after I first enrolled", ONE_YEAR, Verdict.YES),
        ("thirteen months after I first enrolled", ONE_YEAR, Verdict.NO),
        ("one year after I first enrolled", ONE_YEAR, None),
        ("with 6 credits completed there", AfterEarned(Fraction(9)), Verdict.NO),
        ("before I have done 9 credits there", AfterEarned(Fraction(9)), Verdict.NO),
        ("before I have done 12 credits there", AfterEarned(Fraction(9)), None),
        ("with 9 credits completed there", AfterEarned(Fraction(9)), None),
    ],
)
def test_a_request_is_held_against_its_window(when: str, window: Window, verdict: Verdict | None) -> None:
    found = of(FILED.format(when), Act.REQUEST_TRANSFER, window)
    assert (found.verdict if found else None) is verdict


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("14 days after it", Verdict.YES),
        ("15 days after it", Verdict.YES),
        ("16 days after it", Verdict.NO),
        ("a month after it", Verdict.NO),
    ],
)
def test_an_appeal_is_counted_in_days_and_no_page_names_a_way_behind_it(when: str, verdict: Verdict) -> None:
    sentence = "Students appeal a decision within 15 days."
    found = of(APPEALED.format(when), Act.APPEAL_TRANSFER, DaysAfter(Fraction(15), "decision"), sentence)
    assert found and found.verdict is verdict and "within 15 days of the decision" in found.text


def test_a_deadline_for_some_students_is_one_for_them_alone() -> None:
    half, some = (
        BeforeDone(Share(Fraction(1, 2))),
        "Degree students notify the certificate's director before half is done.",
    )
    late = of(NOTIFIED.format("with 7 of the 12 certificate hours done"), Act.ANNOUNCE_CERTIFICATE, half, some)
    assert late and late.verdict is Verdict.NO
    soon = of(NOTIFIED.format("with 5 of the 12 certificate hours done"), Act.ANNOUNCE_CERTIFICATE, half, some)
    assert soon and soon.verdict is Verdict.YES
    unsaid = NOTIFIED.format("with 7 of the 12 certificate hours done").removesuffix("I am a degree student there.")
    assert of(unsaid, Act.ANNOUNCE_CERTIFICATE, half, some) is None


def test_a_deadline_on_a_degree_says_nothing_of_a_certificate() -> None:
    second = BeforeDone(Courses(2))
    late = JOINED.format("after completing the second certificate course")
    on_it = of(late, Act.JOIN_CERTIFICATE, second, "Students join the certificate before the second course.")
    assert on_it and on_it.verdict is Verdict.NO
    assert of(late, Act.JOIN_CERTIFICATE, second, "Students join the MA before the second course.") is None


def test_prior_learning_that_is_too_old_is_asked_for_too_late_and_none_is_in_time_for_its_age() -> None:
    rule = AgeLimit(
        "age_limit", "It is asked for within 3 years of the experience.",
        Origin.PRIOR_LEARNING, Credential.ANY, Fraction(3), Anchor.TRANSFER_REQUEST,
    )  # fmt: skip
    asked = "Can I file the request for prior learning credit for the master's {} after the experience?"
    scope = general(document(rules=[rule]))
    old = step_in_time(understood(asked.format("three years and one day")), scope)
    assert old and old.verdict is Verdict.NO
    assert step_in_time(understood(asked.format("three years")), scope) is None
    assert step_in_time(understood(asked.format("two years")), scope) is None
