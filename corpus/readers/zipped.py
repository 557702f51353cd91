"""Looking at a zipped file before anything in it is unpacked."""

import io
import zipfile

from corpus.readers.block import Unreadable

MOST_FILES = 2_000
MOST_BYTES = 100_000_000
MOST_RATIO = 200
"""How many times its size a part may grow; XML rarely packs better than 50 to 1. Parts below a megabyte may."""


def checked(content: bytes) -> None:
    """Raises Unreadable for an archive that is broken, encrypted, or grows too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            for part in parts:
                if part.flag_bits & 1:
                    raise Unreadable("the file is encrypted; save it without a password")
                if part.file_size > 1_000_000 and part.file_size > MOST_RATIO * max(1, part.compress_size):
                    raise Unreadable("the file unpacks to more than 200 times its size, as no honest document does")
            if len(parts) > MOST_FILES or sum(part.file_size for part in parts) > MOST_BYTES:
                raise Unreadable(f"the file unpacks to more than {MOST_FILES:,} parts or {MOST_BYTES:,} bytes")
            _no_entities(archive, parts)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise Unreadable("the file is broken: it is no whole archive") from error


def _no_entities(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as opened:
                head = opened.read(4096)
            if b"<!DOCTYPE" in head.upper() or b"<!ENTITY" in head.upper():
                raise Unreadable("the file declares XML entities, as no honest document does")
