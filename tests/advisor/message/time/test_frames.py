"""A grade and a year count as the credit's only among words that say so of it."""

import pytest

from advisor.message.time.frames import grade_unframed, year_unframed


@pytest.mark.parametrize(
    "text",
    [
        "12 hours with a B in both",
        "9 credits, all A's and B's",
        "6 hours, lowest grade B+",
        "is a B- good enough",
        "I got a B in each of them",
        "3 hours with B or better, from another university",
        "grades were A, B+ and B",
        "a C in one of the courses, the rest A and B",
        "A student of mine wants to bring 3 credits",
        "12 credits, everything at B equivalent or above",
        "is the B- a problem or will it pass",
        "Does a B- pass?",
        "An incoming student earned a B- elsewhere",
        "is a B- good enough to bring a course from elsewhere",
        "Can a course with a B- be applied to the degree?",
        "a transfer course I finished with a B for its Master of Science in Nursing?",
        "a transfer course with a B for its master's with a thesis",
        "worried about a C+ in one course",
        "a course with a B for its thesis master's",
        "6 credits, A's only",
        "a course with a B-, a classmate swears a B- never moves anywhere",
        "6 credits, B each time, no earlier degree",
        "6 hours from another program with a B in each",
        "is the B- a dealbreaker?",
        "6 credits, B or better and recent throughout",
        "6 quarter credits together, A in both",
    ],
)
def test_a_grade_among_words_that_say_it_of_the_credit_stands(text: str) -> None:
    assert not grade_unframed(text)


@pytest.mark.parametrize(
    "text",
    [
        "9 credits, I deserved a B",
        "6 credits, A's only in two of them",
        "6 credits, B each time I dreamt of it",
        "6 hours from another program with a hoped-for B in each",
        "9 credits, graded B or pass",
        "9 credits. A was what I aimed for",
        "9 credits, the B is being disputed",
        "9 credits, I was promised a B",
        "9 credits, shy of a B",
        "9 credits, I lost my B",
        "9 credits, I will get a B",
        "9 credits, B at midterm",
        "9 credits, all B bar one",
        "9 credits, all B apart from one",
        "9 credits, B in everything but pharmacology",
        "9 hours, B in the last course",
        "9 hours, my B was taken away",
        "9 hours, maximum grade B",
        "9 hours with B when I finish",
        "9 hours, I want a B",
        "An incoming teacher earned a B- elsewhere",
        "is a B- good enough to get a scholarship",
        "9 credits, the B will be put in next week",
        "a course with a B still to come",
        "9 credits, the B will be applied to my transcript",
        "a transfer course with a B for its Master of Science in Nursing thesis",
        "worried about getting a C+ in one course",
    ],
)
def test_a_grade_among_any_other_words_does_not(text: str) -> None:
    assert grade_unframed(text)


def test_the_subject_may_stand_beside_the_grade_of_a_single_course_alone() -> None:
    assert not grade_unframed("got a B- in research methods", single=True)
    assert grade_unframed("got a B- in research methods")


@pytest.mark.parametrize("text", ["taken in fall 2021", "from 2019", "(2022)", "done in May 2020", "spring 2018, B"])
def test_a_year_behind_what_dates_credit_stands(text: str) -> None:
    assert not year_unframed(text)


@pytest.mark.parametrize(
    "text",
    [
        "room 2018",
        "order #2018",
        "ID 1998",
        "nurse since 2016",
        "class of 2015",
        "taken before 2021",
        "from 2014 on",
        "the 2018 cohort",
        "then an 8 year break",
        "it's been nine years",
        "3 to 7 years old",
    ],
)
def test_a_year_of_something_else_or_an_open_span_does_not(text: str) -> None:
    assert year_unframed(text)


@pytest.mark.parametrize(
    "text",
    [
        "6 hours from the Omaha campus, but there i only have C+",
        "9 hours, B all around, and 6 hours",
        "the C+ is out i guess?",
        "12 hours from    , which is in the same     system, C+ in all of those",
    ],
)
def test_phrases_of_having_a_grade_in_all_of_it_may_stand_beside_it(text: str) -> None:
    assert not grade_unframed(text)


@pytest.mark.parametrize(
    "text",
    ["6 hours, but only one has a C+", "6 hours with a C+, they told me the C+ is out", "B's all around except one"],
)
def test_a_grade_of_one_course_or_one_that_was_refused_may_not(text: str) -> None:
    assert grade_unframed(text)


def test_credit_from_a_year_on_is_told_by_its_oldest() -> None:
    assert not year_unframed("9 credits, all from 2023 on, overlap", oldest=True)
    assert year_unframed("9 credits, all from 2023 on, overlap")
    assert year_unframed("9 credits, from before 2023 on", oldest=True)


def test_what_one_course_was_stands_beside_its_grade() -> None:
    text = "I took toxicology as a non-degree student and got a C+"
    assert not grade_unframed(text, single=True) and grade_unframed(text)


def test_a_grade_across_the_board_and_one_of_the_last_place_stand_by_themselves() -> None:
    assert not grade_unframed("9 credits from elsewhere, grade C+ across the board: all okay?")
    assert not grade_unframed("All my grades were B- at the last place and I left with 9 credits")
    assert grade_unframed("9 credits from elsewhere, grade C+ across the board except one: all okay?")
    assert grade_unframed("All my grades were B- at the last minute and I left with 9 credits")


def test_an_age_at_a_day_to_come_is_of_the_credit_where_that_day_is_known() -> None:
    told = "they will be 4 years old when the certificate is awarded"
    assert year_unframed(told)
    assert not year_unframed(told, anchored=True)
    assert year_unframed(f"{told}, after a two year gap", anchored=True)
