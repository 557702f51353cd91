"""Filling a snapshot: the documents, their passages as vectors and as keywords, and the manifest over all of it."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from importlib.metadata import version as library_version
from pathlib import Path

from corpus.document import Document
from corpus.library import SHELVES, Library, load_library
from corpus.signing import signatures_beside
from index.embed import Embedder, Vectors
from index.keyword import Entry, KeywordIndex, terms
from index.manifest import SPLITTER, Canary, Manifest, hash_files, write_manifest
from index.split import Passage, split
from index.store import Row, VectorStore
from index.vector_cache import VectorCache

CANARIES = 12
TELLING = 6
"""Words of a canary at least: a heading of two words is not what its own words find first."""

Progress = Callable[[str, int, int], None]
"""Hears (what is being done, how much is done, how much there is)."""


def fill(
    folder: Path, roots: Sequence[Path], cache: Path, embedder: Embedder, progress: Progress, ordered: bool = True
) -> Manifest:
    """Write a snapshot of the documents under the roots into an empty folder; texts whose vectors the cache file
    holds are not embedded again. Raises UnreadableDocument or DuplicateDocument."""
    library = _copy_library(roots, folder / "library")
    pairs = [(passage, document) for document in library for passage in split(document)]
    passages = [passage for passage, _ in pairs]
    vectors = _embed([passage.text for passage in passages], cache, embedder, progress)
    with closing(VectorStore(folder / "vectors")) as store:
        store.add([Row(p.id, d.institution, str(d.kind), d.audience) for p, d in pairs], vectors)
    KeywordIndex.write(folder / "keywords.sqlite", (_entry(p, d) for p, d in pairs))
    manifest = _describe(folder, library, passages, embedder, ordered)
    write_manifest(folder, manifest)
    return manifest


def choose_canaries(passages: Sequence[Passage]) -> tuple[Canary, ...]:
    """Sentences spread over the library, each said only once and in words enough to find itself."""
    by_text: dict[str, list[Passage]] = {}
    for passage in passages:
        by_text.setdefault(passage.text, []).append(passage)
    telling = [held[0] for text, held in by_text.items() if len(held) == 1 and len(terms(text)) >= TELLING]
    chosen = sorted(telling, key=lambda passage: passage.id)
    step = max(1, len(chosen) // CANARIES)
    return tuple(Canary(query=passage.text, passage_id=passage.id) for passage in chosen[::step][:CANARIES])


def _copy_library(roots: Sequence[Path], target: Path) -> Library:
    for shelf in SHELVES:
        (target / shelf).mkdir(parents=True)
        for number, root in enumerate(roots):
            for path in sorted((root / shelf).glob("*.md")):
                # Two roots may use one file name; neither document may hide the other.
                copied = target / shelf / f"{number}-{path.name}"
                shutil.copyfile(path, copied)
                if signatures_beside(path).exists():
                    shutil.copyfile(signatures_beside(path), signatures_beside(copied))
    for root in roots:
        for path in sorted((root / "versions").glob("*/*")):
            if path.name.endswith((".md", ".signed.yaml")):
                copied = target / "versions" / path.parent.name / path.name
                copied.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copied)
    return load_library(target)


def _embed(texts: Sequence[str], cache: Path, embedder: Embedder, progress: Progress) -> Vectors:
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        progress("embedding", done, len(texts))

    with closing(VectorCache(cache, embedder)) as vectors:
        return vectors.embed(texts, count)


def _entry(passage: Passage, document: Document) -> Entry:
    names = (document.institution, document.unit, document.program, document.title)
    heading = ", ".join(name for name in names if name)
    return Entry(passage.id, heading, passage.text, document.institution, str(document.kind), document.audience)


def _describe(
    folder: Path, library: Library, passages: Sequence[Passage], embedder: Embedder, ordered: bool
) -> Manifest:
    now = datetime.now(UTC)
    return Manifest(
        version=f"{now:%Y%m%dT%H%M%S%f}-{library.digest[:8]}",
        built_at=now.isoformat(timespec="seconds"),
        corpus_digest=library.digest,
        documents=len(library),
        passages=len(passages),
        splitter=SPLITTER,
        embedder=embedder.fingerprint,
        libraries={"chromadb": library_version("chromadb"), "sqlite": sqlite3.sqlite_version},
        files=hash_files(folder),
        canaries=choose_canaries(passages),
        ordered=ordered,
    )
