"""What `pathway doctor` looks at."""

import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from advisor.bootstrap import library_roots
from advisor.settings import Settings
from corpus.library import DuplicateDocument, load_library
from corpus.markdown import UnreadableDocument
from index.embed import ModelMissing, SentenceEmbedder, packaged_model
from index.snapshot import NoSnapshot, SnapshotDamaged, Snapshots

NEEDED_SPACE = 2 * 1024**3


def examine(settings: Settings) -> list[tuple[bool, str]]:
    """Pairs of (is it well, what was looked at, with what to do where it is not)."""
    return [_home(settings.home), _space(settings.home), _library(settings), _model(), _sqlite(), _snapshot(settings)]


def _home(home: Path) -> tuple[bool, str]:
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return True, f"{home} can be written to"
    except OSError as error:
        return False, f"{home} cannot be written to ({error.strerror}); set ADVISOR_HOME to a folder that can"


def _space(home: Path) -> tuple[bool, str]:
    free = shutil.disk_usage(home if home.exists() else os.curdir).free
    return free > NEEDED_SPACE, f"{free / 1024**3:.0f} GiB of disk are free"


def _library(settings: Settings) -> tuple[bool, str]:
    try:
        return True, f"{len(load_library(*library_roots(settings)))} documents can be read"
    except (UnreadableDocument, DuplicateDocument) as error:
        return False, str(error)


def _model() -> tuple[bool, str]:
    try:
        return True, f"the embedding model is at {packaged_model()}"
    except ModelMissing as error:
        return False, str(error)


def _sqlite() -> tuple[bool, str]:
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    return "ENABLE_FTS5" in options, f"SQLite {sqlite3.sqlite_version} has full-text search"


def _snapshot(settings: Settings) -> tuple[bool, str]:
    try:
        opened = Snapshots(settings.home, SentenceEmbedder()).open()
    except (NoSnapshot, SnapshotDamaged, ModelMissing) as error:
        return False, str(error)
    opened.close()
    return opened.warning is None, opened.warning or f"index {opened.manifest.version} is whole"
