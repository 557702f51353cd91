"""What a message says is not so, and the conditions that it says are met."""

import pytest

from advisor.denied import condition_stated, denied


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
