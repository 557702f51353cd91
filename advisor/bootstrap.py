"""Where the real things are made: the one place that knows the embedder, the snapshots and the names together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from advisor.advisor import Advisor
from advisor.gazetteer import Gazetteer
from advisor.refusals import Desk
from advisor.settings import Settings
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from index.embed import Embedder, SentenceEmbedder, Vectors
from index.manifest import Manifest
from index.snapshot import NoSnapshot, Opened, Progress, Snapshots
from index.split import split


@dataclass(frozen=True)
class Service:
    """An advisor at work, the manifest of its index, and what is wrong with it, if anything is."""

    advisor: Advisor
    manifest: Manifest
    warning: str | None
    close: Callable[[], None]


class DeferredEmbedder:
    """An embedder that is made when it is first needed: to list snapshots, or to find a damaged file, none is."""

    def __init__(self, make: Callable[[], Embedder] = SentenceEmbedder) -> None:
        self._make = make

    @cached_property
    def _embedder(self) -> Embedder:
        return self._make()

    @property
    def fingerprint(self) -> str:
        return self._embedder.fingerprint

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._embedder.embed(texts)


def library_roots(settings: Settings) -> list[Path]:
    """The folders of the shipped library and of the documents that this home added."""
    return [shipped_library_path(), settings.home / "library"]


def make_snapshots(settings: Settings, embedder: Embedder | None = None) -> Snapshots:
    """The snapshots of a home, with the real embedder unless another is given."""
    return Snapshots(settings.home, embedder or DeferredEmbedder())


def build_service(
    settings: Settings,
    progress: Progress = lambda stage, done, total: None,
    embedder: Embedder | None = None,
) -> Service:
    """An advisor over the newest index of a home, which is built first where there is none that fits and is whole."""
    snapshots = make_snapshots(settings, embedder)
    roots = library_roots(settings)
    if not snapshots.is_fresh(load_library(*roots)):
        snapshots.build(roots, progress)
    try:
        opened = snapshots.open()
    except NoSnapshot:
        snapshots.build(roots, progress)
        opened = snapshots.open()
    try:
        return Service(_advisor(opened, settings), opened.manifest, opened.warning, opened.close)
    except BaseException:
        opened.close()
        raise


def _advisor(opened: Opened, settings: Settings) -> Advisor:
    library = opened.library
    gazetteer = Gazetteer(library, load_names(), load_elsewhere())
    passages = {document.id: split(document) for document in library}
    desk = Desk(settings.contact, settings.help_line)
    return Advisor(library, opened.index, gazetteer, passages, opened.manifest.version, desk)
