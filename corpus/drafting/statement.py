"""One sentence of a page as the patterns read it, with the headings above it and what the page is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.amounts import Unit
from corpus.by_program import names_a_row
from corpus.document import Document, Kind
from corpus.drafting.elided import put_back
from corpus.drafting.marking import marked
from corpus.rules import Credential, Origin
from corpus.sentences import Headed, headed


@dataclass(frozen=True)
class Page:
    """What a document says of itself as a whole: what it is about, in marks, and in which credits it counts."""

    about: str
    kind: Kind
    quarters: bool
    marks: frozenset[str]
    """Every credential that the text names, as marks."""
    capped: tuple[tuple[Origin, Credential], ...] = ()
    """Where credit comes from and what it counts toward, in the caps that were read on the page."""

    units: bool = False
    """Whether the page counts in units and in nothing else."""

    @property
    def unit(self) -> Unit:
        """The unit in which the page counts where a sentence names none, or says credits and hours alone."""
        if self.quarters:
            return Unit.QUARTER
        return Unit.UNIT if self.units else Unit.SEMESTER


@dataclass(frozen=True)
class Statement:
    """A sentence at `start` to `end` of the text. `said` is how patterns read it: small letters, numbers in digits, the
    institution as ORG, and credentials as CERT, MAST, DOCT, BACH, MICRO or DEG. `headings` are read in the same way, the
    nearest first; for an item of a list the line that leads up to it is one, and is its `lead`."""

    text: str
    start: int
    end: int
    said: str
    headings: tuple[str, ...]
    page: Page
    lead: str | None = None
    above: tuple[str, ...] = ()
    """The same headings as they are printed."""
    pointed: bool = False
    """Whether the nearest heading is the sentence before, which this one points back at."""


def statements(document: Document) -> Iterator[Statement]:
    """The sentences of a document in order; headings are not among them but above them."""
    names = tuple(name for name in (document.unit, document.institution) if name)
    page = _page(document, names)
    head: Headed | None = None
    for sentence in headed(document.text):
        if head is not None and "\n\n" in document.text[head.end : sentence.start]:
            head = None
        if _glued(sentence.text):
            continue
        own, before = _apart(_NOTE.sub("", sentence.text))
        leads = [words for words in (*before, sentence.lead, head.text if head else None) if words]
        headings = tuple(marked(_NUMBERED.sub("", words), names) for words in (*leads, *sentence.headings))
        said = put_back(_ITEM_MARK.sub("", marked(_SECTION.sub("", own), names)))
        lead = marked(" ".join(leads), names) if leads else None
        above = (*leads, *sentence.headings)
        yield Statement(sentence.text, sentence.start, sentence.end, said, headings, page, lead, above)
        head = sentence if _RUN_IN.fullmatch(sentence.text) and not _SAYS.search(own) else head


def _apart(text: str) -> tuple[str, tuple[str, ...]]:
    """What a sentence says itself, and what stands before it in the same line: the line that leads up to its list, or
    the other cells of its row."""
    item = _LED.match(text)
    if item:
        return item.group("item"), (item.group("lead"),)
    if names_a_row(text.partition(";")[0].rpartition(": ")[0].rpartition(": ")[2]):
        return text, ()  # the row of a program is read cell by cell
    cells = _CELLS.findall(text)
    prose = [words for _, words in cells if _PROSE.match(words)]
    if len(cells) > 1 and len(prose) == 1 and _ROW.fullmatch(text):
        others = tuple(words for _, words in cells if words not in prose)
        return text[text.index(prose[0]) :], others
    return text, ()


def _glued(text: str) -> bool:
    """Whether a sentence holds the heads of a row twice: rows that ran into one another say nothing certain."""
    heads = re.findall(r"(?:^|[;|]) ?([A-Z][\w ]{2,40}): |\b([A-Z][a-z]+): ", text)
    named = [first or second for first, second in heads]
    return ";" in text and len(named) > len(set(named))


_LED = re.compile(
    r"(?P<lead>(?:The|These|Students|To|Credits?|Courses?)\b[^:;]{15,300}:) (?P<item>[A-Z].*)",
    re.DOTALL,
)
_CELLS = re.compile(r"(?:\A|; )([a-z][\w /()-]{0,40}): (.*?)(?=; [a-z][\w /()-]{0,40}: |\Z)", re.DOTALL)
_ROW = re.compile(r"[a-z][\w /()-]{0,40}: .*; [a-z][\w /()-]{0,40}: .*", re.DOTALL)
_PROSE = re.compile(r"[A-Z]\S*(?: \S+){6,}")
_NOTE = re.compile(r" \(note: [^()]*\)")
"""The words of a footnote in a sentence (`corpus/readers/footnotes.py`): the person who signs reads them, no pattern does."""
_RUN_IN = re.compile(r"[A-Z(*][^.?!:;]{2,60}[.:]\**")
_SAYS = re.compile(
    r"\b(?:is|are|was|were|may|must|can|cannot|will|shall|should|do|does|has|have|need|needs|apply|applies|count|counts|see|"
    r"contact|note|yes|no|however|usually)\b|\d",
    re.IGNORECASE,
)
"""What makes a few words a sentence, where the same without it head what follows in the paragraph."""
_SECTION = re.compile(r"^(?:§ ?)?\d{1,2}(?:\.\d{1,2})+\.?(?:\([a-z]\))? +(?=[A-Z(])")
_ITEM_MARK = re.compile(r"^(?:[-*•]|\d{1,2}[.)]|[a-z][.)])\s+")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[IVX]{1,4}|[A-Z])\.(?:\d{1,2}\.?)* +(?=[A-Z])")
"""The number of a heading, which says nothing of what stands under it."""
_QUARTERS = re.compile(
    r"\bquarter[- ](?:credits?|hours?|units?|system|calendar)\b|"
    r"\b(?:first|initial|final|last|previous|next|each|every|per|academic|fall|winter|spring|summer) quarters?\b(?! of)"
)
"""What counts in quarters: its credits, or the terms of its year."""
_SEMESTERS = re.compile(r"\bsemester[- ](?:credits?|hours?|units?)\b")
_IN_UNITS = re.compile(r"\d (?:[a-z]+ ){0,2}units\b|\bunits (?:of|shared|may|must)\b")
_IN_CREDITS = re.compile(r"\d (?:[a-z]+ ){0,2}(?:credits?|hours?)\b")


_SEE = re.compile(r"[^.!?\n]*\b(?:should see|see the|consult the|refer to the)\b[^.!?\n]*[.!?]")
"""A sentence that sends somebody elsewhere, and says nothing of what it names."""


def _page(document: Document, names: tuple[str, ...]) -> Page:
    whole = marked(document.text, names)
    about = marked(" / ".join(part for part in (document.program, document.title) if part), names)
    quarters = bool(_QUARTERS.search(whole)) and not _SEMESTERS.search(whole)
    units = bool(_IN_UNITS.search(whole)) and not _IN_CREDITS.search(whole)
    told = _SEE.sub(" ", whole)
    marks = frozenset(re.findall(r"\b(?:CERT|MAST|DOCT|BACH|MICRO)\b", told))
    return Page(about, document.kind, quarters, marks, units=units)
