"""How many courses a program or a part of it is, where the message tells the credits of each: 24 hours in 3s are 8."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, counted, number, sources_of
from advisor.message.amounts.nouns import CREDITS
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import Beside, turned_by
from corpus.document import Document
from corpus.figures import NUMBER, number_of
from corpus.rules import Size

_EACH = re.compile(
    rf"\b(?P<each>{NUMBER})[- ]?{CREDITS} (?:courses?|class(?:es)?)\b|"
    rf"\b(?:courses?|class(?:es)?) (?:of|at|with|are) (?P<of>{NUMBER}) {CREDITS}\b(?: each)?",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bhow many (?:(?:core|elective|such|of them) )?(?:courses|classes)\b", re.IGNORECASE)
_PARTS = {
    "core": re.compile(r"\bcore\b", re.IGNORECASE),
    "elective": re.compile(r"\belectives?\b", re.IGNORECASE),
}
_OTHER = re.compile(r"\d|\b(?:thesis|capstone|internship|may|can|could|most|least|max\w*|minimum)\b", re.IGNORECASE)
"""Another figure, another part, or a limit."""


@turned_by(
    Beside.SPENT, Beside.DONE, Beside.ELSEWHERE, Beside.WAIVED, Beside.SHARE, Beside.PERCENT, Beside.UNDONE,
    Beside.TWICE, Beside.TWO, Beside.DENIED, Beside.UNSURE, Beside.MONEY, Beside.BY_TERM, Beside.OTHER, Beside.BEFORE,
    Beside.SUPPOSED, Beside.CHANGED,
)  # fmt: skip
def in_courses(understood: Understanding, scope: Scope) -> Finding | None:
    """Each part asked about over the credits of a course; None where one of them is no one figure of the one program
    named, or comes to no whole courses."""
    told = {number_of(found["each"] or found["of"]) for found in _EACH.finditer(understood.question)}
    if len(told) != 1 or not _ASKED.search(_EACH.sub(" courses ", understood.question)):
        return None
    if _OTHER.search(_EACH.sub(" ", understood.unnamed)):
        return None
    each = told.pop()
    named = [part for part, words in _PARTS.items() if words.search(understood.unnamed)] or ["total"]
    sizes = [_size(understood, scope, part) for part in named]
    if not each or any(size is None or (size.value / each).denominator != 1 for size in sizes):
        return None
    return _divided([size for size in sizes if size], each)


def _size(understood: Understanding, scope: Scope, part: str) -> Term | None:
    """The one exact figure in credits for a part of the program named."""
    label = "credits in all" if part == "total" else f"{part} credits"
    pages = [page for page in scope.named if page.id in scope.place.documents] or list(scope.documents)
    found = {
        (size.least, page.program, size.program): Term(label, size.least, "credits", Source(page, size.sentence))
        for page in pages
        for size in page.rules
        if isinstance(size, Size) and _is_exact(size, part) and _is_of_named(size, page, understood, scope)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_exact(size: Size, part: str) -> bool:
    return size.part == part and size.unit != "course" and size.least == size.most


def _is_of_named(size: Size, page: Document, understood: Understanding, scope: Scope) -> bool:
    """Whether a size is of the program of a page that is named, or of the one of its programs that is."""
    if size.program is None or size.program == page.program:
        return page in scope.named and page.id in scope.place.documents
    return names(understood.question, size.program)


def names(question: str, program: str) -> bool:
    """Whether a question has every telling word of a program's name."""
    words = [word for word in re.findall(r"[a-z]{4,}", program.lower()) if word not in ("graduate", "certificate")]
    return bool(words) and all(re.search(rf"\b{word}\b", question, re.IGNORECASE) for word in words)


def _divided(sizes: list[Term], each: Fraction) -> Finding:
    own = Term("credits of a course", each, "credits", None)
    sums = [
        Sum("courses", f"{number(size.value)} / {number(each)} = {number(size.value / each)}", size.value / each,
            "courses", (size, own))
        for size in sizes
    ]  # fmt: skip
    said = [
        f"{counted(one.result, 'course')} of {number(each)} for the {number(size.value)} {size.label}: {one.expression}"
        for one, size in zip(sums, sizes, strict=True)
    ]
    sources = sources_of(sums)
    return Finding(f"{'; '.join(said)}.", sources, None, tuple(sums), sources)
