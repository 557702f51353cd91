"""A build that finds no room says so in words and leaves everything as it was; one that was killed is cleared away."""

import errno
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from filelock import FileLock

from index.embed import Vectors
from index.snapshot import CannotBuild, Snapshots
from tests.index.fakes import WordEmbedder, saying, served


class Failing(WordEmbedder):
    """Fails as something below it does."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def embed(self, texts: Sequence[str]) -> Vectors:
        raise self.error


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EFBIG, "File too large"),
        sqlite3.OperationalError("database or disk is full"),
    ],
)
def test_a_build_without_room_is_told_in_words_and_changes_nothing(error: Exception, tmp_path: Path) -> None:
    Snapshots(tmp_path, WordEmbedder()).build(saying(tmp_path, "At most 6 credits count."))
    with pytest.raises(CannotBuild, match="make room"):
        Snapshots(tmp_path, Failing(error)).build(saying(tmp_path, "At most 9 credits count."))
    assert list((tmp_path / "snapshots").glob(".building-*")) == []
    assert served(Snapshots(tmp_path, WordEmbedder())) == ("At most 6 credits count.", None)


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EIO, "Input/output error"),
        OSError(errno.EROFS, "Read-only file system"),
        sqlite3.OperationalError("disk I/O error"),
    ],
)
def test_a_build_on_a_disk_that_fails_is_told_in_words_and_changes_nothing(error: Exception, tmp_path: Path) -> None:
    Snapshots(tmp_path, WordEmbedder()).build(saying(tmp_path, "At most 6 credits count."))
    with pytest.raises(CannotBuild, match="look after the disk"):
        Snapshots(tmp_path, Failing(error)).build(saying(tmp_path, "At most 9 credits count."))
    assert served(Snapshots(tmp_path, WordEmbedder())) == ("At most 6 credits count.", None)


def test_a_build_is_done_though_what_is_too_old_cannot_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(snapshots: Snapshots) -> None:
        raise OSError(errno.EIO, "Input/output error")

    Snapshots(tmp_path, WordEmbedder()).build(saying(tmp_path, "At most 6 credits count."))
    monkeypatch.setattr(Snapshots, "_prune", fails)
    Snapshots(tmp_path, WordEmbedder()).build(saying(tmp_path, "At most 9 credits count."))
    assert served(Snapshots(tmp_path, WordEmbedder())) == ("At most 9 credits count.", None)


def test_another_failure_of_a_build_is_passed_on(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        Snapshots(tmp_path, Failing(LookupError("no model"))).build(saying(tmp_path, "At most 9 credits count."))


def test_what_a_killed_build_left_is_removed_unless_a_build_is_at_work(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, WordEmbedder())
    snapshots.remove_abandoned()
    left = tmp_path / "snapshots" / ".building-x"
    left.mkdir(parents=True)
    with FileLock(tmp_path / "snapshots" / ".lock"):
        snapshots.remove_abandoned()
        assert left.exists()
    snapshots.remove_abandoned()
    assert not left.exists()
