"""A quote is said without the name of its school, and otherwise as it stands."""

import pytest

from advisor.agent.plain import without_school
from corpus.document import Kind
from tests.advisor.made_up import SCHOOL, document


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        (f"{SCHOOL} accepts 9 credits.", "The university accepts 9 credits."),
        (f"The {SCHOOL} accepts 9 credits.", "The university accepts 9 credits."),
        (f"At {SCHOOL}, 9 credits count.", "9 credits count."),
        (f"Each course at {SCHOOL} needs a B.", "Each course needs a B."),
        ("EU accepts 9 credits.", "The university accepts 9 credits."),
        (f"A {SCHOOL} certificate takes 12 credits.", "A certificate takes 12 credits."),
        (f"Students of {SCHOOL} need a B.", "Students of the university need a B."),
        ("Each course needs a B.", "Each course needs a B."),
    ],
)
def test_the_name_of_the_school_falls_away(sentence: str, plain: str) -> None:
    assert without_school(sentence, document(sentence), ("EU",)) == plain


@pytest.mark.parametrize("kind", [Kind.BRIEF, Kind.NOTE])
def test_a_brief_and_a_note_keep_their_names(kind: Kind) -> None:
    said = f"{SCHOOL} accepts 9 credits."
    assert without_school(said, document(said, kind=kind), ()) == said
