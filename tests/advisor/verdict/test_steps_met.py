"""Steps that are told in the words in which a page asks for them are read, and no others."""

import pytest

from advisor.verdict.steps_met import steps_met

LINES = [
    "To request credit, a student files a course replacement petition with a syllabus and a statement.",
    "The college requires transcripts at application to its program; otherwise credit may not be accepted later.",
    "Non-degree students must submit a new application each term.",
    "The university evaluates transfer credit in the first semester.",
]


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        ("", "I shall file the petition with the syllabi and a statement", "."),
        ("They are B's, and ", "I supplied the transcripts with my application", "."),
        ("an A and a B, ", "reapplied each term like they make you", ". ok"),
        ("its my first term so ", "they'd be evaluating it right now", "."),
        ("", "I filed the petition", " and it was denied."),
    ],
)
def test_a_step_that_a_page_asks_for_is_found(before: str, step: str, after: str) -> None:
    assert list(steps_met(f"{before}{step}{after}", LINES)) == [step]


@pytest.mark.parametrize(
    "told",
    [
        "I shall not file the petition.",
        "I never supplied the transcripts.",
        "I supplied the transcripts after my application.",
        "I will supply the transcripts later.",
        "I filed the petition without a syllabus.",
        "I filed no petition.",
        "I reapplied only one term.",
        "I submitted 2 transcripts.",
        "I submitted it.",
        "They will be evaluating it next year.",
        "Did I file the petition?",
    ],
)
def test_any_other_stays(told: str) -> None:
    assert not list(steps_met(told, LINES))
