"""The vectors of a snapshot in Chroma. The one module that imports chromadb.

Two collections keep what students may read apart from what is for advisors only, so that a student's
search never touches the latter.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from chromadb import Where
from chromadb.api.client import Client
from chromadb.api.models.Collection import Collection
from chromadb.config import Settings

from corpus.document import Audience
from index.embed import Vectors

BATCH = 500


@dataclass(frozen=True)
class Row:
    """What the store keeps of a passage beside its vector."""

    id: str
    institution: str
    kind: str
    audience: Audience


class VectorStore:
    """The collections under one path. One process owns a path at a time."""

    def __init__(self, path: Path) -> None:
        settings = Settings(anonymized_telemetry=False, is_persistent=True, persist_directory=str(path))
        self._client = Client(settings=settings)
        self._collections = {audience: self._collection(audience) for audience in Audience}

    def _collection(self, audience: Audience) -> Collection:
        return self._client.get_or_create_collection(
            f"passages-{audience}",
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine", "ef_search": 200}},
        )

    def add(self, rows: Sequence[Row], vectors: Vectors, done: Callable[[int], None] = lambda count: None) -> None:
        """Store rows with their vectors; `done` hears how many were stored."""
        for audience, collection in self._collections.items():
            chosen = [position for position, row in enumerate(rows) if row.audience is audience]
            for first in range(0, len(chosen), BATCH):
                part = chosen[first : first + BATCH]
                collection.add(
                    ids=[rows[position].id for position in part],
                    embeddings=vectors[part],
                    metadatas=[{"institution": rows[p].institution, "kind": rows[p].kind} for p in part],
                )
                done(len(part))

    def count(self) -> int:
        """How many passages are stored."""
        return sum(collection.count() for collection in self._collections.values())

    def nearest(
        self,
        vector: Vectors,
        limit: int,
        audience: Audience,
        institutions: Sequence[str] = (),
        kinds: Sequence[str] = (),
    ) -> list[tuple[str, float]]:
        """The ids of the nearest passages with their cosine similarity, best first."""
        found: list[tuple[str, float]] = []
        for readable in [Audience.STUDENT] if audience is Audience.STUDENT else list(Audience):
            collection = self._collections[readable]
            held = collection.count()
            if not held:
                continue
            reply = collection.query(
                query_embeddings=np.asarray([vector], dtype=np.float32),
                n_results=min(limit, held),
                where=_where(institutions, kinds),
                include=["distances"],
            )
            distances = reply["distances"] or [[]]
            found += [(id_, 1 - float(d)) for id_, d in zip(reply["ids"][0], distances[0], strict=True)]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """The stored vectors of some passages, by id."""
        found: dict[str, Vectors] = {}
        unique = list(dict.fromkeys(ids))
        for collection in self._collections.values() if unique else ():  # Chroma refuses an empty list
            reply = collection.get(ids=unique, include=["embeddings"])
            held = reply["embeddings"]
            if held is not None:
                found.update({id_: np.asarray(v, dtype=np.float32) for id_, v in zip(reply["ids"], held, strict=True)})
        return found

    def close(self) -> None:
        """Let go of the path."""
        self._client.close()


def _where(institutions: Sequence[str], kinds: Sequence[str]) -> Where | None:
    parts: list[Where] = []
    for field, chosen in (("institution", institutions), ("kind", kinds)):
        if chosen:
            among: dict[Literal["$in", "$nin"], list[str | int | float | bool]] = {"$in": [*chosen]}
            parts.append({field: among})
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else {"$and": parts}
