"""Reading a PDF: columns, tables, footnotes and hyphens, without running heads and page numbers."""

import io
import re
from collections import Counter
from collections.abc import Sequence

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from corpus.readers.block import Block, Reading, Said, Shape, Unreadable
from corpus.readers.characters import hidden, plain, unseen
from corpus.readers.pdf_columns import flows
from corpus.readers.pdf_furniture import without_furniture
from corpus.readers.pdf_lines import Line, Sheet, sheet_of
from corpus.readers.pdf_paragraphs import Hyphens, blocks_of, join_flows
from corpus.readers.printed import printed_in

MOST_PAGES = 600
NOTE_SIZE = 0.92
"""A footnote is set smaller than this part of the size of the text."""


def read_pdf(content: bytes) -> Reading:
    """A PDF; raises Unreadable where it is encrypted, broken, too long, or holds pictures of text."""
    try:
        with pdfplumber.open(io.BytesIO(content), unicode_norm="NFC") as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise Unreadable(
                    f"the PDF has {len(pdf.pages):,} pages; {MOST_PAGES} are read at most: cut it into parts"
                )
            title = plain(str((pdf.metadata or {}).get("Title") or ""))
            sheets = [sheet_of(page, number) for number, page in enumerate(pdf.pages, start=1)]
    except PdfminerException as error:
        raise Unreadable(_why(error.args[0] if error.args else error)) from error
    except (PSException, PDFEncryptionError, KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise Unreadable(_why(error)) from error
    return _reading(sheets, title)


def _why(error: object) -> str:
    if isinstance(error, PDFPasswordIncorrect | PDFEncryptionError):
        return "the PDF is encrypted; save it without a password"
    return "the PDF is broken; print it to a PDF anew"


def _reading(sheets: Sequence[Sheet], title: str) -> Reading:
    heads, sheets = without_furniture(sheets)
    size = _body_size(sheets)
    hyphens = Hyphens(line.text for sheet in sheets for line in sheet.lines)
    parts: list[list[Block]] = []
    for sheet in sheets:
        _add_flows(parts, sheet, size, hyphens)
    blocks = tuple(join_flows(parts, hyphens))
    if not any(block.text for block in blocks):
        raise Unreadable("the PDF holds no text; a scanned page must be recognised first")
    printed = printed_in([*blocks, *(Block(Shape.PARAGRAPH, head) for head in heads)])
    told = dict.fromkeys([*heads, *(block.text for block in blocks[:4] if len(block.text) < 90)])
    said = printed.before(Said(title=title or None, institutions=tuple(told)))
    covered = hidden(text for sheet in sheets for text in sheet.covered)
    return Reading(blocks, said, (*covered, *unseen("".join(sheet.raw for sheet in sheets))))


def _body_size(sheets: Sequence[Sheet]) -> float:
    """The size that most letters are set in, in points."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _add_flows(parts: list[list[Block]], sheet: Sheet, size: float, hyphens: Hyphens) -> None:
    """Add the blocks of a page, column by column; its footnotes come last, as a flow of their own."""
    notes = _notes(sheet, size)
    marked = {id(line) for line in notes}
    for flow in flows([line for line in sheet.lines if id(line) not in marked]):
        before = [block for part in parts[-6:] for block in part if block.shape is not Shape.NOTE]
        parts.append(blocks_of(flow, size, sheet.number, hyphens, before))
    for flow in flows(notes):
        parts.append(blocks_of(flow, size, sheet.number, hyphens, note=True))


def _notes(sheet: Sheet, size: float) -> list[Line]:
    """The lines in small type at the foot of a page: no line of the text stands below them."""
    foot = [line for line in sheet.lines if not line.table and line.top > 0.5 * sheet.height]
    small = [line for line in foot if line.size < NOTE_SIZE * size]
    lowest = max((line.bottom for line in sheet.lines if line.table or line.size >= NOTE_SIZE * size), default=0.0)
    return [line for line in small if line.top >= lowest - 2 and re.search(r"[a-z]", line.text)]
