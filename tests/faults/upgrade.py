"""R15: the data of older versions, an index that was cut otherwise and the tables of every version with what people
said in them, are opened by this one; and the way back of both."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, insert
from sqlalchemy.engine import Engine

from advisor.bootstrap import build_service, library_roots
from advisor.question import Status, Turn
from advisor.settings import Settings
from api.backup.backup import restore_backup, write_backup
from api.conversations.conversations import Conversations
from api.conversations.stored_conversations import StoredConversations
from api.database import tables
from api.database.database import migrations, open_database
from api.database.received import Received, conversation_mark
from index.manifest import MANIFEST, SEAL
from tests.api.database.postgres import fresh_database, running_postgres
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import HashedWords, snapshots, write_library

CONVERSATION = "conversation-0123456789"
FIRST = {"feedback": "0001", "turns": "0004", "given": "0005"}
"""The version of the tables in which each of what people said was first kept."""
SAID = Turn("How many credits?", "Nine at most.", Status.ANSWERED)


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Open older data with the present code, on both kinds of database, then go back."""
    faults = [*_older_index(folder / "older"), *_rolled_back(folder / "back")]
    versions = [script.revision for script in ScriptDirectory.from_config(migrations()).walk_revisions()]
    with running_postgres(_made(folder / "postgres")) as postgres:
        for version in versions:
            faults += _tables(f"sqlite:///{folder / f'{version}.db'}", version, folder)
            with fresh_database(postgres) as url:
                faults += _tables(url.replace("postgresql://", "postgresql+psycopg://"), version, folder)
    seen = f"an older index was built anew and one rolled back to; the tables of {len(versions)} versions were opened, "
    return Outcome(
        not faults, "; ".join(faults[:3]) or f"{seen}taken back and put back on both databases, every row kept"
    )


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _older_index(home: Path) -> list[str]:
    """What was wrong when an index that was cut otherwise was opened."""
    write_library(home / "library", 5)
    older = snapshots(home).build([home / "library"])
    snapshot = home / "snapshots" / older.version
    aged = (snapshot / MANIFEST).read_text(encoding="utf-8").replace(older.splitter, "sentences-1").encode()
    (snapshot / MANIFEST).write_bytes(aged)
    (snapshot / SEAL).write_text(hashlib.sha256(aged).hexdigest(), encoding="utf-8")
    version, warning = _opened(home)
    return [f"the older index is served ({warning})"] if version == older.version or warning else []


def _rolled_back(home: Path) -> list[str]:
    """What was wrong when an index was rolled back, opened by a service, and built once more."""
    faults, settings = [], Settings(home=home, model="none")
    held, roots = snapshots(home), library_roots(settings)
    write_library(home / "library", 1)
    first, _ = _opened(home)
    write_library(home / "library", 2)
    second = held.build(roots).version
    if held.rollback() != first:
        faults.append("an index that was rolled back is not the earlier one")
    for _ in range(2):
        if _opened(home) != (first, None):
            faults.append("a service that starts after a roll-back does not serve the earlier index")
    if {manifest.version for manifest in held.list()} != {first, second}:
        faults.append("a roll-back removed an index")
    third = held.build(roots).version
    if _opened(home) != (third, None):
        faults.append("the next build after a roll-back is not served")
    return faults


def _opened(home: Path) -> tuple[str, str | None]:
    """The version that a service over a home serves, and its warning."""
    service = build_service(Settings(home=home, model="none"), embedder=HashedWords())
    try:
        return service.manifest.version, service.warning
    finally:
        service.close()


def _tables(url: str, version: str, folder: Path) -> list[str]:
    """What was wrong with what people said, when tables of an older version were brought up to date, were taken back to
    it, brought up to date again, and when they were put back from a backup of the present ones."""
    backup, faults = folder / "backup", list[str]()
    expected = {name for name, first in FIRST.items() if first <= version}
    with _engine(url) as engine:
        _moved(engine, version, up=True)
        _fill(engine, expected)
    faults += _missing(url, expected, f"tables of {version}")
    with _engine(url) as engine:
        _moved(engine, version, up=False)
    faults += _missing(url, expected, f"tables taken back to {version}")
    with _engine(url) as engine:
        _fill(engine, FIRST.keys() - expected)
    database = open_database(url)
    write_backup(database, backup, overwrite=True)
    database.close()
    with _engine(url) as engine:
        _moved(engine, "base", up=False)
    database = open_database(url)
    restore_backup(database, backup)
    database.close()
    return [*faults, *_missing(url, set(FIRST), "a backup put back")]


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = create_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _moved(engine: Engine, version: str, up: bool) -> None:
    """Bring the tables to a version."""
    config = migrations()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.upgrade if up else command.downgrade)(config, version)


@dataclass(frozen=True)
class _Row:
    """What all rows of what people said have."""

    id: str
    received_at: datetime
    conversation: str | None


def _fill(engine: Engine, names: set[str]) -> None:
    """A row in each of some tables."""
    row = vars(_Row("r", datetime.now(UTC), conversation_mark(CONVERSATION)))
    more: dict[str, dict[str, object]] = {
        "feedback": {"answer_id": "r", "rating": "up"},
        "turns": {"question": SAID.question, "answer": SAID.answer, "status": SAID.status},
        "given": {"body": {"text": SAID.answer}},
    }
    with engine.begin() as connection:
        for name in names:
            connection.execute(insert(tables.metadata.tables[name]).values({**row, **more[name]}))


def _missing(url: str, names: set[str], where: str) -> list[str]:
    """Which of what people said this program does not find."""
    database, mark = open_database(url), conversation_mark(CONVERSATION)
    received = Received(database, 30)
    given = received.given("r")
    found = {
        "feedback": [row.answer_id for row in received.feedback(mark)] == ["r"],
        "turns": StoredConversations(Conversations(), received).turns(CONVERSATION) == (SAID,),
        "given": given is not None and given.body == {"text": SAID.answer},
    }
    database.close()
    return [
        f"{where}: {name} is {'lost' if name in names else 'there'}" for name in FIRST if found[name] != (name in names)
    ]


FAULT = Fault(
    "R15", "the data of older versions are opened or built anew by themselves, and there is a way back", try_it
)
