"""A claim does not narrow what its text leaves open."""

import pytest

from advisor.gate.narrowed import narrowed


@pytest.mark.parametrize(
    ("claim", "text", "word"),
    [
        ("Only the management track stacks.", "The certificate has two tracks. It stacks into the degree.", "only"),
        ("They study only when credits count.", "They study whether or not credits count.", "only"),
        ("Take the elective first.", "The program has a core course and an elective.", "first"),
        ("It needs either an essay or a test.", "It needs an essay. It needs a test.", "either"),
    ],
)
def test_what_is_narrower_than_its_text_is_found(claim: str, text: str, word: str) -> None:
    assert narrowed(claim, text) == word


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Only courses with a B count.", "Courses must have a B."),
        ("Only 9 of your 12 credits count.", "Partly: 9 of your 12 credits."),
        ("It is counted only upon the award.", "It is counted once the degree is awarded."),
        ("Take the core course first.", "The core course comes before the elective."),
        ("It needs either an essay or a test.", "It needs an essay or a test."),
        ("The courses count.", "The courses count."),
    ],
)
def test_what_says_so_in_other_words_passes(claim: str, text: str) -> None:
    assert narrowed(claim, text) is None
