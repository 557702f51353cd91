"""A row is read together with the footnotes that its cells point at."""

import docx
import pytest

from corpus.readers.block import Block, Shape
from corpus.readers.footnotes import raised, tied
from corpus.readers.reading import read
from tests.corpus.readers.fakes import page, saved

NOTE = "Six in the School of Law."


def rows(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if block.shape is Shape.ROW]


@pytest.mark.parametrize(
    "note",
    [
        f"<p><sup>a</sup> {NOTE}</p>",
        f"<dl><dt>a</dt><dd>{NOTE}</dd></dl>",
        f"<p><sup>b</sup> Others. <sup>a</sup> {NOTE}</p>",
    ],
)
def test_a_raised_mark_in_a_cell_of_a_page_brings_its_note_into_the_line(note: str) -> None:
    table = "<table><tr><th>School<th>Credits</tr><tr><td>Arts<td>9</tr><tr><td>Others<td>9<sup>a</sup></tr></table>"
    _, (reading,) = read(page(f"{table}{note}"), "page.html")
    assert rows(reading.blocks)[1].endswith("school: Others; credits: 9; note: Six in the School of Law.")
    assert "note" not in rows(reading.blocks)[0]
    assert not any("⟦" in block.text for block in reading.blocks)


def test_a_mark_whose_note_is_nowhere_is_told_and_other_raised_marks_are_left_out() -> None:
    blocks = (Block(Shape.ROW, f"limit: 9{raised('2')}."), Block(Shape.PARAGRAPH, f"{raised('1')} Of three."))
    assert [block.text for block in tied(blocks)] == ["limit: 9; note: see 2.", "Of three."]


@pytest.mark.parametrize("mark", ["*", "†", "(a)"])
def test_a_mark_set_as_any_other_sign_is_read_at_the_end_of_a_cell(mark: str) -> None:
    blocks = (Block(Shape.ROW, f"school: Law; limit: 9{mark}."), Block(Shape.PARAGRAPH, f"{mark} {NOTE}"))
    assert tied(blocks)[0].text == "school: Law; limit: 9; note: Six in the School of Law."


def test_a_letter_in_brackets_that_no_note_begins_with_is_a_part_of_its_cell() -> None:
    block = Block(Shape.ROW, "plan: Option (a); credits: 9.")
    assert tied([block, Block(Shape.PARAGRAPH, NOTE)])[0] == block


def test_a_raised_mark_in_a_cell_of_a_word_document_brings_its_note_into_the_line() -> None:
    import io

    made = docx.Document()
    table = made.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, [("School", "Credits"), ("Arts", "9"), ("Others", "6")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.rows[2].cells[1].paragraphs[0].add_run("1").font.superscript = True
    note = made.add_paragraph()
    note.add_run("1").font.superscript = True
    note.add_run(f" {NOTE}")
    file = io.BytesIO()
    made.save(file)
    _, (reading,) = read(file.getvalue(), "page.docx")
    assert rows(reading.blocks)[-1] == "school: Others; credits: 6; note: Six in the School of Law."
    assert reading.blocks[-1].text == NOTE


@pytest.mark.parametrize("mark", ["<sup>1</sup>", "<sup><a href='#n1'>1</a></sup>", "<a href='#n1'><sup>1</sup></a>"])
@pytest.mark.parametrize("note", [f"<p id='n1'><sup>1</sup> {NOTE}</p>", f"<ol><li id='n1'>{NOTE}</li></ol>"])
def test_a_note_that_limits_a_sentence_of_a_page_stands_in_it(mark: str, note: str) -> None:
    if "href" not in mark and "<li" in note:
        return  # nothing ties the two
    _, (reading,) = read(page(f"<p>Up to 9 credits may transfer.{mark} Ask early.</p>{note}"), "page.html")
    (block, *_) = [block for block in reading.blocks if block.shape is Shape.PARAGRAPH]
    assert block.text == "Up to 9 credits may transfer (note: Six in the School of Law). Ask early."
    assert block.find == ("Up to 9 credits may transfer.", "9 credits may transfer. Ask early.")


def test_a_note_that_only_names_a_source_is_left_out_of_its_sentence() -> None:
    mark = raised("1")
    blocks = (
        Block(Shape.PARAGRAPH, f"Up to 9 credits{mark} may transfer."),
        Block(Shape.NOTE, f"{mark} Catalog, page 7."),
    )
    assert tied(blocks)[0].text == "Up to 9 credits may transfer."


def test_the_footnote_of_a_sentence_in_a_word_document_stands_in_it() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Up to 9 credits")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" may transfer.")
    note = made.add_paragraph()
    note.add_run("1").font.superscript = True
    note.add_run(f" {NOTE}")
    _, (reading,) = read(saved(made), "rules.docx")
    assert reading.blocks[0].text == "Up to 9 credits (note: Six in the School of Law) may transfer."
