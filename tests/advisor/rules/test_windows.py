"""A deadline in words."""

from fractions import Fraction

import pytest

from advisor.message.time.progress import Done, Progress, Years
from advisor.rules.windows import STEPS, opening, told, window_words
from corpus.amounts import Courses, Credits, Everything, Share
from corpus.rules import Act, AfterEarned, BeforeDone, Deadline, Stage, Stages, Window, YearsAfter


def of(window: Window, act: Act = Act.JOIN_CERTIFICATE) -> Deadline:
    """A deadline with a window."""
    return Deadline("deadline", "S.", act, window)


def test_every_step_has_its_words() -> None:
    assert set(STEPS) == set(Act)


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (Stages(last=Stage.FIRST_TERM), "in the first term"),
        (YearsAfter(Fraction(1), "enrolment"), "within 1 year of first enrollment"),
        (YearsAfter(Fraction(5), "graduation"), "within 5 years of graduating"),
        (BeforeDone(Courses(2)), "before 2 courses of it are done"),
        (BeforeDone(Share(Fraction(1, 2))), "before half of it is done"),
        (BeforeDone(Everything(True)), "before all of it is done"),
        (AfterEarned(Fraction(9)), "only after 9 credits are earned there"),
    ],
)
def test_a_window_is_told_with_its_figure(window: Window, words: str) -> None:
    assert window_words(of(window)) == words


def test_the_certificate_is_named_where_the_step_is_into_the_degree() -> None:
    window = BeforeDone(Credits(Fraction(9)), through=True)
    assert window_words(of(window, Act.JOIN_DEGREE)) == "before more than 9 credits of the certificate are done"


def test_a_step_that_is_not_yet_possible_can_be_taken_later() -> None:
    assert opening(of(Stages(first=Stage.LATER_TERM))) == "the certificate can be joined only after the first term"


@pytest.mark.parametrize(
    ("window", "progress", "words"),
    [
        (Stages(), Progress(Stage.LAST_TERM, Stage.LAST_TERM), "you are in your last term"),
        (
            YearsAfter(Fraction(1), "enrolment"),
            Progress(since_enrolment=Years(Fraction(2), None, beyond=True)),
            "yours was more than 2 years ago",
        ),
        (
            YearsAfter(Fraction(1), "graduation"),
            Progress(since_graduation=Years(Fraction(7, 6), Fraction(7, 6))),
            "you graduated 14 months ago",
        ),
        (
            YearsAfter(Fraction(1), "graduation"),
            Progress(since_graduation=Years(Fraction(0), Fraction(1))),
            "you graduated less than 1 year ago",
        ),
        (BeforeDone(Courses(2)), Progress(done=Done(Fraction(1), "courses")), "1 course of yours is done"),
        (AfterEarned(Fraction(9)), Progress(earned=Fraction(6)), "you have earned 6 credits"),
    ],
)
def test_how_far_the_asker_has_come_is_told_in_the_same_measure(window: Window, progress: Progress, words: str) -> None:
    assert told(of(window), progress) == words
