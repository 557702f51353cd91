"""What a snapshot says of itself: what it was built from and with, and how to tell that it is whole."""

import hashlib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
"""The hash of the manifest, which holds the hashes of all other files."""
SPLITTER = "sentences-3"
"""Raise it when `index/split.py` cuts differently, so that every index is built anew."""


class ManifestDamaged(Exception):
    """A manifest that is missing, unreadable or not the one that was sealed; build the index anew."""


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
    ordered: bool = True
    """Whether somebody ordered the build; false where the service made it, since something was signed."""


def write_manifest(snapshot: Path, manifest: Manifest) -> None:
    """Put a manifest and its seal into a snapshot's folder."""
    content = manifest.model_dump_json(indent=1).encode()
    (snapshot / MANIFEST).write_bytes(content)
    (snapshot / SEAL).write_text(hashlib.sha256(content).hexdigest(), encoding="utf-8")


def read_manifest(snapshot: Path) -> Manifest:
    """The manifest in a snapshot's folder; raises ManifestDamaged."""
    try:
        content = (snapshot / MANIFEST).read_bytes()
        seal = (snapshot / SEAL).read_bytes()
        manifest = Manifest.model_validate_json(content)
    except (OSError, ValueError) as error:
        raise ManifestDamaged(f"its manifest cannot be read: {error}") from error
    if seal != hashlib.sha256(content).hexdigest().encode():
        raise ManifestDamaged("its manifest was changed after the build")
    return manifest


def hash_files(snapshot: Path) -> dict[str, str]:
    """The SHA-256 of every file of a snapshot but the manifest and its seal, by relative path."""
    return {
        str(path.relative_to(snapshot)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(snapshot.rglob("*"))
        if path.is_file() and path not in (snapshot / MANIFEST, snapshot / SEAL)
    }
