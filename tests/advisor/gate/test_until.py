"""What begins at a time does not hold until then."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.idle import without_idle
from advisor.gate.polarity import turned
from advisor.gate.until import until_when

AFTER = "The school posts credit only after 9 hours are completed."
UP_TO = "A course is valid for 6 years after it was taken."


def objected(claim: str, text: str) -> bool:
    said = clauses_of(without_idle(claim, text))
    return (until_when(claim, text) or turned(said, clauses_of(text))) is not None


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The school does not post credit until 9 hours are completed.", AFTER),
        ("No credit is posted until 9 hours are completed.", AFTER),
        ("None of the credit is posted until 9 hours are completed.", AFTER),
        ("Credit is not posted until May.", "No credit is posted until May."),
        ("A course stays valid until 6 years after it was taken.", UP_TO),
    ],
)
def test_until_and_not_until_are_told_apart(claim: str, text: str) -> None:
    assert not objected(claim, text)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The school posts credit until 9 hours are completed.", AFTER),
        ("Some credit is posted until 9 hours are completed.", AFTER),
        ("Credit is posted until 9 hours are completed.", "Credit is not posted until 9 hours are completed."),
        ("The offer does not hold until May.", "The offer holds until May."),
        ("Credit holds until the thesis.", "Credit is counted only once the thesis is written."),
    ],
)
def test_until_without_its_not_is_found(claim: str, text: str) -> None:
    assert objected(claim, text)
