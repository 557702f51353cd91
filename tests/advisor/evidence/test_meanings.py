"""What a word means is asked for by the word alone."""

import pytest

from advisor.evidence.meanings import defines, is_definition, terms_asked


def test_a_sentence_tells_what_the_asked_word_means_and_no_other() -> None:
    asked = "what does stackable mean?"
    assert defines(asked, "Stackable means that credit adds up.")
    assert not defines(asked, "Embedded means that it lies inside.")
    assert not defines(asked, "Some certificates are stackable.")
    assert not defines(
        "what is a microcredential?", "Some microcredentials are stackable, which means that credit adds up."
    )
    assert not defines("what is the cap?", "Stackable means that credit adds up.")


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("what is a stackable certificate", ("stackable certificate",)),
        ("how does stacking work?", ("stacking",)),
        ("define double counting", ("double counting",)),
        ("what's the difference between a grad cert and a master's?", ("grad cert", "master's")),
        ("is a microcredential the same as a graduate certificate", ("microcredential", "graduate certificate")),
        ("what is the cap at Kent State for outside credit, and is it firm?", ()),
    ],
)
def test_one_word_is_asked_for_or_two_beside_each_other(question: str, terms: tuple[str, ...]) -> None:
    assert terms_asked(question) == terms


def test_how_two_words_differ_is_told_by_the_sentence_on_both_and_by_each() -> None:
    asked = "what's the difference between a grad cert and a master's?"
    both = "The difference between a graduate certificate and a master's degree is that one is larger."
    assert defines(asked, both)
    assert defines(asked, "A graduate certificate is a credential for a short program.")
    assert not defines(asked, "The difference between a badge and a certificate is that one is larger.")
    assert not defines("what is a certificate?", both)


@pytest.mark.parametrize(
    "other",
    ["what is a micromasters", "what is a transfer agreement?", "what does a B mean", "what does credential mean?"],
)
def test_a_word_that_only_begins_alike_is_another_one(other: str) -> None:
    assert not defines(other, "The page describes microcredentials as short, for-credit offerings.")
    assert not defines(other, "Transfer credit is credit that was earned at another school.")


def test_a_sentence_that_only_tells_what_a_word_means_is_known() -> None:
    assert is_definition("Double counting means that a course counts twice.")
    assert is_definition("The difference between a badge and a certificate is that one is larger.")
    assert not is_definition("The brief of February 2025 finds that few students took that route.")
