"""Which university publishes in which manner."""

from collections.abc import Callable

from evals.unseen.layouts.acalog import acalog
from evals.unseen.layouts.courseleaf import courseleaf
from evals.unseen.layouts.drupal import drupal
from evals.unseen.layouts.paper import as_docx, as_pdf
from evals.unseen.layouts.sheet import as_csv
from evals.unseen.page import Page

Layout = tuple[str, str, Callable[[Page], bytes]]
"""A name, the end of the files, and what makes one."""

_LAYOUTS: tuple[Layout, ...] = (
    ("acalog", ".html", acalog),
    ("courseleaf", ".html", courseleaf),
    ("drupal", ".html", drupal),
    ("pdf", ".pdf", as_pdf),
    ("acalog", ".html", acalog),
    ("courseleaf", ".html", courseleaf),
    ("drupal", ".html", drupal),
    ("docx", ".docx", as_docx),
    ("csv", ".csv", as_csv),
)


def layout_of(number: int) -> Layout:
    """The manner of a page by its number."""
    return _LAYOUTS[number % len(_LAYOUTS)]
