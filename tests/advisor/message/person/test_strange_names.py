"""Names that nothing knows are found, and what the field speaks of is not taken for one."""

from pathlib import Path

import pytest

import evals
from advisor.message.person.redaction import redact
from advisor.message.person.strange_names import strange_names
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from evals.cases import load_cases

CASES = Path(evals.__file__).parent / "cases"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Krisztián Szöllösy told me that 9 credits count.", "[name] told me that 9 credits count."),
        ("i spoke with Oluwaseun Adebayo-Kern about it", "i spoke with [name] about it"),
        ("The rule was read to me by Ngozi T. Okonjo.", "The rule was read to me by [name]."),
    ],
)
def test_words_with_capitals_that_nothing_knows_are_a_name(text: str, told: str) -> None:
    assert redact(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Does Zyxford Quillmont University take 9 credits?",
        "I earned 9 credits at Zyxford Quillmont.",
        "Can the Quillmont Zyxology certificate count?",
        "Can 9 credits of the University of Zyxford Quillmont count?",
        "Do I need a B in Biostatistics?",
    ],
)
def test_what_stands_as_a_school_or_a_program_is_none(text: str) -> None:
    assert redact(text) == text


def test_nothing_that_the_field_calls_itself_is_a_name() -> None:
    held = [part for each in load_names().institutions for part in (each.name, *each.aliases)]
    held += [part for each in load_elsewhere() for part in (each.name, *each.aliases)]
    held += [part for each in load_library(shipped_library_path()) for part in (each.title, each.institution)]
    assert [name for name in held if list(strange_names(f"Does {name} count?"))] == []


def test_no_question_of_the_cases_is_changed() -> None:
    questions = [case.question for case in load_cases(sorted(CASES.glob("*.yaml")))]
    assert len(questions) > 1000
    assert [question for question in questions if list(strange_names(question))] == []
