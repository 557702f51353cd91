"""Stores are built and asked, and nothing of them is left."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from evals.performance.speed import build_twice, nearest_of_many, unit_vectors
from index.embed import Vectors

DOCUMENT = """---
id: {name}
kind: note
institution: Somewhere
title: {name}
source_url: https://a.invalid
source_title: A page
wording: own
---
Somewhere accepts {name} credits toward its master's degree.
"""


class _Hashing:
    """Vectors by the hash of a text: equal texts are near, others are not."""

    fingerprint = "hashing"

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        seeds = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") for text in texts]
        return np.concatenate([unit_vectors(1, np.random.default_rng(seed)) for seed in seeds])


def test_random_vectors_have_length_one() -> None:
    lengths = np.linalg.norm(unit_vectors(20, np.random.default_rng(1)), axis=1)
    assert lengths == pytest.approx(np.ones(20), abs=1e-5)


def test_the_nearest_of_many_are_timed_and_the_store_is_removed(tmp_path: Path) -> None:
    section = nearest_of_many(tmp_path / "scratch", 300)
    assert len(section.readings) == 7
    assert all(reading.value > 0 for reading in section.readings)
    assert list((tmp_path / "scratch").iterdir()) == []


def test_the_second_build_embeds_nothing_but_its_canaries(tmp_path: Path) -> None:
    shelf = tmp_path / "library" / "catalogs"
    shelf.mkdir(parents=True)
    for name in ("nine", "twelve"):
        (shelf / f"{name}.md").write_text(DOCUMENT.format(name=name))
    embedder = _Hashing()
    section = build_twice(tmp_path / "home", [tmp_path / "library"], embedder)
    assert "2 documents, 2 passages" in section.title
    assert len(section.readings) == 2
    assert embedder.embedded.count("Somewhere accepts nine credits toward its master's degree.") == 3
