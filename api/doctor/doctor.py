"""What `pathway doctor` looks at."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from advisor.bootstrap import library_roots, make_snapshots
from advisor.local.wanted import wanted_weights
from advisor.local.weights import Given, fetched_bytes, find, place
from advisor.masked import masked
from advisor.settings import Settings
from api.database.database import DATABASE, DatabaseUnusable, database_url, open_database
from api.deployment.service_settings import ServiceSettings
from api.deployment.strange_settings import strange_settings
from api.doctor.neighbours import neighbours
from api.doctor.tokens_told import tokens_told
from api.receipt.signing import FILE, SigningKeyUnusable, signing_key
from api.sites.sites import StoredSites
from corpus.library import DuplicateDocument, load_library
from corpus.markdown import UnreadableDocument
from index.embed import ModelMissing, packaged_model
from index.snapshot import NoSnapshot, SnapshotDamaged

SHORTEST_TOKEN = 20
"""Characters from which a random token cannot be guessed."""

NEEDED_SPACE = 2 * 1024**3
"""Bytes that hold two snapshots, the one being built and the copy being served, many times over."""


def examine(settings: ServiceSettings) -> list[tuple[bool, str]]:
    """Pairs of (is it well, what was looked at, with what to do where it is not)."""
    return [
        *((False, told) for told in strange_settings()),
        _home(settings.home),
        _space(settings.home),
        _library(settings),
        _embedding_model(),
        _language_model(settings),
        *_beside_the_model(settings),
        *tokens_told(settings),
        *_counts(settings),
        *neighbours(settings),
        _full_text_search(),
        _database(settings),
        _signing_key(settings),
        _snapshot(settings),
    ]


def _home(home: Path) -> tuple[bool, str]:
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return True, f"{home} can be written to"
    except OSError as error:
        return False, f"{home} cannot be written to ({error.strerror}); set ADVISOR_HOME to a folder that can"


def _space(home: Path) -> tuple[bool, str]:
    free = shutil.disk_usage(home if home.exists() else os.curdir).free
    words = f"{free / 1024**3:.1f} GiB of disk are free"
    if free > NEEDED_SPACE:
        return True, words
    return False, f"{words}, {NEEDED_SPACE / 1024**3:.0f} are needed; make room or set ADVISOR_HOME to a larger disk"


def _library(settings: Settings) -> tuple[bool, str]:
    try:
        return True, f"{len(load_library(*library_roots(settings)))} documents can be read"
    except (UnreadableDocument, DuplicateDocument) as error:
        return False, str(error)


def _embedding_model() -> tuple[bool, str]:
    try:
        return True, f"the embedding model is at {packaged_model()}"
    except ModelMissing as error:
        return False, str(error)


def _language_model(settings: Settings) -> tuple[bool, str]:
    if settings.model == "none":
        return True, "no language model: answers are quotes and findings"
    if settings.model != "local":
        return True, f"the language model is {settings.model}" + (
            f" at {masked(settings.model_url)}" if settings.model_url else ""
        )
    weights, cache = wanted_weights(settings), settings.model_cache
    path = place(weights, cache)
    if find(weights, cache):
        return True, f"the local model is at {path}"
    if isinstance(weights, Given):
        return False, f"there is no model file {path}; set ADVISOR_MODEL_FILE to a GGUF file, or unset it"
    if path.exists():
        return False, f"{path} is not whole; `pathway model fetch` fetches it anew"
    started = f" ({fetched_bytes(weights, cache) / 1e6:.0f} MB of it are)" if fetched_bytes(weights, cache) else ""
    return True, f"the local model is not fetched yet{started}: `pathway model fetch`; ADVISOR_MODEL=none does without"


def _beside_the_model(settings: ServiceSettings) -> list[tuple[bool, str]]:
    """The second model, and the keys of those whose provider asks for one."""
    told = []
    if settings.model_second:
        at = f" at {masked(settings.model_second_url)}" if settings.model_second_url else ""
        told.append((True, f"where the first model fails, {settings.model_second}{at} is asked"))
    named = [name for name in (settings.model, settings.model_second) if name and name.startswith("openai:")]
    if named and not os.environ.get("OPENAI_API_KEY"):
        told.append((False, f"OPENAI_API_KEY is not set, and {' and '.join(named)} cannot be asked without it"))
    return told


def _counts(settings: ServiceSettings) -> list[tuple[bool, str]]:
    """Who may read the counts, where anybody may."""
    if not settings.metrics_token:
        return []
    long = len(settings.metrics_token.get_secret_value()) >= SHORTEST_TOKEN
    words = "/metrics is given to whoever has its token"
    return [(long, words if long else f"ADVISOR_METRICS_TOKEN has fewer than {SHORTEST_TOKEN} characters")]


def _full_text_search() -> tuple[bool, str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
        except sqlite3.OperationalError as error:
            return (
                False,
                f"SQLite {sqlite3.sqlite_version} lacks full-text search ({error}); use a Python built with FTS5",
            )
    return True, f"SQLite {sqlite3.sqlite_version} has full-text search"


def _database(settings: ServiceSettings) -> tuple[bool, str]:
    if settings.database_url is None and not (settings.home / DATABASE).exists():
        return True, "no database yet: the service makes it when it starts"
    try:
        database = open_database(database_url(settings.database_url, settings.home))
    except DatabaseUnusable as error:
        return False, str(error)
    sites = len(StoredSites(database).all())
    database.close()
    return True, f"the database can be used; {sites} site{'' if sites == 1 else 's'} may embed the service"


def _signing_key(settings: ServiceSettings) -> tuple[bool, str]:
    path = settings.home / FILE
    if not path.exists():
        return True, "no receipt was signed yet; the first one makes the key"
    try:
        signing_key(settings.home)
    except SigningKeyUnusable as error:
        return False, str(error)
    return True, f"receipts are signed with {path}; keep a copy of it"


def _snapshot(settings: Settings) -> tuple[bool, str]:
    snapshots = make_snapshots(settings)
    if snapshots.current() is None and not snapshots.list():
        return True, "no index yet: the first question builds it, or `pathway index build`"
    try:
        opened = snapshots.open()
    except (NoSnapshot, SnapshotDamaged, ModelMissing) as error:
        return False, f"{error}; run `pathway index build`"
    opened.close()
    if opened.warning:
        return False, f"{opened.warning}; run `pathway index build`"
    return True, f"index {opened.manifest.version} is whole"
