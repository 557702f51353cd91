"""A name that several schools bear, told apart by the field of a program behind it: "the South Carolina cyber one"."""

import re
from collections.abc import Collection, Mapping

from corpus.document import Document

_ANY = (
    "certificate certificates cert certs graduate grad master masters degree degrees program programs studies science "
    "sciences arts online school college department university state credit credits course courses class classes"
)
_OF_ANY = frozenset(_ANY.split())
"""Words in the names of programs that tell no field."""
_NEXT = re.compile(r"(?:['’]s)? (?P<word>[a-z]{4,})\b", re.IGNORECASE)


def fields_of(documents: Collection[Document]) -> dict[str, set[str]]:
    """The words of the fields of each institution's programs."""
    fields: dict[str, set[str]] = {}
    for page in documents:
        words = re.findall(r"[a-z]{4,}", (page.program or "").lower())
        fields.setdefault(page.institution, set()).update(word for word in words if word not in _OF_ANY)
    return fields


def by_field(schools: Collection[str], behind: str, fields: Mapping[str, set[str]]) -> str | None:
    """The one of the schools that has a program of the field with which the text `behind` their name begins."""
    said = _NEXT.match(behind) if len(schools) > 1 else None
    if said is None or said["word"].lower() in _OF_ANY:
        return None
    told = said["word"].lower()
    having = [school for school in schools if any(word.startswith(told) for word in fields.get(school, ()))]
    return having[0] if len(having) == 1 else None
