"""The questions about what else is required lie on both sides of each boundary and are worded in many ways."""

import re

import pytest

from corpus.library import load_library, shipped_library_path
from evals.boundary.oracle import Expected
from evals.boundary.questions import everything
from evals.boundary.requirements.all import FAMILIES, requirement_questions
from evals.boundary.requirements.averages import average
from evals.boundary.requirements.requirement import Requirement, RequirementQuestion


@pytest.fixture(scope="module")
def asked() -> list[RequirementQuestion]:
    return requirement_questions(3)


def test_the_same_seed_asks_the_same_and_no_two_are_alike(asked: list[RequirementQuestion]) -> None:
    texts = [question.text for question in asked]
    assert [question.text for question in requirement_questions(3)] == texts
    assert len(set(texts)) == len(texts) > 1000


def test_all_questions_are_those_on_credit_and_these(asked: list[RequirementQuestion]) -> None:
    assert [question.text for question in everything(3)][-len(asked) :] == [question.text for question in asked]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_asked_in_six_ways_or_more_and_half_of_them_are_as_people_type(family: str) -> None:
    _, frames = FAMILIES[family]
    typed = [frame for frame in frames if frame[0].islower() or frame[0] in "{1"]
    assert len(set(frames)) == len(frames) >= 6
    assert len(typed) >= len(frames) // 2


def test_every_question_is_filled_in(asked: list[RequirementQuestion]) -> None:
    assert [q.text for q in asked if re.search(r"[{}]|  | [,?]| \.[^.]", q.text)] == []


def test_every_record_is_a_document_of_the_library() -> None:
    known = {document.id for document in load_library(shipped_library_path())}
    assert {each.record for requirements, _ in FAMILIES.values() for each in requirements} <= known


def told(requirement: Requirement) -> dict[str, Expected]:
    return {side.words["gpa"]: side.expected for side in requirement.sides}


def test_an_average_is_asked_about_at_and_a_hundredth_below_its_least() -> None:
    assert told(average("r", "Somewhere", "certificate", "3.0")) == {
        "2.8": Expected.NO,
        "2.9": Expected.NO,
        "2.99": Expected.NO,
        "3.0": Expected.YES,
        "3.1": Expected.YES,
    }


def test_below_an_average_with_exceptions_only_a_yes_is_wrong_down_to_where_they_end() -> None:
    found = told(average("r", "Somewhere", "certificate", "3.0", firm="2.8", exceptions=True))
    assert (found["2.99"], found["2.8"], found["2.7"]) == (Expected.NOT_YES, Expected.NOT_YES, Expected.NO)
