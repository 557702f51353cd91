"""The older versions that are kept of a home's documents: `versions/ID/*.md` in its library, named by their day."""

from collections.abc import Sequence
from pathlib import Path

from corpus.document import Document
from corpus.library import SHELVES
from corpus.markdown import read_markdown
from corpus.signing import read_decisions, with_signed


def kept_versions(root: Path, document_id: str) -> list[Path]:
    """The files of the older versions of a document, the oldest first. An id that would lead elsewhere has none."""
    if document_id in ("", ".", "..") or "/" in document_id or "\\" in document_id:
        return []
    return sorted((root / "versions" / document_id).glob("*.md"))


def present_file(root: Path, document_id: str) -> Path | None:
    """The file of a home's document as it is now."""
    paths = (path for shelf in SHELVES for path in sorted((root / shelf).glob("*.md")))
    return next((path for path in paths if read_markdown(path).id == document_id), None)


def read_version(version: Path, present: Path) -> Document:
    """An older version, with the rules that were signed on sentences which it has as they were signed."""
    return with_signed(read_markdown(version), read_decisions(present))


def version_named(versions: Sequence[Path], name: str) -> Path | None:
    """The version of this name, or the last whose name begins so: the day is enough."""
    return next((path for path in reversed(versions) if path.stem.startswith(name)), None)
