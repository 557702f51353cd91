"""Markdown and plain text."""

import pytest

from corpus.readers.block import Shape
from corpus.readers.printed import own_title
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


@pytest.mark.parametrize(
    "written", ["untitled", "Untitled-1", "Microsoft Word - Rules v3.docx", "Document1", "rules_final.pdf", " "]
)
def test_a_title_that_a_program_wrote_is_none(written: str) -> None:
    assert own_title(written) is None


def test_a_title_that_people_wrote_is_kept() -> None:
    assert own_title(" Transfer  Policy ") == "Transfer Policy"
