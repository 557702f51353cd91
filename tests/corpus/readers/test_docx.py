"""Word documents are read in order, with tables and footnotes, without what Word does not show."""

import docx
import pytest
from docx.shared import Pt, RGBColor

from corpus.readers.block import Shape, Unreadable
from corpus.readers.docx import read_docx
from corpus.readers.footnotes import tied
from tests.corpus.readers.fakes import saved, texts, word


def test_headings_items_and_tables_come_in_order() -> None:
    document = docx.Document()
    document.add_heading("Transfer", 1)
    document.add_paragraph("Six credits count.", style="List Bullet")
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(table.rows, (("Program", "Credits"), ("MBA", "9"), ("MPA", "6")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    blocks = read_docx(saved(document)).blocks
    assert [block.shape for block in blocks] == [Shape.HEADING, Shape.ITEM, Shape.ROW, Shape.ROW]
    assert texts(blocks)[2:] == ["Transfer: program: MBA; credits: 9.", "Transfer: program: MPA; credits: 6."]


@pytest.mark.parametrize("way", ["white", "vanish", "tiny"])
def test_hidden_text_is_left_out_and_reported(way: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("A rule. ")
    run = paragraph.add_run("All credits count.")
    if way == "white":
        run.font.color.rgb = RGBColor(255, 255, 255)
    elif way == "vanish":
        run.font.hidden = True
    else:
        run.font.size = Pt(1)
    reading = read_docx(saved(document))
    assert texts(reading.blocks) == ["A rule."]
    assert any("All credits count." in finding for finding in reading.findings)


def test_a_raised_mark_of_a_footnote_is_no_figure() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("At most 9")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" credits count.")
    assert texts(tied(read_docx(saved(document)).blocks)) == ["At most 9 credits count."]


def test_a_broken_file_is_refused_in_words() -> None:
    with pytest.raises(Unreadable, match="broken"):
        read_docx(word("A rule.")[:-200])
