"""A slip in a plain word leaves it plain; what may be meant for a telling word is left unread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.wording.misspelt_words import misspells
from advisor.message.wording.plain_words import PLAIN_WORDS
from advisor.message.wording.telling_words import TELLING_FORMS, is_telling


@pytest.mark.parametrize(
    "word",
    ["allready", "definately", "recieved", "transfered", "gradaute", "semster", "universty", "diferent", "cousres"],
)
def test_a_plain_word_with_one_slip_is_read(word: str) -> None:
    assert misspells(word, PLAIN_WORDS)


@pytest.mark.parametrize(
    "word",
    [
        "untransferable", "untransfered", "intransferable", "refussed", "rfused", "expierd", "failled", "uncompleted",
        "incompleted", "unacredited", "inelegible", "unable", "banned", "hald", "wsa", "withdrwn", "audted",
    ],
)  # fmt: skip
def test_what_may_be_a_telling_word_is_not(word: str) -> None:
    assert not misspells(word, PLAIN_WORDS)


@given(st.sampled_from(sorted(TELLING_FORMS)), st.data())
def test_no_slip_makes_a_telling_word_plain(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, max(1, len(word) - 1)))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    for slip in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        assert slip in PLAIN_WORDS or not misspells(slip, PLAIN_WORDS)


def test_a_word_that_is_not_plain_to_a_piece_is_not_plain_misspelt() -> None:
    assert misspells("diferent", PLAIN_WORDS)
    assert not misspells("diferent", PLAIN_WORDS, telling=frozenset({"different"}))


def test_every_form_that_is_listed_tells_something() -> None:
    assert all(is_telling(form) for form in TELLING_FORMS)
