"""The words of a paragraph in Word, run by run, without what is deleted, hidden or only a footnote's mark."""

import re
from collections.abc import Iterator

from lxml import etree

from corpus.readers.characters import plain
from corpus.readers.footnotes import raised

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARK = re.compile(r"\A[\[(]?(?:\d{1,2}|[*†‡§]{1,3}|[a-h])[\])]?\Z")
SMALLEST = 8
"""Half points; smaller letters are hidden from a reader."""


def tagged(tag: str) -> str:
    """The full name of a tag of Word's own."""
    return f"{{{_W}}}{tag}"


def value(element: etree._Element, name: str) -> str | None:
    """An attribute of Word's own."""
    found = element.get(tagged(name))
    return None if found is None else str(found)


class Runs:
    """Reads runs; keeps what was left out as hidden, and the raw characters."""

    def __init__(self) -> None:
        self.covered: list[str] = []
        self.raw: list[str] = []

    def text(self, paragraph: etree._Element) -> str:
        """The words of a paragraph on one line."""
        return " ".join(self.lines(paragraph))

    def lines(self, paragraph: etree._Element) -> list[str]:
        """The lines that a paragraph is broken into by hand. Marks of footnotes stay marked (`footnotes`)."""
        words: list[str] = []
        for run in self._runs(paragraph):
            text = _text(run)
            self.raw.append(text)
            if self._is_hidden(run):
                self.covered.append(text)
            elif not (_is_raised(run) and _MARK.match(text.strip())):
                words.append(text)
            else:
                words.append(raised(text))
            if not self._is_hidden(run):
                words += [raised(f"fn{value(mark, 'id')}") for mark in run.iterchildren(tagged("footnoteReference"))]
        return [line for line in map(plain, "".join(words).split("\n")) if line]

    def all_bold(self, element: etree._Element) -> bool:
        """Whether every word is in bold type."""
        runs = [run for run in element.iter(tagged("r")) if _text(run).strip()]
        return bool(runs) and all(_is_on(run, "b") for run in runs)

    def _runs(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The runs of a paragraph itself: not those of a text box in it, nor deleted ones."""
        for run in paragraph.iter(tagged("r")):
            above = [str(each.tag) for each in run.iterancestors()]
            inside = above[: above.index(tagged("p"))] if tagged("p") in above else above
            nearest = next(run.iterancestors(tagged("p")), None)
            if nearest is paragraph and tagged("del") not in inside and tagged("moveFrom") not in inside:
                yield run

    def _is_hidden(self, run: etree._Element) -> bool:
        if _is_on(run, "vanish") or _is_on(run, "webHidden"):
            return True
        size = run.find(f"{tagged('rPr')}/{tagged('sz')}")
        if size is not None and (value(size, "val") or "24").isdigit() and int(value(size, "val") or 24) < SMALLEST:
            return True
        color = run.find(f"{tagged('rPr')}/{tagged('color')}")
        white = color is not None and (value(color, "val") or "").upper() in ("FFFFFF", "FEFEFE", "FDFDFD")
        return white and not _is_shaded(run)


def _is_shaded(run: etree._Element) -> bool:
    """Whether white letters stand on a coloured ground: the run's, the paragraph's or the cell's."""
    for above in (run, *run.iterancestors(tagged("p"), tagged("tc"), tagged("tbl"))):
        for shade in above.iterchildren(tagged("rPr"), tagged("pPr"), tagged("tcPr"), tagged("tblPr")):
            if shade.find(tagged("highlight")) is not None or shade.find(tagged("tblStyle")) is not None:
                return True
            ground = shade.find(tagged("shd"))
            if ground is not None and (value(ground, "fill") or "auto").upper() not in ("AUTO", "FFFFFF"):
                return True
    return False


def _is_on(run: etree._Element, name: str) -> bool:
    switch = run.find(f"{tagged('rPr')}/{tagged(name)}")
    return switch is not None and value(switch, "val") not in ("0", "false", "off")


def _is_raised(run: etree._Element) -> bool:
    align = run.find(f"{tagged('rPr')}/{tagged('vertAlign')}")
    return align is not None and value(align, "val") == "superscript"


def _text(run: etree._Element) -> str:
    """The characters of a run."""
    parts = []
    for child in run:
        if child.tag == tagged("t"):
            parts.append(child.text or "")
        elif child.tag == tagged("tab"):
            parts.append(" ")
        elif child.tag in (tagged("br"), tagged("cr")):
            parts.append("\n")
        elif child.tag == tagged("noBreakHyphen"):
            parts.append("-")
    return "".join(parts)
