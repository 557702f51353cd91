"""What a word means is asked for by the word alone."""

import pytest

from advisor.evidence.meanings import defines, meaning_asked


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("what is a stackable certificate", "stackable"),
        ("What does stacking mean?", "stacking"),
        ("what's a microcredential?", "microcredential"),
        ("what is the cap", None),
        ("what is a stackable certificate worth at Kent State?", None),
    ],
)
def test_what_a_word_means_is_asked_for_by_the_word_alone(question: str, term: str | None) -> None:
    assert meaning_asked(question) == term


def test_a_sentence_tells_what_the_asked_word_means_and_no_other() -> None:
    asked = "what does stackable mean?"
    assert defines(asked, "Stackable means that credit adds up.")
    assert not defines(asked, "Embedded means that it lies inside.")
    assert not defines(asked, "Some certificates are stackable.")
    assert not defines(
        "what is a microcredential?", "Some microcredentials are stackable, which means that credit adds up."
    )
    assert not defines("what is the cap?", "Stackable means that credit adds up.")
