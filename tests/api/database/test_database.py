"""The database comes up to date at its opening, alone or beside another process, and says why where it cannot."""

import stat
import threading
from importlib.resources import files
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

from api.database.database import Database, DatabaseUnusable, database_url, open_database
from api.database.tables import metadata


def test_the_migrations_make_exactly_the_tables_that_the_code_names(url: str) -> None:
    database = open_database(url)
    with database.transaction() as connection:
        found = inspect(connection)
        made = {
            name: {column["name"] for column in found.get_columns(name)}
            for name in found.get_table_names()
            if name != "alembic_version"
        }
        # Postgres also names as an index what stands behind a column without duplicates.
        indexes = {
            index["name"]
            for name in made
            for index in found.get_indexes(name)
            if not index.get("duplicates_constraint")
        }
    assert made == {name: set(table.columns.keys()) for name, table in metadata.tables.items()}
    assert indexes == {index.name for table in metadata.tables.values() for index in table.indexes}
    database.close()


def test_the_migrations_can_be_taken_back_and_made_again(url: str) -> None:
    open_database(url).close()
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(files("api.database").joinpath("migrations")).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    engine.dispose()
    database = open_database(url)
    with database.transaction() as connection:
        assert set(inspect(connection).get_table_names()) >= set(metadata.tables)
    database.close()


def test_workers_that_start_together_find_one_set_of_tables(url: str) -> None:
    failed: list[Exception] = []

    def start() -> None:
        try:
            open_database(url).close()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_what_was_written_is_there_when_it_is_opened_again(url: str) -> None:
    for _ in range(2):
        database = open_database(url)
        with database.transaction() as connection:
            connection.execute(text("CREATE TABLE IF NOT EXISTS kept (n INTEGER)"))
            connection.execute(text("INSERT INTO kept VALUES (1)"))
            rows = connection.execute(text("SELECT count(*) FROM kept")).scalar()
        database.close()
    assert rows == 2


def test_a_transaction_that_fails_leaves_nothing_not_even_a_table(database: Database) -> None:
    with pytest.raises(RuntimeError), database.transaction() as connection:
        connection.execute(text("CREATE TABLE half (n INTEGER)"))
        raise RuntimeError
    with database.transaction() as connection:
        assert "half" not in inspect(connection).get_table_names()


def test_there_is_no_write_ahead_log_and_only_the_service_may_read_the_file(tmp_path: Path) -> None:
    database = open_database(database_url(None, tmp_path / "new"))
    with database.transaction() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "delete"
        assert connection.execute(text("PRAGMA secure_delete")).scalar() == 1
    database.close()
    assert stat.S_IMODE((tmp_path / "new" / "pathway.db").stat().st_mode) == 0o600


def test_many_threads_lose_no_row(url: str) -> None:
    database = open_database(url)
    other = open_database(url)
    with database.transaction() as connection:
        connection.execute(text("CREATE TABLE numbers (n INTEGER)"))

    def write(number: int) -> None:
        for _ in range(10):
            with (database if number % 2 else other).transaction() as connection:
                connection.execute(text("INSERT INTO numbers VALUES (:n)"), {"n": number})

    threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.transaction() as connection:
        assert connection.execute(text("SELECT count(*) FROM numbers")).scalar() == 60
    database.close()
    other.close()


def test_a_home_with_strange_characters_in_its_name_is_a_home(tmp_path: Path) -> None:
    home = tmp_path / "100% für ?#&"
    database = open_database(database_url(None, home))
    database.close()
    assert (home / "pathway.db").stat().st_size > 0


def test_a_database_of_a_newer_program_is_left_as_it_is_and_told_in_words(url: str) -> None:
    database = open_database(url)
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(DatabaseUnusable, match="newer version of this program"):
        open_database(url)
    engine = create_engine(url)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    engine.dispose()


@pytest.mark.parametrize("url", ["nonsense", "nosuchbase://host/name", "sqlite:////proc/nowhere/at.db"])
def test_a_database_that_cannot_be_is_told_in_words(url: str) -> None:
    with pytest.raises(DatabaseUnusable, match="database"):
        open_database(url)


def test_a_file_that_is_no_database_is_told_without_the_password(tmp_path: Path) -> None:
    (tmp_path / "pathway.db").write_bytes(b"not a database, but long enough to look at" * 30)
    with pytest.raises(DatabaseUnusable, match="cannot be opened"):
        open_database(database_url(None, tmp_path))
