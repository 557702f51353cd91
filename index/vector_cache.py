"""Vectors kept by content, so that a build that was cut short, or that changes little, embeds little."""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.embed import Embedder, Vectors

BATCH = 256


class VectorCache:
    """Embeds texts once for ever; each batch is on disk before the next begins."""

    def __init__(self, path: Path, embedder: Embedder) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path)
        self._connection.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL)")
        self._embedder = embedder

    def embed(self, texts: Sequence[str], done: Callable[[int], None] = lambda count: None) -> Vectors:
        """The vector of every text, in order; `done` hears how many more are ready."""
        parts = []
        for first in range(0, len(texts), BATCH):
            part = list(texts[first : first + BATCH])
            parts.append(self._batch(part))
            done(len(part))
        return np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float32)

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Those of some texts, each once, whose vectors are not held."""
        left: list[str] = []
        unique = list(dict.fromkeys(texts))
        for first in range(0, len(unique), BATCH):
            part = {self._key(text): text for text in unique[first : first + BATCH]}
            held = self._held(list(part))
            left += [text for key, text in part.items() if key not in held]
        return left

    def put(self, texts: Sequence[str], vectors: Vectors) -> None:
        """Hold the vectors of some texts, all of them at once; they are of this embedder."""
        with self._connection:
            self._connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                ((self._key(text), vector.tobytes()) for text, vector in zip(texts, vectors, strict=True)),
            )

    def _held(self, keys: Sequence[str]) -> dict[str, Vectors]:
        marks = ", ".join("?" * len(keys))
        query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"  # nosec B608: only marks
        rows = self._connection.execute(query, list(keys))
        return {key: np.frombuffer(blob, dtype=np.float32) for key, blob in rows}

    def _batch(self, texts: list[str]) -> Vectors:
        keys = [self._key(text) for text in texts]
        held = self._held(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in held}
        if new:
            vectors = self._embedder.embed(list(new.values()))
            held.update(zip(new, vectors, strict=True))
            self.put(list(new.values()), vectors)
        return np.stack([held[key] for key in keys])

    def _key(self, text: str) -> str:
        return hashlib.sha256(f"{self._embedder.fingerprint}\n{text}".encode()).hexdigest()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
