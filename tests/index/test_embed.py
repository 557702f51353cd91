"""The embedding model that ships."""

import numpy as np
import pytest

from index import embed
from index.embed import ModelMissing, SentenceEmbedder, packaged_model


def test_the_model_that_ships_gives_unit_vectors_the_same_for_the_same_text() -> None:
    embedder = SentenceEmbedder()
    credit, again, fee = embedder.embed(["Nine credits transfer.", "Nine credits transfer.", "The fee is $37."])
    assert np.linalg.norm(np.stack([credit, again, fee]), axis=1) == pytest.approx(1, abs=1e-5)
    assert credit == pytest.approx(again, abs=1e-6)
    (alone,) = embedder.embed(["Nine credits transfer."])
    assert alone == pytest.approx(credit, abs=1e-5)
    (near,) = embedder.embed(["You may transfer nine credits."])
    assert near @ credit > fee @ credit
    assert embedder.embed(["Nine credits transfer."]).dtype == np.float32
    assert embedder.fingerprint.startswith("all-MiniLM-L6-v2 ")


def test_one_text_alone_gets_the_bits_that_it_gets_from_the_library() -> None:
    embedder = SentenceEmbedder()
    for text in ("How many credits count?", "", "🎓 كم؟", "credit " * 600):
        encoded = embedder._model.encode([text], normalize_embeddings=True, show_progress_bar=False)
        assert embedder.embed([text]).tobytes() == np.asarray(encoded, dtype=np.float32).tobytes()


def test_a_model_that_is_not_installed_is_missing_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embed, "MODEL_PACKAGE", "no_such_model_package")
    with pytest.raises(ModelMissing, match="install"):
        packaged_model()
