"""A row of a table and the footnotes that its cells point at, in one line: alone the row would say more than the page.

Readers leave a raised mark of a cell, or of the words that a note begins with, as `⟦a⟧`; here the note's words take its
place, or it is taken out. A row whose note is not found says that it has one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.readers.block import Block, Shape

_MARK = re.compile(r"\s?⟦([^⟦⟧]{1,12})⟧")
_AT_START = re.compile(r"\A(?:Notes?: ?)?⟦(?P<mark>[^⟦⟧]{1,12})⟧\s*(?P<note>.+)\Z", re.DOTALL)
_PRINTED = re.compile(r"(?<=\w|[)%.+-])\s?(?P<mark>[*†‡§]{1,3}|\((?:[a-h])\)|\[[a-h\d]\])(?=; |\.?\Z)")
"""A mark at the end of a cell that is set as any other sign."""
_NOTE = re.compile(r"\A(?:Notes?: ?)?(?P<mark>[*†‡§]{1,3}|\([a-h]\)|\[[a-h\d]\])[ :.]{0,2}(?P<note>\S.+)\Z", re.DOTALL)
_FULL_STOP = re.compile(r"\.\s+(?=[A-Z])")
REACH = 60
"""Blocks after a row in which its note is looked for: the rest of a long table, and the notes below it."""


def raised(mark: str) -> str:
    """How a reader leaves the mark of a footnote for `tied`."""
    return f"⟦{mark.strip(' []()')}⟧" if mark.strip(" []()") else ""


def tied(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each row with the words of its notes, and without the marks of raised type."""
    return tuple(_tied(blocks, index) for index in range(len(blocks)))


def _tied(blocks: Sequence[Block], index: int) -> Block:
    block = blocks[index]
    if block.shape is not Shape.ROW:
        return replace(block, text=_without(block.text), find=tuple(_without(part) for part in block.find))
    printed = {found["mark"]: _found(blocks, index, found["mark"]) for found in _PRINTED.finditer(block.text)}
    raised_marks = {mark: _found(blocks, index, mark) or f"see {mark}" for mark in _MARK.findall(block.text)}
    notes = list(dict.fromkeys(note for note in (*raised_marks.values(), *printed.values()) if note))
    if not notes:
        return block
    text = _PRINTED.sub(lambda found: "" if printed[found["mark"]] else found.group(), _without(block.text)).rstrip(".")
    find = tuple(_without(part) for part in block.find)
    return replace(block, text=f"{text}; {'; '.join(f'note: {note}' for note in notes)}.", find=find)


def _found(blocks: Sequence[Block], index: int, mark: str) -> str | None:
    """The words of a note as they may stand within a line."""
    for block in blocks[index + 1 : index + REACH]:
        for name, words in _notes(block.text) if block.shape is not Shape.ROW else ():
            if name == mark:
                return _FULL_STOP.sub("; ", _without(words)).rstrip(" .").replace(";;", ";")
    return None


def _notes(text: str) -> Iterator[tuple[str, str]]:
    """The notes that a block holds: several where a page sets them one after the other."""
    if not _AT_START.match(text):
        printed = _NOTE.match(text)
        if printed:
            yield printed["mark"], printed["note"]
        return
    for part in re.split(r"(?=⟦)", text):
        if told := _AT_START.match(part.strip()):
            yield told["mark"], told["note"]


def _without(text: str) -> str:
    return re.sub(r"^ ", "", _MARK.sub("", text)) if "⟦" in text else text
