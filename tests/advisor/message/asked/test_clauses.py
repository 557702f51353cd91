"""The clauses of a message by what they are for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.asked.boundary import KINDS, Boundary, Kind
from advisor.message.asked.clauses import is_bare, may_be_remark, possible_remarks, questions, reader, told_sentences
from index.embed import Vectors
from tests.index.fakes import SIZE, WordEmbedder

TEXTS = st.lists(
    st.sampled_from(
        ["my dog is ill", "I have 9 hours", "a B", "it failed", "do they count?", ".", "!", ",", " and I", "   "]
    )
).map(" ".join)


@given(TEXTS)
def test_told_sentences_and_questions_are_all_of_a_text_and_do_not_overlap(text: str) -> None:
    spans = sorted([*told_sentences(text), *questions(text)])
    assert "".join(text[start:end] for start, end in spans) == text


@given(TEXTS)
def test_a_remark_lies_in_a_told_sentence_and_has_nothing_that_a_case_is_made_of(text: str) -> None:
    sentences = list(told_sentences(text))
    for start, end in possible_remarks(text):
        assert any(first <= start and end <= last for first, last in sentences)
        assert is_bare(text[start:end])


@pytest.mark.parametrize(
    "clause",
    [
        "I have six of them",
        "with a B- in it",
        "I took 3",
        "at    last spring",
        "the course was hard",
        "she failed it badly",
    ],
)
def test_a_number_a_grade_a_name_or_a_word_of_credit_makes_no_remark(clause: str) -> None:
    assert not may_be_remark(clause)


def test_one_course_is_an_amount_that_was_read() -> None:
    assert not is_bare("My previous university gave me one course.")
    assert is_bare("My previous university was a nice one.")
    assert is_bare("One course I only sat in on.") and is_bare("They have one course that nobody signed.")


def boundaries(embedder: WordEmbedder, **of: str) -> Mapping[Kind, Boundary]:
    """Of each kind is what has the words of its support; nothing is of a kind that has none."""
    none = np.zeros((1, SIZE), dtype=np.float16)
    return {
        kind: Boundary(
            embedder.fingerprint,
            embedder.embed([of[kind]]).astype(np.float16) if kind in of else none,
            np.array([1.0 if kind in of else 0.0], dtype=np.float32),
            0.0,
            2.0,
            least=0.8,
        )
        for kind in KINDS
    }


def test_clauses_are_told_by_the_boundary_of_their_kind() -> None:
    embedder = WordEmbedder()
    known = boundaries(embedder, remark="my dog is ill", bearing="it was my brother", asking="does the lot clear")
    text = "My dog is ill. It was my brother. I have 9 hours. Does the lot clear?"
    told = reader(embedder, known)(text)
    assert [text[start:end] for start, end in told.remarks] == ["My dog is ill."]
    assert [text[start:end].strip() for start, end in told.bearing] == ["It was my brother."]
    assert [text[slice(*span)].strip() for span in questions(text) if told.is_asking(span)] == ["Does the lot clear?"]


class CountedEmbedder(WordEmbedder):
    """An embedder that keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return super().embed(texts)


def test_a_clause_is_embedded_when_it_is_first_asked_about_and_never_twice() -> None:
    embedder = CountedEmbedder()
    known = boundaries(embedder, remark="my dog is ill", asking="does the lot clear")
    embedder.asked.clear()
    text = "My dog is ill. Does the lot clear?"
    told, (question,) = reader(embedder, known)(text), questions(text)
    assert embedder.asked == []
    assert told.is_asking(question)
    assert told.asks_else(question) is False
    assert embedder.asked == ["Does the lot clear?"]
    assert told.remarks
    assert told.bearing == ()
    assert embedder.asked == ["Does the lot clear?", "My dog is ill."]


def test_with_another_embedder_nothing_is_told() -> None:
    known = boundaries(WordEmbedder("words 2"), remark="my dog is ill", asking="does the lot clear")
    text = "My dog is ill. Does the lot clear?"
    told, (question,) = reader(WordEmbedder("words 1"), known)(text), questions(text)
    assert told.remarks == told.bearing == ()
    assert not told.is_asking(question)
    assert not told.asks_else(question)


@pytest.mark.parametrize("told", [-0.5, 0.5])
def test_a_question_surely_asks_something_else_below_its_mark(told: float) -> None:
    embedder = WordEmbedder()
    known = dict(boundaries(embedder))
    known["asking"] = replace(known["asking"], bias=told, least=1.0, most_not=0.0)
    text = "Does the lot clear?"
    assert reader(embedder, known)(text).asks_else((0, len(text))) is (told < 0)


@pytest.mark.parametrize("clause", ["but only as a listener", "as a guest in the back", "though mostly for the view"])
def test_what_may_say_that_the_credit_before_it_is_less_is_no_remark(clause: str) -> None:
    assert not may_be_remark(clause)
    assert may_be_remark("my mother lives near the lake")
