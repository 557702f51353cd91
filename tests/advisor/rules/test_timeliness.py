"""A step held against the window that a rule leaves for it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.time.progress import Done, Progress, Years
from advisor.message.time.stages import ORDER
from advisor.rules.timeliness import Timing, acts_asked, timed, timing
from advisor.verdict.certainty import certain
from corpus.amounts import Courses, Credits, Everything, Share
from corpus.rules import Act, AfterEarned, BeforeDone, Deadline, Situation, Stage, Stages, YearsAfter
from tests.advisor.made_up import at, cap, document, general, lot, understood

STAGES = st.sampled_from(ORDER)


@given(STAGES, STAGES)
def test_a_stage_is_in_time_exactly_within_the_window(last: Stage, now: Stage) -> None:
    expected = Timing.IN_TIME if ORDER.index(now) <= ORDER.index(last) else Timing.LATE
    assert timing(Stages(last=last), Progress(now, now), None) is expected


@given(STAGES, STAGES, STAGES)
def test_a_range_of_stages_is_in_time_only_if_all_of_it_is(last: Stage, one: Stage, other: Stage) -> None:
    first, latest = sorted((one, other), key=ORDER.index)
    if timing(Stages(last=last), Progress(first, latest), None) is Timing.IN_TIME:
        assert all(ORDER.index(now) <= ORDER.index(last) for now in (first, latest))


@given(st.fractions(0, 20), st.fractions(1, 10))
def test_years_are_never_late_within_the_limit_nor_in_time_past_it(since: Fraction, limit: Fraction) -> None:
    found = timing(YearsAfter(limit, "enrolment"), Progress(since_enrolment=Years(since, since)), None)
    expected = Timing.IN_TIME if since < limit else Timing.LATE if since > limit else Timing.UNSAID
    assert found is expected


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (Years(Fraction(1), None, beyond=True), Timing.LATE),
        (Years(Fraction(0), Fraction(1)), Timing.UNSAID),
        (None, Timing.UNSAID),
    ],
)
def test_a_bound_on_the_years_settles_what_it_can(since: Years | None, expected: Timing) -> None:
    assert timing(YearsAfter(Fraction(1), "graduation"), Progress(since_graduation=since), None) is expected


@pytest.mark.parametrize(
    ("window", "done", "expected"),
    [
        (BeforeDone(Credits(Fraction(9)), through=True), Done(Fraction(9), "credits"), Timing.IN_TIME),
        (BeforeDone(Credits(Fraction(9)), through=True), Done(Fraction(10), "credits"), Timing.LATE),
        (BeforeDone(Courses(2)), Done(Fraction(2), "courses"), Timing.LATE),
        (BeforeDone(Courses(2)), Done(Fraction(1), "courses"), Timing.IN_TIME),
        (BeforeDone(Courses(2)), Done(Fraction(3), "credits"), Timing.UNSAID),
        (BeforeDone(Share(Fraction(1, 2))), Done(Fraction(2), "courses", Fraction(4)), Timing.LATE),
        (BeforeDone(Share(Fraction(1, 2))), Done(Fraction(5), "credits"), Timing.IN_TIME),
        (BeforeDone(Everything(True)), Done(Fraction(1), "share"), Timing.LATE),
        (BeforeDone(Everything(True)), Done(Fraction(3), "courses"), Timing.UNSAID),
    ],
)
def test_what_is_done_is_compared_in_one_unit(window: BeforeDone, done: Done, expected: Timing) -> None:
    assert timing(window, Progress(done=done), Fraction(12)) is expected


def test_credits_to_earn_first_are_early_until_they_are_earned() -> None:
    window = AfterEarned(Fraction(9))
    assert timing(window, Progress(earned=Fraction(8)), None) is Timing.EARLY
    assert timing(window, Progress(earned=Fraction(9)), None) is Timing.IN_TIME
    assert timing(window, Progress(), None) is Timing.UNSAID


def test_credit_from_elsewhere_is_there_to_be_transferred() -> None:
    assert acts_asked(understood("do they count?", lot(6))) == {Act.REQUEST_TRANSFER}
    assert Act.JOIN_CERTIFICATE in acts_asked(understood("can I still add the certificate?"))
    assert acts_asked(understood("what does it cost?")) == set()


def test_who_has_graduated_is_not_late_for_a_transfer_into_another_degree() -> None:
    rule = Deadline("deadline", "In the first semester.", Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM))
    asked = at(understood("do they count?", lot(6)), Progress(Stage.GRADUATED, Stage.GRADUATED))
    assert [one.timing for one in timed(asked, [document(rules=[rule])])] == [Timing.UNSAID]


def test_a_deadline_for_alumni_is_none_for_students_and_the_other_way_round() -> None:
    alumni = Deadline(
        "deadline", "Alumni within 5 years.", Act.FINISH_CERTIFICATE, YearsAfter(Fraction(5), "graduation"),
        (Situation.ALUMNUS,),
    )  # fmt: skip
    students = Deadline(
        "deadline", "Students before they finish.", Act.FINISH_CERTIFICATE, Stages(last=Stage.LAST_TERM),
        (Situation.CURRENT_STUDENT,),
    )  # fmt: skip
    page = document(rules=[alumni, students])
    asked = understood("can I finish the certificate?")
    graduate = Progress(Stage.GRADUATED, Stage.GRADUATED)
    assert [one.deadline for one in timed(at(asked, graduate), [page])] == [alumni]
    assert [one.deadline for one in timed(at(asked, Progress(Stage.LAST_TERM, Stage.LAST_TERM)), [page])] == [students]
    assert timed(at(asked, Progress(Stage.APPLICANT, Stage.APPLICANT)), [page]) == ()


@pytest.mark.parametrize("question", ["I requested it early, does it count?", "we have already applied, do they?"])
def test_who_asked_before_is_neither_late_nor_surely_in_time(question: str) -> None:
    rule = Deadline("deadline", "In the first semester.", Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM))
    page = document(rules=[cap(9), rule])
    asked = at(understood(question, lot(6)), Progress(Stage.LATER_TERM, Stage.LAST_TERM))
    assert [one.timing for one in timed(asked, [page])] == [Timing.ASKED_BEFORE]
    assert not certain(asked, general(page), None)
    never = at(understood("I never requested it, do they count?", lot(6)), asked.progress)
    assert [one.timing for one in timed(never, [page])] == [Timing.LATE]
