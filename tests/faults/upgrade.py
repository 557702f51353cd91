"""R15: the data of an older version: an index that was cut otherwise, tables as the first version made them."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, insert

from advisor.bootstrap import build_service
from advisor.settings import Settings
from api.database import tables
from api.database.database import open_database
from api.database.received import Received
from index.manifest import MANIFEST, SEAL
from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import HashedWords, snapshots, write_library

MIGRATIONS = Path(__file__).resolve().parents[2] / "api" / "database" / "migrations"


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Open both with the present code."""
    faults = []
    home = folder / "home"
    write_library(home / "library", 5)
    older = snapshots(home).build([home / "library"])
    snapshot = home / "snapshots" / older.version
    aged = (snapshot / MANIFEST).read_text(encoding="utf-8").replace(older.splitter, "sentences-1").encode()
    (snapshot / MANIFEST).write_bytes(aged)
    (snapshot / SEAL).write_text(hashlib.sha256(aged).hexdigest(), encoding="utf-8")
    service = build_service(Settings(home=home, model="none"), embedder=HashedWords())
    if service.manifest.version == older.version or service.warning:
        faults.append(f"the older index is served ({service.warning})")
    service.close()
    kept = _kept(folder / "received.db")
    if kept != 1:
        faults.append(f"{kept} of the rows of the first version are there")
    return Outcome(not faults, "; ".join(faults) or "the index was built anew by itself, and every row is there")


def _kept(path: Path) -> int:
    """The rows that are read of a database as its first version left it."""
    config, engine = Config(), create_engine(f"sqlite:///{path}")
    config.set_main_option("script_location", str(MIGRATIONS))
    row = {"id": "r", "received_at": datetime.now(UTC), "answer_id": "a", "rating": "up"}
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(insert(tables.feedback).values(row))
    engine.dispose()
    database = open_database(f"sqlite:///{path}")
    rows = Received(database, 30).feedback()
    database.close()
    return len(rows)


FAULT = Fault("R15", "the data of older versions are opened, or built anew by themselves", try_it)
