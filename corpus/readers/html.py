"""Reading a web page: its main text, headings, lists and tables."""

import re
from dataclasses import replace

from lxml import etree, html

from corpus.readers.block import Block, Reading, Shape, Unreadable
from corpus.readers.characters import hidden, unseen
from corpus.readers.footnotes import without_marks
from corpus.readers.html_flow import Flow
from corpus.readers.html_main import main_part, strip
from corpus.readers.html_notes import mark_notes
from corpus.readers.html_said import said_by

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_XML_ENCODING = re.compile(r"\A\s*<\?xml[^>]*\?>")
LONGEST = 20_000_000
"""Characters of a page at most."""


def read_html(content: bytes) -> Reading:
    """A web page; raises Unreadable where it holds no text."""
    source = decoded(content)
    page = _parsed(source)
    said = said_by(page)
    covered = strip(page)
    mark_notes(page)
    main = main_part(page)
    blocks = Flow().blocks(main)
    first = next((block.text for block in blocks if block.shape is Shape.HEADING and block.level == 1), None)
    if first and page.find(".//h1") is None:
        said = replace(said, title=without_marks(first))
    elif said.title and first is None:
        blocks = [Block(Shape.HEADING, said.title, level=1), *blocks]  # some pages set it above the main part
    if not any(block.shape is not Shape.HEADING for block in blocks):
        raise Unreadable("the page holds no text (a page that is drawn by a script must be saved from the browser)")
    return Reading(tuple(blocks), said, (*hidden(covered), *unseen("".join(main.itertext()))))


def decoded(content: bytes) -> str:
    """The text of a file in the encoding that it states, else UTF-8, else the one that Windows writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        stated = _CHARSET.search(content[:4096])
        try:
            return content.decode(stated.group(1).decode() if stated else "cp1252")
        except (LookupError, UnicodeDecodeError):
            return content.decode("cp1252", errors="replace")


def _parsed(source: str) -> html.HtmlElement:
    if len(source) > LONGEST:
        raise Unreadable(f"the page is longer than {LONGEST:,} characters")
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        page = html.document_fromstring(_XML_ENCODING.sub("", source.replace("\x00", "")), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("the file holds no web page that can be read") from error
    return page
