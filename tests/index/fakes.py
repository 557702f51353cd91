"""An embedder that needs no model, searches that are written out beforehand, and made-up documents."""

import re
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np

from corpus.document import Audience
from index.embed import Vectors
from index.search import Scope
from index.snapshot import Snapshots

SIZE = 128


class Interrupted(Exception):
    """The embedder was stopped in the middle of a build."""


class WordEmbedder:
    """Counts words by their hash. After `patience` texts it breaks off; `embedded` is what it finished."""

    def __init__(self, fingerprint: str = "words 1", patience: int | None = None) -> None:
        self.fingerprint = fingerprint
        self.embedded: list[str] = []
        self._patience = patience

    def embed(self, texts: Sequence[str]) -> Vectors:
        if self._patience is not None and len(self.embedded) + len(texts) > self._patience:
            raise Interrupted
        self.embedded += texts
        rows = np.zeros((len(texts), SIZE), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in ["", *re.findall(r"\w+", text.lower())]:
                row[crc32(word.encode()) % SIZE] += 1
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


class Written:
    """A search whose results are written out beforehand, of passages that it has the vectors of."""

    def __init__(self, *found: tuple[str, float], vectors: dict[str, Vectors] | None = None) -> None:
        self.asked: list[tuple[Audience, tuple[str, ...], tuple[str, ...]]] = []
        self._found = list(found)
        self._vectors = vectors or {}

    def nearest(
        self,
        query: object,
        limit: int,
        audience: Audience,
        institutions: Sequence[str] = (),
        kinds: Sequence[str] = (),
    ) -> list[tuple[str, float]]:
        self.asked.append((audience, tuple(institutions), tuple(kinds)))
        return self._found[:limit]

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        return {passage_id: self._vectors[passage_id] for passage_id in ids}


def markdown(
    document_id: str,
    *sentences: str,
    institution: str = "Example University",
    kind: str = "transfer_policy",
    audience: Audience = Audience.STUDENT,
) -> str:
    """The file of a document that says these sentences."""
    head = {"id": document_id, "kind": kind, "institution": institution, "title": "Made up", "audience": audience}
    source = {"source_url": f"https://example.edu/{document_id}", "source_title": "Made up", "wording": "own"}
    fields = "\n".join(f"{name}: {value}" for name, value in {**head, **source}.items())
    return f"---\n{fields}\n---\n" + "\n".join(sentences) + "\n"


def shelve(root: Path, name: str, *sentences: str, audience: Audience = Audience.STUDENT) -> Path:
    """A document on the policies shelf of a root; gives back the root."""
    shelf = root / "policies"
    shelf.mkdir(parents=True, exist_ok=True)
    (shelf / f"{name}.md").write_text(markdown(name, *sentences, audience=audience), encoding="utf-8")
    return root


def saying(home: Path, sentence: str) -> list[Path]:
    """A root whose one document says this sentence."""
    return [shelve(home / "root", "transfer", sentence)]


def served(snapshots: Snapshots) -> tuple[str, str | None]:
    """What the served snapshot says first about credits, and its warning."""
    opened = snapshots.open()
    text = opened.index.search("credits", Scope())[0].passage.text
    opened.close()
    return text, opened.warning
