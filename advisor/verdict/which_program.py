"""The question which program is meant, where the size of one is asked by a field that several of a school share in
their names and they differ in size ("how many credits is the geospatial certificate"), or by the school alone ("how
many credits does the Penn State certificate have")."""

import re

from advisor.finding import Source
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.verdict.asking import Ask
from corpus.document import Document, Kind
from corpus.rules import Size

_ONE = re.compile(r"\b(?P<field>[a-z]{4,}) (?:grad(?:uate)? )?cert(?:ificate)?\b(?!s)", re.IGNORECASE)
_BY_SCHOOL = re.compile(r"\bthe\s{3,}(?:grad(?:uate)? )?cert(?:ificate)?\b(?!s)", re.IGNORECASE)
"""One certificate told by nothing but its school, whose name is blanked: "the Penn State certificate"."""
_MOST = 6
"""Programs that are asked back."""
_NO_FIELD = re.compile(r"(?:graduate|grad|post\w*|their|your|this|that|online|first|second|other|another|same)\Z", re.I)
_SETS_APART = re.compile(r"\b(?:each|both|all|compare\w*|versus|vs|longest|shortest|which|any|either)\b", re.IGNORECASE)


def which_program(understood: Understanding, scope: Scope) -> tuple[Ask, tuple[Source, ...]] | None:
    """The question with the names of the programs, and their sizes; None where one is named, or the sizes are alike."""
    asked = understood.aspects == {Aspect.SIZE} and not understood.follows and not scope.place.documents
    if not asked or _SETS_APART.search(understood.question):
        return None
    pages = [page for page in scope.named or scope.others if page.kind is Kind.CERTIFICATE]
    if not _BY_SCHOOL.search(understood.unnamed):
        fields = [found["field"].lower() for found in _ONE.finditer(understood.question)]
        if len(fields) != 1 or _NO_FIELD.match(fields[0]):
            return None
        pages = [page for page in pages if _is_of(page, fields[0])]
    sizes = [(page, size) for page in pages if (size := _whole(page))][:_MOST]
    if len(sizes) < 2 or len({(size.least, size.most, size.unit) for _, size in sizes}) < 2:
        return None
    names = tuple(page.title for page, _ in sizes)
    return Ask("Which of these certificates is it? They differ in size.", names), tuple(
        Source(page, size.sentence) for page, size in sizes
    )


def _is_of(page: Document, field: str) -> bool:
    return field in (page.program or "").lower().split()


def _whole(page: Document) -> Size | None:
    """The size of the whole certificate, where its page states one."""
    sizes = [rule for rule in page.rules if isinstance(rule, Size) and rule.part == "total"]
    return sizes[0] if len(sizes) == 1 else None
