"""The cells of a table on a web page."""

from collections.abc import Callable, Iterator

from lxml import html

from corpus.readers.rows import Cell

WIDEST = 200
"""Columns and rows that one cell may reach over at most."""


def is_layout(table: html.HtmlElement) -> bool:
    """Whether a table only places parts of the page: it holds a table, headings or paragraphs, and names no column."""
    if table.get("role") in ("presentation", "none"):
        return True
    if table.find(".//table") is not None or table.find(".//h1") is not None:
        return True
    if table.find(".//th") is not None or table.find("caption") is not None:
        return False
    rows = list(_rows(table))
    if len(rows) == 1 or max((len(list(_cells(row))) for row in rows), default=0) < 2:
        return True
    blocks = sum(1 for _ in table.iter("h2", "h3", "h4", "ul", "ol"))
    return blocks >= len(rows)


def table_rows(table: html.HtmlElement, words: Callable[[html.HtmlElement], str]) -> list[list[Cell]]:
    """The rows of a table; `words` gives the text of a cell. A cell over several rows stands in each of them."""
    found: list[list[Cell]] = []
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in _rows(table):
        cells: list[Cell] = []
        column = 0
        for element in _cells(row):
            column = _carry(cells, reaching, column)
            head = element.tag == "th" or row.getparent().tag == "thead" or (not found and is_bold(element))
            cell = Cell(words(element), column, _span(element, "colspan"), head)
            cells.append(cell)
            if (height := _span(element, "rowspan")) > 1:
                reaching[column] = (cell, height)
            column += cell.span
        _carry(cells, reaching, column, rest=True)
        reaching = {at: (cell, left - 1) for at, (cell, left) in reaching.items() if left > 1}
        found.append(sorted(cells, key=lambda cell: cell.column))
    return found


def is_bold(element: html.HtmlElement) -> bool:
    """Whether all words of an element are in bold type."""
    whole = len("".join(element.text_content().split()))
    bold = sum(len("".join(part.text_content().split())) for part in element.xpath(".//b[not(ancestor::b)]|.//strong"))
    return whole > 0 and bold >= whole


def _carry(cells: list[Cell], reaching: dict[int, tuple[Cell, int]], column: int, rest: bool = False) -> int:
    """Add the cells of rows above that reach down to this column (with `rest`, to any from here on)."""
    held = {cell.column for cell in cells}
    while column in reaching and column not in held:
        cells.append(reaching[column][0])
        column += reaching[column][0].span
    if rest:
        cells += [cell for at, (cell, _) in reaching.items() if at >= column and at not in held]
    return column


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _cells(row: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield from row.iterchildren("td", "th")


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name) or "1"
    return max(1, min(WIDEST, int(value))) if value.isascii() and value.isdigit() and len(value) < 6 else 1
