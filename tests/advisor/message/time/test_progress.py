"""How far somebody has come, as far as a message says."""

from fractions import Fraction

import pytest

from advisor.message.time.progress import Done, Progress, Years, progress
from advisor.message.time.stages import stages_in
from corpus.rules import Stage

FIRST, LATER, LAST, GRADUATED = Stage.FIRST_TERM, Stage.LATER_TERM, Stage.LAST_TERM, Stage.GRADUATED


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("I'm in my first semester", (FIRST, FIRST)),
        ("first term done, can I bring 6?", (LATER, LAST)),
        ("john jay, second semester now", (LATER, LAST)),
        ("my final semester is this one", (LAST, LAST)),
        ("last semester before i graduate!!", (LAST, LAST)),
        ("i'm not in my last semester", (Stage.APPLICANT, LATER)),
        ("I haven't started yet", (Stage.APPLICANT, Stage.APPLICANT)),
        ("i already graduated, can i add it?", (GRADUATED, GRADUATED)),
        ("my master's from here is already conferred", (GRADUATED, GRADUATED)),
        ("toward the master's after it was conferred", (GRADUATED, GRADUATED)),
    ],
)
def test_a_stage_that_is_named_is_read(text: str, stages: tuple[Stage, Stage]) -> None:
    assert stages_in(text) == stages


@pytest.mark.parametrize(
    "text",
    [
        "I took it last semester",
        "the last semester I took two courses",
        "in my second semester of undergrad",
        "I already graduated with a bachelor's",
        "I graduated from Clark",
        "after graduating from an MBA",
        "it's my last semester before retirement",
        "in my last semester at my current school",
        "a second master's degree",
        "first semester grades were fine",
    ],
)
def test_a_stage_of_other_studies_or_of_none_is_not(text: str) -> None:
    assert stages_in(text) == (None, None)


def test_stages_that_do_not_go_together_tell_nothing() -> None:
    assert stages_in("I'm in my first semester. I already graduated!") == (None, None)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("i started the master's a bit over two years ago", Years(Fraction(2), None, beyond=True)),
        ("I enrolled 14 months ago", Years(Fraction(14, 12), Fraction(14, 12))),
        ("I began less than a year ago", Years(Fraction(0), Fraction(1))),
        ("I started about two years ago", None),
        ("I started my job two years ago", None),
        ("I started at my old school two years ago", None),
        ("the course was two years ago", None),
    ],
)
def test_the_years_since_enrolment_are_read_with_their_bound(text: str, years: Years | None) -> None:
    assert progress(text).since_enrolment == years


def test_who_graduated_some_years_ago_has_finished_the_degree() -> None:
    read = progress("graduated from my business masters three years ago")
    assert (read.first, read.since_graduation) == (GRADUATED, Years(Fraction(3), Fraction(3)))
    assert progress("graduated from Clark three years ago") == Progress()


def test_what_stands_beside_the_name_of_another_institution_is_of_studies_there() -> None:
    text = "Clark: I am in my last semester. Six credits."
    at = text.index("Clark")
    assert progress(text).first is LAST
    assert progress(text, [(at, at + 5)]) == Progress()


@pytest.mark.parametrize(
    "text", ["I'm in my second semester at Somewhere State", "my final semester grades from Somewhere were As"]
)
def test_a_stage_at_a_place_that_is_not_the_one_asked_about_is_not_read(text: str) -> None:
    assert progress(text) == Progress()


def test_the_name_of_the_institution_asked_about_stands_in_the_way_of_nothing() -> None:
    text = "I am in my second semester at Clark"
    at = text.index("Clark")
    assert progress(text) == Progress()
    assert progress(text, home=[(at, at + 5)]).first is LATER
    dated = "i started at Clark two years ago"
    at = dated.index("Clark")
    assert progress(dated).since_enrolment is None
    assert progress(dated, home=[(at, at + 5)]).since_enrolment == Years(Fraction(2), Fraction(2))


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("I have finished 2 of the 4 certificate courses", Done(Fraction(2), "courses", Fraction(4))),
        ("the cert: ive already passed three of its courses", Done(Fraction(3), "courses")),
        ("9 certificate credits done", Done(Fraction(9), "credits")),
        ("I've finished all the courses of the certificate", Done(Fraction(1), "share")),
        ("I have done half of the certificate", Done(Fraction(1, 2), "share")),
        ("I have finished 2 courses", None),
    ],
)
def test_what_is_done_of_a_certificate_is_read(text: str, done: Done | None) -> None:
    assert progress(text).done == done


def test_everything_is_done_where_the_count_is_the_whole() -> None:
    assert Done(Fraction(4), "courses", Fraction(4)).everything
    assert not Done(Fraction(3), "courses", Fraction(4)).everything
    assert not Done(Fraction(3), "courses").everything


def test_credits_earned_in_the_degree_are_told_from_credits_brought() -> None:
    assert progress("I have earned 6 credits so far").earned == 6
    assert progress("I bring 6 credits").earned is None


def test_the_first_credits_that_are_done_here_are_earned_in_the_degree() -> None:
    assert progress("just wrapped up my first 6 hours here").earned == 6
    assert progress("just wrapped up my first 6 hours at my old school").earned is None
