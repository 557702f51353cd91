"""Reading a PDF: columns, tables, footnotes and hyphens, without running heads and page numbers."""

import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from corpus.readers.block import Block, Reading, Said, Shape, Unreadable
from corpus.readers.characters import hidden, unseen
from corpus.readers.pdf_columns import flows, usual_gutter
from corpus.readers.pdf_furniture import without_furniture
from corpus.readers.pdf_lines import Line, Sheet, sheet_of
from corpus.readers.pdf_paragraphs import Hyphens, blocks_of, join_flows
from corpus.readers.pdf_unseen import watched
from corpus.readers.printed import own_title, printed_in
from corpus.readers.rows import continued

MOST_PAGES = 600
NOTE_SIZE = 0.92
"""A footnote is set smaller than this part of the size of the text."""


@dataclass(frozen=True)
class Flow:
    """Lines of a page that are read one after the other: a column, or the footnotes."""

    page: int
    lines: Sequence[Line]
    note: bool = False


def read_pdf(content: bytes) -> Reading:
    """A PDF; raises Unreadable where it is encrypted, broken, too long, or holds pictures of text."""
    try:
        with watched(), pdfplumber.open(io.BytesIO(content), unicode_norm="NFC") as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise Unreadable(
                    f"the PDF has {len(pdf.pages):,} pages; {MOST_PAGES} are read at most: cut it into parts"
                )
            title = own_title(str((pdf.metadata or {}).get("Title") or ""))
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


def _reading(sheets: Sequence[Sheet], title: str | None) -> Reading:
    heads, sheets = without_furniture(sheets)
    size = _body_size(sheets)
    hyphens = Hyphens(line.text for sheet in sheets for line in sheet.lines)
    usual = usual_gutter([sheet.lines for sheet in sheets])
    parts: list[list[Block]] = []
    for flow in _with_heads([flow for sheet in sheets for flow in _flows_of(sheet, size, usual)]):
        before = [block for part in parts[-6:] for block in part if block.shape is not Shape.NOTE]
        parts.append(blocks_of(flow.lines, size, flow.page, hyphens, before, flow.note))
    blocks = tuple(join_flows(parts, hyphens))
    if not any(block.text for block in blocks):
        raise Unreadable("the PDF holds no text; a scanned page must be recognised first")
    printed = printed_in([*blocks, *(Block(Shape.PARAGRAPH, head) for head in heads)])
    told = [*dict.fromkeys(heads), *(block.text for block in blocks[:4] if len(block.text) < 90)]
    said = printed.before(Said(title=title, institutions=tuple(told)))
    covered = hidden(text for sheet in sheets for text in sheet.covered)
    return Reading(blocks, said, (*covered, *unseen("".join(sheet.raw for sheet in sheets))))


def _body_size(sheets: Sequence[Sheet]) -> float:
    """The size that most letters are set in, in points."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _flows_of(sheet: Sheet, size: float, usual: float | None) -> list[Flow]:
    """The flows of a page, column by column; its footnotes come last."""
    notes = _notes(sheet, size)
    marked = {id(line) for line in notes}
    body = flows([line for line in sheet.lines if id(line) not in marked], usual)
    return [*(Flow(sheet.number, part) for part in body), *(Flow(sheet.number, part, True) for part in flows(notes))]


def _with_heads(parts: Sequence[Flow]) -> list[Flow]:
    """The flows where a table that goes on in the next one has its heads there, too."""
    done: list[Flow] = []
    for part in parts:
        before = next((n for n in range(len(done) - 1, -1, -1) if not done[n].note), None)
        if before is not None and not part.note and part.lines[0].table and done[before].lines[-1].table:
            first, more = done[before].lines[-1], part.lines[0]
            if both := continued(first.table, more.table):
                head, rest = (tuple(tuple(row) for row in table) for table in both)
                kept = [*done[before].lines[:-1], *([replace(first, table=head)] if head else [])]
                done[before] = replace(done[before], lines=kept)
                part = replace(part, lines=[replace(more, table=rest), *part.lines[1:]])
        done.append(part)
    return [part for part in done if part.lines]


def _notes(sheet: Sheet, size: float) -> list[Line]:
    """The lines in small type at the foot of a page: no line of the text stands below them."""
    foot = [line for line in sheet.lines if not line.table and line.top > 0.5 * sheet.height]
    small = [line for line in foot if line.size < NOTE_SIZE * size]
    lowest = max((line.bottom for line in sheet.lines if line.table or line.size >= NOTE_SIZE * size), default=0.0)
    return [line for line in small if line.top >= lowest - 2 and re.search(r"[a-z]", line.text)]
