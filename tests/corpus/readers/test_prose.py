"""Markdown and plain text."""

from corpus.readers.block import Shape
from corpus.readers.prose import read_markdown_prose, read_text
from tests.corpus.readers.fakes import texts


def test_markdown_gives_headings_items_and_rows_without_marks() -> None:
    source = b"# Limits\n\nUp to **12** [credits](x).\n\n- An item.\n\n| Program | Credits |\n|---|---|\n| MBA | 9 |\n"
    blocks = read_markdown_prose(source).blocks
    assert texts(blocks) == ["Limits", "Up to 12 credits.", "An item.", "Limits: program: MBA; credits: 9."]


def test_a_text_is_paragraphs_between_empty_lines() -> None:
    blocks = read_text(b"TRANSFER RULES\n\nUp to six\nhours count.\n\n- An item\n  goes on.\n").blocks
    assert texts(blocks) == ["TRANSFER RULES", "Up to six hours count.", "An item goes on."]
    assert [block.shape for block in blocks] == [Shape.HEADING, Shape.PARAGRAPH, Shape.ITEM]
