"""What a file is, by what it holds; its name only decides between kinds of text."""

import io
import json
import zipfile
from enum import StrEnum

from corpus.readers.block import Unreadable


class Format(StrEnum):
    """The formats that are read."""

    HTML = "HTML"
    PDF = "PDF"
    DOCX = "DOCX"
    MARKDOWN = "Markdown"
    TEXT = "plain text"
    CSV = "CSV"
    CTDL = "CTDL JSON-LD"
    LIBRARY = "a library document"


SUFFIXES = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".txt": Format.TEXT,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".json": Format.CTDL,
    ".jsonld": Format.CTDL,
}
"""What the names of files promise."""

_SIGNS = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<article",
    b"<main",
    b"<div",
    b"<h1",
    b"<table",
    b"<meta",
    b"<p>",
)
_NOT_READ = {
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file: save it as .docx or .csv",
    b"{\\rtf": "rich text: save it as .docx",
    b"\x89PNG": "a picture: only text can be read",
    b"\xff\xd8\xff": "a picture: only text can be read",
    b"GIF8": "a picture: only text can be read",
    b"\x1f\x8b": "a packed file: unpack it first",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}


def format_of(content: bytes, suffix: str) -> Format:
    """The format of a file's content; raises Unreadable where it is none of ours or not what its name promises."""
    promised = SUFFIXES.get(suffix.lower())
    found = _binary(content) or _text(content, promised)
    texts = (Format.MARKDOWN, Format.TEXT, Format.CSV, Format.LIBRARY)
    same = found == promised or promised is None or (found in texts and promised in texts)
    if not same:
        raise Unreadable(f"the file is named {suffix} and holds {found}: name it after what it holds")
    return found


def _binary(content: bytes) -> Format | None:
    for sign, words in _NOT_READ.items():
        if content.startswith(sign):
            raise Unreadable(f"the file is {words}")
    if b"%PDF-" in content[:1024]:
        return Format.PDF
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                if "word/document.xml" in archive.namelist():
                    return Format.DOCX
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise Unreadable("the file is a broken archive") from error
        raise Unreadable("the file is an archive and no Word document: unpack it first")
    return None


def _text(content: bytes, promised: Format | None) -> Format:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and b"\x00" in content[:4096]:
        raise Unreadable("the file is not text in any format that is read")
    head = (
        (content[:2048].decode("utf-16", errors="replace").encode() if wide else content[:2048])
        .lstrip(b"\xef\xbb\xbf")
        .lstrip()
    )
    if not head:
        raise Unreadable("the file is empty")
    if head.startswith(b"---") and b"\nid:" in head and b"\ninstitution:" in content[:4096]:
        return Format.LIBRARY
    if promised is Format.HTML and b"<" in head:
        return Format.HTML
    lowered = head.lower()
    if lowered.startswith(_SIGNS) or (lowered.startswith((b"<?xml", b"<!--")) and b"<html" in lowered):
        return Format.HTML
    if head.startswith((b"{", b"[")) and promised in (Format.CTDL, None) and _is_json(content):
        return Format.CTDL
    return Format.TEXT if promised in (None, Format.HTML, Format.CTDL, Format.PDF, Format.DOCX) else promised


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unreadable("the file is not JSON") from error
    return True
