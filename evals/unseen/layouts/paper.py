"""Policies as files for print: PDF and Word."""

import io
from html import escape
from typing import Any

from evals.unseen.page import Page


def as_pdf(page: Page) -> bytes:
    """The page as a PDF with a running head and page numbers; it needs reportlab, which comes with the tests."""
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import letter
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    styles = getSampleStyleSheet()

    def furnish(canvas: Any, made: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 762, f"{page.institution} Graduate Catalog {page.year}")
        canvas.drawRightString(540, 30, f"{made.page}")

    story: list[Any] = [Paragraph(escape(page.title), styles["Title"]), Paragraph(page.institution, styles["Normal"])]
    for section in page.sections:
        story.append(Paragraph(escape(section.heading), styles["Heading2"]))
        story += [
            part for text in section.paragraphs for part in (Paragraph(escape(text), styles["Normal"]), Spacer(1, 8))
        ]
        story += [Paragraph(f"• {escape(text)}", styles["Normal"]) for text in section.items]
        if section.rows:
            story += [Spacer(1, 10), Table(section.rows, style=[("GRID", (0, 0), (-1, -1), 0.5, black)]), Spacer(1, 10)]
    story += [Paragraph(escape(text), styles["Normal"]) for text in page.margin]
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=letter).build(story, onFirstPage=furnish, onLaterPages=furnish)
    return file.getvalue()


def as_docx(page: Page) -> bytes:
    """The page as a Word file with a running head."""
    import docx

    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = f"{page.institution} Graduate School"
    word.core_properties.author = "Office of the Registrar"
    word.add_heading(page.title, 0)
    word.add_paragraph(page.institution)
    for section in page.sections:
        word.add_heading(section.heading, 1)
        for text in section.paragraphs:
            word.add_paragraph(text)
        for text in section.items:
            word.add_paragraph(text, style="List Bullet")
        if section.rows:
            table = word.add_table(rows=0, cols=len(section.rows[0]))
            for row in section.rows:
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
    for text in page.margin:
        word.add_paragraph(text)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()
