"""Vectors are made once, whatever interrupts."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.vector_cache import BATCH, VectorCache
from tests.index.fakes import Interrupted, WordEmbedder


def test_vectors_come_in_the_order_of_the_texts_each_text_embedded_once(tmp_path: Path) -> None:
    embedder = WordEmbedder()
    texts = ["nine credits", "a grade", "nine credits", "an age"]
    with closing(VectorCache(tmp_path / "vectors.sqlite", embedder)) as cache:
        vectors = cache.embed(texts)
        assert np.array_equal(cache.embed(texts[::-1]), vectors[::-1])
    assert embedder.embedded == ["nine credits", "a grade", "an age"]
    assert np.array_equal(vectors, WordEmbedder().embed(texts))


def test_vectors_outlive_the_cache_that_made_them(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "vectors.sqlite"
    with closing(VectorCache(path, WordEmbedder())) as cache:
        made = cache.embed(["nine credits"])
    unused = WordEmbedder(patience=0)
    with closing(VectorCache(path, unused)) as cache:
        assert np.array_equal(cache.embed(["nine credits"]), made)
    assert unused.embedded == []


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    texts = [f"sentence {number}" for number in range(3 * BATCH + 10)]
    failing, second = WordEmbedder(patience=2 * BATCH), WordEmbedder()
    with closing(VectorCache(tmp_path / "vectors.sqlite", failing)) as cache, pytest.raises(Interrupted):
        cache.embed(texts)
    with closing(VectorCache(tmp_path / "vectors.sqlite", second)) as cache:
        vectors = cache.embed(texts)
    assert failing.embedded + second.embedded == texts
    assert len(second.embedded) == BATCH + 10
    assert np.array_equal(vectors, WordEmbedder().embed(texts))


def test_vectors_of_two_models_are_never_mixed(tmp_path: Path) -> None:
    first, other = WordEmbedder("words 1"), WordEmbedder("words 2")
    for embedder in (first, other):
        with closing(VectorCache(tmp_path / "vectors.sqlite", embedder)) as cache:
            cache.embed(["nine credits"])
    assert first.embedded == other.embedded == ["nine credits"]


def test_progress_is_told_batch_by_batch_and_adds_up(tmp_path: Path) -> None:
    told: list[int] = []
    with closing(VectorCache(tmp_path / "vectors.sqlite", WordEmbedder())) as cache:
        cache.embed([f"sentence {number}" for number in range(BATCH + 1)], told.append)
        assert told == [BATCH, 1]
        assert len(cache.embed([])) == 0
