"""A library of a few made-up documents, and vectors that cost nothing: what breaks an index depends on neither."""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from index.embed import Vectors
from index.snapshot import Snapshots

DIMENSIONS = 64

HEAD = """---
id: {id}
kind: transfer_policy
institution: {institution}
title: Credit transfer
audience: student
source_url: https://example.edu/{id}
source_title: Credit transfer
wording: own
---
"""


class HashedWords:
    """Texts that share words get near vectors: each word is one of some directions, by its hash."""

    fingerprint = "words, hashed"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        return np.stack([self._one(text) for text in texts]) if texts else np.zeros((0, DIMENSIONS), dtype=np.float32)

    def _one(self, text: str) -> Vectors:
        vector = np.zeros(DIMENSIONS, dtype=np.float32)
        for word in re.findall(r"\w+", text.lower()):
            vector += _direction(word)
        length = float(np.linalg.norm(vector))
        return vector / length if length else np.full(DIMENSIONS, DIMENSIONS**-0.5, dtype=np.float32)


@lru_cache(maxsize=10_000)
def _direction(word: str) -> Vectors:
    digest = hashlib.blake2b(word.encode(), digest_size=16).digest()
    return np.random.default_rng(int.from_bytes(digest, "big")).standard_normal(DIMENSIONS, np.float32)


def write_document(root: Path, name: str, *sentences: str, institution: str = "Example University") -> None:
    """A document on the policies shelf of a root."""
    shelf = root / "policies"
    shelf.mkdir(parents=True, exist_ok=True)
    head = HEAD.format(id=name, institution=institution)
    (shelf / f"{name}.md").write_text(head + "\n".join(sentences) + "\n", encoding="utf-8")


def write_library(root: Path, version: int, documents: int = 8, sentences: int = 4) -> Path:
    """A library whose every sentence names its version, and has words of its own, so that an approximate search tells
    it from a thousand others; gives back the root."""
    for number in range(documents):
        said = [
            f"In version {version} rule {number} part {part} lets at most {version + part} credits count toward "
            f"{' '.join(f'{letter}{number}x{part}' for letter in 'abcdefgh')}."
            for part in range(sentences)
        ]
        write_document(root, f"page-{number}", *said)
    return root


def snapshots(home: Path) -> Snapshots:
    """The snapshots of a home with the vectors of this file."""
    return Snapshots(home, HashedWords())


def served_version(held: Snapshots) -> tuple[int, str | None]:
    """The version of the library that is served, and the warning with it; raises NoSnapshot."""
    opened = held.open()
    try:
        versions = {int(found) for document in opened.library for found in re.findall(r"version (\d+)", document.text)}
        assert len(versions) == 1, f"one snapshot holds several versions: {versions}"
        return versions.pop(), opened.warning
    finally:
        opened.close()
