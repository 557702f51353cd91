"""The questions are many, the same each time, and say what they are about."""

import random
import re
from string import Formatter

import pytest

from corpus.library import load_library, shipped_library_path
from evals.boundary.around import around
from evals.boundary.asking import FRAMES, ask, frames_for
from evals.boundary.facts import Anchor, Direction, Grade, Place
from evals.boundary.oracle import Expected
from evals.boundary.places import PLACES, directions
from evals.boundary.questions import BoundaryQuestion, questions
from evals.boundary.situation import Age, Situation
from evals.boundary.wordings import OUTSIDE, age, at_most, courses, grade

FEWER = {
    Direction.CERTIFICATE_INTO_CERTIFICATE,
    Direction.MASTERS_INTO_MASTERS,
    Direction.PRIOR_LEARNING_INTO_MASTERS,
    Direction.NONDEGREE_INTO_CERTIFICATE,
}
"""Directions that few places have rules on: these are asked about in twelve ways or more, the others in forty."""


@pytest.fixture(scope="module")
def asked() -> list[BoundaryQuestion]:
    return questions()


def test_there_are_at_least_five_thousand_and_no_two_alike(asked: list[BoundaryQuestion]) -> None:
    assert len({question.text for question in asked}) == len(asked) >= 5000


def test_the_same_seed_makes_the_same_questions_and_another_seed_others(asked: list[BoundaryQuestion]) -> None:
    first = [question.text for question in asked]
    assert [question.text for question in questions()] == first
    assert [question.text for question in questions(seed=1)] != first


def test_every_direction_has_many_ways_of_asking() -> None:
    ways = {direction: len(set(FRAMES[direction])) for direction in Direction}
    assert {direction for direction, number in ways.items() if number < 40} == FEWER
    assert min(ways.values()) >= 12


def test_every_frame_names_the_school() -> None:
    nameless = [
        frame
        for frames in FRAMES.values()
        for frame in frames
        if "place" not in [slot for _, slot, _, _ in Formatter().parse(frame)]
    ]
    assert nameless == []


def test_every_direction_has_questions_with_a_yes_and_with_less(asked: list[BoundaryQuestion]) -> None:
    for direction in Direction:
        expected = {q.outcome.expected for q in asked if q.situation.direction is direction}
        assert Expected.YES in expected
        assert expected - {Expected.YES}


def test_every_question_is_filled_in_and_ends_as_a_sentence(asked: list[BoundaryQuestion]) -> None:
    broken = [q.text for q in asked if re.search(r"[{}]|  | [.,?]", q.text) or re.search(r"\bNone\b(?! of)", q.text)]
    assert broken == []


def test_a_grade_of_a_is_never_taken_for_an_article(asked: list[BoundaryQuestion]) -> None:
    assert [question.text for question in asked if re.search(r"\S An\b", question.text)] == []


def test_every_record_that_a_fact_names_is_a_document_of_the_library() -> None:
    known = {document.id for document in load_library(shipped_library_path())}
    assert {rule.record for place in PLACES for rule in place.rules} <= known


def test_every_place_has_a_direction_that_is_asked_about(asked: list[BoundaryQuestion]) -> None:
    asked_about = {question.situation.place.institution for question in asked}
    assert {place.institution for place in PLACES if directions(place)} == asked_about


def test_amounts_lie_just_within_at_and_just_beyond_a_cap() -> None:
    somewhere = Place("Somewhere State", ("Somewhere",), (at_most("r", OUTSIDE, 9), at_most("r", OUTSIDE, courses(2))))
    found = around(somewhere, Direction.OUTSIDE_INTO_MASTERS)
    assert {8, 9, 10} <= {situation.credits for situation in found}
    assert {1, 2, 3} <= {situation.courses for situation in found}


def test_ages_lie_at_the_limit_a_day_past_it_and_a_year_to_each_side() -> None:
    somewhere = Place("Somewhere State", ("Somewhere",), (age("r", OUTSIDE, 5, Anchor.ADMISSION),))
    found = {situation.age for situation in around(somewhere, Direction.OUTSIDE_INTO_MASTERS)}
    assert {Age(4), Age(5), Age(5, and_a_day=True), Age(6)} <= found


def test_every_letter_is_asked_about_where_there_is_a_minimum_grade() -> None:
    somewhere = Place("Somewhere State", ("Somewhere",), (grade("r", OUTSIDE, Grade.B),))
    found = {situation.grade for situation in around(somewhere, Direction.OUTSIDE_INTO_MASTERS)}
    assert found == set(Grade) - {Grade.PASS}


def test_what_a_frame_leaves_out_is_said_after_it() -> None:
    somewhere = Place(
        "Somewhere State",
        ("Somewhere",),
        (at_most("r", OUTSIDE, 9), grade("r", OUTSIDE, Grade.B), age("r", OUTSIDE, 5, Anchor.ADMISSION)),
    )
    situation = Situation(
        somewhere, Direction.OUTSIDE_INTO_MASTERS, credits=7, grade=Grade.C, age=Age(5, and_a_day=True)
    )
    for frame in frames_for(situation):
        text = ask(situation, frame, random.Random(4))
        assert re.search(r"\b(7|seven)\b", text)
        assert re.search(r"\bC\b", text)
        assert re.search(r"\b(5|five) years and (a|one) day before", text)
