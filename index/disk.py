"""What may be wrong with a disk: no room left, or that it fails."""

import errno
import shutil
from pathlib import Path

FULL = 1024 * 1024
"""Bytes free below which work that failed is taken to have failed for want of room."""


def is_full(folder: Path, error: Exception) -> bool:
    """Whether an error comes of a disk without room."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return True
    if "full" in str(error).lower() or "no space" in str(error).lower():
        return True
    return folder.exists() and shutil.disk_usage(folder).free < FULL


def is_failing(error: Exception) -> bool:
    """Whether an error comes of a disk that does not do what it is told, or may not be written to any more."""
    if isinstance(error, OSError) and error.errno in (errno.EIO, errno.EROFS):
        return True
    # SQLite says the first, also through Chroma, and Chroma's own files the second.
    return any(
        words in str(error).lower() for words in ("disk i/o error", "input/output error", "read-only file system")
    )
