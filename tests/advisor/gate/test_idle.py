"""A "not" that says no to nothing in its text turns nothing round; one that does still does."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.idle import lifts, without_idle
from advisor.gate.polarity import turned
from advisor.gate.promises import promised

SIZE = "The seminar has 12 credits."
AGE = "Courses must be no older than 6 years at graduation."
GRADE = "It accepts courses only with a grade of B or better."
DATED = "The dean may validate out-of-date courses by an exam."
MISSING = "The program allows a bridge course for missing prerequisites."
FIRST = "Students may enter only after they have written an essay."


def objected(claim: str, text: str, question: str = "") -> bool:
    said = clauses_of(without_idle(claim, text, question))
    found = turned(said, clauses_of(text)) or lifts(claim, text)
    return (found or promised(claim.lower(), text.lower())) is not None


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("The seminar has 12 credits, not 15.", SIZE, ""),
        ("A fine essay does not lift the limit of 6 years for courses at graduation.", AGE, ""),
        ("An exam would not change the rule that courses are no older than 6 years at graduation.", AGE, ""),
        ("It accepts courses only with a grade of B or better, so a C falls short.", GRADE, "is a C ok?"),
        ("Entering is not automatic: students may enter only after they have written an essay.", FIRST, ""),
        ("An essay isn't enough by itself, as students may enter only after it.", FIRST, ""),
        ("If a course is too old, the dean may validate it by an exam.", DATED, ""),
        ("If you lack a prerequisite, the program allows a bridge course.", MISSING, ""),
        ("The essay isn't the whole story: courses must be no older than 6 years at graduation.", AGE, ""),
        ("Mind the age, since courses must be no older than 6 years at graduation.", AGE, ""),
    ],
)
def test_an_idle_no_is_passed_over(claim: str, text: str, question: str) -> None:
    assert not objected(claim, text, question)


@pytest.mark.parametrize(
    ("claim", "text", "question"),
    [
        ("The seminar does not have 12 credits.", SIZE, ""),
        ("The seminar has, not 12 credits.", SIZE, ""),
        ("A fine essay lifts the limit of 6 years for courses at graduation.", AGE, ""),
        ("No essay lifts the limit of 6 years.", "Courses count for 6 years; an essay lifts the limit.", ""),
        ("Entering is automatic: students may enter only after they have written an essay.", FIRST, ""),
        ("An essay is enough by itself, as students may enter only after it.", FIRST, ""),
        ("Entering is not automatic.", "Entering is automatic for students.", ""),
        ("If a course is too old, the dean may not validate it by an exam.", DATED, ""),
        ("If you lack a prerequisite, the program allows no bridge course.", MISSING, ""),
        ("The essay is the whole story: courses must be no older than 6 years at graduation.", AGE, ""),
        ("It accepts courses only with a grade of B or better, so a B falls short.", GRADE, "is a B ok?"),
    ],
)
def test_a_no_that_turns_its_text_round_is_heard(claim: str, text: str, question: str) -> None:
    assert objected(claim, text, question)


def test_figures_keep_their_places() -> None:
    claim = "Mind the age, since courses must be no older than 6 years, not 7."
    assert len(without_idle(claim, AGE)) == len(claim)
