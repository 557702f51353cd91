"""Policies as a registrar's table: one row for each, in CSV."""

import csv
import io

from evals.unseen.page import Page


def as_csv(page: Page) -> bytes:
    """The page as a table of its sections."""
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(("Institution", "Topic", "Policy text", "Catalog year"))
    for section in page.sections:
        for text in (*section.paragraphs, *section.items):
            rows.writerow((page.institution, section.heading, text, page.year))
    for text in page.margin:
        rows.writerow((page.institution, "Note", text, page.year))
    return file.getvalue().encode()
