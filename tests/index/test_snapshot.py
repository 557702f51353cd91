"""Snapshots are built beside the one that is served, swapped in whole, and rolled back on demand."""

import shutil
from pathlib import Path

import pytest

from corpus.library import load_library
from corpus.markdown import UnreadableDocument
from index.manifest import SEAL
from index.snapshot import NoSnapshot, RolledBack, Snapshots
from index.vector_cache import BATCH
from tests.index.fakes import Interrupted, WordEmbedder, saying, served, shelve


def test_what_was_built_is_served(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    manifest = snapshots.build(saying(tmp_path, "At most 9 credits count."))
    assert snapshots.current() == manifest.version
    assert snapshots.list() == [manifest] == [snapshots.verify()]
    assert served(snapshots) == ("At most 9 credits count.", None)


@pytest.mark.parametrize("name", ["with space", "what?mode=rw", "100%41#1"])
def test_a_home_may_have_any_name(name: str, tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path / name, WordEmbedder())
    snapshots.build(saying(tmp_path, "At most 9 credits count."))
    assert served(snapshots) == ("At most 9 credits count.", None)


def test_the_last_two_builds_are_kept(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    built = [snapshots.build(saying(tmp_path, f"At most {count} credits count.")) for count in (6, 9, 12)]
    assert snapshots.list() == built[:0:-1]
    folders = {path.name for path in (tmp_path / "snapshots").iterdir() if path.is_dir()}
    assert folders == {manifest.version for manifest in built[1:]}
    assert served(snapshots) == ("At most 12 credits count.", None)


def test_what_can_no_longer_be_read_is_removed_by_the_next_build(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    torn = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    (tmp_path / "snapshots" / torn.version / SEAL).unlink()
    snapshots.build(saying(tmp_path, "At most 9 credits count."))
    assert not (tmp_path / "snapshots" / torn.version).exists()


def test_rolling_back_serves_the_build_before_and_stops_at_the_first(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    older = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    newer = snapshots.build(saying(tmp_path, "At most 9 credits count."))
    assert snapshots.rollback() == older.version == snapshots.current()
    assert served(snapshots) == ("At most 6 credits count.", None)
    with pytest.raises(NoSnapshot, match="no earlier snapshot"):
        snapshots.rollback()
    assert snapshots.current() == older.version
    assert snapshots.list() == [newer, older]
    newest = snapshots.build(saying(tmp_path, "At most 12 credits count."))
    assert snapshots.current() == newest.version


def test_a_build_that_nobody_ordered_leaves_a_rollback_as_it_is(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    older = snapshots.build_next(saying(tmp_path, "At most 6 credits count."))
    snapshots.build_next(saying(tmp_path, "At most 9 credits count."))
    snapshots.rollback()
    with pytest.raises(RolledBack, match="pathway index build"):
        snapshots.build_next(saying(tmp_path, "At most 12 credits count."))
    assert snapshots.current() == older.version


def test_builds_that_nobody_ordered_do_not_use_up_those_that_somebody_did(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    ordered = [snapshots.build(saying(tmp_path, f"At most {count} credits count.")) for count in (3, 6)]
    signed = [snapshots.build_next(saying(tmp_path, f"At most {count} credits count.")) for count in (9, 12, 15)]
    assert snapshots.list() == [*signed[:0:-1], *ordered[::-1]]
    assert served(snapshots) == ("At most 15 credits count.", None)
    assert [snapshots.rollback() for _ in range(3)] == [signed[1].version, ordered[1].version, ordered[0].version]
    assert served(snapshots) == ("At most 3 credits count.", None)


def test_rolling_back_to_a_damaged_snapshot_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    older = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    newer = snapshots.build(saying(tmp_path, "At most 9 credits count."))
    (tmp_path / "snapshots" / older.version / "keywords.sqlite").write_bytes(b"")
    with pytest.raises(NoSnapshot, match=older.version):
        snapshots.rollback()
    assert snapshots.current() == newer.version


def test_rolling_back_passes_over_a_damaged_snapshot(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    oldest = snapshots.build(saying(tmp_path, "At most 3 credits count."))
    kept = shutil.copytree(tmp_path / "snapshots" / oldest.version, tmp_path / "kept")
    torn = snapshots.build(saying(tmp_path, "At most 6 credits count."))
    snapshots.build(saying(tmp_path, "At most 9 credits count."))
    shutil.copytree(kept, tmp_path / "snapshots" / oldest.version)
    (tmp_path / "snapshots" / torn.version / "keywords.sqlite").write_bytes(b"")
    assert snapshots.rollback() == oldest.version
    assert served(snapshots) == ("At most 3 credits count.", None)


def test_before_the_first_build_there_is_nothing_to_serve(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    assert snapshots.current() is None
    assert snapshots.list() == []
    for ask in (snapshots.open, snapshots.verify):
        with pytest.raises(NoSnapshot, match="index build"):
            ask()
    with pytest.raises(NoSnapshot, match="no earlier"):
        snapshots.rollback()


def test_a_build_that_breaks_off_leaves_the_served_snapshot_and_its_work_for_the_next(tmp_path: Path) -> None:
    Snapshots(tmp_path, WordEmbedder()).build(saying(tmp_path, "At most 6 credits count."))
    sentences = [f"Credits of course {number} count." for number in range(BATCH + 40)]
    roots = [shelve(tmp_path / "root", "courses", *sentences)]
    failing, second = WordEmbedder(patience=BATCH), WordEmbedder()
    with pytest.raises(Interrupted):
        Snapshots(tmp_path, failing).build(roots)
    assert served(Snapshots(tmp_path, WordEmbedder())) == ("At most 6 credits count.", None)
    assert not list((tmp_path / "snapshots").glob(".building-*"))
    manifest = Snapshots(tmp_path, second).build(roots)
    assert manifest.passages == len(sentences) + 1
    assert failing.embedded + second.embedded == sentences
    assert not list((tmp_path / "snapshots").glob(".building-*"))


def test_a_malformed_document_stops_the_build_and_leaves_the_served_snapshot(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    roots = saying(tmp_path, "At most 6 credits count.")
    snapshots.build(roots)
    (roots[0] / "policies" / "torn.md").write_text("no front matter", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"torn\.md"):
        snapshots.build(roots)
    assert served(snapshots) == ("At most 6 credits count.", None)


def test_a_snapshot_is_fresh_while_library_and_model_stay_the_same(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    roots = saying(tmp_path, "At most 6 credits count.")
    assert not snapshots.is_fresh(load_library(*roots))
    manifest = snapshots.build(roots)
    assert snapshots.is_fresh(load_library(*roots))
    assert not Snapshots(tmp_path, WordEmbedder("words 2")).is_fresh(load_library(*roots))
    assert not snapshots.is_fresh(load_library(*saying(tmp_path, "At most 9 credits count.")))
    saying(tmp_path, "At most 6 credits count.")
    (tmp_path / "snapshots" / manifest.version / SEAL).unlink()
    assert not snapshots.is_fresh(load_library(*roots))


def test_a_snapshot_of_another_model_is_not_served_until_it_is_built_again(tmp_path: Path) -> None:
    roots = saying(tmp_path, "At most 6 credits count.")
    Snapshots(tmp_path, WordEmbedder("words 1")).build(roots)
    other = Snapshots(tmp_path, WordEmbedder("words 2"))
    with pytest.raises(NoSnapshot, match="another embedding model"):
        other.open()
    other.build(roots)
    assert served(other) == ("At most 6 credits count.", None)
