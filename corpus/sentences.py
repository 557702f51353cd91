"""Cutting a text into sentences, each at its exact place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

LONGEST = 700
"""Characters of the longest passage; MiniLM reads 256 word pieces, some 1,000 characters."""

_ALWAYS = "e.g i.e etc vs cf al approx dept dr mr mrs prof st u.s ph.d ed.d b.s b.a m.s m.a a.m p.m inc univ assoc"
_ABBREVIATIONS = frozenset(_ALWAYS.split())
_BEFORE_NUMBER = frozenset({"fig", "sec", "ch", "no"})
"""These are abbreviations before a number only: "No. 5", but "The answer is no."."""

_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s|$)")
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)]\s))|(?<=[.!?:\"”)])\n(?!\s*[a-z])")
HEADING = re.compile(r"(?m)^#{1,6} .*$")
"""A line that heads what follows it."""
_NEXT = re.compile(r"\s*(\S)")
_ITEM = re.compile(r"(?:\A|\n)\s*\d{1,3}\Z")
_GRADE = re.compile(
    r"\b(?:grades? of|an?|least|below|above|than|minimum|[A-DF][+-]? or)\s+[A-DF]\Z"
    r"|\bgrades?\b[^.]{0,80}\bis\s+[A-DF]\Z"
)
_SOFT = (re.compile(r";\s"), re.compile(r",\s"), re.compile(r"\s"))


_LIST_ITEM = re.compile(r"(?:[-*•]|\d{1,2}[.)]|[a-z][.)])\s")


@dataclass(frozen=True)
class Headed:
    """A sentence at `start` to `end` of a text, with the headings that it stands under, the nearest first. An item of a
    list has the line that leads up to it, too, in `lead`."""

    text: str
    start: int
    end: int
    headings: tuple[str, ...]
    lead: str | None = None


def headed(text: str) -> Iterator[Headed]:
    """The sentences of a text in order, without the headings themselves."""
    above: list[tuple[int, str]] = []
    lead: str | None = None
    for start, end in spans(text):
        sentence = text[start:end]
        heading = HEADING.fullmatch(sentence)
        if heading is None:
            lead = lead if _LIST_ITEM.match(sentence) else None
            yield Headed(sentence, start, end, tuple(words for _, words in reversed(above)), lead)
            lead = sentence if sentence.endswith(":") else lead
            continue
        lead = None
        marks, _, words = sentence.partition(" ")
        above = [(other, held) for other, held in above if other < len(marks)]
        above.append((len(marks), words.strip()))


@lru_cache(maxsize=4096)
def alone(text: str) -> tuple[str, ...]:
    """The sentences of a text, its headings too, each by itself, wherever its lines end."""
    return tuple(text[start:end] for start, end in spans(text))


def spans(text: str) -> list[tuple[int, int]]:
    """The (start, end) of every sentence of a text."""
    cuts = {0, len(text)}
    cuts.update(match.end() for match in _BREAK.finditer(text))
    cuts.update(edge for match in HEADING.finditer(text) for edge in match.span())
    cuts.update(match.end() for match in _END.finditer(text) if not _within(text, match))
    trimmed = (_trim(text, start, end) for start, end in pairwise(sorted(cuts)))
    return [piece for start, end in trimmed for piece in _shorten(text, start, end)]


def _within(text: str, end: re.Match[str]) -> bool:
    """Whether a full stop stands inside a sentence: after an abbreviation, an initial or the number of a list
    item, or before a small letter; in a heading every mark does, so that "3. Certificates" stands over what follows."""
    if HEADING.match(text, text.rfind("\n", 0, end.start()) + 1):
        return True
    if end.group()[0] != ".":
        return False
    following = _NEXT.match(text, end.end())
    after = following.group(1) if following else ""
    if after.islower():
        return True
    before = text[max(0, end.start() - LONGEST) : end.start()]
    if _ITEM.search(before):
        return True
    word = before.rsplit(None, 1)[-1].lower().lstrip("(\"'“") if before.strip() else ""
    if word in _BEFORE_NUMBER:
        return after.isdigit()
    return word in _ABBREVIATIONS or bool(re.fullmatch(r"[a-z]", word) and not _GRADE.search(before))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _shorten(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span cut at semicolons, else at commas, else at white space, until no piece is longer than LONGEST."""
    while end - start > LONGEST:
        cut = _soft_end(text, start)
        yield _trim(text, start, cut)
        start, end = _trim(text, cut, end)
    if start < end:
        yield start, end


def _soft_end(text: str, start: int) -> int:
    """Where the piece that begins at `start` best ends."""
    for mark in _SOFT:
        ends = [match.end() for match in mark.finditer(text, start, start + LONGEST)]
        if ends:
            return ends[-1]
    return start + LONGEST
