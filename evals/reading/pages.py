"""Pages made from a text that is known, as web pages, PDF and Word documents, to measure what reading gets of it.

Each has what stands in the way on real pages: navigation, a cookie banner and a footer; running heads, page numbers, two
columns, hyphens and footnotes; lists and tables.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from random import Random
from typing import Any

OPENINGS = (
    "Students admitted to the {program} may apply up to {n} credits of a graduate certificate to the degree.",
    "At most {n} semester hours (approx. {m} quarter hours) of transfer credit count toward the {program}.",
    "A course that was passed with a grade below B does not count, even where the GPA is 3.{n} or higher.",
    "The graduate director of the {program} approves non-degree credit in writing before matriculation.",
    "Credits older than {n} years are not accepted unless the department revalidates them by examination.",
    "No more than one-third of the {program} may be completed in non-degree or post-baccalaureate status.",
    "Dr. Ortega's office, e.g. at the front desk, answers questions about interdisciplinary coursework.",
    "Applicants who hold an M.S. from another university submit transcripts within {n} weeks of admission.",
    "Stackable certificates share {n} credits with the {program}; each credit is used in one other credential only.",
    "Does a certificate guarantee admission to the {program}, as many applicants believe after {n} courses?",
    "Tuition for certificate students is ${m}50 per credit, which differs from the rate of the {program}.",
    "International students check with the registrar whether part-time enrollment of {n} credits keeps their visa.",
)
PROGRAMS = (
    "Master of Science in Data Science", "MBA", "Master of Public Health", "M.Ed. in Literacy", "MS in Cybersecurity",
)  # fmt: skip
ITEMS = (
    "An official transcript for term {n}.",
    "A statement of purpose of {n} pages.",
    "Two letters, one of them from page {n}.",
)
NOTES = ("Footnote rule {n}: a waiver is granted by the dean of the {program} only.",)
HEADS = ("Program", "Maximum transfer credits", "Minimum grade")


@dataclass(frozen=True)
class Known:
    """A page: its title, sections of a heading with paragraphs, a list, a table under a caption, and footnotes."""

    title: str
    sections: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    items: tuple[str, ...]
    caption: str
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]

    @property
    def sentences(self) -> list[str]:
        """Every sentence of the text: paragraphs, items and footnotes."""
        paragraphs = [sentence for _, parts in self.sections for part in parts for sentence in part]
        return [*paragraphs, *self.items, *self.notes]

    @property
    def lines(self) -> list[str]:
        """The line that each row of the table is to become."""
        heads = [head[0].lower() + head[1:] for head in HEADS]
        cells = ("; ".join(f"{h}: {c}" for h, c in zip(heads, row, strict=True)) for row in self.rows)
        return [f"{self.caption}: {line}." for line in cells]


def known_pages(count: int = 20, seed: int = 5) -> list[Known]:
    """As many pages as wanted, always the same ones for one seed."""
    random = Random(seed)
    return [_known(number, random) for number in range(count)]


def _known(number: int, random: Random) -> Known:
    used: set[str] = set()

    def said(templates: Sequence[str]) -> str:
        while True:
            program = random.choice(PROGRAMS)
            made = random.choice(templates).format(program=program, n=random.randint(2, 90), m=random.randint(2, 90))
            if made not in used:
                used.add(made)
                return made

    sections = tuple(
        (
            heading,
            tuple(tuple(said(OPENINGS) for _ in range(random.randint(2, 5))) for _ in range(random.randint(2, 4))),
        )
        for heading in ("Transfer of credit", "Certificates and degrees", "Admission and time limits")
    )
    rows = tuple((program, str(random.randint(3, 15)), random.choice(("B", "B+", "C"))) for program in PROGRAMS[:4])
    return Known(
        title=f"Graduate credit policy {number}",
        sections=sections,
        items=tuple(said(ITEMS) for _ in range(3)),
        caption="Transfer credit limits",
        rows=rows,
        notes=tuple(said(NOTES) for _ in range(2)),
    )


def as_html(page: Known) -> bytes:
    """A web page with navigation, a cookie banner, marks of footnotes and a footer."""
    menu = "".join(
        f"<li><a href='/{word}'>{word.title()}</a></li>" for word in ("home", "programs", "policies", "apply")
    )
    body = [f"<h1>{escape(page.title)}</h1>"]
    for number, (heading, paragraphs) in enumerate(page.sections):
        body.append(f"<h2 id='s{number}'>{escape(heading)}</h2>")
        for part in paragraphs:
            first, *rest = part
            body.append(f"<p>{escape(first)}<sup><a href='#n'>1</a></sup>\n {escape(' '.join(rest))}</p>")
    body.append("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in page.items) + "</ul>")
    head = "".join(f"<th>{head}</th>" for head in HEADS)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in page.rows)
    body.append(f"<table><caption>{page.caption}</caption><tr>{head}</tr>{rows}</table>")
    body += [f"<p class='footnote'><sup>{number}</sup> {escape(note)}</p>" for number, note in enumerate(page.notes, 1)]
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{page.title} | Northfield University</title></head><body>"
        f"<nav><ul>{menu}</ul></nav><div id='cookie-banner'>We use cookies. Accept all?</div><div class='sidebar'>News of "
        f"today.</div><main>{''.join(body)}</main><footer>© 2025 Northfield University. All rights reserved.</footer></body></html>"
    ).encode()


def as_docx(page: Known) -> bytes:
    """A Word document in two columns, with a running head and marks of footnotes."""
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Northfield University"
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    word.sections[0]._sectPr.append(columns)
    word.add_heading(page.title, 0)
    for heading, paragraphs in page.sections:
        word.add_heading(heading, 1)
        for first, *rest in paragraphs:
            paragraph = word.add_paragraph(first)
            paragraph.add_run("1").font.superscript = True
            paragraph.add_run(f" {' '.join(rest)}")
    for item in page.items:
        word.add_paragraph(item, style="List Bullet")
    word.add_heading(page.caption, 2)
    table = word.add_table(rows=0, cols=len(HEADS))
    for row in (HEADS, *page.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for number, note in enumerate(page.notes, 1):
        paragraph = word.add_paragraph()
        paragraph.add_run(str(number)).font.superscript = True
        paragraph.add_run(f" {note}")
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def as_pdf(page: Known) -> bytes:
    """A PDF in two columns with a running head, page numbers, hyphens and footnotes; it needs reportlab, which comes
    with what the tests need."""
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import letter
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

    styles = getSampleStyleSheet()
    text = ParagraphStyle("text", parent=styles["Normal"], splitLongWords=0, alignment=4)
    notes = list(page.notes)

    def furnish(canvas: Any, made: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 765, "Northfield University Graduate Handbook")
        canvas.drawCentredString(306, 28, f"Page {made.page}")
        canvas.setFont("Helvetica", 7)
        if made.page <= len(notes):
            canvas.drawString(72, 52, f"{made.page} {notes[made.page - 1]}")

    story: list[Any] = [Paragraph(escape(page.title), styles["Title"])]
    for heading, paragraphs in page.sections:
        story.append(Paragraph(heading, styles["Heading2"]))
        for first, *rest in paragraphs:
            marked = f"{escape(first)}<super size='6'>1</super> {escape(' '.join(rest))}"
            story += [Paragraph(_broken(marked), text), Spacer(1, 6)]
    story += [Paragraph(f"• {escape(item)}", text) for item in page.items]
    story += [Spacer(1, 30), Paragraph(page.caption, styles["Heading3"])]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, black)]
    cells = [[Paragraph(escape(cell), styles["Normal"]) for cell in row] for row in (HEADS, *page.rows)]
    story.append(Table(cells, style=grid, colWidths=[90, 70, 60]))
    file = io.BytesIO()
    made = BaseDocTemplate(file, pagesize=letter)
    frames = [Frame(left, 72, 226, 400) for left in (72, 318)]
    made.addPageTemplates([PageTemplate(frames=frames, onPage=furnish)])
    made.build(story)
    return file.getvalue()


def _broken(text: str) -> str:
    """Long words with the places where they may be broken at the end of a line."""
    places = {
        "interdisciplinary": "interdisci\u00adplinary",
        "matriculation": "matricu\u00adlation",
        "examination": "exami\u00adnation",
    }
    for word, marked in places.items():
        text = text.replace(word, marked)
    return text


FORMATS = {"HTML": (".html", as_html), "PDF": (".pdf", as_pdf), "DOCX": (".docx", as_docx)}
"""For each format the end of a file's name and what makes the file."""
