"""What a message says is not so, and the conditions that it says are met."""

import pytest

from advisor.message.wording.denied import condition_stated, denied, lacked, without_denied


@pytest.mark.parametrize(
    ("text", "word", "is_denied"),
    [
        ("It is not the physician assistant program.", "physician", True),
        ("They were not conferred yet.", "conferred", True),
        ("It is for a non-thesis master's.", "thesis", True),
        ("The other school is outside the Nebraska system.", "nebraska", True),
        ("I am in the physician assistant program.", "physician", False),
        ("I am not a nurse and want the physician assistant program with a thesis.", "thesis", False),
    ],
)
def test_a_word_is_denied_where_the_message_says_it_is_not_so(text: str, word: str, is_denied: bool) -> None:
    assert (word in denied(text)) is is_denied


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("I took 8 credits at an AACSB accredited school.", True),
        ("Will 8 credits count? They come from an aacsb school.", True),
        ("Will 8 credits count?", False),
        ("I took 8 credits at a school that is not AACSB accredited.", False),
        ("I am not sure whether my school is AACSB accredited.", False),
        ("Do they count if the school is AACSB accredited?", False),
    ],
)
def test_a_condition_is_met_only_where_the_message_says_so_outright(question: str, stated: bool) -> None:
    sentence = "The school accepts transfer credit toward a master's degree only from AACSB accredited sources."
    assert condition_stated(sentence, question) is stated


def test_a_sentence_without_a_condition_is_never_met() -> None:
    assert not condition_stated("The school accepts AACSB credit.", "My school is AACSB accredited.")


def test_every_word_of_a_condition_has_to_be_said() -> None:
    sentence = "Credit counts only from AACSB accredited sources with director approval."
    assert not condition_stated(sentence, "I took it at an AACSB accredited school.")


@pytest.mark.parametrize(
    ("text", "word", "is_lacked"),
    [
        ("The school isn't AACSB accredited.", "accredited", True),
        ("Nobody approved them.", "approved", True),
        ("They are not yet graded.", "graded", False),
        ("Not only electives, 6 credits.", "electives", False),
        ("No, my adviser approved it.", "adviser", False),
        ("8 credits of non-degree study, a plan", "study", False),
        ("None of them has counted toward a degree or certificate.", "counted", False),
    ],
)
def test_a_word_is_lacked_where_it_is_missing_for_good(text: str, word: str, is_lacked: bool) -> None:
    assert (word in lacked(text)) is is_lacked


def test_a_clause_that_is_denied_is_taken_out() -> None:
    assert without_denied("It is for the MS, not for the PA program, and I have a B.").split() == [
        "It", "is", "for", "the", "MS,", ",", "and", "I", "have", "a", "B.",
    ]  # fmt: skip
