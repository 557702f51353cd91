"""Files made for the tests of the readers."""

import io

import docx
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

from corpus.readers.block import Block, Shape


def page(body: str, head: str = "<title>Rules | Example University</title>") -> bytes:
    """A web page."""
    return f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def word(*paragraphs: str) -> bytes:
    """A Word document of plain paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def columns(paragraphs: list[str], table: list[list[str]], running: str = "Example University Handbook") -> bytes:
    """A PDF in two columns with a running head, page numbers and a table at the end."""
    style = getSampleStyleSheet()["Normal"]
    file = io.BytesIO()
    made = BaseDocTemplate(file, pagesize=letter)

    def furnish(canvas: object, made: object) -> None:
        canvas.drawString(72, 765, running)  # type: ignore[attr-defined]
        canvas.drawString(300, 30, str(made.page))  # type: ignore[attr-defined]

    frames = [Frame(left, 72, 220, 640) for left in (72, 320)]
    made.addPageTemplates([PageTemplate(frames=frames, onPage=furnish)])
    story: list[Flowable] = []
    for paragraph in paragraphs:
        story += [Paragraph(paragraph, style), Spacer(1, 8)]
    made.build([*story, Table(table, style=[("GRID", (0, 0), (-1, -1), 0.5, black)])])
    return file.getvalue()


def texts(blocks: tuple[Block, ...], shape: Shape | None = None) -> list[str]:
    """The texts of the blocks, or of those of one shape."""
    return [block.text for block in blocks if shape in (None, block.shape)]
