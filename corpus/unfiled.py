"""A file read as it would be added, without adding it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.adding import contents
from corpus.document import Document
from corpus.draft import Given, InstitutionUnknown, draft
from corpus.drafting.draft import draft as drafted
from corpus.institutions import Institutions
from corpus.markdown import read_markdown
from corpus.readers.block import Unreadable
from corpus.readers.confined import Confined
from corpus.readers.sniff import Format

NOBODY = "an institution that the page does not name"


def read_unfiled(path: Path, known: Institutions, reader: Confined, today: date) -> Document:
    """The document of a file. Those of a page have the rules that are drafted of it, which nobody has signed. Raises
    Unreadable, also for a file that holds several documents."""
    content = contents(path)
    found, readings = reader.read(content, path.name)
    if found is Format.LIBRARY:
        return read_markdown(path)
    if len(readings) != 1:
        raise Unreadable(f"{path} holds {len(readings)} documents; cut it into one for each")
    try:
        page = draft(readings[0], Given(), known, path.stem, today).document
    except InstitutionUnknown:
        page = draft(readings[0], Given(institution=NOBODY), known, path.stem, today).document
    return replace(page, rules=tuple(one.rule for one in drafted(page)))
