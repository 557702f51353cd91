"""Which institution a page is of, by the names that it states of itself. A page that states none is not guessed at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from corpus.document import Document
from corpus.names import Elsewhere, InstitutionNames, Names

_BESIDE = (
    "the of and graduate undergraduate school schools college studies education catalog catalogue catalogs bulletin"
    " handbook online office registrar admissions academic academics policies policy program programs student students"
    " all rights reserved inc home page website official university s manual guide division"
)
_NEUTRAL = frozenset(_BESIDE.split())
"""Words that may stand beside an institution's name without making it another institution's."""
_FORM = re.compile(
    r"\b((?:The )?University of (?:(?:the )?[A-Z][\w'’.-]+|and|at|in|&)(?:,? (?:[A-Z][\w'’.&-]+|and|at|&))*"
    r"|(?:The )?(?:[A-Z][\w'’.&-]+ ){1,4}(?:State |A&M |Technological |Christian |Methodist |International )?"
    r"(?:University|College|Institute of Technology|Polytechnic)(?:,? (?:at )?[A-Z][\w'’.-]+)?)"
)
_NO_NAME = re.compile(
    r"\A(?:(?:The|Graduate|Community|Honors|Business|Law|Medical|My|Our|Your|Another|Any|Other|This|Each|Every|Home|Partner) )*"
    r"(?:University|College|Institute of Technology)\Z|\b(?:School|College|Department|Division) of\b"
)


@dataclass(frozen=True)
class Institution:
    """An institution's name, and what somebody should know of how it was found."""

    name: str
    finding: str | None = None


class Institutions:
    """The institutions that are known: by the names that ship, and by the documents of the library."""

    def __init__(self, names: Names, elsewhere: Iterable[Elsewhere], documents: Iterable[Document]) -> None:
        self._exact: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._hosts: dict[str, set[str]] = {}
        ambiguous = {_key(one.alias) for one in names.ambiguous}
        named: list[InstitutionNames | Elsewhere] = [*names.institutions, *elsewhere]
        for known in named:
            self._full.setdefault(_key(known.name), known.name)
            for alias in known.aliases:
                if _key(alias) not in ambiguous:
                    self._exact.setdefault(_key(alias), known.name)
        for document in documents:
            self._full.setdefault(_key(document.institution), document.institution)
            if host := _host(document.source_url):
                self._hosts.setdefault(host, set()).add(document.institution)
        self._exact.update(self._full)

    def canonical(self, name: str) -> str:
        """The name that an institution goes by in the library, or this name where it is unknown."""
        return self._exact.get(_key(name), name)

    def find(self, candidates: Sequence[str], certain: bool, url: str | None) -> Institution | None:
        """The institution that a page states: a known one, else one that the page's address belongs to, else a name
        of an institution's form. `certain` says that the first candidate is stated as the institution's name."""
        for name in candidates:
            if known := self._known(name):
                return Institution(known)
        held = self._hosts.get(_host(url or "") or "", set())
        if len(held) == 1:
            return Institution(next(iter(held)))
        for number, name in enumerate(candidates):
            if form := _form(name):
                stated = certain and number == 0
                say = f"new to the library, its name taken from the page: {form}; --institution sets another"
                return Institution(form, None if stated else say)
        return None

    def _known(self, name: str) -> str | None:
        if exact := self._exact.get(_key(name)):
            return exact
        words = _key(name).split()
        spans = [(a, b) for a in range(len(words)) for b in range(len(words), a, -1)]
        for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
            rest = words[:first] + words[last:]
            found = self._full.get(" ".join(words[first:last]))
            if found and last - first > 1:
                return found if all(word in _NEUTRAL or word.isdigit() for word in rest) else None
        return None


def _form(name: str) -> str | None:
    """The name of an institution that a text holds beside neutral words, if it has the form of one."""
    match = _FORM.search(name)
    if match is None or len(name.split()) > 14:
        return None
    found = match.group(1).strip(" ,.")
    while found and found.split()[-1].casefold() in _NEUTRAL - {"university", "college"}:
        found = found.rpartition(" ")[0].rstrip(" ,")
    rest = _key(name.replace(found, " ")).split()
    if _NO_NAME.search(found) or not all(word in _NEUTRAL or word.isdigit() for word in rest):
        return None
    return found


def _key(name: str) -> str:
    words = re.sub(r"[^\w&]+", " ", name.casefold().replace("’", "").replace("'", "")).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _host(url: str) -> str | None:
    """The domain that an institution owns; only those of universities are one institution's."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return ".".join(host.split(".")[-2:]) if host.endswith(".edu") else None
