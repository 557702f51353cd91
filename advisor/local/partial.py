"""A file that is not whole yet: it grows at its end, and what was flushed survives an interruption."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

Progress = Callable[[str, int, int], None]
"""Hears (what is being done, bytes done, bytes there are; 0 where that is not known)."""


class CannotFetch(Exception):
    """The weights could not be had; the message says why and what to do. What was fetched is kept for the next try."""


class Partial:
    """The bytes fetched so far, in a file of their own."""

    def __init__(self, path: Path, progress: Progress) -> None:
        self.path = path
        self._progress = progress

    @property
    def size(self) -> int:
        """Bytes held; 0 where there is no file yet."""
        return self.path.stat().st_size if self.path.exists() else 0

    def cut(self, size: int) -> None:
        """Drop what lies beyond a size that is not larger than the one held."""
        if self.size > size:
            os.truncate(self.path, size)

    def append(self, chunks: Iterable[bytes], total: int) -> None:
        """Add the chunks at the end, and see them onto the disk. Raises OSError."""
        done = self.size
        with self.path.open("ab") as file:
            self._progress("fetching", done, total)
            for chunk in chunks:
                done += file.write(chunk)
                self._progress("fetching", done, total)
            file.flush()
            os.fsync(file.fileno())
