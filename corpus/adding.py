"""Adding files and folders to a home's library, each file by itself: one that is refused leaves the others added."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from corpus.by_program import by_program
from corpus.draft import Drafted, Given, draft
from corpus.institutions import Institutions
from corpus.markdown import UnreadableDocument, parse, raw_rules
from corpus.readers.block import Block, Reading, Shape, Unreadable
from corpus.readers.characters import addressed
from corpus.readers.confined import MOST_BYTES, Confined
from corpus.readers.html import decoded
from corpus.readers.sniff import SUFFIXES, Format
from corpus.shelving import Outcome, Rules, Shelves, Source

OLD = frozenset({".doc", ".rtf", ".odt", ".xls", ".xlsx", ".ppt", ".pptx", ".zip"})
"""Files that may hold a catalog and are not read: in a folder they are refused aloud, others are passed over."""


@dataclass(frozen=True)
class Told:
    """What became of one document of a file, or of a file that was refused: the id or the reason."""

    path: Path
    outcome: Outcome | None
    words: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Adder:
    """Adds files. `today` is the day they are read on."""

    shelves: Shelves
    known: Institutions
    reader: Confined
    given: Given
    today: date

    def add(self, path: Path) -> Iterator[Told]:
        """Add what a file holds: all of its documents or, where one cannot be, none."""
        try:
            content = contents(path)
            drafted = self._drafted(content, path)
        except (Unreadable, UnreadableDocument) as error:
            yield Told(path, None, str(error))
            return
        digest = hashlib.sha256(content).hexdigest()
        kept: list[str] = []
        part = 0
        for one, rules in drafted:
            source = Source(
                path=str(path.resolve()),
                part=0 if one.row else part,
                row=one.row,
                url=one.document.source_url,
                sha256=digest,
                read_on=self.today,
                findings=one.findings,
            )
            part += not one.row
            try:
                document, outcome = self.shelves.put(one.document, source, content, rules)
            except Unreadable as error:
                yield Told(path, None, str(error))
                return
            kept.append(document.id)
            yield Told(path, outcome, document.id, one.findings)
        for document_id in self.shelves.gone(path, kept):
            self.shelves.remove(document_id)
            yield Told(path, Outcome.REMOVED, document_id)

    def _drafted(self, content: bytes, path: Path) -> list[tuple[Drafted, Rules | None]]:
        found, readings = self.reader.read(content, path.name)
        if found is Format.LIBRARY:
            return [_own(decoded(content))]
        parts = [part for reading in readings for part in by_program(reading)]
        return [(draft(part, given_to(part, self.given), self.known, path.stem, self.today), None) for part in parts]


def given_to(reading: Reading, given: Given) -> Given:
    """What a person says of a file, as far as it holds for one row of it: title, program and kind are of the whole."""
    return replace(given, title=None, program=None, kind=None) if reading.row else given


def _own(source: str) -> tuple[Drafted, Rules]:
    """A library document as it was written by hand, with its rules."""
    document = parse(source)
    return Drafted(document, tuple(addressed([Block(Shape.PARAGRAPH, document.text)]))), raw_rules(source)


def contents(path: Path) -> bytes:
    """The bytes of a file; raises Unreadable for a link, for what is no file, and for what is too large."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if path.is_symlink():
            raise Unreadable("it is a link; name the file that it leads to") from error
        raise Unreadable(f"it cannot be opened: {error.strerror}") from error
    with os.fdopen(handle, "rb") as file:
        if not path.is_file():
            raise Unreadable("it is no file")
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Unreadable(f"it is larger than {MOST_BYTES:,} bytes; cut it into parts")
    return content


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those below the folders named that may be read. No link is followed into a folder."""
    for path in paths:
        if not path.is_dir() or path.is_symlink():
            yield path
            continue
        for folder, folders, names in os.walk(path, followlinks=False):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                found = Path(folder, name)
                if not name.startswith(".") and found.suffix.lower() in SUFFIXES.keys() | OLD:
                    yield found
