"""The lines and ruled tables of a PDF's page, from its letters; what nobody sees is set apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import cast

from pdfplumber.page import Page
from pdfplumber.table import Table

from corpus.readers.characters import plain
from corpus.readers.pdf_marks import Char, inside, mark_before, marks_in, raised_marks
from corpus.readers.pdf_unseen import without_ink
from corpus.readers.rows import Cell

SMALLEST = 4.0
"""Points; smaller letters are hidden from a reader."""
GAP = 9.0
"""Points between two words that belong to different columns or cells."""
LOST = re.compile(r"\(cid:\d+\)")


@dataclass(frozen=True)
class Word:
    """A word, or a part of one in a type of its own."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool


@dataclass(frozen=True, eq=False)
class Line:
    """Words on one baseline over the whole page, or a ruled table."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    table: tuple[tuple[Cell, ...], ...] = ()

    @property
    def text(self) -> str:
        return spaced(self.words)

    @property
    def size(self) -> float:
        return max((word.size for word in self.words), default=0.0)

    @property
    def bold(self) -> bool:
        return bool(self.words) and all(word.bold for word in self.words)


@dataclass(frozen=True)
class Sheet:
    """A page: its lines from the top down, and the texts that it holds but does not show."""

    number: int
    height: float
    lines: tuple[Line, ...]
    covered: tuple[str, ...] = ()
    raw: str = field(default="", repr=False)


def line_of(words: Iterable[Word]) -> Line:
    """A line of words, from left to right."""
    held = tuple(sorted(words, key=lambda word: word.x0))
    tops, bottoms = [word.top for word in held], [word.bottom for word in held]
    return Line(held, held[0].x0, max(word.x1 for word in held), min(tops), max(bottoms))


def spaced(words: Sequence[Word]) -> str:
    """The text of words; parts that touch are one word."""
    text = ""
    for number, word in enumerate(words):
        apart = number > 0 and word.x0 - words[number - 1].x1 > 0.12 * word.size
        text += f" {word.text}" if apart else word.text
    return plain(LOST.sub("", text))


def sheet_of(page: Page, number: int) -> Sheet:
    """The lines of a page. Its letters are dropped afterwards, so that a long file takes no more memory than a page."""
    chars = cast(list[Char], page.chars)
    grounds = _grounds(page)
    unseen = {id(char) for char in chars if _is_hidden(char, page, grounds)} | without_ink(chars)
    seen = [char for char in chars if id(char) not in unseen]
    marks = raised_marks(seen)
    kept = {id(char) for char in seen} - marks
    shown = page.filter(lambda thing: thing.get("object_type") != "char" or id_of(thing, kept))
    tables = [table for table in shown.find_tables() if _is_table(table)]
    words = [
        Word(w["text"], w["x0"], w["x1"], w["top"], w["bottom"], w["size"], "bold" in w["fontname"].lower())
        for w in shown.extract_words(x_tolerance_ratio=0.18, y_tolerance=2, extra_attrs=["size", "fontname"])
        if not any(inside(w["x0"], w["x1"], w["top"], w["bottom"], table.bbox) for table in tables)
    ]
    noted = [char for char in seen if id(char) in marks]
    lines = [_noted(line, noted) for line in _lines(words)]
    lines += [_ruled(table, shown, noted) for table in tables]
    covered = "".join(char["text"] for char in chars if id(char) in unseen)
    raw = "".join(char["text"] for char in chars)
    height = float(page.height)
    page.close()
    return Sheet(
        number, height, tuple(sorted(lines, key=lambda line: line.top)), (covered,) if covered.strip() else (), raw
    )


def id_of(thing: object, kept: set[int]) -> bool:
    """Whether a thing of the page is among those kept."""
    return id(thing) in kept


def _grounds(page: Page) -> list[tuple[float, float, float, float]]:
    """The filled areas of a page that are not white."""
    return [
        (rect["x0"], rect["top"], rect["x1"], rect["bottom"])
        for rect in [*page.rects, *page.curves]
        if rect.get("fill") and not _is_white(rect.get("non_stroking_color"))
    ]


def _is_hidden(char: Char, page: Page, grounds: Sequence[tuple[float, float, float, float]]) -> bool:
    if (
        char["size"] < SMALLEST
        or char["x1"] < 0
        or char["x0"] > page.width
        or char["bottom"] < 0
        or char["top"] > page.height
    ):
        return True
    if not _is_white(char.get("non_stroking_color")):
        return False
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return not any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in grounds) and not page.images


def _is_white(color: object) -> bool:
    values = color if isinstance(color, tuple | list) else (color,)
    if len(values) == 4:
        return all(isinstance(value, int | float) and value <= 0.02 for value in values)
    return bool(values) and all(isinstance(value, int | float) and value >= 0.98 for value in values)


def _lines(words: Sequence[Word]) -> list[Line]:
    """Words whose middles are on one height, together."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.x0)):
        middle = (word.top + word.bottom) / 2
        if lines:
            last = median((other.top + other.bottom) / 2 for other in lines[-1])
            if abs(middle - last) < 0.35 * min(word.size, lines[-1][-1].size):
                lines[-1].append(word)
                continue
        lines.append([word])
    return [line_of(line) for line in lines]


def _is_table(table: Table) -> bool:
    widest = max(len(row.cells) for row in table.rows)
    return widest >= 2 if len(table.rows) >= 2 else widest >= 3  # one row may be the heads of a table that goes on


def _noted(line: Line, marks: Sequence[Char]) -> Line:
    """A line that begins with the raised mark of a footnote, with the mark before its first word (`footnotes`)."""
    first = line.words[0]
    mark = mark_before(first.x0, first.size, line.top, line.bottom, marks)
    return replace(line, words=(replace(first, text=f"{mark}{first.text}"), *line.words[1:])) if mark else line


def _ruled(table: Table, page: Page, marks: Sequence[Char]) -> Line:
    """A ruled table as one line of the page. A cell over several rows stands in each of them."""
    edges = sorted({round(cell[0], 0) for cell in table.cells})
    texts = {cell: _cell_text(page, cell) for cell in table.cells}
    texts = {cell: (f"{text}{marks_in(cell, marks)}", bold) for cell, (text, bold) in texts.items()}
    rows: list[tuple[Cell, ...]] = []
    for row in table.rows:
        middle = (row.bbox[1] + row.bbox[3]) / 2
        own = [cell for cell in table.cells if cell[1] < middle < cell[3]]
        bold = all(texts[cell][1] for cell in own if texts[cell][0]) and not rows
        cells = []
        for cell in sorted(own):
            column = edges.index(round(cell[0], 0))
            span = sum(1 for edge in edges if cell[0] - 1 <= edge < cell[2] - 2)
            cells.append(Cell(texts[cell][0], column, max(1, span), bold))
        rows.append(tuple(cells))
    x0, top, x1, bottom = table.bbox
    return Line((), x0, x1, top, bottom, tuple(rows))


def _cell_text(page: Page, box: tuple[float, float, float, float]) -> tuple[str, bool]:
    """The text of a cell on one line, and whether it is all in bold type."""
    cell = page.crop(box, strict=False)
    words = cell.extract_words(x_tolerance_ratio=0.18, y_tolerance=2, extra_attrs=["size", "fontname"])
    lines = _lines(
        [
            Word(w["text"], w["x0"], w["x1"], w["top"], w["bottom"], w["size"], "bold" in w["fontname"].lower())
            for w in words
        ]
    )
    text = ""
    for line in lines:
        broken = re.search(r"[a-z]-\Z", text) and re.match(r"[a-z]", line.text)
        text = text[:-1] + line.text if broken else f"{text} {line.text}"
    return plain(text), bool(lines) and all(line.bold for line in lines)
