"""Circumstances under which alone a rule holds are read where they are said."""

import pytest

from advisor.message.credit.circumstances import circumstances
from corpus.rules import Situation


@pytest.mark.parametrize(
    ("text", "graduated"),
    [
        ("I have the degree already. Can 6 hours of it count?", True),
        ("I already have the degree", True),
        ("i got my master's first", True),
        ("I have the degree plan already", False),
        ("I want the degree", False),
    ],
)
def test_who_has_the_degree_has_graduated(text: str, graduated: bool) -> None:
    assert (Situation.ALUMNUS in circumstances(text)) is graduated
