"""Letters that a PDF draws without ink (text rendering mode 3).

pdfplumber does not say how a letter is drawn, so its collector of letters is watched while a file is read. A scan
that was recognised has all its letters so, under the picture: those are the text of the page.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pdfplumber.page as plumber

WITHOUT_INK = 3
"""The rendering mode by which text is neither filled nor stroked (ISO 32000-1, table 106)."""
_TAG = "without ink"
MOST_OF_A_PAGE = 0.9
"""The share of a page's letters from which on they are taken for a recognised scan."""

_Collector: Any = plumber.PDFPageAggregatorWithMarkedContent


class _Watching(_Collector):  # type: ignore[misc]
    """Tags the letters that are drawn without ink."""

    def render_string(self, textstate: Any, *rest: Any) -> None:
        before = len(self.cur_item._objs)
        super().render_string(textstate, *rest)
        if textstate.render == WITHOUT_INK:
            for letter in self.cur_item._objs[before:]:
                letter.tag = _TAG


@contextmanager
def watched() -> Iterator[None]:
    """While this lasts, letters without ink are known as such."""
    plumber.PDFPageAggregatorWithMarkedContent = _Watching  # type: ignore[misc]
    try:
        yield
    finally:
        plumber.PDFPageAggregatorWithMarkedContent = _Collector  # type: ignore[misc]


def without_ink(chars: Sequence[Any]) -> set[int]:
    """The identities of the letters of a page that nobody sees; none of a scan that was recognised."""
    found = {id(char) for char in chars if char.get("tag") == _TAG}
    return found if len(found) < MOST_OF_A_PAGE * len(chars) else set()
