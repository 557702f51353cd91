"""A PDF is read column by column, without what every page repeats."""

import pytest

from corpus.readers.block import Shape, Unreadable
from corpus.readers.pdf import read_pdf
from tests.corpus.readers.fakes import columns, texts

SENTENCES = [
    f"Rule {number} lets students of the interdisciplinary program transfer {number} credits." for number in range(80)
]


def test_two_columns_are_read_one_after_the_other_without_running_heads() -> None:
    reading = read_pdf(columns(SENTENCES, [["Program", "Credits"], ["MBA", "9"], ["MPA", "6"]]))
    assert texts(reading.blocks, Shape.PARAGRAPH) == SENTENCES
    assert texts(reading.blocks, Shape.ROW) == ["program: MBA; credits: 9.", "program: MPA; credits: 6."]
    assert reading.said.institutions[0] == "Example University Handbook"


def test_blocks_keep_their_pages() -> None:
    reading = read_pdf(columns(SENTENCES, [["Program", "Credits"], ["MBA", "9"]]))
    assert reading.blocks[0].page == 1
    assert reading.blocks[-1].page == 3


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" * 3])
def test_a_broken_file_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Unreadable, match="PDF"):
        read_pdf(content)
