"""What of a known text is recovered when it is read back.

A sentence is recovered when a passage of the document is that sentence and nothing else but the words of its footnote;
a passage is glued when it holds a sentence or two cells of the text and more besides.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.draft import composed
from corpus.readers.confined import Confined
from corpus.sentences import spans
from evals.reading.pages import FORMATS, Known

GOAL = 0.98
_NOTE = re.compile(r" \(note: [^()]*\)")


@dataclass(frozen=True)
class Recovered:
    """What reading got of the pages of one format."""

    format: str
    pages: int
    sentences: int
    exact: int
    rows: int
    exact_rows: int
    glued: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def share(self) -> float:
        """The part of the sentences that was recovered exactly."""
        return self.exact / self.sentences


def measure(name: str, pages: Sequence[Known], reader: Confined) -> Recovered:
    """Make the pages in a format, read them, and compare."""
    suffix, make = FORMATS[name]
    exact, exact_rows = 0, 0
    glued: list[str] = []
    lost: list[str] = []
    for page in pages:
        _, readings = reader.read(make(page), f"page{suffix}")
        text, _ = composed(readings[0].blocks)
        passages = Counter(_NOTE.sub("", text[start:end]) for start, end in spans(text))
        for wanted in page.sentences:
            exact += passages[wanted] > 0
            lost += [] if passages[wanted] else [wanted]
        exact_rows += sum(passages[line] > 0 for line in page.lines)
        glued += [passage for passage in passages if _is_glued(passage, page)]
    sentences, rows = sum(len(page.sentences) for page in pages), sum(len(page.lines) for page in pages)
    return Recovered(name, len(pages), sentences, exact, rows, exact_rows, tuple(glued), tuple(lost))


def _is_glued(passage: str, page: Known) -> bool:
    """Whether a passage that is no sentence and no row holds a whole sentence and more, or two cells."""
    if passage in page.sentences or passage in page.lines:
        return False
    texts = [*page.sentences, *(cell for row in page.rows for cell in row if len(cell) > 4)]
    return sum(text in passage for text in set(texts)) > 1 or any(
        sentence in passage and len(passage) > len(sentence) + 2 for sentence in page.sentences
    )
