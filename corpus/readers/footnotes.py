"""A sentence or a row of a table and the footnotes that it points at, together: alone it would say more than the page.

Readers leave a raised mark as `⟦a⟧`, also that of the words that a note begins with; here the note's words take its
place, or it is taken out. In running prose only a note that may limit something is put into its sentence, in brackets.
A row whose note is not found says that it has one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.readers.block import Block, Shape

_MARK = re.compile(r"\s?⟦([^⟦⟧]{1,12})⟧")
_AT_START = re.compile(r"\A(?:Notes?: ?)?⟦(?P<mark>[^⟦⟧]{1,12})⟧\s*(?P<note>.+)\Z", re.DOTALL)
_PRINTED = re.compile(r"(?<=\w|[)%.+-])\s?(?P<mark>[*†‡§]{1,3}|\((?:[a-h])\)|\[[a-h\d]\])(?=; |\.?\Z)")
"""A mark at the end of a cell that is set as any other sign."""
_AT_STOP = re.compile(r"(?P<stop>[.!?;:,]+)(?P<marks>(?:\s?⟦[^⟦⟧]{1,12}⟧)+)")
_NOTE = re.compile(r"\A(?:Notes?: ?)?(?P<mark>[*†‡§]{1,3}|\([a-h]\)|\[[a-h\d]\])[ :.]{0,2}(?P<note>\S.+)\Z", re.DOTALL)
_FULL_STOP = re.compile(r"\.\s+(?=[A-Z])")
_LIMITS = re.compile(
    r"\d+(?:\.\d+)? ?(?:%|percent|years?|months?|(?:[a-z]+ )?(?:credits?|hours?|units?|courses?))|"
    r"\b(?:not|no|only|except\w*|unless|must|may|cannot|provided|if|other than|exclud\w+|requir\w+|limit\w*|waive\w*|"
    r"approv\w+|permission|appl(?:y|ies)|does|at most|at least|maximum|minimum|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve)\b",
    re.IGNORECASE,
)
"""What makes a note more than a reference."""
NOTED = "(note: "
"""What the words of a note begin with in a sentence."""
REACH = 60
"""Blocks after a row in which its note is looked for: the rest of a long table, and the notes below it."""
FAR = 2000
"""Blocks after a sentence in which its note is looked for: the rest of its page."""
_BRACKETS = str.maketrans("()", "[]")
ENDS = 6
"""Words of a paragraph's beginning and end by which a browser finds it, where its text holds a note."""


def raised(mark: str) -> str:
    """How a reader leaves the mark of a footnote for `tied`."""
    return f"⟦{mark.strip(' []()')}⟧" if mark.strip(" []()") else ""


def tied(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each row with the words of its notes, and without the marks of raised type."""
    return tuple(_tied(blocks, index) for index in range(len(blocks)))


def _tied(blocks: Sequence[Block], index: int) -> Block:
    block = blocks[index]
    if block.shape is not Shape.ROW:
        return _in_prose(blocks, index)
    printed = {found["mark"]: _found(blocks, index, found["mark"]) for found in _PRINTED.finditer(block.text)}
    raised_marks = {mark: _found(blocks, index, mark) or f"see {mark}" for mark in _MARK.findall(block.text)}
    notes = list(dict.fromkeys(note for note in (*raised_marks.values(), *printed.values()) if note))
    if not notes:
        return block
    text = _PRINTED.sub(
        lambda found: "" if printed[found["mark"]] else found.group(), without_marks(block.text)
    ).rstrip(".")
    find = tuple(without_marks(part) for part in block.find)
    return replace(block, text=f"{text}; {'; '.join(f'note: {note}' for note in notes)}.", find=find)


def _in_prose(blocks: Sequence[Block], index: int) -> Block:
    """A block of prose with the words of its notes where their marks stand, before the full stop of its sentence."""
    block = blocks[index]
    plain = replace(block, text=without_marks(block.text), find=tuple(without_marks(part) for part in block.find))
    if "⟦" not in block.text or block.shape is Shape.HEADING or _AT_START.match(block.text):
        return plain
    notes = {mark: _found(blocks, index, mark, FAR) for mark in _MARK.findall(block.text)}
    limiting = {mark: note for mark, note in notes.items() if note and _LIMITS.search(note)}
    if not limiting or block.turns:
        return plain
    told = _AT_STOP.sub(lambda found: f"{found['marks']}{found['stop']}", block.text)
    text = _MARK.sub(
        lambda found: f" {NOTED}{limiting[found[1]].translate(_BRACKETS)})" if found[1] in limiting else "", told
    )
    words = without_marks(_MARK.split(block.text)[0]).split()
    last = without_marks(block.text).split()
    find = (" ".join(words[:ENDS]), " ".join(last[-ENDS:])) if len(last) > ENDS else ()
    return replace(plain, text=text, find=plain.find or find)


def _found(blocks: Sequence[Block], index: int, mark: str, reach: int = REACH) -> str | None:
    """The words of a note as they may stand within a line."""
    for block in blocks[index + 1 : index + reach]:
        for name, words in _notes(block.text) if block.shape is not Shape.ROW else ():
            if name == mark:
                return _FULL_STOP.sub("; ", without_marks(words)).rstrip(" .").replace(";;", ";")
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


def without_marks(text: str) -> str:
    """A text without the raised marks that readers leave in it."""
    return re.sub(r"^ ", "", _MARK.sub("", text)) if "⟦" in text else text
