"""The vectors of a snapshot in Chroma. The one module that imports chromadb.

Two collections keep what students may read apart from what is for advisors only, so that a student's
search never touches the latter.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
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

SAME = 1e-3
"""Cosine distance up to which two vectors are one: sums of 32-bit numbers leave some 1e-7."""


@dataclass(frozen=True)
class ChromaServer:
    """Where a server of Chroma's own (`chroma run`) listens."""

    host: str
    port: int
    encrypted: bool = False

    def __str__(self) -> str:
        return f"{'https' if self.encrypted else 'http'}://{self.host}:{self.port}"


@dataclass(frozen=True)
class Row:
    """What the store keeps of a passage beside its vector."""

    id: str
    institution: str
    kind: str
    audience: Audience


class StoreAway(Exception):
    """The Chroma server cannot be asked; the message says which."""


class VectorStore:
    """The collections under one path, which one process owns at a time; or those of a `version` on a server, which
    many processes read. A server has no lock of its own and no password: it belongs on a private network."""

    def __init__(self, place: Path | ChromaServer, version: str = "") -> None:
        try:
            self._client = Client(settings=_settings(place))
        except ValueError as error:
            raise StoreAway(f"the Chroma server at {place} cannot be asked: {error}") from error
        self._names = {audience: f"passages-{audience}{'-' if version else ''}{version}" for audience in Audience}
        self._collections = {audience: self._collection(name) for audience, name in self._names.items()}

    def _collection(self, name: str) -> Collection:
        return self._client.get_or_create_collection(
            name,
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
            reply = self._collections[readable].query(
                query_embeddings=np.asarray([vector], dtype=np.float32),
                n_results=limit,
                where=_where(institutions, kinds),
                include=["distances"],
            )
            distances = reply["distances"] or [[]]
            found += [(id_, 1 - float(d)) for id_, d in zip(reply["ids"][0], distances[0], strict=True)]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def finds_all(self, rows: Sequence[Row], vectors: Vectors) -> bool:
        """Whether each row's own vector, or one as good as the same, is what a search for it finds first. Chroma's
        graph may leave a row that it counts out of every search: seen once in 120 fillings of a server, never of a
        folder."""
        for audience, collection in self._collections.items():
            chosen = [position for position, row in enumerate(rows) if row.audience is audience]
            for first in range(0, len(chosen), BATCH):
                part = np.asarray(vectors[chosen[first : first + BATCH]], dtype=np.float32)
                reply = collection.query(query_embeddings=part, n_results=1, include=["distances"])
                if any(not found or found[0] > SAME for found in reply["distances"] or [[]]):
                    return False
        return True

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

    def everything(self) -> Iterator[tuple[list[Row], Vectors]]:
        """All rows with their vectors, some hundred at a time."""
        for audience, collection in self._collections.items():
            for first in range(0, collection.count(), BATCH):
                held = collection.get(limit=BATCH, offset=first, include=["embeddings", "metadatas"])
                about = held["metadatas"] or []
                rows = [
                    Row(id_, str(each["institution"]), str(each["kind"]), audience)
                    for id_, each in zip(held["ids"], about, strict=True)
                ]
                yield rows, np.asarray(held["embeddings"], dtype=np.float32)

    def remove(self) -> None:
        """Remove the collections; nothing can be asked of them any more."""
        for name in self._names.values():
            self._client.delete_collection(name)

    def empty(self) -> None:
        """Remove all rows."""
        self.remove()
        self._collections = {audience: self._collection(name) for audience, name in self._names.items()}

    def close(self) -> None:
        """Let go of the path, or of the server."""
        self._client.close()
        for client in (self._client, self._client._admin_client):
            # Chroma leaves the connections of both to a server open.
            session = getattr(getattr(client, "_server", None), "_session", None)
            if session is not None:
                session.close()


def _settings(place: Path | ChromaServer) -> Settings:
    if isinstance(place, Path):
        return _settings_of_files().model_copy(update={"persist_directory": str(place)})
    return Settings(
        anonymized_telemetry=False,
        chroma_api_impl="chromadb.api.fastapi.FastAPI",
        chroma_server_host=place.host,
        chroma_server_http_port=place.port,
        chroma_server_ssl_enabled=place.encrypted,
    )


@cache
def _settings_of_files() -> Settings:
    """Chroma's settings but for the folder. To read the environment for them takes as long as to open a small index."""
    return Settings(anonymized_telemetry=False, is_persistent=True)


def _where(institutions: Sequence[str], kinds: Sequence[str]) -> Where | None:
    parts: list[Where] = []
    for field, chosen in (("institution", institutions), ("kind", kinds)):
        if chosen:
            among: dict[Literal["$in", "$nin"], list[str | int | float | bool]] = {"$in": [*chosen]}
            parts.append({field: among})
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else {"$and": parts}
