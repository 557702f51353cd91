"""Credit may be called by the school that the asker has it from, and by no other."""

import pytest

from advisor.gate.gate import Gate
from corpus.library import Library

TEXT = "The University of Kansas accepts at most 9 hours of transfer credit from other institutions."
NAMED = "The University of Kansas counts credit from Wichita State in full."


@pytest.fixture
def strange(gate: Gate, library: Library):  # type: ignore[no-untyped-def]
    document = next(document for document in library if document.institution == "University of Kansas")

    def look(claim: str, question: str, text: str = TEXT) -> str | None:
        names = gate.names
        return names.strange(claim, text, [document], question) or names.other_school(claim, text, [document], question)

    return look


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("The 12 hours from Drake are over the limit.", "12 hours from drake into a ku master's?"),
        ("Units from Berkeley are from another institution.", "KU, units from Berkeley"),
        ("Credit earned at Purdue is limited to 9 hours.", "i took it at purdue"),
        ("Your Oregon course is transfer credit.", "a course from u of oregon, for KU"),
        ("The hours you took at Rice fall under the limit.", "rice hours to KU ok?"),
    ],
)
def test_the_askers_other_school_may_be_named(strange, claim: str, question: str) -> None:  # type: ignore[no-untyped-def]
    assert strange(claim, question) is None


@pytest.mark.parametrize(
    ("claim", "question", "text"),
    [
        ("The 12 hours from Purdue are over the limit.", "12 hours from drake into a ku master's?", TEXT),
        ("At Drake, at most 9 hours are accepted.", "12 hours from drake into a ku master's?", TEXT),
        ("The 12 hours from Drake are over the limit.", "", TEXT),
        ("Credit from Drake counts in full.", "credit from drake into ku?", NAMED),
        ("Your Oregon course is transfer credit.", "a course from u of iowa, for KU", TEXT),
    ],
)
def test_no_other_school_is_named(strange, claim: str, question: str, text: str) -> None:  # type: ignore[no-untyped-def]
    assert strange(claim, question, text) is not None
