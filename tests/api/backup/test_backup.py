"""A backup is one moment of the database, whole or refused, and goes back into either kind of database."""

import hashlib
import json
import stat
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.backup.backup import BackupUnusable, restore_backup, write_backup
from api.database.database import Database, database_url, open_database
from api.database.received import Evidence, Feedback, HandedOver, Received
from api.receipt.signing import signing_key
from api.sites.site import Site
from api.sites.sites import StoredSites

NOON = datetime(2026, 11, 27, 12, 0, 0, 123456, tzinfo=UTC)
FEEDBACK = Feedback(NOON, "a-1", "down", None, None, "old 🎓", 'It is "12".\n', "How many?")
HANDED = HandedOver(NOON, None, "How?", "Call", (Evidence(1, "Rules", "https://x.edu", "At most."),), "a@x.edu", True)
SITE = Site("pk_one", ("https://www.example.edu",), NOON, "UNH", theme={"accent": "#003366"})


def filled(database: Database) -> Received:
    received = Received(database, 30, lambda: NOON)
    received.add(FEEDBACK)
    received.add(HANDED)
    StoredSites(database).add(SITE)
    return received


def held(database: Database) -> tuple[object, ...]:
    received = Received(database, 30)
    return received.feedback(), received.handoffs(), StoredSites(database).all()


def test_what_was_backed_up_comes_back_as_it_was(database: Database, tmp_path: Path) -> None:
    filled(database)
    before, path = held(database), tmp_path / "backup"
    assert write_backup(database, path) == 3
    Received(database, 30).add(Feedback(NOON, "a-2", "up"))
    assert restore_backup(database, path, overwrite=True) == 3
    assert held(database) == before


def test_corrections_of_the_home_go_along_and_are_replaced_only_where_that_is_asked_for(
    database: Database, tmp_path: Path
) -> None:
    filled(database)
    home, other, path = tmp_path / "home", tmp_path / "other", tmp_path / "backup"
    (home / "corrections").mkdir(parents=True)
    for name in ("pinned.yaml", "cases.yaml", "notes.txt"):
        (home / "corrections" / name).write_text(f"- {name} 🎓\n", encoding="utf-8")
    assert write_backup(database, path, home=home) == 3
    restore_backup(database, path, overwrite=True, home=other)
    for name in ("pinned.yaml", "cases.yaml"):
        back = other / "corrections" / name
        assert back.read_text(encoding="utf-8") == f"- {name} 🎓\n"
        assert stat.S_IMODE(back.stat().st_mode) == 0o600
    assert not (other / "corrections" / "notes.txt").exists()
    database_of = open_database(database_url(None, tmp_path))
    with pytest.raises(BackupUnusable, match="has corrections"):
        restore_backup(database_of, path, home=other)
    database_of.close()


def test_documents_what_was_signed_and_the_key_of_receipts_come_back_and_nothing_else_stays(
    database: Database, tmp_path: Path
) -> None:
    home, other, path = tmp_path / "home", tmp_path / "other", tmp_path / "backup"
    files = {
        "library/policies/a.md": b"A rule.",
        "library/policies/a.signed.yaml": b"- signed",
        "library/originals/a/5f.pdf": b"%PDF \xff\x00",
        "library/versions/a/2026-01-01-5f.md": b"An older rule.",
    }
    for name, held_there in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(held_there)
    (home / "library" / ".lock").touch()
    public = signing_key(home).public_key().public_bytes_raw()
    write_backup(database, path, home=home)
    (other / "library" / "briefs").mkdir(parents=True)
    (other / "library" / "briefs" / "b.md").write_text("Another rule.")
    with pytest.raises(BackupUnusable, match="has documents"):
        restore_backup(database, path, home=other)
    restore_backup(database, path, overwrite=True, home=other)
    found = {p.relative_to(other).as_posix(): p.read_bytes() for p in (other / "library").rglob("*") if p.is_file()}
    assert {name: each for name, each in found.items() if not name.endswith(".lock")} == files
    assert signing_key(other).public_key().public_bytes_raw() == public
    assert stat.S_IMODE((other / "receipt-signing-key.pem").stat().st_mode) == 0o600
    assert not [each.name for each in other.iterdir() if each.name.startswith(".restoring")]


def test_where_documents_cannot_change_places_those_that_were_there_stay(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, path = tmp_path / "home", tmp_path / "backup"
    (home / "library" / "policies").mkdir(parents=True)
    (home / "library" / "policies" / "a.md").write_text("A rule.")
    write_backup(database, path, home=home)
    (home / "library" / "policies" / "a.md").write_text("A newer rule.")
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if ".restoring-" in str(self) and "before" not in str(self):
            raise OSError("no room")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="no room"):
        restore_backup(database, path, overwrite=True, home=home)
    assert (home / "library" / "policies" / "a.md").read_text() == "A newer rule."


def test_a_backup_without_documents_leaves_those_of_the_home(database: Database, tmp_path: Path) -> None:
    home, path = tmp_path / "home", tmp_path / "backup"
    (home / "library" / "policies").mkdir(parents=True)
    (home / "library" / "policies" / "a.md").write_text("A rule.")
    write_backup(database, path)
    restore_backup(database, path, overwrite=True, home=home)
    assert (home / "library" / "policies" / "a.md").read_text() == "A rule."


def test_it_moves_from_one_kind_of_database_to_the_other(postgres_database: Database, tmp_path: Path) -> None:
    lite = open_database(database_url(None, tmp_path))
    filled(lite)
    write_backup(lite, tmp_path / "there")
    restore_backup(postgres_database, tmp_path / "there")
    assert held(postgres_database) == held(lite)
    write_backup(postgres_database, tmp_path / "back")
    restore_backup(lite, tmp_path / "back", overwrite=True)
    assert held(postgres_database) == held(lite)
    lite.close()


def test_it_is_for_its_owner_alone_and_overwrites_nothing_unasked(database: Database, tmp_path: Path) -> None:
    filled(database)
    path = tmp_path / "backup"
    write_backup(database, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(BackupUnusable, match="--overwrite"):
        write_backup(database, path)
    with pytest.raises(BackupUnusable, match="--overwrite"):
        restore_backup(database, path)
    assert write_backup(database, path, overwrite=True) == 3
    assert [each.name for each in tmp_path.iterdir() if "backup" in each.name] == ["backup"]


def test_what_is_written_while_others_write_is_one_moment(url: str, tmp_path: Path) -> None:
    database, other = open_database(url), open_database(url)
    received, stop = Received(other, 30, lambda: NOON), threading.Event()

    def write() -> None:
        number = 0
        while not stop.wait(0.005):
            # Each pair is one transaction of its own kind: feedback first, then the hand-off that belongs to it.
            received.add(Feedback(NOON, f"a-{number}", "up"))
            received.add(HandedOver(NOON, f"a-{number}", "How?", "Call"))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            write_backup(database, tmp_path / f"backup-{number}")
    finally:
        stop.set()
        writer.join()
    for number in range(5):
        restore_backup(database, tmp_path / f"backup-{number}", overwrite=True)
        rated = {row.answer_id for row in Received(database, 30).feedback()}
        handed = {row.answer_id for row in Received(database, 30).handoffs()}
        assert handed <= rated
        assert len(rated - handed) <= 1
    database.close()
    other.close()


def damage(content: bytes) -> list[bytes]:
    lines = content.splitlines(keepends=True)
    return [
        b"",
        content[:-20],
        b"".join(lines[:-1]),
        b"".join(lines[:1] + lines[2:]),
        content.replace(b"How many?", b"How manx?"),
        b"not a backup\n",
        b"".join(lines[1:]),
        b"".join(lines[:1]) + b'{"line":"row","table":"secrets","values":{}}\n' + lines[-1],
        b"".join(lines[:1]) + b'{"line":"file","name":"../secrets","text":""}\n' + lines[-1],
        b"".join(lines[:1]) + b'{"line":"file","name":"library/../secrets","text":""}\n' + lines[-1],
    ]


def test_a_damaged_backup_is_refused_and_changes_nothing(database: Database, tmp_path: Path) -> None:
    filled(database)
    write_backup(database, tmp_path / "whole")
    before = held(database)
    for number, content in enumerate(damage((tmp_path / "whole").read_bytes())):
        (tmp_path / "damaged").write_bytes(content)
        with pytest.raises(BackupUnusable):
            restore_backup(database, tmp_path / "damaged", overwrite=True)
        assert held(database) == before, number
    with pytest.raises(BackupUnusable, match="cannot be read"):
        restore_backup(database, tmp_path / "nowhere", overwrite=True)


def test_a_backup_of_other_tables_says_which_version_made_it(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "backup"
    write_backup(database, path)
    head, end = path.read_text().splitlines()
    changed = head.replace('"schema_version":"', '"schema_version":"9')
    told = {**json.loads(end), "sha256": hashlib.sha256(f"{changed}\n".encode()).hexdigest()}
    path.write_text(f"{changed}\n{json.dumps(told, separators=(',', ':'))}\n")
    with pytest.raises(BackupUnusable, match="version 9"):
        restore_backup(database, path)
