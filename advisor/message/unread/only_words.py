"""Whether a message says only what a question of one kind is asked in, for verdicts that one more word may turn."""

import re
from collections.abc import Collection, Iterable

from advisor.message.understanding import Understanding
from corpus.document import Document

_INITIALS = re.compile(r"\b(?!(?:M[A-Z]{1,3}|PHD|EDD|JD|DNP)\b)[A-Z][A-Z&]+\b")
"""A school by its initials; a degree's say more than a name."""
_WORD = re.compile(r"[a-z][a-z'-]*")


def says_only(understood: Understanding, words: Collection[str], pages: Iterable[Document]) -> bool:
    """Whether all that is said is of these words, numbers with what is joined to them, and names of these pages."""
    return is_only(understood.unnamed, words, pages)


def is_only(text: str, words: Collection[str], pages: Iterable[Document]) -> bool:
    """Whether a text is only of these words, numbers with what is joined to them, and names of these pages."""
    text = _INITIALS.sub(" ", text).lower().replace("’", "'").replace("how about", " ")
    names = " ".join(f"{page.institution} {page.unit} {page.program}" for page in pages).lower()
    said = set(_WORD.findall(re.sub(r"\d[\w.-]*", " ", text)))
    return said <= {*words, *_WORD.findall(names)}
