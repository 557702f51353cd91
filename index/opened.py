"""A snapshot being served: opened only when it is whole, searched through a private copy of its vectors."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from corpus.document import Audience
from corpus.library import DuplicateDocument, Library, load_library
from corpus.markdown import UnreadableDocument
from index.embed import Embedder
from index.keyword import KeywordIndex
from index.manifest import SPLITTER, Manifest, ManifestDamaged, hash_files, read_manifest
from index.search import Index, Method, Scope
from index.split import split
from index.store import ChromaServer, VectorStore


class SnapshotDamaged(Exception):
    """A snapshot is not what its manifest says; the message names the damage."""


@dataclass(frozen=True)
class Opened:
    """A snapshot being served. `warning` says why it is not the newest one, where that is so."""

    index: Index
    library: Library
    manifest: Manifest
    warning: str | None
    close: Callable[[], None]


PRIVATE = "pathway-vectors-"
"""How the folder of a private copy is called; the number of its process follows."""


FILLINGS = 4
"""One in 120 misses a row, so four in a row do by no chance."""


def _clear_abandoned() -> None:
    """Remove the private copies of processes that were killed before they could."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PRIVATE}*-*"):
        process = folder.name.removeprefix(PRIVATE).split("-")[0]
        if process.isdigit() and not _runs(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def open_snapshot(
    folder: Path, embedder: Embedder, warning: str | None = None, server: ChromaServer | None = None
) -> Opened:
    """The snapshot in a folder, checked: hashes, counts, canaries; its vectors in a private copy, or on a server where
    one is given. Raises SnapshotDamaged, and StoreAway for a server that cannot be asked."""
    manifest, library = _read(folder, embedder)
    passages = [passage for document in library for passage in split(document)]
    with ExitStack() as held:
        store = held.enter_context(_private(folder) if server is None else _served(folder, manifest, server))
        keyword = KeywordIndex(folder / "keywords.sqlite")
        held.callback(keyword.close)
        counts = {len(passages), store.count(), keyword.count(), manifest.passages}
        if len(counts) > 1:
            raise SnapshotDamaged(f"the counts of passages differ: {sorted(counts)}")
        index = Index(library, passages, store, keyword, embedder)
        _ask_canaries(manifest, index)
        return Opened(index, library, manifest, warning, held.pop_all().close)


@contextmanager
def _private(folder: Path) -> Iterator[VectorStore]:
    """A copy of the vectors in a folder that is this process's own."""
    _clear_abandoned()
    private = Path(tempfile.mkdtemp(prefix=f"{PRIVATE}{os.getpid()}-"))
    try:
        try:
            shutil.copytree(folder / "vectors", private, dirs_exist_ok=True)
        except OSError as error:
            raise SnapshotDamaged("it was removed while it was being opened, or the disk is full") from error
        with closing(VectorStore(private)) as store:
            yield store
    finally:
        shutil.rmtree(private, ignore_errors=True)


@contextmanager
def _served(folder: Path, manifest: Manifest, server: ChromaServer) -> Iterator[VectorStore]:
    """The vectors on a server, put there first where they are not there whole: one worker does it while the others
    wait, and all of them find the same."""
    with (
        FileLock(folder.parent / ".serving"),
        closing(VectorStore(server, manifest.version)) as store,
    ):
        if store.count() != manifest.passages:
            _put(folder, store)
    with closing(VectorStore(server, manifest.version)) as store:
        yield store


def _put(folder: Path, store: VectorStore) -> None:
    """Fill the store with the vectors of a folder, anew where a row is not found again."""
    with _private(folder) as own:
        for _ in range(FILLINGS):
            store.empty()
            for rows, vectors in own.everything():
                store.add(rows, vectors)
            if all(store.finds_all(rows, vectors) for rows, vectors in own.everything()):
                return
    store.empty()
    raise SnapshotDamaged(f"after {FILLINGS} fillings the Chroma server still does not find all that was put there")


def _read(folder: Path, embedder: Embedder) -> tuple[Manifest, Library]:
    """The manifest and the documents of a snapshot whose files are those that were built."""
    try:
        manifest = read_manifest(folder)
        changed = sorted(dict(hash_files(folder).items() ^ manifest.files.items()))
        if changed:
            raise SnapshotDamaged(f"files are missing, new or changed: {', '.join(changed[:3])}")
        if manifest.embedder != embedder.fingerprint or manifest.splitter != SPLITTER:
            raise SnapshotDamaged("it was built with another embedding model or splitter")
        return manifest, load_library(folder / "library")
    except (ManifestDamaged, OSError, UnreadableDocument, DuplicateDocument) as error:
        raise SnapshotDamaged(f"it cannot be read: {error}") from error


def _ask_canaries(manifest: Manifest, index: Index) -> None:
    scope = Scope(Audience.ADVISOR)
    for canary in manifest.canaries:
        for method in (Method.DENSE, Method.KEYWORD):
            try:
                found = [hit.passage.id for hit in index.search(canary.query, scope, 5, method)]
            except LookupError as error:
                raise SnapshotDamaged(f"the {method} search finds a passage that no document holds") from error
            if canary.passage_id not in found:
                raise SnapshotDamaged(f"the {method} search no longer finds {canary.passage_id}")
