"""Pinned answers: what a person said answers a question, by a sentence of the library, kept in a file of the home."""

import hashlib
import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Protocol

import yaml
from filelock import FileLock
from pydantic import BaseModel, ConfigDict, PlainSerializer, StringConstraints, TypeAdapter

from corpus.document import Document
from corpus.plain_words import UNREADABLE, file_in_plain_words
from corpus.signing import grounds

FOLDER, FILE = "corrections", "pinned.yaml"
"""Where they lie in a home."""


class UnreadablePins(Exception):
    """The file of pinned answers cannot be read; the message says which and what to do."""


_Utc = Annotated[datetime, PlainSerializer(lambda moment: moment.isoformat(timespec="seconds"))]
_Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Pinned(BaseModel):
    """One pinned answer: the question, the sentence that answers it, who said so and when. `rests_on` is a hash over
    the sentence, the headings above it and whose document it is: where it differs, the pinned answer has expired."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]
    question: Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
    document_id: _Line
    sentence: _Line
    rests_on: str
    by: _Line
    at: _Utc
    leads: bool = True
    """Whether the answer begins with it; not where something is computed, which comes first."""


_PINNED: TypeAdapter[tuple[Pinned, ...]] = TypeAdapter(tuple[Pinned, ...])


def stands(pinned: Pinned, document: Document | None) -> bool:
    """Whether the sentence still stands in its document as it did when it was pinned."""
    return document is not None and grounds(document).get(pinned.sentence) == pinned.rests_on


class Pins(Protocol):
    """The pinned answers of a deployment."""

    def all(self) -> Sequence[Pinned]:
        """Every pinned answer, the oldest first; the same object as long as nothing has changed."""
        ...


class NoPins:
    """Nobody has pinned anything."""

    def all(self) -> Sequence[Pinned]:
        """See Pins."""
        return ()


class FilePins:
    """Pinned answers in a home, read anew when their file changes: also what another process pinned counts at once."""

    def __init__(self, home: Path) -> None:
        self._path = home / FOLDER / FILE
        self._lock = threading.Lock()
        self._read: tuple[tuple[int, int, int], tuple[Pinned, ...]] | None = None

    def all(self) -> Sequence[Pinned]:
        """See Pins. A file that cannot be read pins nothing: an answer without it is still an answer."""
        try:
            return self.read()
        except UnreadablePins:
            return ()

    def read(self) -> tuple[Pinned, ...]:
        """The same; raises UnreadablePins."""
        with self._lock:
            try:
                told = self._path.stat()
            except FileNotFoundError:
                self._read = None
                return ()
            except OSError as error:
                raise UnreadablePins(_reason(self._path, error)) from error
            seen = (told.st_ino, told.st_mtime_ns, told.st_size)
            if self._read is None or self._read[0] != seen:
                self._read = (seen, _load(self._path))
            return self._read[1]

    def add(self, pinned: Pinned) -> None:
        """Pin an answer. One on the same question, in the same words, is replaced."""
        with self._writing() as held:
            others = [one for one in held if one.question.lower() != pinned.question.lower()]
            self._write([*others, pinned])

    def remove(self, pinned_id: str) -> bool:
        """Take a pinned answer back; whether there was one."""
        with self._writing() as held:
            left = [one for one in held if one.id != pinned_id]
            self._write(left)
        return len(left) < len(held)

    @contextmanager
    def _writing(self) -> Iterator[tuple[Pinned, ...]]:
        """What is pinned, while nobody else writes; raises UnreadablePins before anything is lost."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self._path.with_suffix(".lock")):
            yield _load(self._path) if self._path.exists() else ()

    def _write(self, pinned: Sequence[Pinned]) -> None:
        listed = [one.model_dump(mode="json") for one in pinned]
        write_whole(self._path, yaml.safe_dump(listed, sort_keys=False, allow_unicode=True, width=120))


def write_whole(path: Path, text: str) -> None:
    """Write a file that is there whole or not at all, for its owner alone to read: it holds what people asked."""
    # A temporary file has its owner's rights alone, and a name of its own: two processes may write at once.
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=f".{path.name}.", delete=False, encoding="utf-8"
    ) as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def digest_of_pins(home: Path) -> str:
    """A hash over what is pinned in a home."""
    path = home / FOLDER / FILE
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "nothing is pinned"


def _load(path: Path) -> tuple[Pinned, ...]:
    try:
        return _PINNED.validate_python(tuple(yaml.safe_load(path.read_text(encoding="utf-8")) or ()))
    except UNREADABLE as error:
        raise UnreadablePins(_reason(path, error)) from error


def _reason(path: Path, error: Exception) -> str:
    return f"{path} cannot be read: {file_in_plain_words(error)}; mend it, or move it away and pin again"
