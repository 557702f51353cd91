"""The paragraphs of a column of a PDF: which lines belong together, and which word goes on after a hyphen."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from corpus.readers.block import Block, Shape
from corpus.readers.pdf_lines import Line
from corpus.readers.rows import row_blocks

_BULLET = re.compile(r"\A(?:[•●○▪◦‣·\u2023\u25aa\uf0b7*–-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)")
_CLOSED = re.compile(r"[.!?:;]['\"”’)\]]*\Z")
_BROKEN = re.compile(r"([A-Za-z]+)[-\u2010\u2011]\Z")
_CAPTION = re.compile(r"\ATable\s+[\dIVX.]+[.:]?\s*", re.IGNORECASE)
_KEPT = "non self pre post part full cross off on one two three four five six half well high low long short co"
_COMPOUND = frozenset(_KEPT.split())
"""Words that keep their hyphen at the end of a line."""


class Hyphens:
    """Decides from the words of the whole file whether a hyphen at the end of a line belongs to the word."""

    def __init__(self, lines: Iterable[str]) -> None:
        text = " ".join(lines).lower()
        self._words = frozenset(re.findall(r"[a-z]+(?:-[a-z]+)*(?![a-z-])", text))

    def join(self, text: str, more: str) -> str:
        """Two lines of one paragraph as one."""
        broken, following = _BROKEN.search(text), re.match(r"[A-Za-z]+", more)
        if broken is None or following is None:
            return f"{text} {more}"
        first, second = broken.group(1).lower(), following.group().lower()
        if f"{first}-{second}" in self._words or more[:1].isupper():
            return text + more
        if first + second in self._words or first not in _COMPOUND:
            return text[:-1] + more
        return text + more


@dataclass(frozen=True)
class _Open:
    """A paragraph that is being put together."""

    block: Block
    last: Line
    left: float


def blocks_of(
    flow: Sequence[Line], size: float, page: int, hyphens: Hyphens, before: Sequence[Block] = (), note: bool = False
) -> list[Block]:
    """The blocks of a column, whose text is set in `size` points; `before` are those above it."""
    leading = _leading(flow)
    right = max((line.x1 for line in flow), default=0.0)
    left = min((line.x0 for line in flow), default=0.0)
    done: list[Block] = []
    now: _Open | None = None
    for line in flow:
        if line.table:
            done += [now.block] if now else []
            now = None
            done += _rows(line, [*before, *done], page)
            continue
        if not line.text:
            continue
        if now is not None and not _begins(line, now, leading, left, right):
            now = _Open(replace(now.block, text=hyphens.join(now.block.text, line.text)), line, now.left)
            continue
        done += [now.block] if now else []
        now = _Open(_block(line, size, page, note), line, line.x0)
    return [*done, now.block] if now else done


def join_flows(flows: Sequence[Sequence[Block]], hyphens: Hyphens) -> list[Block]:
    """The blocks of all columns and pages; a sentence that goes on in the next one is joined, past the footnotes."""
    done: list[Block] = []
    for flow in flows:
        flow = list(flow)
        before = next((n for n in range(len(done) - 1, -1, -1) if done[n].shape is not Shape.NOTE), None)
        if flow and before is not None and _goes_on(done[before], flow[0]):
            first, more = done[before], flow.pop(0)
            text = hyphens.join(first.text, more.text)
            turns = first.turns
            if more.page is not None and more.page != (first.turns[-1][1] if first.turns else first.page):
                turns = (*turns, (len(text) - len(more.text), more.page))
            done[before] = replace(first, text=text, turns=turns)
        done += flow
    return [replace(block, text=_unnumbered(block)) for block in done]


def _unnumbered(block: Block) -> str:
    return (
        re.sub(r"\A(?:\d{1,2}|[*†‡§]{1,3})[.)]?\s+(?=[A-Z])", "", block.text)
        if block.shape is Shape.NOTE
        else block.text
    )


def _goes_on(block: Block, more: Block) -> bool:
    if block.shape not in (Shape.PARAGRAPH, Shape.ITEM) or more.shape is not Shape.PARAGRAPH:
        return False
    if _CLOSED.search(block.text) and not (block.text.endswith(".") and more.text[:1].islower()):
        return False  # a small letter after a full stop goes on after an abbreviation
    return more.text[:1].islower() or bool(_BROKEN.search(block.text)) or len(block.text.split()) > 8


def _leading(flow: Sequence[Line]) -> float:
    """From one line to the next within a paragraph, in points."""
    steps = [b.top - a.top for a, b in pairwise(flow) if not a.table and not b.table and b.top > a.top]
    close = [step for step in steps if step < 2.2 * max((line.size for line in flow), default=10)]
    return median(close) if close else 0.0


def _begins(line: Line, now: _Open, leading: float, left: float, right: float) -> bool:
    """Whether a line begins a block of its own."""
    last = now.last
    gap = line.top - last.top
    of_one_heading = now.block.shape is Shape.HEADING and line.size == last.size and line.bold == last.bold
    usual = 1.45 * last.size if of_one_heading else min(leading, 1.45 * last.size)
    if gap > usual + 0.3 * last.size or gap < -1:
        return not _BROKEN.search(now.block.text) or gap > 2.5 * last.size
    if abs(line.size - last.size) > 0.08 * last.size or line.bold != last.bold:
        heading = now.block.shape is Shape.HEADING
        return heading or line.bold or abs(line.size - last.size) > 0.08 * last.size
    if _BULLET.match(line.text) and not _is_number_within(line, now):
        return True
    if now.block.shape is Shape.HEADING or not _CLOSED.search(now.block.text) or line.text[:1].islower():
        return False
    indented = line.x0 > now.left + 5 and now.block.shape is not Shape.ITEM and line.x0 > left + 5
    outdented = now.block.shape is Shape.ITEM and line.x0 < now.left + 2 and _BULLET.match(last.text) is None
    short = last.x1 < right - 0.2 * (right - left)
    return indented or (short and not outdented) or (outdented and line.x0 <= left + 2)


def _is_number_within(line: Line, now: _Open) -> bool:
    """Whether what looks like the mark of an item is the rest of a sentence: "at most" above "9) of these"."""
    return (
        not _CLOSED.search(now.block.text)
        and now.block.shape is Shape.PARAGRAPH
        and line.x0 <= now.left + 2
        and bool(re.match(r"\(?\d|[–-]\s", line.text))
    )


def _block(line: Line, size: float, page: int, note: bool) -> Block:
    text = line.text
    if note:
        return Block(Shape.NOTE, text, page=page)
    if match := _BULLET.match(text):
        return Block(Shape.ITEM, text[match.end() :], page=page)
    short = len(text.split()) <= 16 and not text.endswith((".", ";", ","))
    if short and (line.size > 1.1 * size or line.bold):
        level = 1 if line.size > 1.55 * size else 2 if line.size > 1.1 * size else 3
        return Block(Shape.HEADING, text.rstrip(":"), level=level, page=page)
    return Block(Shape.PARAGRAPH, text, page=page)


def _rows(line: Line, done: Sequence[Block], page: int) -> list[Block]:
    """The rows of a table under its caption: the line above it where that is one, else the last heading."""
    above = done[-1] if done else None
    if above is not None and above.shape is Shape.PARAGRAPH and (_CAPTION.match(above.text) or len(above.text) < 60):
        return row_blocks(_CAPTION.sub("", above.text), line.table, page)
    heading = next((block.text for block in reversed(done) if block.shape is Shape.HEADING), None)
    return row_blocks(heading, line.table, page)
