"""Reading Markdown without our front matter, and plain text."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.readers.block import Block, Reading, Said, Shape, Unreadable
from corpus.readers.characters import plain, unseen
from corpus.readers.html import decoded
from corpus.readers.printed import printed_in
from corpus.readers.rows import Cell, row_blocks

_BULLET = re.compile(r"\A\s*(?:[-*•▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def read_markdown_prose(content: bytes) -> Reading:
    """A Markdown file; raises Unreadable where it holds no text."""
    source = decoded(content).replace("\r\n", "\n").replace("\x00", "")
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(_FRONT.sub("", source))
    return _reading(tuple(_from_tokens(tokens)), source)


def read_text(content: bytes) -> Reading:
    """A plain text: paragraphs between empty lines; a short line that is underlined or in capitals is a heading."""
    source = decoded(content).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").replace("\f", "\n\n")
    blocks: list[Block] = []
    for part in re.split(r"\n[ \t]*\n", source):
        blocks += _paragraph([line for line in part.split("\n") if line.strip()], first=not blocks)
    return _reading(tuple(blocks), source)


def _reading(blocks: tuple[Block, ...], source: str) -> Reading:
    if not any(block.text for block in blocks):
        raise Unreadable("the file holds no text")
    told = tuple(block.text for block in blocks[:4] if len(block.text) < 90)
    said = printed_in(blocks).before(Said(institutions=told))
    return Reading(blocks, said, tuple(unseen(source)))


def _paragraph(lines: list[str], first: bool) -> list[Block]:
    if not lines:
        return []
    if len(lines) >= 2 and re.fullmatch(r"\s*(?:=+|-+|~+)\s*", lines[1]):
        level = 1 if "=" in lines[1] else 2
        return [Block(Shape.HEADING, plain(lines[0]), level=level), *_paragraph(lines[2:], first=False)]
    if len(lines) == 1 and _is_heading(lines[0], first):
        return [Block(Shape.HEADING, plain(lines[0]), level=1 if first else 2)]
    blocks: list[Block] = []
    for line in lines:
        if _BULLET.match(line):
            blocks.append(Block(Shape.ITEM, plain(_BULLET.sub("", line))))
        elif blocks:
            last = blocks[-1]
            blocks[-1] = Block(last.shape, f"{last.text} {plain(line)}")
        else:
            blocks.append(Block(Shape.PARAGRAPH, plain(line)))
    return blocks


def _is_heading(line: str, first: bool) -> bool:
    text = line.strip()
    if len(text) > 90 or text.endswith((".", ":", ";", ",", "?", "!")) or not text[:1].isupper():
        return False
    return first or text.isupper() or len(text.split()) <= 6


def _from_tokens(tokens: list[Token]) -> list[Block]:
    blocks: list[Block] = []
    rows: list[list[Cell]] = []
    heading: str | None = None
    depth, level, head = 0, 0, False
    for token in tokens:
        kind = token.type
        depth += {"list_item_open": 1, "list_item_close": -1}.get(kind, 0)
        if kind == "heading_open":
            level = int(token.tag[1])
        elif kind == "tr_open":
            rows.append([])
        elif kind in ("th_open", "td_open"):
            head = kind == "th_open"
        elif kind == "inline" and rows:
            rows[-1].append(Cell(_words(token), len(rows[-1]), head=head))
        elif kind == "table_close":
            blocks += row_blocks(heading, rows)
            rows = []
        elif kind == "inline" and level:
            heading = _words(token)
            blocks.append(Block(Shape.HEADING, heading, level=level))
            level = 0
        elif kind == "inline" and (text := _words(token)):
            blocks.append(Block(Shape.ITEM if depth else Shape.PARAGRAPH, text))
        elif kind in ("fence", "code_block") and (text := plain(token.content)):
            blocks.append(Block(Shape.PARAGRAPH, text))
    return blocks


def _words(token: Token) -> str:
    """The words of a line without its marks; a picture gives nothing."""
    parts = []
    for child in token.children or []:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return plain("".join(parts))
