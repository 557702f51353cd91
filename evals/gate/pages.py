"""The library with pages of invented universities beside it, on which no other set of the gate rests."""

from corpus.document import Document
from corpus.library import Library
from corpus.readers.confined import confined
from evals.unseen.registrars.held import documents_of
from evals.unseen.registrars.truth import OFFICES, REGISTRARS, made

READ = (".html", ".md")
"""The kinds of file that are read; PDF and DOCX take longer and hold the same kinds of sentence."""


def with_pages(library: Library) -> Library:
    """The library and the documents of these pages, read as `corpus add` reads them."""
    documents: list[Document] = []
    with confined() as reader:
        for page in (*made(REGISTRARS), *made(OFFICES)):
            if page.file.suffix in READ:
                documents += documents_of(page, reader)
    return Library([*library, *documents])
