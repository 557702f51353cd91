"""The blocks of a part of a web page, in its order."""

import re
from dataclasses import replace

from lxml import html

from corpus.readers.block import Block, Shape
from corpus.readers.characters import plain
from corpus.readers.footnotes import raised, without_marks
from corpus.readers.html_table import is_bold, is_layout, table_rows
from corpus.readers.rows import row_blocks

_TAGS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul html caption"
)
_BLOCKS = frozenset(_TAGS.split())
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARK = re.compile(r"\A[\[(]?(?:\d{1,2}|[*†‡§¶#]{1,3}|[a-hA-H]|[ivx]{1,4})(?:\s*,\s*\d{1,2})*[\])]?\Z")
_UNFINISHED = re.compile(r"(?:,|\b(?:a|an|and|at|by|for|from|in|into|of|on|or|the|to|toward|with|per|than|as))\Z")
_OPENS = re.compile(
    r"\s*[(\[](?:link |external link,? )?(?:that )?opens? (?:in )?(?:a |another )?new (?:browser )?(?:window|tab)[)\]]"
    r"|\A(?:Note: )?(?:External )?links? [^.]{0,60}\bnew (?:window|tab)\.?\Z",
    re.IGNORECASE,
)
"""What a site says of its links and not of its matter."""
_CLOSED = re.compile(r"[.!?:;]['\"”’)\]]*\Z")


class Flow:
    """Collects the words of inline elements until a block ends."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._words: list[str] = []
        self._shape = Shape.PARAGRAPH
        self._level = 0
        self._anchor: str | None = None
        self._heading: str | None = None

    def blocks(self, part: html.HtmlElement) -> list[Block]:
        """The blocks of a part."""
        self._visit(part)
        self._flush()
        return self._blocks

    def _visit(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            return
        self._note_anchor(element)
        if tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._superscript(element)
        elif tag == "table" and not is_layout(element):
            self._table(element)
        elif re.fullmatch("h[1-6]", tag):
            self._heading_of(element, int(tag[1]))
        elif tag in ("p", "div") and (level := _heading_level(element)):
            self._heading_of(element, level)
        elif tag == "button" or (tag == "summary" and _heads(element)):
            self._opener(element)
        elif tag == "dl":
            self._definitions(element)
        elif tag in _BLOCKS:
            self._block(element, Shape.ITEM if tag == "li" else None)
        else:
            self._inside(element)

    def _inside(self, element: html.HtmlElement) -> None:
        self._words.append(element.text or "")
        for child in element:
            if child.tag == "a" and self._words and self._words[-1] == "" and child.getprevious() is not None:
                self._words.append(" ")  # links side by side are no one word
            self._visit(child)
            self._words.append(child.tail or "")

    def _block(self, element: html.HtmlElement, shape: Shape | None = None) -> None:
        self._flush()
        outer = self._shape
        self._shape = shape or (outer if element.tag in ("p", "div", "span") else Shape.PARAGRAPH)
        self._inside(element)
        self._flush()
        self._shape = outer

    def _heading_of(self, element: html.HtmlElement, level: int) -> None:
        self._flush()
        self._inside(element)
        text = plain("".join(self._words).replace("\n", " "))
        self._words = []
        if text:
            self._heading = without_marks(text)
            self._blocks.append(Block(Shape.HEADING, text, level=level, anchor=self._anchor))

    def _opener(self, element: html.HtmlElement) -> None:
        """What opens a part of the text heads it; inside a heading it is that heading's words."""
        if element.tag == "button" and next(element.iterancestors(*_HEADINGS, "summary"), None) is not None:
            self._inside(element)
        elif next(iter(element.iter(*_HEADINGS)), None) is not None:
            self._block(element)
        else:
            self._heading_of(element, 3)

    def _superscript(self, element: html.HtmlElement) -> None:
        """A footnote's mark stays marked (`footnotes`): "9" and a raised "1" are not 91. An ordinal's "th" stays."""
        mark = plain(element.text_content())
        if _MARK.match(mark):
            self._words.append(raised(mark))
        else:
            self._inside(element)

    def _definitions(self, element: html.HtmlElement) -> None:
        """Each definition with its term; the term of a footnote is its mark, and is left out."""
        self._flush()
        term = ""
        for part in element.iter("dt", "dd"):
            if part.tag == "dt":
                term = plain(part.text_content())
                continue
            before = len(self._blocks)
            self._block(part)
            if term and not _MARK.match(term) and len(self._blocks) > before:
                first = self._blocks[before]
                self._blocks[before] = replace(first, text=f"{term.rstrip(' :')}: {first.text}", find=(first.text,))
            elif term and len(self._blocks) > before:
                first = self._blocks[before]
                self._blocks[before] = replace(first, text=f"{raised(term)}{first.text}")
            term = ""

    def _table(self, element: html.HtmlElement) -> None:
        self._flush()
        caption = element.find("caption")
        name = self._inner(caption) if caption is not None else None
        self._blocks += row_blocks(name or self._heading, table_rows(element, self._inner), anchor=self._anchor)

    def _inner(self, element: html.HtmlElement) -> str:
        """The words of a cell, on one line."""
        blocks = Flow().blocks(element)
        texts = [block.text for block in blocks]
        closed = [text if text.endswith((".", ":", ";", ",", "!", "?")) else f"{text};" for text in texts[:-1]]
        return " ".join([*closed, *texts[-1:]])

    def _note_anchor(self, element: html.HtmlElement) -> None:
        name = element.get("id") or (element.get("name") if element.tag == "a" else None)
        if (
            name
            and re.fullmatch(r"[\w.:-]{1,80}", name)
            and (element.tag == "a" or re.fullmatch("h[1-6]|section", element.tag))
        ):
            self._anchor = name

    def _flush(self) -> None:
        lines = [_OPENS.sub("", plain(line)) for line in "".join(self._breaks()).split("\n")]
        self._words = []
        for text in _joined([line for line in lines if line]):
            self._blocks.append(Block(self._shape, text, anchor=self._anchor))

    def _breaks(self) -> list[str]:
        """The words with a line break only where the page breaks the line, not where its source does."""
        return [word if word == "\n" else re.sub(r"\s+", " ", word) for word in self._words]


def _heads(summary: html.HtmlElement) -> bool:
    """Whether the line that opens a part is a heading and no sentence of its own."""
    text = plain(summary.text_content())
    return 0 < len(text.split()) <= 20 and text[-1] not in ".:;,"


def _heading_level(element: html.HtmlElement) -> int:
    """The level of a heading that is marked as a paragraph, or 0."""
    names = element.get("class") or ""
    if match := re.search(r"\bMso(?:Title|Heading([1-6]))\b", names):
        return int(match.group(1) or 1)
    if element.get("role") == "heading":
        level = element.get("aria-level") or ""
        return int(level) if re.fullmatch("[1-6]", level) else 2
    text = plain(element.text_content())
    short = 0 < len(text.split()) <= 12 and text[-1] not in ".:;,"
    alone = element.tag == "p" and element.find(".//br") is None and is_bold(element)
    return 4 if short and alone and next(element.iterancestors("td", "th", "li"), None) is None else 0


def _joined(lines: list[str]) -> list[str]:
    """Lines that a page breaks within a sentence, put together; others stay apart."""
    texts: list[str] = []
    for line in lines:
        if texts and not _CLOSED.search(texts[-1]) and (_UNFINISHED.search(texts[-1]) or line[:1].islower()):
            texts[-1] = f"{texts[-1]} {line}"
        else:
            texts.append(line)
    return texts
