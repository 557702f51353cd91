"""Reading a table of courses or programs: comma, semicolon or tab separated, with the heads in its first line."""

import csv
import io
import re

from corpus.readers.block import Block, Reading, Said, Unreadable
from corpus.readers.characters import plain, unseen
from corpus.readers.html import decoded
from corpus.readers.html_said import is_web_address
from corpus.readers.rows import Cell, row_blocks

MOST_ROWS = 20_000
_ASK = {
    "institution": ("institution", "university", "school", "college or university"),
    "unit": ("unit", "department", "college"),
    "url": ("source url", "url", "link", "web page"),
    "catalog_year": ("catalog year", "catalogue year"),
}
_NAMED = ("program", "program name", "title", "name", "certificate", "degree", "course", "course title")
"""The heads of columns that tell of the row's document, and no fact of its own."""

_MEASURE = re.compile(
    r"(?:(?:semester|quarter|credit|letter) )?(?:credits?|hours?|units?|courses?|years?|percent|grades?|gpa)\b.*|%.*",
    re.IGNORECASE,
)


def read_csv(content: bytes) -> list[Reading]:
    """A document for each institution that a table names, else one; raises Unreadable."""
    source = decoded(content).replace("\x00", "")
    try:
        rows = [[plain(cell) for cell in row] for row in csv.reader(io.StringIO(source), _dialect(source), strict=True)]
    except csv.Error as error:
        raise Unreadable(f"the table cannot be read: {error}") from error
    rows = [row for row in rows if any(row)]
    if len(rows) < 2:
        raise Unreadable("a table has a first line with the heads of its columns, and rows below it")
    if len(rows) > MOST_ROWS:
        raise Unreadable(f"the table has more than {MOST_ROWS:,} rows; cut it into several files")
    heads, body = [head.replace("_", " ") for head in rows[0]], rows[1:]
    if any(len(row) > len(heads) for row in body):
        number = next(index for index, row in enumerate(body, start=2) if len(row) > len(heads))
        raise Unreadable(
            f"line {number} of the table has more cells than the first line has heads; quote cells with commas"
        )
    columns = {name: _column(heads, names) for name, names in _ASK.items()}
    unit = columns["unit"]
    if unit is not None and any(_MEASURE.fullmatch(_at(row, unit)) for row in body):
        columns["unit"] = None  # the unit that amounts are counted in, and no part of the institution
    parts: dict[tuple[str, ...], list[list[str]]] = {}
    for row in body:
        parts.setdefault(tuple(_at(row, columns[name]) for name in _ASK), []).append(row)
    told = frozenset(column for name, column in columns.items() if column is not None and name != "unit")
    return [_part(key, heads, part, told, tuple(unseen(source))) for key, part in parts.items()]


def _part(
    key: tuple[str, ...], heads: list[str], rows: list[list[str]], told: frozenset[int], findings: tuple[str, ...]
) -> Reading:
    institution, unit, url, year = key
    kept = [column for column in range(len(heads)) if column not in told]
    table = [[Cell(row[column] if column < len(row) else "", at) for at, column in enumerate(kept)] for row in rows]
    top = [Cell(heads[column], at, head=True) for at, column in enumerate(kept)]
    blocks: list[Block] = row_blocks(None, [top, *table])
    name = _column(heads, _NAMED)
    said = Said(
        title=_at(rows[0], name) or None if len(rows) == 1 else None,
        institutions=(institution,) if institution else (),
        certain=bool(institution),
        units=(unit,) if unit else (),
        url=url if is_web_address(url) else None,
        catalog_year=year or None,
    )
    return Reading(tuple(blocks), said, findings)


def _dialect(source: str) -> type[csv.Dialect] | csv.Dialect:
    first = source.split("\n", 1)[0]

    class Found(csv.excel):
        delimiter = max(",;\t|", key=first.count)

    return Found


def _column(heads: list[str], names: tuple[str, ...]) -> int | None:
    lowered = [re.sub(r"[_\s]+", " ", head).casefold().strip() for head in heads]
    return next((lowered.index(name) for name in names if name in lowered), None)


def _at(row: list[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""
