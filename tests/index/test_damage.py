"""What is damaged, half built or lost is not served: the newest whole snapshot is, and says why."""

import shutil
from pathlib import Path

import pytest

from corpus.library import load_library
from index.manifest import MANIFEST, SEAL
from index.snapshot import NoSnapshot, SnapshotDamaged, Snapshots
from tests.index.fakes import WordEmbedder, saying, served


def test_a_flipped_byte_in_any_file_serves_the_build_before_with_a_warning(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    snapshots.build(saying(tmp_path, "At most 6 credits count."))
    newer = snapshots.build(saying(tmp_path, "At most 9 credits count."))
    folder = tmp_path / "snapshots" / newer.version
    files = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    assert {MANIFEST, SEAL, "keywords.sqlite", "0-transfer.md", "chroma.sqlite3"} <= {path.name for path in files}
    for path in files:
        whole = path.read_bytes()
        for place, flip in ((0, 0xFF), (len(whole) // 2, 0x01), (len(whole) - 1, 0x80)):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])
            text, warning = served(snapshots)
            assert text == "At most 6 credits count.", path.name
            assert warning is not None
            assert newer.version in warning
            with pytest.raises(SnapshotDamaged):
                snapshots.verify()
        path.write_bytes(whole)
    assert served(snapshots) == ("At most 9 credits count.", None)


def test_a_damaged_snapshot_with_none_before_it_is_not_served(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    only = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    (tmp_path / "snapshots" / only.version / "keywords.sqlite").write_bytes(b"")
    with pytest.raises(NoSnapshot, match=r"keywords\.sqlite"):
        snapshots.open()


@pytest.mark.parametrize("name", [MANIFEST, SEAL, "library", "vectors", "keywords.sqlite", "."])
def test_a_snapshot_of_which_a_part_is_missing_is_not_served(name: str, tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    older = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    newer = snapshots.build(saying(tmp_path, "At most 9 credits count."))
    part = tmp_path / "snapshots" / newer.version / name
    if part.is_dir():
        shutil.rmtree(part)
    else:
        part.unlink()
    text, warning = served(snapshots)
    assert text == "At most 6 credits count."
    assert warning is not None
    assert newer.version in warning
    assert older in snapshots.list()


def test_a_half_built_folder_is_never_served_and_is_removed_by_the_next_build(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    whole = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    half = tmp_path / "snapshots" / ".building-half"
    shutil.copytree(tmp_path / "snapshots" / whole.version, half)
    assert snapshots.list() == [whole]
    (tmp_path / "snapshots" / whole.version / "keywords.sqlite").write_bytes(b"")
    with pytest.raises(NoSnapshot):
        snapshots.open()
    snapshots.build(saying(tmp_path, "At most 9 credits count."))
    assert not half.exists()


@pytest.mark.parametrize("pointer", [b"no-such-snapshot", b"\xff\xfe\x00", b"../../elsewhere", b""])
def test_a_damaged_pointer_serves_the_newest_whole_snapshot(pointer: bytes, tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    for count in (6, 9):
        snapshots.build(saying(tmp_path, f"At most {count} credits count."))
    (tmp_path / "snapshots" / "current").write_bytes(pointer)
    text, warning = served(snapshots)
    assert text == "At most 9 credits count."
    assert bool(warning) is bool(pointer)
    assert not snapshots.is_fresh(load_library(tmp_path / "root"))


def test_a_damaged_snapshot_does_not_push_out_the_whole_one_before_it(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    whole = snapshots.build(saying(tmp_path, "At most 3 credits count."))
    damaged = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    (tmp_path / "snapshots" / damaged.version / "keywords.sqlite").write_bytes(b"garbage")
    snapshots.build(saying(tmp_path, "At most 9 credits count."))
    assert snapshots.rollback() == whole.version
