"""The raised marks of footnotes on a PDF's page: where they stand, and of which cell or line they are."""

import re
from collections.abc import Iterable, Sequence
from typing import TypedDict

from corpus.readers.footnotes import raised

RAISED = 0.78
"""A footnote's mark is set smaller than this part of the letters beside it."""


class Char(TypedDict):
    """A letter as pdfplumber gives it; distances in points from the top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    fontname: str


def raised_marks(chars: Sequence[Char]) -> set[int]:
    """The raised marks of footnotes: small digits or signs that touch larger letters and stand above their foot."""
    found: set[int] = set()
    for index, char in enumerate(chars):
        if not re.fullmatch(r"[\d*†‡§,a-h]", char["text"]):
            continue
        for step in (-1, 1):
            other = index + step
            while 0 <= other < len(chars) and chars[other]["size"] <= char["size"] * 1.05 and abs(other - index) < 4:
                other += step
            if 0 <= other < len(chars) and _is_raised(char, chars[other]):
                found.add(id(char))
                break
    return found


def _is_raised(char: Char, beside: Char) -> bool:
    small = char["size"] <= RAISED * beside["size"]
    near = -1 < max(char["x0"] - beside["x1"], beside["x0"] - char["x1"]) < 1.2 * beside["size"]
    level = char["bottom"] < beside["bottom"] - 0.08 * beside["size"] and char["bottom"] > beside["top"]
    return small and near and level


def inside(x0: float, x1: float, top: float, bottom: float, box: tuple[float, float, float, float]) -> bool:
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def marks_in(box: tuple[float, float, float, float], marks: Sequence[Char]) -> str:
    """The marks that stand in a cell, as `footnotes` reads them."""
    own = [mark for mark in marks if inside(mark["x0"], mark["x1"], mark["top"], mark["bottom"], box)]
    return raised(_in_order(own))


def mark_before(x0: float, size: float, top: float, bottom: float, marks: Sequence[Char]) -> str:
    """The mark that stands before the first word of a line, as `footnotes` reads it; empty where none does."""
    before = [
        mark for mark in marks if mark["x1"] < x0 + 1 and x0 - mark["x1"] < size and top - 4 < mark["bottom"] < bottom
    ]
    return raised(_in_order(before))


def _in_order(marks: Iterable[Char]) -> str:
    return "".join(mark["text"] for mark in sorted(marks, key=lambda mark: mark["x0"]))
