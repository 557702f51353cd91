"""Reading a file of any format that is read."""

from dataclasses import replace
from pathlib import PurePath
from typing import assert_never

from corpus.readers.block import Block, Reading, Said, Shape, Unreadable
from corpus.readers.characters import addressed
from corpus.readers.footnotes import tied
from corpus.readers.sniff import Format, format_of

MOST_TEXT = 5_000_000
"""Characters of text that one file may hold: a whole catalog has some three million."""


def read(content: bytes, name: str) -> tuple[Format, list[Reading]]:
    """The documents of a file; raises Unreadable."""
    found = format_of(content, PurePath(name).suffix)
    readings = [_examined(reading) for reading in _read(content, found)]
    if sum(len(block.text) for reading in readings for block in reading.blocks) > MOST_TEXT:
        raise Unreadable(f"the file holds more than {MOST_TEXT:,} characters of text; cut it into parts")
    return found, readings


def _examined(reading: Reading) -> Reading:
    blocks = tied(reading.blocks)
    return replace(reading, blocks=blocks, findings=(*reading.findings, *addressed(blocks)))


def _read(content: bytes, found: Format) -> list[Reading]:
    # Each reader is loaded when a file of its format comes: they take long to load.
    match found:
        case Format.HTML:
            from corpus.readers.html import read_html

            return [read_html(content)]
        case Format.PDF:
            from corpus.readers.pdf import read_pdf

            return [read_pdf(content)]
        case Format.DOCX:
            from corpus.readers.docx import read_docx

            return [read_docx(content)]
        case Format.MARKDOWN:
            from corpus.readers.prose import read_markdown_prose

            return [read_markdown_prose(content)]
        case Format.TEXT:
            from corpus.readers.prose import read_text

            return [read_text(content)]
        case Format.CSV:
            from corpus.readers.table import read_csv

            return read_csv(content)
        case Format.CTDL:
            from corpus.ctdl.sentences import read_ctdl

            return read_ctdl(content)
        case Format.LIBRARY:
            return [Reading((Block(Shape.PARAGRAPH, ""),), Said())]
        case unknown:
            assert_never(unknown)
