"""The files of the pages as they are sent: without comments and compressed, with a tag for the browser that has one."""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fastapi import Request, Response

PAGE = Path(str(files("api").joinpath("page")))
"""The folder of the page's files."""

WIDGET = Path(str(files("api").joinpath("widget")))
"""The folder of what the widget has beside those of the page's files that it shares."""

SERVED = frozenset({".js", ".css", ".svg", ".json"})
"""The endings of files that are sent as they lie there."""

REMARKS = {
    ".js": re.compile(r"^[ \t]*(?://.*|/\*\*(?:.|\n)*?\*/)$", re.MULTILINE),
    ".css": re.compile(r"/\*(?:.|\n)*?\*/"),
}
"""The comments of a file by its ending: in a script those that have their lines to themselves."""


@dataclass(frozen=True)
class Part:
    """A file as it is sent."""

    body: bytes
    packed: bytes
    media_type: str

    @property
    def tag(self) -> str:
        """What tells this version of the file from any other."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'

    def response(self, request: Request, status: int = 200) -> Response:
        """The file, compressed where the browser takes that; nothing but its tag where the browser has it."""
        told = {"Cache-Control": "no-cache", "ETag": self.tag, "Vary": "Accept-Encoding"}
        if self.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=told)
        if "gzip" in request.headers.get("accept-encoding", ""):
            packed = {**told, "Content-Encoding": "gzip"}
            return Response(self.packed, status, headers=packed, media_type=self.media_type)
        return Response(self.body, status, headers=told, media_type=self.media_type)


def part(body: bytes, media_type: str) -> Part:
    """A file of these bytes."""
    return Part(body, gzip.compress(body, mtime=0), media_type)


def parts(folder: Path, *below: str) -> dict[str, Part]:
    """The files of a folder, and of the named folders in it, by their path from there."""
    paths = [path for place in (folder, *(folder / name for name in below)) for path in sorted(place.iterdir())]
    return {path.relative_to(folder).as_posix(): read(path) for path in paths if path.suffix in SERVED}


def read(path: Path) -> Part:
    """A file as it lies there, without its comments."""
    # Not every machine's list of types knows that a script is one.
    kind = "text/javascript" if path.suffix == ".js" else mimetypes.guess_type(path.name)[0]
    text = unremarked(path.read_text(encoding="utf-8"), path.suffix)
    return part(text.encode(), kind or "application/octet-stream")


def unremarked(text: str, suffix: str) -> str:
    """A script or a style sheet without its comments, every line at its place, so that a browser's errors still name
    the lines of the file (decision 57)."""
    remarks = REMARKS.get(suffix)
    return text if remarks is None else remarks.sub(lambda found: "\n" * found[0].count("\n"), text)
