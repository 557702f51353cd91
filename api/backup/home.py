"""The files of a home that a backup holds beside the rows, and how they are put back."""

import base64
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path

from filelock import FileLock

from advisor.pins.pinned import write_whole
from api.backup.line import CORRECTIONS, LIBRARY, FileLine
from api.receipt.signing import FILE as KEY
from corpus.shelving import locked


def files_of(home: Path) -> Iterator[FileLine]:
    """What a home holds that no build makes again: its documents with what was signed of them, as they are while nobody
    adds to them, the key of receipts, and corrections. What is pinned comes last, so that it is never there without its
    cases."""
    root = home / LIBRARY
    with locked(root) if root.is_dir() else nullcontext():
        for path in _documents(root):
            yield _line(home, path)
    for name in (KEY, *CORRECTIONS):
        if (home / name).is_file():
            yield _line(home, home / name)


def would_be_lost(home: Path, files: Iterable[FileLine], whole: bool) -> str | None:
    """What a home has that files put in its place would replace: in words, or None. A `whole` backup has all documents
    of its home."""
    if whole and next(_documents(home / LIBRARY), None):
        return "documents"
    for file in files:
        path = home / file.name
        if path.exists() and not (file.name == KEY and path.read_bytes() == content(file)):
            return "a key of receipts" if file.name == KEY else "corrections"
    return None


def put_back(home: Path, files: Iterable[FileLine], whole: bool) -> None:
    """Put files into a home; where they are `whole`, its documents are then those and no others. Documents change
    places when all of them are written, so that a disk that is full changes none."""
    home.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".restoring-", dir=home))
    try:
        (beside / LIBRARY).mkdir()
        # All of it is read before anything changes places.
        rest = [(file.name, _checked(file)) for file in files if not _staged(beside, file)]
        if whole:
            _exchange(home / LIBRARY, beside)
        for name, held in rest:
            _write(home / name, held)
    finally:
        shutil.rmtree(beside)


def content(file: FileLine) -> bytes:
    """What a file holds."""
    return base64.b64decode(file.text, validate=True) if file.coded else file.text.encode()


def _checked(file: FileLine) -> bytes:
    """What a file holds that is no document; raises ValueError where it is to be text and is none."""
    held = content(file)
    if file.name != KEY:
        held.decode()
    return held


def _documents(root: Path) -> Iterator[Path]:
    """All files under a library but those that are being written and locks."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(root).parts):
            yield path


def _line(home: Path, path: Path) -> FileLine:
    held, name = path.read_bytes(), path.relative_to(home).as_posix()
    try:
        return FileLine(name=name, text=held.decode())
    except UnicodeDecodeError:
        return FileLine(name=name, text=base64.b64encode(held).decode(), coded=True)


def _staged(beside: Path, file: FileLine) -> bool:
    """Whether a file is a document, which is then written beside its place."""
    if not file.name.startswith(f"{LIBRARY}/"):
        return False
    path = beside / file.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content(file))
    return True


def _exchange(root: Path, beside: Path) -> None:
    """The documents that were written beside in the place of those that are there; back again where that fails."""
    before = beside / "before"
    before.mkdir()
    with locked(root):
        try:
            for path in [path for path in root.iterdir() if not path.name.startswith(".")]:
                path.rename(before / path.name)
            for path in list((beside / LIBRARY).iterdir()):
                path.rename(root / path.name)
        except OSError:
            for path in before.iterdir():
                if (root / path.name).exists():
                    shutil.rmtree(root / path.name)
                path.rename(root / path.name)
            raise


def _write(path: Path, held: bytes) -> None:
    """A file in its place, whole, for its owner alone to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_suffix(".lock")):
        if path.name == KEY:
            handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{KEY}.")
            with os.fdopen(handle, "wb") as file:
                file.write(held)
            os.replace(made, path)
        else:
            write_whole(path, held.decode())
