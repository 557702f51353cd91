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

    def _batch(self, texts: list[str]) -> Vectors:
        keys = [self._key(text) for text in texts]
        marks = ", ".join("?" * len(keys))
        rows = self._connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", keys)  # nosec B608: only marks
        held = {key: np.frombuffer(blob, dtype=np.float32) for key, blob in rows}
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in held}
        if new:
            vectors = self._embedder.embed(list(new.values()))
            held.update(zip(new, vectors, strict=True))
            with self._connection:
                self._connection.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                    ((key, vector.tobytes()) for key, vector in zip(new, vectors, strict=True)),
                )
        return np.stack([held[key] for key in keys])

    def _key(self, text: str) -> str:
        return hashlib.sha256(f"{self._embedder.fingerprint}\n{text}".encode()).hexdigest()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
