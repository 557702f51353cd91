"""What is asked, in half the bits."""

import numpy as np
import pytest

from index import half
from index.embed import SentenceEmbedder

TEXTS = (
    "How many credits count?",
    "",
    "🎓 كم؟",
    "I have 12 graduate credits with a B from another school, five years old. Do they count toward the master's?",
    "credit " * 600,
)


@pytest.fixture(scope="module")
def exact() -> SentenceEmbedder:
    return SentenceEmbedder()


def test_a_vector_of_what_is_asked_is_that_of_the_same_text_read_exactly(exact: SentenceEmbedder) -> None:
    asked = exact.of_questions()
    assert (asked is not exact) is half.is_fast()
    vectors = asked.embed(TEXTS)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    for text, vector in zip(TEXTS, vectors, strict=True):
        assert vector @ exact.embed([text])[0] > 0.9998
        alone = asked.embed([text])[0]
        # Read exactly, a text beside longer ones is added up in another order: its last bits differ.
        assert (alone == vector).all() if half.is_fast() else alone == pytest.approx(vector, abs=1e-5)


def test_a_question_is_read_by_the_model_of_the_passages(exact: SentenceEmbedder) -> None:
    assert exact.of_questions().fingerprint == exact.fingerprint
    assert exact.of_questions().embed([]).shape == exact.embed([]).shape


def test_a_processor_without_numbers_of_half_the_bits_reads_exactly(
    exact: SentenceEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(half, "is_fast", lambda: False)
    assert exact.of_questions() is exact
