"""Reading a Word document: its text in order, tables, footnotes; deleted and hidden text is left out."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import ParseError

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from corpus.readers.block import Block, Reading, Said, Shape, Unreadable
from corpus.readers.characters import hidden, plain, unseen
from corpus.readers.docx_runs import Runs, tagged, value
from corpus.readers.footnotes import raised, without_marks
from corpus.readers.printed import own_title, printed_in
from corpus.readers.rows import Cell, row_blocks
from corpus.readers.zipped import checked

_HEADING = re.compile(r"\A(?:heading|überschrift|titre)\s*(\d)\Z", re.IGNORECASE)
_CONTENTS = re.compile(r"\A(?:toc\b|table of|index|header|footer)", re.IGNORECASE)


def read_docx(content: bytes) -> Reading:
    """A Word document; raises Unreadable."""
    checked(content)
    try:
        word = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError, ParseError, zipfile.BadZipFile) as error:
        raise Unreadable("the Word document is broken; open it in Word and save it again as .docx") from error
    body = _Body(word)
    blocks = [*body.blocks(word.element.body), *body.notes()]
    if not any(block.text for block in blocks):
        raise Unreadable("the Word document holds no text; a scanned page must be recognised first")
    bare = [replace(block, text=without_marks(block.text)) for block in blocks]
    headers = [plain(p.text) for section in word.sections for p in section.header.paragraphs]
    said = printed_in([*bare, *(Block(Shape.PARAGRAPH, text) for text in headers)])
    said = said.before(Said(title=own_title(word.core_properties.title), institutions=_told(headers, bare)))
    return Reading(tuple(blocks), said, (*hidden(body.runs.covered), *unseen("".join(body.runs.raw))))


def _told(headers: list[str], blocks: list[Block]) -> tuple[str, ...]:
    """Lines that may be the institution's name: running heads and the first lines."""
    return tuple(
        text for text in (*dict.fromkeys(headers), *(block.text for block in blocks[:5])) if 0 < len(text) < 90
    )


class _Body:
    def __init__(self, word: WordDocument) -> None:
        self.runs = Runs()
        self._word = word
        self._styles = {style.style_id: style.name or "" for style in word.styles}
        self._heading: str | None = None

    def blocks(self, parent: etree._Element) -> list[Block]:
        """The blocks of a body, a content control or a text box."""
        found: list[Block] = []
        for element in parent:
            if element.tag == tagged("p"):
                found += self._paragraph(element)
            elif element.tag == tagged("tbl"):
                found += row_blocks(self._heading, self._rows(element))
            elif element.tag in (
                tagged("sdt"),
                tagged("sdtContent"),
                tagged("ins"),
                tagged("smartTag"),
                tagged("customXml"),
            ):
                found += self.blocks(element)
        return found

    def notes(self) -> list[Block]:
        """The footnotes and endnotes."""
        found: list[Block] = []
        for part in self._word.part.package.iter_parts():
            if str(part.partname) in ("/word/footnotes.xml", "/word/endnotes.xml"):
                root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
                for note in root:
                    if value(note, "type") is None:
                        texts = [self.runs.text(paragraph) for paragraph in note.iter(tagged("p"))]
                        mark = raised(f"fn{value(note, 'id')}") if "footnotes" in str(part.partname) else ""
                        found += [Block(Shape.NOTE, f"{mark}{text}") for text in texts if text]
        return found

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        style = self._style(element)
        if _CONTENTS.match(style):
            return
        level = self._level(element, style)
        listed = element.find(f"{tagged('pPr')}/{tagged('numPr')}") is not None or style.lower().startswith("list")
        shape = Shape.HEADING if level else Shape.ITEM if listed else Shape.PARAGRAPH
        for text in self.runs.lines(element):
            if level:
                self._heading = without_marks(text)
            yield Block(shape, text, level=level)
        for box in element.iter(tagged("txbxContent")):
            # Word writes a text box twice, once for older versions, as what to fall back to.
            if not any(str(above.tag).endswith("}Fallback") for above in box.iterancestors()):
                yield from self.blocks(box)

    def _style(self, element: etree._Element) -> str:
        style = element.find(f"{tagged('pPr')}/{tagged('pStyle')}")
        return self._styles.get(value(style, "val") or "", "") if style is not None else ""

    def _level(self, element: etree._Element, style: str) -> int:
        """The level of a heading, or 0: by its style, else a short line all in bold."""
        if style.lower() == "title":
            return 1
        if match := _HEADING.match(style):
            return max(1, int(match.group(1)))
        text = plain("".join(str(part.text or "") for part in element.iter(tagged("t"))))
        short = 0 < len(text.split()) <= 12 and not text.endswith((".", ":", ";", ","))
        in_cell = next(element.iterancestors(tagged("tc")), None) is not None
        return 3 if short and not in_cell and self.runs.all_bold(element) else 0

    def _rows(self, table: etree._Element) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        above: dict[int, Cell] = {}
        for number, row in enumerate(table.iterchildren(tagged("tr"))):
            cells: list[Cell] = []
            column = 0
            marked = row.find(f"{tagged('trPr')}/{tagged('tblHeader')}") is not None
            for element in row.iter(tagged("tc")):
                if next(element.iterancestors(tagged("tbl"))) is not table:
                    continue
                cell = self._cell(element, column, marked or (number == 0 and self.runs.all_bold(element)))
                merge = element.find(f"{tagged('tcPr')}/{tagged('vMerge')}")
                if merge is not None and value(merge, "val") != "restart" and column in above:
                    cell = replace(above[column], head=cell.head)
                above[column] = cell
                cells.append(cell)
                column += cell.span
            rows.append(cells)
        return rows

    def _cell(self, element: etree._Element, column: int, head: bool) -> Cell:
        span = element.find(f"{tagged('tcPr')}/{tagged('gridSpan')}")
        width = int(value(span, "val") or 1) if span is not None else 1
        texts = [text for paragraph in element.iter(tagged("p")) for text in self.runs.lines(paragraph)]
        closed = [text if text.endswith((".", ":", ";", ",")) else f"{text};" for text in texts[:-1]]
        return Cell(" ".join([*closed, *texts[-1:]]), column, max(1, min(width, 60)), head)
