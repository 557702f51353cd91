"""Snapshots: an index is built whole beside the live one, checked, then swapped in by one rename.

A snapshot's folder holds `library/` (the documents it was built from), `vectors/` (Chroma), `keywords.sqlite`
and `manifest.json`. It is never written to again: each process opens a private copy of the vectors, since
Chroma writes to what it opens.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version as library_version
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from corpus.document import Document
from corpus.library import SHELVES, Library, load_library
from corpus.markdown import UnreadableDocument
from index.embed import Embedder
from index.keyword import Entry, KeywordIndex
from index.manifest import MANIFEST, SPLITTER, Canary, Manifest, hash_files, read_manifest
from index.search import Index, Method, Scope
from index.split import Passage, split
from index.store import Row, VectorStore
from index.vector_cache import VectorCache

KEPT = 2
CANARIES = 12
CURRENT = "current"

Progress = Callable[[str, int, int], None]
"""Hears (what is being done, how much is done, how much there is)."""


class SnapshotDamaged(Exception):
    """A snapshot is not what its manifest says; the message names the damage."""


class NoSnapshot(Exception):
    """No snapshot that can be served; run `pathway index build`."""


@dataclass(frozen=True)
class Opened:
    """A snapshot being served. `warning` says why it is not the newest one, where that is so."""

    index: Index
    library: Library
    manifest: Manifest
    warning: str | None
    close: Callable[[], None]


class Snapshots:
    """The snapshots under one home folder."""

    def __init__(self, home: Path, embedder: Embedder) -> None:
        self._root = home / "snapshots"
        self._cache = home / "vectors.sqlite"
        self._embedder = embedder

    def build(self, roots: Sequence[Path], progress: Progress = lambda stage, done, total: None) -> Manifest:
        """Build, verify and swap in a snapshot of the documents under the roots; keep the last two."""
        self._root.mkdir(parents=True, exist_ok=True)
        with FileLock(self._root / ".lock"):
            for abandoned in self._root.glob(".building-*"):
                shutil.rmtree(abandoned)
            folder = Path(tempfile.mkdtemp(prefix=".building-", dir=self._root))
            manifest = self._fill(folder, roots, progress)
            self.verify(folder)
            os.replace(folder, self._root / manifest.version)
            self._point(manifest.version)
            self._prune()
        return manifest

    def list(self) -> list[Manifest]:
        """The manifests of the snapshots whose manifest can be read, newest first."""
        found = []
        for path in sorted(self._root.glob(f"*/{MANIFEST}"), reverse=True):
            if path.parent.name.startswith("."):
                continue
            try:
                found.append(read_manifest(path.parent))
            except (OSError, ValidationError):
                continue
        return found

    def current(self) -> str | None:
        """The version that is to be served, or None."""
        try:
            return (self._root / CURRENT).read_text(encoding="utf-8").strip() or None
        except OSError:
            return None

    def rollback(self) -> str:
        """Point at the newest whole snapshot before the current one; raises NoSnapshot."""
        current = self.current()
        for manifest in self.list():
            if current is None or manifest.version < current:
                self.verify(self._root / manifest.version)
                self._point(manifest.version)
                return manifest.version
        raise NoSnapshot("there is no earlier snapshot to roll back to; `pathway index list` shows what is held")

    def verify(self, snapshot: Path | None = None) -> Manifest:
        """Check hashes, counts and canaries; raises SnapshotDamaged or NoSnapshot."""
        if snapshot is None:
            current = self.current()
            if current is None:
                raise NoSnapshot("nothing has been built yet: run `pathway index build`")
            snapshot = self._root / current
        opened = self._open(snapshot, None)
        opened.close()
        return opened.manifest

    def open(self) -> Opened:
        """The current snapshot, or where it is damaged the newest whole one, which says so; raises NoSnapshot."""
        current = self.current()
        versions = [manifest.version for manifest in self.list() if manifest.version != current]
        damage: list[str] = []
        for version in [*([current] if current else []), *versions]:
            try:
                return self._open(self._root / version, "; ".join(damage) or None)
            except SnapshotDamaged as error:
                damage.append(f"snapshot {version} is damaged ({error}) and was not served")
        raise NoSnapshot("; ".join(damage) or "nothing has been built yet: run `pathway index build`")

    def is_fresh(self, library: Library) -> bool:
        """Whether the current snapshot holds exactly this library, cut and embedded as it would be now."""
        current = self.current()
        for manifest in self.list():
            if manifest.version == current:
                made_from = (manifest.corpus_digest, manifest.splitter, manifest.embedder)
                return made_from == (library.digest, SPLITTER, self._embedder.fingerprint)
        return False

    def _fill(self, folder: Path, roots: Sequence[Path], progress: Progress) -> Manifest:
        library = _copy_library(roots, folder / "library")
        passages = [passage for document in library for passage in split(document)]
        done = 0

        def count(more: int) -> None:
            nonlocal done
            done += more
            progress("embedding", done, len(passages))

        cache = VectorCache(self._cache, self._embedder)
        vectors = cache.embed([passage.text for passage in passages], count)
        cache.close()
        documents = [_document(library, passage) for passage in passages]
        store = VectorStore(folder / "vectors")
        pairs = list(zip(passages, documents, strict=True))
        store.add([Row(p.id, d.institution, str(d.kind), d.audience) for p, d in pairs], vectors)
        store.close()
        KeywordIndex.write(folder / "keywords.sqlite", (_entry(p, d) for p, d in pairs))
        now = datetime.now(UTC)
        manifest = Manifest(
            version=f"{now:%Y%m%dT%H%M%S%f}-{library.digest[:8]}",
            built_at=now.isoformat(timespec="seconds"),
            corpus_digest=library.digest,
            documents=len(library),
            passages=len(passages),
            splitter=SPLITTER,
            embedder=self._embedder.fingerprint,
            libraries={"chromadb": library_version("chromadb"), "sqlite": sqlite3.sqlite_version},
            files=hash_files(folder),
            canaries=_canaries(passages),
        )
        (folder / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
        return manifest

    def _open(self, snapshot: Path, warning: str | None) -> Opened:
        try:
            manifest = read_manifest(snapshot)
            library = load_library(snapshot / "library")
        except (OSError, ValidationError, UnreadableDocument) as error:
            raise SnapshotDamaged(f"it cannot be read: {error}") from error
        changed = sorted(dict(hash_files(snapshot).items() ^ manifest.files.items()))
        if changed:
            raise SnapshotDamaged(f"files are missing, new or changed: {', '.join(changed[:3])}")
        if manifest.embedder != self._embedder.fingerprint or manifest.splitter != SPLITTER:
            raise SnapshotDamaged("it was built with another embedding model or splitter")
        passages = [passage for document in library for passage in split(document)]
        private = Path(tempfile.mkdtemp(prefix="pathway-vectors-"))
        shutil.copytree(snapshot / "vectors", private, dirs_exist_ok=True)
        store = VectorStore(private)
        keyword = KeywordIndex(snapshot / "keywords.sqlite")

        def close() -> None:
            store.close()
            keyword.close()
            shutil.rmtree(private, ignore_errors=True)

        index = Index(library, passages, store, keyword, self._embedder)
        try:
            _check(manifest, index, passages, store, keyword)
        except SnapshotDamaged:
            close()
            raise
        return Opened(index, library, manifest, warning, close)

    def _point(self, version: str) -> None:
        beside = self._root / f".{CURRENT}"
        beside.write_text(version, encoding="utf-8")
        os.replace(beside, self._root / CURRENT)

    def _prune(self) -> None:
        for manifest in self.list()[KEPT:]:
            if manifest.version != self.current():
                shutil.rmtree(self._root / manifest.version)


def _copy_library(roots: Sequence[Path], target: Path) -> Library:
    for shelf in SHELVES:
        (target / shelf).mkdir(parents=True)
        for root in roots:
            for path in sorted((root / shelf).glob("*.md")):
                shutil.copyfile(path, target / shelf / path.name)
    return load_library(target)


def _document(library: Library, passage: Passage) -> Document:
    document = library.get(passage.document_id)
    assert document is not None, "a passage is cut from a document of the library"
    return document


def _entry(passage: Passage, document: Document) -> Entry:
    names = (document.institution, document.unit, document.program, document.title)
    heading = ", ".join(name for name in names if name)
    return Entry(passage.id, heading, passage.text, document.institution, str(document.kind), document.audience)


def _canaries(passages: Sequence[Passage]) -> tuple[Canary, ...]:
    """Sentences spread over the library; each must find itself."""
    unique = {passage.text: passage for passage in reversed(passages)}
    chosen = sorted(unique.values(), key=lambda passage: passage.id)
    step = max(1, len(chosen) // CANARIES)
    return tuple(Canary(query=passage.text, passage_id=passage.id) for passage in chosen[::step][:CANARIES])


def _check(
    manifest: Manifest, index: Index, passages: Sequence[Passage], store: VectorStore, keyword: KeywordIndex
) -> None:
    counts = {len(passages), store.count(), keyword.count(), manifest.passages}
    if len(counts) > 1:
        raise SnapshotDamaged(f"the counts of passages differ: {sorted(counts)}")
    from corpus.document import Audience

    scope = Scope(Audience.ADVISOR)
    for canary in manifest.canaries:
        for method in (Method.DENSE, Method.KEYWORD):
            found = [hit.passage.id for hit in index.search(canary.query, scope, 5, method)]
            if canary.passage_id not in found:
                raise SnapshotDamaged(f"the {method} search no longer finds {canary.passage_id}")
