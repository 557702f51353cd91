"""What a snapshot says of itself: what it was built from and with, and how to tell that it is whole."""

import hashlib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

MANIFEST = "manifest.json"
SPLITTER = "sentences-1"
"""Raise it when `index/split.py` cuts differently, so that every index is built anew."""


class Canary(BaseModel):
    """A query whose best passage is known from the build."""

    model_config = ConfigDict(frozen=True)

    query: str
    passage_id: str


class Manifest(BaseModel):
    """The manifest of one snapshot."""

    model_config = ConfigDict(frozen=True)

    version: str
    built_at: str
    corpus_digest: str
    documents: int
    passages: int
    splitter: str
    embedder: str
    libraries: dict[str, str]
    files: dict[str, str]
    canaries: tuple[Canary, ...]


def read_manifest(snapshot: Path) -> Manifest:
    """The manifest in a snapshot's folder; raises OSError or pydantic's ValidationError."""
    return Manifest.model_validate_json((snapshot / MANIFEST).read_text(encoding="utf-8"))


def hash_files(snapshot: Path) -> dict[str, str]:
    """The SHA-256 of every file of a snapshot but the manifest, by relative path."""
    return {
        str(path.relative_to(snapshot)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(snapshot.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }
