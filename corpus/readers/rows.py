"""The rows of a table as lines that read alone: with the caption, and each cell under its column's head."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.readers.block import Block, Shape

_END_WITHIN = re.compile(r"(?:(?<=[a-z]{4})|(?<=[0-9)%]))[.]\s+(?=[A-Z])")
"""The end of a sentence inside a cell: the row stays one line, so a semicolon stands there."""
LONGEST_SECTION = 8
"""Words of a row across the whole table that is a heading; a longer one, or one with a full stop, is a remark."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table that begins in a column and reaches over `span` of them. A cell that reaches over several rows
    stands in each."""

    text: str
    column: int
    span: int = 1
    head: bool = False


Row = Sequence[Cell]


def row_blocks(
    caption: str | None, rows: Sequence[Row], page: int | None = None, anchor: str | None = None
) -> list[Block]:
    """A block for each row that is not a head: `Caption: head: value; head: value.`"""
    rows = [row for row in rows if any(cell.text for cell in row)]
    width = _width(rows)
    while len(rows) > 2 and _is_across(rows[0], width) and not caption:
        caption = next(cell.text for cell in rows[0] if cell.text)
        rows = rows[1:]
    count = _head_rows(rows, width)
    heads = _heads(rows[:count], width)
    return list(_lines(caption, heads, rows[count:], width, page, anchor))


def continued(table: Sequence[Row], more: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]] | None:
    """A table and what may be its rest in the next column or page, each under the heads of the first; None where the
    two differ in columns, or where there are no heads that the rest lacks."""
    width = _width(table)
    count = _head_rows([*table, *more], width)
    if (
        width != _width(more)
        or not count
        or len(table) < count
        or [c.text for c in more[0]] == [c.text for c in table[0]]
    ):
        return None
    heads = [[replace(cell, head=True) for cell in row] for row in table[:count]]
    rest = table[count:]
    return ([*heads, *rest] if rest else []), [*heads, *more]


def _width(rows: Sequence[Row]) -> int:
    return max((cell.column + cell.span for row in rows for cell in row), default=0)


def _lines(
    caption: str | None, heads: Sequence[str], rows: Sequence[Row], width: int, page: int | None, anchor: str | None
) -> Iterator[Block]:
    section = ""
    for row in rows:
        filled = [cell for cell in row if cell.text]
        if _is_across(row, width):
            text = filled[0].text
            if len(text.split()) > LONGEST_SECTION or text.endswith("."):
                yield Block(Shape.PARAGRAPH, text, page=page, anchor=anchor)
            else:
                section = text
            continue
        name = ": ".join(part.strip(" .:") for part in (caption or "", section) if part.strip(" .:"))
        parts = [_under(heads, cell) for cell in filled]
        if not any(heads) and len(parts) > 1:
            parts = [f"{parts[0]}: {parts[1]}", *parts[2:]]
        text = "; ".join(parts)
        find = tuple(dict.fromkeys((filled[0].text, filled[-1].text)))
        yield Block(Shape.ROW, f"{name}: {text}." if name else f"{text}.", page=page, anchor=anchor, find=find)


def _is_across(row: Row, width: int) -> bool:
    """Whether one cell with words reaches over the table, but perhaps for empty cells."""
    filled = [cell for cell in row if cell.text]
    return width > 1 and len(filled) == 1 and filled[0].span >= 2 and filled[0].column == 0


def _under(heads: Sequence[str], cell: Cell) -> str:
    value = _END_WITHIN.sub("; ", cell.text).rstrip(" .;:")
    above = list(dict.fromkeys(head for head in heads[cell.column : cell.column + cell.span] if head))
    return f"{above[0]}: {value}" if len(above) == 1 else value


def _head_rows(rows: Sequence[Row], width: int) -> int:
    """How many of the first rows are heads: those all of whose cells are marked as such, else a first row that has no
    figure where the others have some."""
    marked = 0
    while marked < len(rows) - 1 and width > 1 and _is_head(rows[marked], width):
        marked += 1
    if marked or len(rows) < 3 or width < 2:
        return marked
    bare = len(rows[0]) == width and all(cell.text and not re.search(r"\d", cell.text) for cell in rows[0])
    figures = Counter(cell.column for row in rows[1:] for cell in row if re.search(r"\d", cell.text))
    share = 1 if width == 2 else 0.5
    return 1 if bare and max(figures.values(), default=0) >= share * (len(rows) - 1) else 0


def _is_head(row: Row, width: int) -> bool:
    return all(cell.head or not cell.text for cell in row) and not _is_across(row, width)


def _heads(rows: Sequence[Row], width: int) -> list[str]:
    """The head of each column: over several rows of heads, all of them."""
    heads: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for cell in row:
            for column in range(cell.column, min(width, cell.column + cell.span)):
                if cell.text and cell.text not in heads[column] and not (cell.span >= width > 1):
                    heads[column].append(cell.text)
    return [_lowered(", ".join(parts).rstrip(" .:")) for parts in heads]


def _lowered(head: str) -> str:
    """A head as it stands within a sentence, unless a second capital says that it is a name."""
    return head[:1].lower() + head[1:] if head[1:] == head[1:].lower() and len(head) > 1 else head
