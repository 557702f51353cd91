"""Running heads, running feet and page numbers of a PDF, which are no text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.readers.pdf_lines import Line, Sheet

EDGE = 3
"""Lines at the top and at the foot of a page that may be furniture."""
MARGIN = 0.12
"""The part of a page's height at its top and at its foot that page numbers stand in."""
_NUMBER = re.compile(
    r"\A(?:[-–—|]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—|])?\Z"
    r"|\A.{0,90}\bpage\s+\d{1,4}(?:\s+of\s+\d{1,4})?\Z|\A.{3,90}\s\|\s*\d{1,4}\Z",
    re.IGNORECASE,
)

_UNPAGED = re.compile(r"\A\d{1,4}\b|\b\d{1,4}\Z|(?<=page )\d{1,4}(?= of)", re.IGNORECASE)


def without_furniture(sheets: Sequence[Sheet]) -> tuple[list[str], list[Sheet]]:
    """The texts that stand at the same place of several pages, and the pages without these and their numbers."""
    counted: Counter[tuple[str, int]] = Counter(key for sheet in sheets for key in {k for _, k in _edges(sheet)})
    least = max(2, int(0.4 * len(sheets)))
    repeated = {key for key, count in counted.items() if count >= least}
    heads: dict[str, None] = {}
    kept = []
    for sheet in sheets:
        gone: set[int] = set()
        for line, key in _edges(sheet):
            if key in repeated or (_NUMBER.match(line.text) and _at_margin(line, sheet)):
                gone.add(id(line))
                heads[re.sub(r"(?:\s*[|–-]\s*)?(?:\bpage\s+)?\b\d{1,3}\Z", "", line.text, flags=re.IGNORECASE)] = None
        kept.append(replace(sheet, lines=tuple(line for line in sheet.lines if id(line) not in gone)))
    return [head for head in heads if head], kept


def _edges(sheet: Sheet) -> Iterator[tuple[Line, tuple[str, int]]]:
    """The lines at the edges of a page, each with its words but for the number of the page, and its place."""
    lines = [line for line in sheet.lines if not line.table]
    for line in {id(line): line for line in [*lines[:EDGE], *lines[-EDGE:]]}.values():
        if line.top < 2 * MARGIN * sheet.height or line.bottom > (1 - 2 * MARGIN) * sheet.height:
            yield line, (_UNPAGED.sub("#", line.text), round(line.top / 8))


def _at_margin(line: Line, sheet: Sheet) -> bool:
    return line.bottom < MARGIN * sheet.height or line.top > (1 - MARGIN) * sheet.height
