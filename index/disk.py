"""Whether a disk has room left."""

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
