"""A table with a row for each program or college, as a document for each row: what a row says holds for that one alone.

A rule belongs to the program or the college of its document. So a row's limits become rules only where the row is a
document of its own; left in the page they would be everybody's, or nobody's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.readers.block import Block, Reading, Said, Shape

MOST_ROWS = 400
"""Rows of one table that are taken apart; a longer one lists courses, or is no table of programs."""

_PROGRAM = re.compile(
    r"(?:name of (?:the )?)?(?:(?:graduate|degree|academic|master['’]?s(?: degree)?|stackable|post-?baccalaureate) )*"
    r"(?:program|programme|major|plan of study|degree program|certificate(?: program)?|"
    r"master['’]?s(?: degree| program)?)(?: name| title)?",
    re.I,
)
_PART = re.compile(r"(?:college|school|college or school|school or college|academic unit|division|faculty)", re.I)
_DEGREE = re.compile(r"(?:degree|degree type|credential|award|level|program type|type|kind)", re.I)
_LIMITS = re.compile(
    r"\b(?:credits?|hours?|units?|grades?|gpa|transfer\w*|limit|max(?:imum)?|min(?:imum)?|years?|age|most|least)\b",
    re.I,
)
_GENERIC = re.compile(
    r"\b(?:all|any|every|each|other|others|both|two|graduate|post-?baccalaureate|master['’]?s?|doctora(?:l|te)s?|degrees?|"
    r"certificates?|programs?|programmes?|students?|thesis|non-?thesis|option|nondegree|non-degree|and|or|of|the|with|without|"
    r"total|average|none|n/?a|colleges?|schools?|universit(?:y|ies)|departments?|units?)\b",
    re.I,
)
_CERTIFICATE = re.compile(r"\bcertificates?\b|\bcert\.?(?!\w)", re.I)
_MASTERS = re.compile(r"\bmaster|\bM\.?(?:S|A|B\.?A|Ed|Eng|P\.?A|P\.?H|P\.?P|F\.?A|S\.?N|S\.?W|H\.?A|A\.?T)\.?(?!\w)")
_YET = re.compile(r"\b(?:master['’]?s?|certificates?|doctora(?:l|te))\b", re.I)


@dataclass(frozen=True)
class _Row:
    """A row whose first cell names a program or, where `part`, a college."""

    block: Block
    caption: str
    head: str
    name: str
    part: bool
    cells: tuple[tuple[str, str], ...]


def by_program(reading: Reading) -> list[Reading]:
    """The reading without the rows that are of one program or college each, and each of those as a reading of its own
    under the headings of its table; the reading alone where it has no such table."""
    rows: dict[int, _Row] = {}
    found = [(index, row) for index, block in enumerate(reading.blocks) if (row := _row(block)) is not None]
    for _, group in groupby(
        enumerate(found), key=lambda each: (each[0] - each[1][0], each[1][1].caption, each[1][1].head)
    ):
        table = [pair for _, pair in group]
        titles = {_title(row, "")[0].casefold() for _, row in table}
        if 2 <= len(table) <= MOST_ROWS and len(titles) == len(table):
            rows |= dict(table)
    if not rows:
        return [reading]
    rest = tuple(block for index, block in enumerate(reading.blocks) if index not in rows)
    kept = [replace(reading, blocks=rest)] if any(block.shape is not Shape.HEADING for block in rest) else []
    return [*kept, *(_apart(reading, index, row) for index, row in rows.items())]


def names_a_row(head: str) -> bool:
    """Whether the head of a first column says that each row is of one program, certificate or college."""
    return bool(_PROGRAM.fullmatch(head) or _PART.fullmatch(head))


def _row(block: Block) -> _Row | None:
    if block.shape is not Shape.ROW:
        return None
    first, *others = block.text.rstrip(".").split("; ")
    caption, _, label = first.rpartition(": ")[0].rpartition(": ")
    name = first.rpartition(": ")[2].strip()
    cells = tuple((head, value) for cell in others for head, colon, value in (cell.partition(": "),) if colon)
    part = bool(_PART.fullmatch(label))
    if not (part or _PROGRAM.fullmatch(label)) or not any(_LIMITS.search(head) for head, _ in cells):
        return None
    own = re.sub(r"\b(?:in|for)\b", " ", name if part else _GENERIC.sub(" ", name))
    named = bool(re.search(r"[A-Za-z]{3}|(?:[A-Z]\.){2}", own)) and name[:1].isupper() and len(name.split()) <= 14
    return _Row(block, caption, label, name, part, cells) if named else None


def _apart(reading: Reading, index: int, row: _Row) -> Reading:
    said = reading.said
    title, kind = _title(row, said.title or "")
    program = None if row.part else row.name if kind != "certificate" else title
    above = (*_headings(reading.blocks[:index]), *_lead(reading.blocks, index, row))
    own = Said(title=title, program=program, units=(row.name,) if row.part else (), kind=kind)
    return replace(
        reading,
        blocks=(*above, row.block),
        said=own.before(replace(said, title=None, kind=None)),
        row=title,
        findings=(),
    )


def _title(row: _Row, page: str) -> tuple[str, str | None]:
    """What a row's document is called, and its kind, where the row says it."""
    degree = next((value for head, value in row.cells if _DEGREE.fullmatch(head)), "")
    if row.part:
        return (f"{page}: {row.name}" if page else row.name), None
    said = f"{row.head} {row.name} {degree}"
    if _CERTIFICATE.search(f"{row.name} {degree}") or (_CERTIFICATE.search(row.head) and not _MASTERS.search(degree)):
        name = row.name if _CERTIFICATE.search(row.name) else f"{row.name} certificate"
        return name, "certificate"
    if degree and not _YET.search(degree):
        return f"{row.name}, {degree}", "masters" if _MASTERS.search(said) else None
    return row.name, "masters" if _MASTERS.search(said) else None


def _headings(before: Sequence[Block]) -> Iterator[Block]:
    """The headings that a place stands under, outermost first."""
    held: list[Block] = []
    for block in before:
        if block.shape is Shape.HEADING:
            held = [*(one for one in held if one.level < block.level), block]
    yield from held


def _lead(blocks: Sequence[Block], index: int, row: _Row) -> Iterator[Block]:
    """The paragraph before the table, where it alone says which credential its amounts are of."""
    while index and blocks[index].shape is Shape.ROW:
        index -= 1
    before = blocks[index]
    if before.shape is Shape.PARAGRAPH and _YET.search(before.text) and not _YET.search(row.block.text):
        yield before
