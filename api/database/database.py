"""The database: opened once for a process, its tables brought up to date, one connection where it is SQLite."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from advisor.masked import HIDDEN, masked

DATABASE = "pathway.db"
"""The file in a home."""

PATIENCE = 5
"""Seconds that a statement waits for a lock of another process, such as `pathway key add` beside the service."""


MIGRATING = 7_284_928
"""Any number that nothing else in the database locks."""


class DatabaseUnusable(Exception):
    """The database cannot be opened or brought up to date; the message names it without its password."""


class DatabaseAway(Exception):
    """What was to be kept was not, since the disk is full or the database cannot be reached; nothing of it is there."""


OUT_OF_REACH = (DatabaseAway, SQLAlchemyError)
"""What is raised where a database cannot be read or written now."""


class Database:
    """An open database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose changes all come to be at the end, or none of them; raises DatabaseAway."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise DatabaseAway(f"the database cannot be written to: {str(error.orig).splitlines()[0]}") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees all tables as they were at one moment, whatever others write meanwhile."""
        with self._engine.connect() as connection:
            if self._engine.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def database_url(configured: str | None, home: Path) -> str:
    """The URL that the settings name, or a file in the home."""
    return configured or URL.create("sqlite", database=str(home / DATABASE)).render_as_string(hide_password=False)


def open_database(url: str) -> Database:
    """The database at a URL of SQLAlchemy's, with every migration applied; raises DatabaseUnusable."""
    try:
        parsed = make_url(url)
        engine = _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else create_engine(parsed, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise DatabaseUnusable(f"ADVISOR_DATABASE_URL names no database that can be used here: {error}") from error
    except ValueError as error:  # its words repeat what may be of a password
        raise DatabaseUnusable("ADVISOR_DATABASE_URL has a port that is no number") from error
    except OSError as error:
        raise DatabaseUnusable(f"the database {parsed.database} cannot be made: {error.strerror}") from error
    try:
        _migrate(engine)
    except (SQLAlchemyError, CommandError) as error:
        engine.dispose()
        why = str(error).splitlines()[0]
        # A file has no password, and its folder may hold any sign.
        named = url if parsed.get_backend_name() == "sqlite" else masked(url)
        if parsed.password:
            why = why.replace(str(parsed.password), HIDDEN)
        raise DatabaseUnusable(f"the database {named} cannot be opened: {why}") from error
    return Database(engine)


def _sqlite(url: URL) -> Engine:
    """One connection and no write-ahead log: before 3.51.3 SQLite can damage such a log where two connections write.

    With a rollback journal, other processes may use the file at the same time.
    """
    if url.database and url.database != ":memory:":
        path = Path(url.database)
        path.parent.mkdir(parents=True, exist_ok=True)
        # What people sent is for the service alone to read.
        path.touch(mode=0o600)
    engine = create_engine(
        url, poolclass=QueuePool, pool_size=1, max_overflow=0, connect_args={"check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: object, entry: ConnectionPoolEntry) -> None:
        raw = entry.dbapi_connection
        assert raw is not None, "the event is of a connection that was made"
        # Python's driver would begin transactions at some statements only, and change tables outside of them.
        raw.isolation_level = None
        cursor = raw.cursor()
        for pragma in (f"busy_timeout = {PATIENCE * 1000}", "journal_mode = DELETE", "secure_delete = ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def migrations() -> Config:
    """Where Alembic finds how the tables came to be; it asks for a connection, too, in the attribute of that name."""
    config = Config()
    folder = str(files("api.database").joinpath("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config


def _migrate(engine: Engine) -> None:
    config = migrations()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            # Several workers start at once: one brings the tables up to date, and the others find them so.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATING})")
        found = MigrationContext.configure(connection).get_current_revision()
        if found is not None and found not in known:
            raise CommandError(
                f"its tables are of version {found}, which a newer version of this program made; run that one, or put "
                "a backup of this one into a new database: see `pathway database restore`"
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
