"""Pages of made-up universities."""

from corpus.document import Document
from corpus.markdown import parse
from tests.corpus.fakes import markdown


def page(*lines: str, more: str = "", rules: str = "") -> Document:
    """A document of Example University with these lines."""
    return parse(markdown(rules, more, "\n".join(lines)))
