"""Where the real things are made: the one place that knows the embedder, the snapshots and the names together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from advisor.advisor import Advisor
from advisor.gazetteer import Gazetteer
from advisor.refusals import Desk
from advisor.settings import Settings
from corpus.library import load_library, shipped_library_path
from corpus.names import load_elsewhere, load_names
from index.embed import SentenceEmbedder
from index.manifest import Manifest
from index.snapshot import Opened, Progress, Snapshots
from index.split import split


@dataclass(frozen=True)
class Service:
    """An advisor at work, the manifest of its index, and what is wrong with it, if anything is."""

    advisor: Advisor
    manifest: Manifest
    warning: str | None
    close: Callable[[], None]


def library_roots(settings: Settings) -> list[Path]:
    """The folders of the shipped library and of the documents that this home added."""
    return [shipped_library_path(), settings.home / "library"]


def make_snapshots(settings: Settings) -> Snapshots:
    """The snapshots of a home, with the real embedder."""
    return Snapshots(settings.home, SentenceEmbedder())


def build_service(settings: Settings, progress: Progress = lambda stage, done, total: None) -> Service:
    """An advisor over the newest index of a home, which is built first where there is none or the library changed."""
    snapshots = make_snapshots(settings)
    if not snapshots.is_fresh(load_library(*library_roots(settings))):
        snapshots.build(library_roots(settings), progress)
    opened = snapshots.open()
    return Service(_advisor(opened, settings), opened.manifest, opened.warning, opened.close)


def _advisor(opened: Opened, settings: Settings) -> Advisor:
    library = opened.library
    gazetteer = Gazetteer(library, load_names(), load_elsewhere())
    passages = {document.id: split(document) for document in library}
    desk = Desk(settings.contact, settings.help_line)
    return Advisor(library, opened.index, gazetteer, passages, opened.manifest.version, desk)
