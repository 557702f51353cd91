"""Dates that a page prints of itself."""

import re
from collections.abc import Iterable

from corpus.readers.block import Block, Said, Shape
from corpus.readers.characters import plain

_MONTH = r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|(?:fall|spring|summer|winter|autumn)\s+\d{{4}})"
_DATED = re.compile(
    rf"\b((?:page |policy )?(?:last )?(?:updated?|revised|revision|modified|reviewed|approved|adopted|effective)(?: date)?)(?: on| as of)?\s*:?\s+({_DAY})\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)\b")
_CATALOG = re.compile(r"\b(?:catalogu?e?|bulletin|handbook|academic year|edition)\b", re.IGNORECASE)
SHORT = 14
"""Words of a line that dates its page; a longer one is a rule that has a date."""


_BY_A_PROGRAM = re.compile(
    r"\A(?:untitled\W?\d*|(?:document|presentation|title|new document|blank)\s?\d*|microsoft (?:word|powerpoint|excel) - .*|.+\.(?:docx?|pdf|indd|pptx?|rtf|odt))\Z",
    re.IGNORECASE,
)


def own_title(written: str | None) -> str | None:
    """The title that a file has of its own; None where a program put its name or a placeholder there."""
    title = plain(written or "")
    return None if not title or _BY_A_PROGRAM.match(title) else title


def printed_date(text: str) -> str | None:
    """The date in the first short line that dates the page, as printed: "effective August 1, 2025"."""
    for line in text.splitlines():
        line = plain(line)
        if (match := _DATED.search(line)) and len(line.split()) <= SHORT:
            kind = match.group(1).casefold().removesuffix(" date")
            return f"{kind} {match.group(2)}"
    return None


def printed_year(text: str) -> str | None:
    """The catalog year in a line that names a catalog: "2025-2026"."""
    match = _YEARS.search(text)
    if match is None or not _CATALOG.search(text) or len(text.split()) > SHORT:
        return None
    first, last = match.groups()
    whole = last if len(last) == 4 else first[:2] + last
    return f"{first}-{whole}" if int(first) < int(whole) <= int(first) + 3 else None


def printed_in(blocks: Iterable[Block]) -> Said:
    """The dates that the blocks of a file print, and its first heading as its title."""
    held = list(blocks)
    headings = [block for block in held if block.shape is Shape.HEADING]
    first = min(headings, key=lambda block: block.level, default=None)
    dates = (date for block in held if (date := printed_date(block.text)))
    years = (year for block in held if (year := printed_year(block.text)))
    return Said(title=first.text if first else None, as_of=next(dates, None), catalog_year=next(years, None))
