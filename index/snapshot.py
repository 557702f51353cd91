"""Snapshots: an index is built whole beside the live one, checked, then swapped in by one rename.

A snapshot's folder holds `library/` (the documents it was built from), `vectors/` (Chroma), `keywords.sqlite`
and `manifest.json` with its seal. It is never written to again: each process opens a private copy of the vectors,
since Chroma writes to what it opens.
"""

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.library import Library
from index.build import Progress, fill
from index.disk import is_failing, is_full
from index.embed import Embedder
from index.manifest import MANIFEST, SPLITTER, Manifest, ManifestDamaged, hash_files, read_manifest
from index.opened import Opened, SnapshotDamaged, open_snapshot
from index.store import ChromaServer, StoreAway, VectorStore

KEPT = 2
CURRENT = "current"
VECTORS = "vectors.sqlite"
"""The file of a home that keeps vectors by content."""


class NoSnapshot(Exception):
    """No snapshot that can be served; run `pathway index build`."""


class CannotBuild(Exception):
    """The disk does not hold another snapshot, or fails; the one that is served is as it was. Make room, or move the
    home."""


class RolledBack(Exception):
    """An earlier snapshot is served because somebody wanted that; `pathway index build` ends it."""


class Snapshots:
    """The snapshots under one home folder."""

    def __init__(
        self, home: Path, embedder: Embedder, server: ChromaServer | None = None, asked: Embedder | None = None
    ) -> None:
        """`asked` makes the vectors of what is asked, where that is another embedder than that of the passages."""
        self._root = home / "snapshots"
        self._cache = home / VECTORS
        self._embedder = embedder
        self._asked = asked or embedder
        self._server = server

    def build(self, roots: Sequence[Path], progress: Progress = lambda stage, done, total: None) -> Manifest:
        """Build, verify and swap in a snapshot of the documents under the roots; keep the last two. Raises CannotBuild
        where the disk is full or fails."""
        return self._build_whole(roots, progress, True)

    def _build_whole(self, roots: Sequence[Path], progress: Progress, ordered: bool) -> Manifest:
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            with FileLock(self._root / ".lock"):
                self._remove_abandoned()
                return self._build(roots, progress, ordered)
        except Exception as error:
            # SQLite and Chroma say in words of their own that a disk is full or fails.
            if is_failing(error):
                raise CannotBuild(
                    f"the disk of {self._root} fails, and what is served is as it was; look after the disk, or set "
                    "ADVISOR_HOME to a folder on another one, then run `pathway index build`"
                ) from error
            if not is_full(self._root, error):
                raise
            raise CannotBuild(
                f"the disk of {self._root} is too full for another snapshot, and nothing was changed; make room, or "
                "set ADVISOR_HOME to a folder on a larger disk, then run `pathway index build`"
            ) from error

    def build_next(self, roots: Sequence[Path]) -> Manifest:
        """The same for whoever was not told to build, but has changed a document: a rollback is left as it is, which a
        build would end, and the last two that somebody ordered are kept beside its own. Raises RolledBack and
        CannotBuild."""
        newest = next(iter(self.list()), None)
        if newest is not None and newest.version != self.current():
            raise RolledBack(
                "an earlier index is served, since somebody rolled back to it; `pathway index build` ends that"
            )
        return self._build_whole(roots, lambda stage, done, total: None, False)

    def _build(self, roots: Sequence[Path], progress: Progress, ordered: bool) -> Manifest:
        folder = Path(tempfile.mkdtemp(prefix=".building-", dir=self._root))
        try:
            manifest = fill(folder, roots, self._cache, self._embedder, progress, ordered)
            self.verify(folder)
            os.replace(folder, self._root / manifest.version)
        except Exception:
            shutil.rmtree(folder, ignore_errors=True)  # a full disk gets its room back
            raise
        self._point(manifest.version)
        with suppress(OSError):  # the build is done: what is too old is removed after the next one, too
            self._prune()
        return manifest

    def remove_abandoned(self) -> None:
        """Remove what builds left behind that were killed, unless one is at work now."""
        with suppress(Timeout, OSError), FileLock(self._root / ".lock", timeout=0):
            self._remove_abandoned()

    def _remove_abandoned(self) -> None:
        for abandoned in self._root.glob(".building-*"):
            shutil.rmtree(abandoned, ignore_errors=True)

    def list(self) -> list[Manifest]:
        """The manifests of the snapshots whose manifest can be read, newest first."""
        found = []
        for folder in sorted(self._folders(), reverse=True):
            try:
                found.append(read_manifest(folder))
            except ManifestDamaged:
                continue
        return found

    def current(self) -> str | None:
        """The version that is to be served, or None."""
        try:
            # A damaged name is kept as far as it can be read, so that what was wrong with it can be said.
            return (self._root / CURRENT).read_text(encoding="utf-8", errors="replace").strip() or None
        except OSError:
            return None

    def rollback(self) -> str:
        """Point at the newest whole snapshot before the current one; raises NoSnapshot."""
        current = self.current()
        damage = []
        for manifest in self.list():
            if current is not None and manifest.version >= current:
                continue
            try:
                self.verify(self._root / manifest.version)
            except SnapshotDamaged as error:
                damage.append(f"; snapshot {manifest.version} is damaged ({error})")
                continue
            self._point(manifest.version)
            return manifest.version
        reason = "there is no earlier snapshot to roll back to; `pathway index list` shows what is held"
        raise NoSnapshot(reason + "".join(damage))

    def verify(self, snapshot: Path | None = None) -> Manifest:
        """Check hashes, counts and canaries; raises SnapshotDamaged or NoSnapshot."""
        if snapshot is None:
            current = self.current()
            if current is None:
                raise NoSnapshot("nothing has been built yet: run `pathway index build`")
            snapshot = self._root / current
        opened = open_snapshot(snapshot, self._asked)
        opened.close()
        return opened.manifest

    def open(self) -> Opened:
        """The current snapshot, or where it is damaged the newest whole one, which says so; raises NoSnapshot."""
        current = self.current()
        versions = [manifest.version for manifest in self.list() if manifest.version != current]
        damage: list[str] = []
        for version in [*([current] if current else []), *versions]:
            try:
                return open_snapshot(self._root / version, self._asked, "; ".join(damage) or None, self._server)
            except SnapshotDamaged as error:
                damage.append(f"snapshot {version} is damaged ({error}) and was not served")
        raise NoSnapshot("; ".join(damage) or "nothing has been built yet: run `pathway index build`")

    def is_fresh(self, library: Library) -> bool:
        """Whether a snapshot is held of exactly this library, cut and embedded as it would be now. It need not be the
        current one: somebody may have rolled back from it."""
        wanted = (library.digest, SPLITTER, self._embedder.fingerprint)
        held = {m.version: (m.corpus_digest, m.splitter, m.embedder) for m in self.list()}
        return self.current() in held and wanted in held.values()

    def _folders(self) -> Sequence[Path]:
        """What was swapped in once; never a folder that is still being filled."""
        return [path.parent for path in self._root.glob(f"*/{MANIFEST}") if not path.parent.name.startswith(".")]

    def _point(self, version: str) -> None:
        beside = self._root / f".{CURRENT}"
        beside.write_text(version, encoding="utf-8")
        os.replace(beside, self._root / CURRENT)

    def _prune(self) -> None:
        """Remove all but the last two that are whole, and the last two of these that somebody ordered: what is damaged
        can be served no more."""
        whole = [m for m in self.list() if hash_files(self._root / m.version) == m.files]
        ordered = [m for m in whole if m.ordered]
        kept = {self.current(), *(m.version for m in (*whole[:KEPT], *ordered[:KEPT]))}
        for folder in self._folders():
            if folder.name not in kept:
                shutil.rmtree(folder)
                self._forget(folder.name)

    def _forget(self, version: str) -> None:
        """Remove the vectors of a version from the server, where there is one."""
        if self._server:
            with suppress(StoreAway), closing(VectorStore(self._server, version)) as store:
                store.remove()


__all__ = ["CannotBuild", "NoSnapshot", "Opened", "Progress", "RolledBack", "SnapshotDamaged", "Snapshots"]
