"""A copy of all rows in one file, and back again: of any database into any other that has the same tables."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from pydantic import ValidationError
from sqlalchemy import Connection, DateTime, Table, delete, insert, select
from sqlalchemy.exc import CompileError, StatementError

from api.backup.home import files_of, put_back, would_be_lost
from api.backup.line import LINE, End, FileLine, Head, Line, RowLine, Value
from api.database.database import Database
from api.database.tables import UtcTime, metadata, sessions

_UNFIT = (
    StatementError,
    CompileError,
    ValueError,
    OverflowError,
    FileExistsError,
    NotADirectoryError,
    IsADirectoryError,
)
"""What putting back raises where a file has the form of a backup, and was never written as one: a value or a field that
a table does not take, a document that is also a folder."""

BATCH = 500
"""Rows that are written to the database at a time."""


class BackupUnusable(Exception):
    """A backup that cannot be written or restored; the message says why and what to do. Nothing was changed."""


def write_backup(database: Database, path: Path, overwrite: bool = False, home: Path | None = None) -> int:
    """Copy all rows as they were at one moment, while others read and write, and the files of a home that no build
    makes again (`files_of`); how many rows there were. Sessions stay out: a copy that is put back must not let in who
    has logged out since. The file is there whole or not at all, for its owner alone to read; raises BackupUnusable."""
    if path.exists() and not overwrite:
        raise BackupUnusable(f"{path} is there; choose another name, or add --overwrite")
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            rows = _write(database, home, file.write)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return rows


def restore_backup(database: Database, path: Path, overwrite: bool = False, home: Path | None = None) -> int:
    """Put the rows of a backup into the tables, in the place of all that are there, and its files into a home; how many
    rows there are now. What is there is only replaced where that is asked for; raises BackupUnusable."""
    head = _checked(path)
    lost = would_be_lost(home, _files(path), head.whole) if home and not overwrite else None
    if lost:
        raise BackupUnusable(f"{home} has {lost}, which would be lost; add --overwrite to replace them")
    with database.transaction() as connection:
        version = _schema_version(connection)
        if head.schema_version != version:
            raise BackupUnusable(
                f"{path} was made of tables of version {head.schema_version}, and these are of version {version}; "
                "restore it with the version of the program that made it, and then update that"
            )
        held = sum(1 for table in metadata.sorted_tables if connection.execute(select(table).limit(1)).first())
        if held and not overwrite:
            raise BackupUnusable("the database has rows, which would be lost; add --overwrite to replace them")
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
        try:
            rows = _insert(connection, (line for line in _lines(path) if isinstance(line, RowLine)))
            if home:
                put_back(home, _files(path), head.whole)
        except _UNFIT as error:
            what = type(error).__name__
            raise BackupUnusable(f"{path} holds what cannot be put back ({what}); take another backup") from error
        return rows


def _files(path: Path) -> Iterator[FileLine]:
    return (line for line in _lines(path) if isinstance(line, FileLine))


def _write(database: Database, home: Path | None, write: Callable[[str], object]) -> int:
    total, rows = hashlib.sha256(), 0

    def put(line: Line) -> None:
        text = line.model_dump_json() + "\n"
        total.update(text.encode())
        write(text)

    with database.reading() as connection:
        put(Head(schema_version=_schema_version(connection), made_at=datetime.now(UTC), whole=home is not None))
        for table in metadata.sorted_tables:
            if table is sessions:
                continue
            for row in connection.execute(select(table)).mappings():
                put(RowLine(table=table.name, values={name: _told(value) for name, value in row.items()}))
                rows += 1
    for file in files_of(home) if home else ():
        put(file)
    put(End(rows=rows, sha256=total.hexdigest()))
    return rows


def _checked(path: Path) -> Head:
    """The head of a backup that is whole and of tables that there are; raises BackupUnusable."""
    lines = _lines(path)
    head = next(lines, None)
    if not isinstance(head, Head):
        raise BackupUnusable(f"{path} is no backup of this program")
    rows = 0
    last: Line = head
    for line in lines:
        last = line
        if isinstance(line, RowLine):
            rows += 1
            if line.table not in metadata.tables:
                raise BackupUnusable(f"{path} has rows of a table {line.table}, which this version does not have")
            if line.values.keys() != set(metadata.tables[line.table].columns.keys()):
                raise BackupUnusable(f"{path} has a row with other fields than those of the table {line.table}")
    if not isinstance(last, End) or last.rows != rows or last.sha256 != _hash(path):
        raise BackupUnusable(f"{path} is damaged or not whole; take another backup")
    return head


def _hash(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        for line in file:
            if line.startswith(b'{"line":"end"'):
                break
            total.update(line)
    return total.hexdigest()


def _lines(path: Path) -> Iterator[Line]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                try:
                    yield LINE.validate_json(line)
                except ValidationError as error:
                    raise BackupUnusable(f"{path}, line {number}, is none of a backup of this program") from error
    except OSError as error:
        raise BackupUnusable(f"{path} cannot be read: {error.strerror}") from error


def _insert(connection: Connection, rows: Iterable[RowLine]) -> int:
    batch: list[RowLine] = []
    count = 0

    def send() -> None:
        if batch:
            table = metadata.tables[batch[0].table]
            connection.execute(insert(table), [_taken(table, row.values) for row in batch])
            batch.clear()

    for row in rows:
        if len(batch) == BATCH or (batch and batch[0].table != row.table):
            send()
        batch.append(row)
        count += 1
    send()
    return count


def _told(value: object) -> Value:
    """A value as JSON has it."""
    return value.isoformat() if isinstance(value, datetime) else value  # type: ignore[return-value]


def _taken(table: Table, values: dict[str, Value]) -> dict[str, object]:
    """The values of a row as its table takes them."""
    moments = {column.name for column in table.columns if isinstance(column.type, UtcTime | DateTime)}
    return {
        name: datetime.fromisoformat(str(value)) if name in moments and value is not None else value
        for name, value in values.items()
    }


def _schema_version(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or "none"
